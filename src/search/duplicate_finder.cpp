#include "search/duplicate_finder.hpp"

#include <algorithm>
#include <cmath>

#include "individuals/person_store.hpp"
#include "search/duplicate_store.hpp"
#include "search/duplicates/name_words.hpp"
#include "search/duplicates/person_values.hpp"
#include "search/search_store.hpp"

namespace kept {
namespace {

constexpr std::size_t candidates_a_name = 20, candidates_max = 60, found_max = 5;
constexpr std::size_t names_looked_up_max = 3;
constexpr std::size_t words_grown_max = 200'000;  // then it starts from what was learnt again

/// The words that search is asked for: the first given name and the family name, which both bring
/// up slips, sounds and other scripts.
std::string asked_for(std::string_view name) {
  auto const parts = split_name(name);
  std::string words = parts.given.empty() ? std::string() : parts.given.front();
  if (!parts.family.empty()) words += " " + parts.family.back();
  return words;
}

}  // namespace

DuplicateFinder::DuplicateFinder(LearntWeights learnt, std::string country)
    : learnt_(std::move(learnt)), country_(std::move(country)), words_(learnt_.words) {
  words_known_ = words_.names.size();
}

std::vector<Id> DuplicateFinder::candidates(Db& db, Viewer const& viewer,
                                            Person const& person) const {
  std::vector<Id> ids;
  auto const add = [&](std::vector<Id> const& more) {
    for (auto const id : more)
      if (id != person.id && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  for (auto const& key :
       match_keys(person.emails, person.phones, person.country.value_or(country_)))
    add(people_with_key(db, viewer, key));
  std::vector<std::string_view> names{person.name};
  for (auto const& name : person.name_in_other_scripts) names.push_back(name);
  if (names.size() > names_looked_up_max) names.resize(names_looked_up_max);
  for (auto const name : names)
    if (auto const words = asked_for(name); !words.empty())
      add(find_people(db, viewer, words, candidates_a_name));
  if (ids.size() > candidates_max) ids.resize(candidates_max);
  return ids;
}

Record DuplicateFinder::record_of(Person const& person) {
  return make_record(record_values(person), {person.country.value_or(country_)}, words_);
}

std::vector<LikelyPerson> DuplicateFinder::find(Db& db, Viewer const& viewer,
                                                Person const& person) {
  std::vector<LikelyPerson> likely;
  auto const ids = candidates(db, viewer, person);
  if (ids.empty()) return likely;
  if (words_.names.size() > words_known_ + words_grown_max) words_ = learnt_.words;
  auto const apart = person.id ? kept_apart_from(db, viewer, person.id) : std::vector<Id>{};
  auto const record = record_of(person);
  for (auto const& other : find_people(db, viewer, ids)) {
    if (std::ranges::find(apart, other.id) != apart.end()) continue;
    ++compared_;
    auto found = compare(record, record_of(other), words_, learnt_.weights);
    for (auto& each : found.evidence) each.weight = std::round(each.weight * 100) / 100;
    if (found.probability >= likely_from)
      likely.push_back({other.id, other.name, found.probability, std::move(found.evidence)});
  }
  std::ranges::sort(likely, [](LikelyPerson const& one, LikelyPerson const& other) {
    return std::pair(-one.probability, one.person_id) <
           std::pair(-other.probability, other.person_id);
  });
  if (likely.size() > found_max) likely.resize(found_max);
  return likely;
}

std::vector<LikelyPerson> likely_people(Db& db, Viewer const& viewer, Person const& person,
                                        std::string const& country) {
  return DuplicateFinder(read_learnt(db, viewer), country).find(db, viewer, person);
}

}  // namespace kept
