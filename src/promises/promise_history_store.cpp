#include <algorithm>
#include <map>

#include "firm/user_store.hpp"
#include "promises/promise_history.hpp"
#include "promises/promise_kind_store.hpp"
#include "promises/promise_rows.hpp"

namespace kept {
namespace {

constexpr std::size_t rows_max = 200;
constexpr std::size_t users_min = 5;

/// What a row is about; the parts that do not matter stay empty.
struct Key {
  std::string month;
  Id kind, user_id, person_id, organisation_id;
  auto operator<=>(Key const&) const = default;
};

Key key_of(Promise const& promise, HistoryBy by) {
  switch (by) {
    case HistoryBy::month:
      return {to_text(judged_day(promise)).substr(0, 7), {}, {}, {}, {}};
    case HistoryBy::kind:
      return {"", promise.kind, {}, {}, {}};
    case HistoryBy::owner:
      return {"", {}, promise.by_user_id, {}, {}};
    case HistoryBy::counterpart:
      return {"", {}, {}, promise.person_id, promise.organisation_id};
  }
  return {};
}

bool has_enough_users(Db& db, Viewer const& viewer) {
  auto users = list_users(db, viewer);
  return static_cast<std::size_t>(std::ranges::count_if(
             users, [](User const& user) { return user.state == UserState::active; })) >= users_min;
}

}  // namespace

PromiseHistory promise_history(Db& db, Viewer const& viewer, HistoryQuestion const& question,
                               PromiseView const& view) {
  static Sql const sql = promise_select(
      "m.due_at > $1 and m.due_at <= $2 and m.deleted_at is null and m.direction = $3 "
      "order by m.due_at, m.id");
  PromiseHistory history{question.from, question.until, {}, {}};
  bool own_alone = question.by == HistoryBy::owner;
  bool split = !own_alone || has_enough_users(db, viewer);
  std::map<Key, HistoryRow> by_key;
  {
    auto rows = db.scan(sql, view.zone.start_of(question.from), view.zone.end_of(question.until),
                        word_of(question.direction));
    while (rows.next()) {
      auto promise = promise_of(rows, view);
      history.total.count(promise);
      if (!split || (own_alone && promise.by_user_id != viewer.user_id)) continue;
      auto& row = by_key[key_of(promise, question.by)];
      row.count(promise);
      if (own_alone) row.name = promise.by.value_or("");
      if (question.by == HistoryBy::counterpart) row.name = promise.to.name;
    }
  }
  history.total.close();
  std::map<Id, std::string> kind_names;
  if (question.by == HistoryBy::kind)
    for (auto const& kind : list_promise_kinds(db, viewer)) kind_names[kind.id] = kind.name;
  for (auto& [key, row] : by_key) {
    row.month = key.month;
    row.kind = key.kind;
    row.user_id = key.user_id;
    row.person_id = key.person_id;
    row.organisation_id = key.organisation_id;
    if (key.kind) row.name = kind_names[key.kind];
    row.close();
    history.rows.push_back(std::move(row));
  }
  if (question.by != HistoryBy::month)
    std::ranges::stable_sort(history.rows, std::greater<>(), &HistoryRow::made);
  if (history.rows.size() > rows_max) history.rows.resize(rows_max);
  return history;
}

}  // namespace kept
