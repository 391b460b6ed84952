#pragma once
// Learning the names of those one meets: what stands on a card's two sides, and which card of a
// person comes next. When it is due is spaced_repetition.hpp's matter.
#include "individuals/person.hpp"
#include "individuals/spaced_repetition.hpp"

namespace kept {

/// In the order they are learnt: the next of a person begins when the one before is known.
enum class PracticeKind { face_to_name, name_to_face, name_to_say, name_to_fact };
constexpr auto words_of(PracticeKind) {
  return std::array{"face_to_name"sv, "name_to_face"sv, "name_to_say"sv, "name_to_fact"sv};
}
constexpr std::array practice_kinds = {PracticeKind::face_to_name, PracticeKind::name_to_face,
                                       PracticeKind::name_to_say, PracticeKind::name_to_fact};

enum class PracticeState { fresh, learning, review, relearning };
constexpr auto words_of(PracticeState) {
  return std::array{"new"sv, "learning"sv, "review"sv, "relearning"sv};
}

/// What may stand on a side; what does not stand there is empty.
struct PracticeSide {
  std::optional<std::string> photo;
  std::string name;
  std::vector<std::string> name_in_other_scripts;
  std::string call_name, address_as, say_it, say_it_ipa;
  std::optional<std::string> say_it_recording;
  std::string organisation, title;
  std::vector<Role> roles;
  std::optional<Day> last_talked_on;
  std::string note;  // the first sentence of what was last noted
  std::optional<std::string> birthday;
};
constexpr auto fields_of(PracticeSide const*) {
  return std::tuple{field("photo", &PracticeSide::photo),
                    field("name", &PracticeSide::name),
                    field("name_in_other_scripts", &PracticeSide::name_in_other_scripts),
                    field("call_name", &PracticeSide::call_name),
                    field("address_as", &PracticeSide::address_as),
                    field("say_it", &PracticeSide::say_it),
                    field("say_it_ipa", &PracticeSide::say_it_ipa),
                    field("say_it_recording", &PracticeSide::say_it_recording),
                    field("organisation", &PracticeSide::organisation),
                    field("title", &PracticeSide::title),
                    field("roles", &PracticeSide::roles),
                    field("last_talked_on", &PracticeSide::last_talked_on),
                    field("note", &PracticeSide::note),
                    field("birthday", &PracticeSide::birthday)};
}

struct PracticeCard {
  std::string card_id;  // practice_card_id
  PracticeKind kind = PracticeKind::face_to_name;
  Id person_id;
  PracticeSide front, back;
  std::optional<Instant> due_at;  // nothing while it is new
  PracticeState state = PracticeState::fresh;
};
constexpr auto fields_of(PracticeCard const*) {
  return std::tuple{
      field("card_id", &PracticeCard::card_id),     field("kind", &PracticeCard::kind),
      field("person_id", &PracticeCard::person_id), field("front", &PracticeCard::front),
      field("back", &PracticeCard::back),           field("due_at", &PracticeCard::due_at),
      field("state", &PracticeCard::state)};
}

/// A card has its name before it has a row: "PERSON.KIND".
std::string practice_card_id(Id person_id, PracticeKind kind);
struct PracticeCardName {
  Id person_id;
  PracticeKind kind = PracticeKind::face_to_name;
};
std::optional<PracticeCardName> parse_practice_card_id(std::string_view text);

/// The card, or nothing where the person has too little for one of that kind. `note` is what was
/// last noted and may be seen; a clue never holds a note that tells the name.
std::optional<PracticeCard> make_practice_card(PracticeKind kind, Person const& person,
                                               std::string_view note);

/// The first sentence, cut after a word where it is longer than 160 characters.
std::string first_sentence(std::string_view note);

}  // namespace kept
