#include <algorithm>
#include <set>

#include "base/text/fold.hpp"
#include "base/text/words.hpp"
#include "today/meetings/event_people.hpp"

namespace kept {
namespace {

constexpr std::size_t words_max = 12, hits_max = 5, guesses_max = 3, word_letters_min = 3;

using Words = std::vector<std::string>;

/// The names somebody is written under, each as its words.
std::vector<Words> names_of(Person const& person) {
  std::vector<Words> names{typed_words(person.name)};
  for (auto const& other : person.name_in_other_scripts) names.push_back(typed_words(other));
  return names;
}

bool holds_row(Words const& text, Words const& name) {
  return !name.empty() && !std::ranges::search(text, name).empty();
}

bool has_name(Person const& person, Words const& text) {
  return std::ranges::any_of(names_of(person), [&](Words const& name) {
    return name.size() > 1 && holds_row(text, name);
  });
}

/// Every one of these words is a whole word of one of the person's names.
bool has_words(Person const& person, Words const& words) {
  return std::ranges::any_of(names_of(person), [&](Words const& name) {
    return std::ranges::all_of(words, [&](std::string const& word) {
      return std::ranges::find(name, word) != name.end();
    });
  });
}

bool is_called(Person const& person, std::string const& word) {
  if (typed_words(person.call_name) == Words{word}) return true;
  return std::ranges::any_of(
      names_of(person), [&](Words const& name) { return !name.empty() && name.front() == word; });
}

std::string joined(Words const& words, std::size_t from, std::size_t count) {
  std::string text;
  for (auto at = from; at < from + count; ++at) text += (at == from ? "" : " ") + words[at];
  return text;
}

NameInEvent found_as(std::string written, std::vector<Person> const& people, bool certain) {
  NameInEvent name{std::move(written), {}, certain};
  for (auto const& person : people) name.people.push_back(person.id);
  return name;
}

/// Those of `people` for whom `is` holds.
template <class Is>
std::vector<Person> only(std::vector<Person> people, Is is) {
  std::erase_if(people, [&](Person const& person) { return !is(person); });
  return people;
}

}  // namespace

std::vector<NameInEvent> people_of_name(std::string_view name, FindPeople const& find) {
  auto words = typed_words(name);
  if (words.empty() || words.size() > words_max) return {};
  auto hits = find(name, hits_max);
  auto same = only(hits, [&](Person const& person) {
    auto names = names_of(person);
    return words.size() > 1 && std::ranges::find(names, words) != names.end();
  });
  if (!same.empty()) return {found_as(std::string(name), same, same.size() == 1)};
  auto close = words.size() > 1
                   ? only(hits, [&](Person const& each) { return has_words(each, words); })
                   : only(hits, [&](Person const& each) { return is_called(each, words[0]); });
  if (close.empty() || close.size() > guesses_max) return {};
  return {found_as(std::string(name), close, false)};
}

std::vector<NameInEvent> people_in_title(std::string_view title, FindPeople const& find) {
  auto words = typed_words(title);
  if (words.size() > words_max) words.resize(words_max);
  std::vector<NameInEvent> found;
  std::set<std::size_t> used;  // words that belong to a name already
  std::set<Id> known;
  auto add = [&](NameInEvent name) {
    auto is_known = [&](Id id) { return known.contains(id); };
    if (std::ranges::any_of(name.people, is_known)) return;
    known.insert(name.people.begin(), name.people.end());
    found.push_back(std::move(name));
  };
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (used.contains(at)) continue;
    Words pair{words[at], words[at + 1]};
    auto hits = find(joined(words, at, 2), hits_max);
    auto whole = only(
        hits, [&](Person const& each) { return has_name(each, words) && has_words(each, pair); });
    auto part = whole.empty()
                    ? only(hits, [&](Person const& each) { return has_words(each, pair); })
                    : std::move(whole);
    if (part.empty() || part.size() > guesses_max) continue;
    bool certain = part.size() == 1 && has_name(part.front(), words);
    used.insert({at, at + 1});
    add(found_as(certain ? part.front().name : joined(words, at, 2), part, certain));
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (used.contains(at) || words[at].size() < word_letters_min) continue;
    auto called = only(find(words[at], hits_max + 1),
                       [&](Person const& each) { return is_called(each, words[at]); });
    if (!called.empty() && called.size() <= guesses_max) add(found_as(words[at], called, false));
  }
  return found;
}

}  // namespace kept
