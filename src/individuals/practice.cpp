#include "individuals/practice.hpp"

#include <algorithm>

#include "base/text/words.hpp"

namespace kept {
namespace {

constexpr std::size_t sentence_bytes_max = 320;  // 160 letters of two bytes
constexpr std::size_t telling_bytes_min = 3;     // shorter words (al, de) stand everywhere

bool tells_name(std::string_view note, Person const& person) {
  auto noted = typed_words(note);
  auto names = person.name_in_other_scripts;
  names.push_back(person.name);
  names.push_back(person.call_name);
  for (auto const& name : names)
    for (auto const& word : typed_words(name))
      if (word.size() >= telling_bytes_min && std::ranges::find(noted, word) != noted.end())
        return true;
  return false;
}

std::string title_of(Person const& person) {
  for (auto const& position : person.positions)
    if (position.organisation == person.organisation && !position.title.empty())
      return position.title;
  return {};
}

void put_name(PracticeSide& side, Person const& person) {
  side.name = person.name;
  side.name_in_other_scripts = person.name_in_other_scripts;
}

void put_sound(PracticeSide& side, Person const& person) {
  side.call_name = person.call_name;
  side.address_as = person.address_as;
  side.say_it = person.say_it;
  side.say_it_ipa = person.say_it_ipa;
  side.say_it_recording = person.say_it_recording;
}

void put_place(PracticeSide& side, Person const& person) {
  side.organisation = person.organisation;
  side.title = title_of(person);
  side.roles = person.roles_now;
  side.last_talked_on = person.last_talked_on;
}

bool says_place(PracticeSide const& side) {
  return !side.organisation.empty() || !side.title.empty() || !side.roles.empty();
}

/// A face, or a clue where there is no photo.
bool put_face(PracticeSide& side, Person const& person, std::string_view note) {
  side.photo = person.photo;
  if (side.photo) return true;
  put_place(side, person);
  if (!tells_name(note, person)) side.note = note;
  return says_place(side) || !side.note.empty();
}

}  // namespace

std::string practice_card_id(Id person_id, PracticeKind kind) {
  return to_text(person_id) + "." + std::string(word_of(kind));
}

std::optional<PracticeCardName> parse_practice_card_id(std::string_view text) {
  auto point = text.find('.');
  if (point == text.npos) return {};
  auto id = parse_id(text.substr(0, point));
  auto kind = enum_of<PracticeKind>(text.substr(point + 1));
  if (!id || !kind) return {};
  return PracticeCardName{*id, *kind};
}

std::optional<PracticeCard> make_practice_card(PracticeKind kind, Person const& person,
                                               std::string_view note) {
  PracticeCard card;
  card.card_id = practice_card_id(person.id, kind);
  card.kind = kind;
  card.person_id = person.id;
  auto sentence = first_sentence(note);
  bool whole = false;
  switch (kind) {
    case PracticeKind::face_to_name:
      whole = put_face(card.front, person, sentence);
      put_name(card.back, person);
      put_sound(card.back, person);
      break;
    case PracticeKind::name_to_face:
      put_name(card.front, person);
      card.back.photo = person.photo;
      put_place(card.back, person);
      whole = person.photo || says_place(card.back);
      break;
    case PracticeKind::name_to_say:
      put_name(card.front, person);
      put_sound(card.back, person);
      whole = !person.say_it.empty() || !person.say_it_ipa.empty() || person.say_it_recording;
      break;
    case PracticeKind::name_to_fact:
      put_name(card.front, person);
      card.front.photo = person.photo;
      card.back.note = sentence;
      card.back.birthday = person.birthday;
      whole = !sentence.empty() || person.birthday;
      break;
  }
  if (!whole) return {};
  return card;
}

std::string first_sentence(std::string_view note) {
  note = without_blanks(note);
  auto end = note.find('\n');
  for (auto stop : {". "sv, "! "sv, "? "sv, "؟ "sv}) {
    auto at = note.find(stop);
    if (at != note.npos) end = std::min(end, at + stop.size() - 1);
  }
  auto sentence = note.substr(0, end);
  if (sentence.size() <= sentence_bytes_max) return std::string(sentence);
  auto cut = sentence.rfind(' ', sentence_bytes_max);
  if (cut == sentence.npos || cut == 0) {
    cut = sentence_bytes_max;
    while ((static_cast<unsigned char>(sentence[cut]) & 0xC0) == 0x80) --cut;
  }
  return std::string(sentence.substr(0, cut)) + "…";
}

}  // namespace kept
