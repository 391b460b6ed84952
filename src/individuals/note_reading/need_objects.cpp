#include "individuals/note_reading/need_objects.hpp"

namespace kept {

std::size_t bought_at(ReadSentence const& read, std::size_t at) {
  static WordSet const acquire("buy order purchase rent hire lease reserve book acquire");
  bool const to = at + 2 < read.size() && read.at(at).text == "to";
  return to && acquire.has(read.at(at + 1).text) ? at + 2 : at;
}

bool is_no_thing(ReadSentence const& read, std::size_t cue, std::size_t object, std::size_t end) {
  if (read.language() != Language::en || object >= end) return false;
  auto const& people = read.known().people;
  auto const& first = read.at(object);
  bool const asks = read.at(cue).text.starts_with("ask");
  auto const role = people.of_whom.has(first.text) ? object + 1 : object;
  bool const is_role = role < end && is_role_word(people, read.at(role).text);
  auto last = end;
  while (last > object && is_mark(read.at(last - 1))) --last;
  if (asks && ((first.capital && last == object + 1) || (is_role && last == role + 1))) return true;
  // A bare noun of a quality.
  static WordSet const feelings(
      "trouble ambition imagination discipline manners taste humour focus motivation trust energy "
      "consent mercy leave love praise company friends justice answers peace respect support "
      "sympathy help faith hope courage warmth closure space");
  if (last == object + 1 && feelings.has(first.text)) return true;
  static WordSet const things("insurance maintenance electricity ambulance conference residence");
  if (last != object + 1 || things.has(first.text)) return false;
  constexpr std::string_view qualities[] = {"ence", "ance", "ness", "ity", "ism", "ship", "cy"};
  return std::ranges::any_of(qualities, [&](auto end_of) { return first.text.ends_with(end_of); });
}

bool is_an_act(ReadSentence const& read, std::size_t object) {
  if (read.language() != Language::en || object >= read.size()) return false;
  if (read.at(object).text == "to") return true;
  auto const& known = read.known();
  for (auto at = object + 1; at < std::min(object + 5, read.clause_end(object)); ++at) {
    auto const& before = read.at(at - 1);
    bool const somebody =
        before.capital || known.they.has(before.text) || is_role_word(known.people, before.text);
    if (read.at(at).text == "to" && somebody) return true;
  }
  return false;
}

namespace {

/// "They need the goods": these are on their way.
bool is_definite(WishWords const& words, SpokenWord const& word) {
  constexpr std::size_t bytes_min = 5;
  return !word.capital && word.text.size() > bytes_min && !words.determiners.has(word.text) &&
         std::ranges::any_of(words.definite, [&](auto end) { return word.text.ends_with(end); });
}

/// "Should have a follow-up with him".
bool is_a_talk(ReadSentence const& read, std::size_t object) {
  constexpr std::size_t reach = 4;
  auto const& talks = read.known().talks;
  for (auto at = object; at < read.clause_end(object) && at < object + reach; ++at)
    if (talks.nouns.longest_at(read.words(), at) || talks.always.longest_at(read.words(), at) ||
        talks.again.has(read.at(at).text))
      return true;
  return false;
}

}  // namespace

bool is_thing(ReadSentence const& read, std::size_t cue, std::size_t object) {
  auto const& words = read.known().wishes;
  if (words.definite.empty() || object >= read.size()) return true;
  // "None of them needs", "perhaps".
  if (read.is_within(read.clause_start(cue), cue, read.known().negations) ||
      read.is_within(0, read.size(), words.unsure))
    return false;
  constexpr std::size_t reach = 4;
  if (words.no_things.has(read.at(object).text) || is_definite(words, read.at(object)) ||
      read.is_within(object, std::min(read.clause_end(object), object + reach), words.abstract) ||
      is_a_talk(read, object))
    return false;
  return !words.loose.longest_at(read.words(), cue) ||
         read.at(object).kind == SpokenWord::Kind::digits ||
         words.determiners.has(read.at(object).text);
}

}  // namespace kept
