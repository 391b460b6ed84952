#pragma once
// The sentences of a note that promise something: who, what, by which day. Rules in three
// languages; precision before reach: questions, negations, hedges ("maybe", "I'll try") and lines
// quoted from somebody's mail are left out. Nothing here is stored; a person presses or does not.
#include <string>
#include <vector>

#include "individuals/direction.hpp"
#include "individuals/note_reading/date_phrases.hpp"
#include "individuals/note_reading/suggested_day.hpp"

namespace kept {

struct PromisePhrase {
  std::string text;  // the sentence, or its part where one sentence makes several
  std::string what;  // what is to be done, without the day: "send the list"
  std::optional<Day> day;
  Direction direction = Direction::ours;
  std::vector<SuggestedDay> days;  // two where it could be either
};
constexpr auto fields_of(PromisePhrase const*) {
  return std::tuple{field("text", &PromisePhrase::text), field("what", &PromisePhrase::what),
                    field("day", &PromisePhrase::day),
                    field("direction", &PromisePhrase::direction),
                    field("days", &PromisePhrase::days)};
}

/// In the order of the note. Days count from `context.today`, the day of the talk; none is before
/// `not_before` or that day: where the words say a past day, the promise comes without one.
/// A sentence in Arabic letters is read as Arabic, whatever the context's language.
std::vector<PromisePhrase> find_promises(std::string_view note, PhraseContext const& context,
                                         Day not_before);

}  // namespace kept
