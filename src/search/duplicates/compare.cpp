#include "search/duplicates/compare.hpp"

#include <algorithm>
#include <utility>

#include "base/text/name_alike.hpp"
#include "search/duplicates/compare_places.hpp"
#include "search/duplicates/distance.hpp"

namespace kept {
namespace {

using enum Agreement;

float chance_in(NumberedWords const& lexicon, WordNumber word) {
  return static_cast<float>(lexicon.chance_of(word));
}

/// The better of the two words' ways of agreeing comes first here.
constexpr std::array<int, agreements> rank_of_agreement{0, 7, 6, 4, 5, 3, 2, 1};
int rank(Agreement agreement) { return rank_of_agreement[place_of(agreement)]; }

struct Best {
  Agreement agreement = missing;
  WordNumber one = 0, other = 0;
};

template <class List>
Best best_name(List const& ours, List const& theirs, NumberedWords const& names) {
  Best best;
  for (auto one : ours)
    for (auto other : theirs)
      if (auto agreement = compare_names(one, other, names); rank(agreement) > rank(best.agreement))
        best = {agreement, one, other};
  return best;
}

/// Of two words that are nearly one, the commoner is mostly the right one.
float chance_of(Best const& best, NumberedWords const& names) {
  return std::max(chance_in(names, best.one), chance_in(names, best.other));
}

template <class List>
WordNumber common(List const& ours, auto const& theirs) {
  for (auto word : ours)
    if (word != 0 && std::ranges::find(theirs, word) != theirs.end()) return word;
  return 0;
}

using Main = std::array<WordNumber, 2> Record::*;

/// One of the two main names; a word that stands elsewhere in the other's name counts as swapped.
Finding compare_main(Record const& one, Record const& other, Main part, Main opposite,
                     NumberedWords const& names) {
  auto const best = best_name(one.*part, other.*part, names);
  if (best.agreement == missing) return {};
  if (rank(best.agreement) > rank(swapped)) return {best.agreement, chance_of(best, names)};
  for (auto word : {common(one.*part, other.*opposite), common(other.*part, one.*opposite),
                    common(one.*part, other.others), common(other.*part, one.others)})
    if (word != 0) return {swapped, chance_in(names, word)};
  if (best.agreement == partly) return {partly, chance_of(best, names)};
  return {different, 0};
}

Finding compare_others(Record const& one, Record const& other, NumberedWords const& names) {
  auto const best = best_name(one.others, other.others, names);
  if (best.agreement == missing || best.agreement == different) return {best.agreement, 0};
  return {best.agreement, chance_of(best, names)};
}

template <class Near>
Finding compare_lists(std::array<WordNumber, 2> const& ours,
                      std::array<WordNumber, 2> const& theirs, NumberedWords const& lexicon,
                      Near near) {
  if (ours[0] == 0 || theirs[0] == 0) return {};
  if (auto word = common(ours, theirs)) return {same, chance_in(lexicon, word)};
  for (auto one : ours)
    for (auto other : theirs)
      if (one != 0 && other != 0 && near(lexicon.text(one), lexicon.text(other)))
        return {close, std::max(chance_in(lexicon, one), chance_in(lexicon, other))};
  return {different, 0};
}

template <class Near>
Finding compare_one(WordNumber one, WordNumber other, NumberedWords const& lexicon, Near near) {
  if (one == 0 || other == 0) return {};
  if (one == other) return {same, chance_in(lexicon, one)};
  if (near(lexicon.text(one), lexicon.text(other)))
    return {close, std::max(chance_in(lexicon, one), chance_in(lexicon, other))};
  return {different, 0};
}

bool near_email(std::string_view one, std::string_view other) {
  constexpr std::size_t telling_letters = 5;
  auto const local = one.substr(0, one.find('@'));
  if (local.size() >= telling_letters && local == other.substr(0, other.find('@'))) return true;
  return letters_apart(one, other, 3) <= 3;
}

bool near_number(std::string_view one, std::string_view other) {
  return letters_apart(one, other, 1) <= 1;
}

bool near_words(std::string_view one, std::string_view other) {
  return jaro_winkler(one, other) >= .92;
}

bool is_initial(std::string_view one, std::string_view other) {
  constexpr std::size_t short_form_letters = 3;
  if (one.size() > other.size()) std::swap(one, other);
  return (one.size() == 1 || one.size() >= short_form_letters) && other.starts_with(one);
}

}  // namespace

Agreement compare_names(WordNumber one, WordNumber other, NumberedWords const& names) {
  if (one == 0 || other == 0) return missing;
  if (one == other) return same;
  auto const a = names.text(one), b = names.text(other);
  if (names.is_latin(one) != names.is_latin(other))
    return is_same_name(a, b) ? other_script : different;
  auto const longer = std::max(a.size(), b.size());
  int const most = longer >= 8 ? 2 : 1;
  if (std::min(a.size(), b.size()) >= 3 && letters_apart(a, b, most) <= most) return close;
  if (is_initial(a, b)) return partly;
  if (names.sound(one) == names.sound(other) && names.sound(one) != 0) return sounds_alike;
  return jaro_winkler(a, b) >= .9 ? close : different;
}

Agreement compare_birthdays(std::uint32_t one, std::uint32_t other) {
  if (one == 0 || other == 0) return missing;
  if (one == other) return same;
  auto const year = [](std::uint32_t day) { return day / 10000; };
  auto const month = [](std::uint32_t day) { return day / 100 % 100; };
  auto const day = [](std::uint32_t day) { return day % 100; };
  if (year(one) == year(other) && month(one) == day(other) && day(one) == month(other))
    return swapped;
  std::array<std::uint32_t, 8> a{}, b{};
  int differ = 0;
  std::size_t first = 8;
  for (std::size_t at = 8; at-- > 0; one /= 10, other /= 10) {
    a[at] = one % 10;
    b[at] = other % 10;
    if (a[at] == b[at]) continue;
    ++differ;
    first = at;
  }
  if (differ == 1) return close;
  if (differ == 2 && first < 7 && a[first] == b[first + 1] && a[first + 1] == b[first])
    return close;
  auto const equal = [&](std::size_t from, std::size_t to) {
    return std::equal(a.begin() + from, a.begin() + to, b.begin() + from);
  };
  int const parts = equal(0, 4) + equal(4, 6) + equal(6, 8);
  return parts == 2 ? partly : different;
}

Findings compare_records(Record const& one, Record const& other, RecordWords const& words) {
  Findings findings;
  auto const at = [&](DuplicateField field) -> Finding& { return findings[place_of(field)]; };
  using enum DuplicateField;
  auto const& names = words.names;
  at(given_name) = compare_main(one, other, &Record::given, &Record::family, names);
  at(family_name) = compare_main(one, other, &Record::family, &Record::given, names);
  at(other_names) = compare_others(one, other, names);
  auto const birthdays = compare_birthdays(one.birthday, other.birthday);
  at(birthday) = {birthdays, birthdays == same ? chance_in(words.birthdays, one.birthday_word) : 0};
  at(email) = compare_lists(one.emails, other.emails, words.emails, near_email);
  at(phone) = compare_lists(one.phones, other.phones, words.phones, near_number);
  at(identity_number) =
      compare_one(one.identity_number, other.identity_number, words.identity_numbers, near_number);
  at(street) = compare_streets(one, other, words);
  at(place) = compare_places(one, other, words);
  at(organisation) =
      compare_one(one.organisation, other.organisation, words.organisations, near_words);
  at(occupation) = compare_one(one.occupation, other.occupation, words.occupations, near_words);
  at(gender) = compare_one(one.gender, other.gender, words.genders, [](auto a, auto b) {
    return a.front() == b.front() && std::min(a.size(), b.size()) == 1;
  });
  return findings;
}

}  // namespace kept
