#pragma once
// What a note holds beside promises: needs, what they will not compromise on, the next talk, people
// who are new, and what somebody cares about. Rules in three languages; precision before reach:
// questions, quoted mails, conditions and what is said not to be are left out. Nothing here is
// stored; a person presses or does not.
#include <optional>
#include <string>
#include <vector>

#include "firm/topic_words.hpp"
#include "individuals/note_reading/date_phrases.hpp"
#include "individuals/note_reading/suggested_day.hpp"

namespace kept {

/// Something they want or will not do without.
struct WishPhrase {
  std::string text;  // the clause that says it
  std::string what;  // what is wanted: "the delivery note by mail"
  bool operator==(WishPhrase const&) const = default;
};
constexpr auto fields_of(WishPhrase const*) {
  return std::tuple{field("text", &WishPhrase::text), field("what", &WishPhrase::what)};
}

struct TalkPhrase {
  std::string text;
  std::optional<Day> day;
  std::vector<SuggestedDay> days;  // two where it could be either
};
constexpr auto fields_of(TalkPhrase const*) {
  return std::tuple{field("text", &TalkPhrase::text), field("day", &TalkPhrase::day),
                    field("days", &TalkPhrase::days)};
}

struct PersonPhrase {
  std::string text;  // the words that say who it is
  std::string name;
};
constexpr auto fields_of(PersonPhrase const*) {
  return std::tuple{field("text", &PersonPhrase::text), field("name", &PersonPhrase::name)};
}

enum class Whose { person, user };
constexpr auto words_of(Whose) { return std::array{"person"sv, "user"sv}; }

struct InterestPhrase {
  std::string text;  // as it stands in the note
  Id topic_id;
  Whose whose = Whose::person;  // of whom the note is about, or of its writer
};
constexpr auto fields_of(InterestPhrase const*) {
  return std::tuple{field("text", &InterestPhrase::text),
                    field("topic_id", &InterestPhrase::topic_id),
                    field("whose", &InterestPhrase::whose)};
}

struct NotePhrases {
  std::vector<InterestPhrase> interests;
  std::vector<TalkPhrase> next_talks;
  std::vector<PersonPhrase> people;
  std::vector<WishPhrase> needs, deal_breakers;
};

/// In the order of the note, each once, at most 50 of each. Days count from `context.today`, the
/// day of the talk; no next talk is before `not_before` or that day.
NotePhrases find_phrases(std::string_view note, PhraseContext const& context, Day not_before,
                         TopicWords const& topics);

}  // namespace kept
