#include "promises/promise_list.hpp"

#include <map>

#include "promises/forecast_store.hpp"
#include "promises/promise_rows.hpp"

namespace kept {
namespace {

constexpr int rows_looked_at_max = 500;  // a page

/// Which index is walked: whose promises, and whether the settled ones stand in the way.
struct Along {
  enum class Whose { all, user, person, organisation } whose = Whose::all;
  bool standing = false;
  auto operator<=>(Along const&) const = default;
};

Along along(PromiseFilter const& filter) {
  Along along;
  along.standing = filter.state != PromiseState::done && filter.state != PromiseState::all;
  if (filter.person_id)
    along.whose = Along::Whose::person;
  else if (filter.organisation_id)
    along.whose = Along::Whose::organisation;
  else if (filter.by_user_id)
    along.whose = Along::Whose::user;
  return along;
}

/// $1 day, $2 id: after these. $3 rows to look at. $4 whose. $5 until this day.
Sql keys_along(Along along) {
  Sql whose = "$4 = $4";
  if (along.whose == Along::Whose::user) whose = "by_user_id = $4";
  if (along.whose == Along::Whose::person) whose = "person_id = $4 and person_id is not null";
  if (along.whose == Along::Whose::organisation)
    whose = "organisation_id = $4 and organisation_id is not null";
  if (along.whose == Along::Whose::all)
    whose = "(cast($4 as bigint) is null or cast($4 as bigint) > 0)";
  Sql standing = "";
  if (along.standing) standing = " and not settled";
  return "select id as key_id from promise where deleted_at is null and " + whose + standing +
         " and (said_for, id) > ($1, $2) and (cast($5 as text) is null or said_for <= $5) "
         "order by said_for, id limit $3";
}

/// The rows along the index; which of them fit is asked in C++ (fits).
Sql statement(Along along) {
  thread_local std::map<Along, Sql> made;
  auto found = made.find(along);
  if (found == made.end()) {
    auto sql = promise_select("m.id in (" + keys_along(along) + ") order by m.said_for, m.id");
    found = made.emplace(along, sql).first;
  }
  return found->second;
}

bool fits(Promise const& promise, PromiseFilter const& filter, PromiseView const& view) {
  if (filter.direction && promise.direction != *filter.direction) return false;
  if (filter.by_user_id && promise.by_user_id != filter.by_user_id) return false;
  if (filter.person_id && promise.person_id != filter.person_id) return false;
  if (filter.organisation_id && promise.organisation_id != filter.organisation_id) return false;
  if (promise.to.name.empty()) return false;  // the other side is in the bin
  switch (filter.state) {
    case PromiseState::standing:
    case PromiseState::all:
      return true;
    case PromiseState::open:
      return promise.outcome == Outcome::open;
    case PromiseState::at_risk:
      return promise.outcome == Outcome::open && promise.aim_for &&
             *promise.aim_for < view.zone.day_of(view.now);
    case PromiseState::broken:
      return !promise.settled && promise.outcome == Outcome::broken;
    case PromiseState::done:
      return promise.done_at.has_value();
  }
  return false;
}

Id whose(PromiseFilter const& filter) {
  if (filter.person_id) return filter.person_id;
  if (filter.organisation_id) return filter.organisation_id;
  return filter.by_user_id;
}

}  // namespace

Result<PromisePage> list_promises(Db& db, Viewer const& viewer, PromiseFilter const& filter,
                                  ListQuery const& query, PromiseView const& view) {
  Day day = filter.due_from.value_or(*parse_day("0001-01-01"));
  Id id;
  if (!query.after.empty()) {
    auto after = parse_day(query.after[0]);
    if (!after) return refuse(Code::bad_cursor, "after");
    day = *after;
    id = TRY(query.after_id(1));
  }
  PromisePage page;
  int looked_at = 0;
  Day last_day = day;
  Id last_id = id;
  auto go_on = [&] { page.next = make_cursor({to_text(last_day), to_text(last_id)}); };
  {
    auto rows = db.query(statement(along(filter)), day, id.value, rows_looked_at_max, whose(filter),
                         filter.due_until);
    while (rows.next()) {
      ++looked_at;
      auto promise = promise_of(rows, view);
      bool fitting = fits(promise, filter, view);
      if (fitting && page.items.size() == query.limit) {
        go_on();
        looked_at = 0;
        break;
      }
      last_day = promise.said_for;
      last_id = promise.id;
      if (fitting) page.items.push_back(std::move(promise));
    }
  }
  if (looked_at == rows_looked_at_max) go_on();
  add_forecasts(db, viewer, page.items);
  return page;
}

}  // namespace kept
