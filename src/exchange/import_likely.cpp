#include "exchange/import_likely.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "search/duplicate_finder.hpp"
#include "search/duplicate_store.hpp"
#include "search/duplicates/sound.hpp"

namespace kept {
namespace {

constexpr std::size_t rows_looked_up_max = 1'000;  // two milliseconds each

}  // namespace

ImportLikelies::ImportLikelies(Import const& import) : add_to_(import.add_to) {}
ImportLikelies::~ImportLikelies() = default;

std::optional<Id> ImportLikelies::chosen(std::int64_t row) const {
  auto const found = std::ranges::find(add_to_, row, &ImportAddTo::row);
  if (found == add_to_.end()) return {};
  return found->person_id;
}

void ImportLikelies::look(Db& db, Viewer const& viewer, Draft const& draft, std::int64_t row,
                          Surroundings const& around, std::vector<ImportLikely>& into) {
  if (looked_ == rows_looked_up_max || told_ == import_likely_max) return;
  ++looked_;
  if (!finder_)
    finder_ = std::make_unique<DuplicateFinder>(read_learnt(db, viewer), around.country);
  auto person = draft.person;
  for (auto const& position : draft.positions)
    person.positions.push_back({{}, position.organisation, position.title, {}, {}});
  auto const found = finder_->find(db, viewer, person);
  if (found.empty()) return;
  ++told_;
  auto const& best = found.front();
  into.push_back(
      {row, draft.person.name, best.person_id, best.name, best.probability, best.evidence});
}

void keep_name(Person& after, Person const& before, Person const& draft) {
  after.name = before.name;
  after.call_name = before.call_name;
  if (!before.say_it.empty()) after.say_it = before.say_it;
  if (!before.address_as.empty()) after.address_as = before.address_as;
  bool const other_script = is_latin_word(fold(draft.name)) != is_latin_word(fold(before.name));
  auto& others = after.name_in_other_scripts;
  constexpr std::size_t names_max = 10;
  if (other_script && others.size() < names_max &&
      std::ranges::find(others, draft.name) == others.end())
    others.push_back(draft.name);
}

}  // namespace kept
