#pragma once
// One exchange with people and organisations, and what was written down about it.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

enum class Channel { meeting, call, email, chat, visit, letter, other };
constexpr auto words_of(Channel) {
  return std::array{"meeting"sv, "call"sv, "email"sv, "chat"sv, "visit"sv, "letter"sv, "other"sv};
}

struct Conversation {
  Id id;
  std::int64_t version = 0;
  Id author_id;
  std::string author;       // the user's name, as it is now
  bool is_private = false;  // on an employee: seen by the author and shared_with alone
  std::vector<Id> person_ids, organisation_ids;
  std::optional<Channel> channel;  // none = a note without a talk, which counts as no contact
  Instant at;                      // when it took place; when written, unless given
  bool no_answer = false;          // we tried, and nobody answered: no talk either
  std::string note;
  std::vector<Id> shared_with;  // users
  Instant created_at, changed_at;
  std::optional<Instant> deleted_at;  // in the bin since
};
constexpr auto fields_of(Conversation const*) {
  return std::tuple{field("id", &Conversation::id),
                    field("version", &Conversation::version),
                    field("author_id", &Conversation::author_id),
                    field("author", &Conversation::author, not_stored),
                    field("private", &Conversation::is_private),
                    field("person_ids", &Conversation::person_ids, from_client).max(100),
                    field("organisation_ids", &Conversation::organisation_ids, from_client).max(50),
                    field("channel", &Conversation::channel, from_client),
                    field("at", &Conversation::at, from_client),
                    field("no_answer", &Conversation::no_answer, from_client),
                    field("note", &Conversation::note, required).max(100'000),
                    field("shared_with", &Conversation::shared_with, from_client).max(200),
                    field("created_at", &Conversation::created_at),
                    field("changed_at", &Conversation::changed_at),
                    field("deleted_at", &Conversation::deleted_at, hidden)};
}

/// Each id once, in the order given.
void tidy(Conversation& conversation);
/// Refuses a blank note, and an instant before the year 1900 or more than a day after `now`.
Done check(Conversation const& conversation, Instant now);
/// Author and shared_with see a private one; everybody who signs in sees the others.
bool may_see(Conversation const& conversation, Id user_id);
/// Does it count as contact? A note without a channel does not, nor a call nobody answered.
inline bool is_talk(Conversation const& conversation) {
  return conversation.channel.has_value() && !conversation.no_answer;
}
/// The first characters of a text, cut between two characters, at most that many bytes.
std::string_view first_part(std::string_view text, std::size_t bytes_max);

/// An older text of a note.
struct NoteEdit {
  Instant at;  // when this text was replaced
  Id by_user_id;
  std::string by, note;
};
constexpr auto fields_of(NoteEdit const*) {
  return std::tuple{field("at", &NoteEdit::at), field("by_user_id", &NoteEdit::by_user_id),
                    field("by", &NoteEdit::by), field("note", &NoteEdit::note)};
}

}  // namespace kept
