// The rows of an export, one noun a table.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchange/card_draft.hpp"
#include "individuals/conversation.hpp"
#include "individuals/organisation.hpp"
#include "individuals/surroundings.hpp"
#include "promises/promise.hpp"
#include "work/task.hpp"

namespace kept {

/// How many numbered columns a table needs.
struct TableWidth {
  std::size_t scripts = 0, roles = 0, positions = 0, emails = 0, phones = 0, addresses = 0;
};
void widen(TableWidth& width, Person const& person);
void widen(TableWidth& width, Organisation const& organisation);

/// A number, yes or no, or the text itself.
std::string own_value_words(OwnValue const& value);

/// Own fields by name, as text, in the firm's order; those without a value are left out.
std::vector<std::pair<std::string, std::string>> own_values_by_name(
    OwnValues const& values, std::vector<OwnField> const& fields);

/// Appends the header or a row. The headers are words that read_header knows, so that the table
/// imports to the same people.
void write_people_header(std::string& out, TableWidth const& width,
                         std::vector<OwnField> const& fields);
void write_person_row(std::string& out, Person const& person, TableWidth const& width,
                      std::vector<OwnField> const& fields);
void write_organisations_header(std::string& out, TableWidth const& width,
                                std::vector<OwnField> const& fields);
void write_organisation_row(std::string& out, Organisation const& organisation,
                            TableWidth const& width, std::vector<OwnField> const& fields);
void write_conversations_header(std::string& out);
void write_conversation_row(std::string& out, Conversation const& conversation,
                            std::vector<std::string> const& people,
                            std::vector<std::string> const& organisations);
void write_promises_header(std::string& out);
void write_promise_row(std::string& out, Promise const& promise, std::string const& kind);
void write_tasks_header(std::string& out);
void write_task_row(std::string& out, Task const& task);

/// KIND:org with what an organisation holds.
std::vector<CardProperty> card_of_organisation(Organisation const& organisation,
                                               CardExtras const& extras);

}  // namespace kept
