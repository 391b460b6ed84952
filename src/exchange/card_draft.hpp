// Between a vCard and what Kept knows: nothing of a card is lost. What a person has no member for,
// and what says more than the member can hold, is kept as a line of vCard 4.0 in
// `unknown_properties` and written out again.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "exchange/card_property.hpp"
#include "exchange/draft.hpp"
#include "exchange/vcard_reader.hpp"

namespace kept {

/// A card without any name takes the first of its organisation, e-mail or phone; one without those
/// either is refused.
Draft draft_of_card(ReadCard const& card);

/// What a person's card needs beside the person.
struct CardExtras {
  std::vector<std::string> notes;
  DraftPhoto const* photo = nullptr;
  /// Own fields by name.
  std::vector<std::pair<std::string, std::string>> own_values;
  DraftPhoto const* recording = nullptr;
  /// Of those who became one with the person.
  std::vector<Id> old_ids;
};

std::vector<CardProperty> card_of_person(Person const& person, CardExtras const& extras);

/// The line kept for given, additional and family names, prefix and suffix; empty without any.
std::string name_parts_line(std::span<std::string const> parts, std::string_view name);

}  // namespace kept
