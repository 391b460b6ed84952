#pragma once
// The list of promises by the day said, paged by key. It goes along one index and looks at a
// bounded number of rows a page, so a page may hold fewer items than its limit and still have a
// next one.
#include "http/list.hpp"
#include "promises/promise_store.hpp"

namespace kept {

/// Which promises a list shows.
enum class PromiseState {
  standing,  // open or broken: not done, not taken back
  open,
  at_risk,  // open, and may not be kept: here by the aim alone
  broken,   // not done, and the day said is over
  done,     // delivered
  all
};
constexpr auto words_of(PromiseState) {
  return std::array{"standing"sv, "open"sv, "at_risk"sv, "broken"sv, "done"sv, "all"sv};
}

struct PromiseFilter {
  PromiseState state = PromiseState::standing;
  std::optional<Direction> direction;
  Id by_user_id, person_id, organisation_id;
  std::optional<Day> due_from, due_until;  // of said_for, both included
};

struct PromisePage {
  std::vector<Promise> items;
  std::string next;
};

/// Refuses bad_cursor.
Result<PromisePage> list_promises(Db& db, Viewer const& viewer, PromiseFilter const& filter,
                                  ListQuery const& page, PromiseView const& view);

}  // namespace kept
