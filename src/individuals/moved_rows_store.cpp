#include "individuals/moved_rows_store.hpp"

#include <algorithm>
#include <deque>

namespace kept {
namespace {

Sql joined(std::vector<std::string> const& names) {
  Sql list = "";
  for (auto const& name : names)
    list = list.empty() ? name_in_sql(name) : list + ", " + name_in_sql(name);
  return list;
}

std::vector<std::string> names_of(std::vector<ShapeColumn> const& columns) {
  std::vector<std::string> names;
  for (auto const& column : columns) names.push_back(column.name);
  return names;
}

/// `exists` a row of $2's that has all else of this key in common with the row of $1's.
Sql has_twin(MovingColumn const& moving, std::vector<std::string> const& unique_key) {
  auto const table = name_in_sql(moving.shape.table);
  Sql sql =
      "exists (select 1 from " + table + " twin where twin." + name_in_sql(moving.column) + " = $2";
  for (auto const& name : unique_key) {
    if (name == moving.column) continue;
    auto const column = name_in_sql(name);
    sql = sql + " and twin." + column + " = mine." + column;
  }
  return sql + ")";
}

/// Takes the rows away that have no place beside one of the other's.
void remove_twins(Tx& tx, MovingColumn const& moving, Id gone, Id kept, MoveLog& log) {
  auto const& shape = moving.shape;
  for (auto const& key : shape.unique_keys) {
    if (std::ranges::find(key, moving.column) == key.end()) continue;
    auto const names = names_of(shape.columns);
    Sql const chosen = " from " + name_in_sql(shape.table) + " as mine where mine." +
                       name_in_sql(moving.column) + " = $1 and " + has_twin(moving, key);
    std::vector<json::object> removed;
    {
      auto rows = tx.scan("select " + joined(names) + chosen, gone, kept);
      while (rows.next()) removed.push_back(row_as_json(rows, shape, names));
    }
    if (removed.empty()) continue;
    tx.run("delete" + chosen, gone, kept);
    for (auto const& row : removed) {
      json::object row_key;
      for (auto const& name : shape.key) row_key[name] = row.at(name);
      log.add(shape.table, moving.column, row_key, &row);
    }
  }
}

void tell(Tx& tx, MovingColumn const& moving, json::object const& key) {
  auto const* id = key.if_contains("id");
  if (moving.noun.empty() || !id || !moving.shape.has("version")) return;
  std::int64_t version = 0;
  {
    auto rows =
        tx.query("select version from " + name_in_sql(moving.shape.table) + " where id = $1",
                 id->as_int64());
    if (!rows.next()) return;
    version = rows.integer(0);
  }
  tx.changed(moving.noun, Id{id->as_int64()}, version);
}

/// A writer who read the row before it moved finds it changed.
Sql new_version(MovingColumn const& moving) {
  return moving.shape.has("version") ? Sql(", version = version + 1") : Sql("");
}

std::int64_t move_column(Tx& tx, MovingColumn const& moving, Id gone, Id kept, MoveLog& log) {
  remove_twins(tx, moving, gone, kept, log);
  auto const& shape = moving.shape;
  auto const table = name_in_sql(shape.table), column = name_in_sql(moving.column);
  std::vector<json::object> keys;
  {
    auto rows = tx.scan(
        "select " + joined(shape.key) + " from " + table + " where " + column + " = $1", gone);
    while (rows.next()) keys.push_back(row_as_json(rows, shape, shape.key));
  }
  if (keys.empty()) return 0;
  tx.run("update " + table + " set " + column + " = $1" + new_version(moving) + " where " + column +
             " = $2",
         kept, gone);
  for (auto const& key : keys) {
    log.add(shape.table, moving.column, key);
    tell(tx, moving, key);
  }
  return static_cast<std::int64_t>(keys.size());
}

MovingColumn const* find_moving(std::vector<MovingColumn> const& columns, LoggedMove const& move) {
  auto found = std::ranges::find_if(columns, [&](MovingColumn const& each) {
    return each.shape.table == move.table && each.column == move.column;
  });
  return found == columns.end() ? nullptr : &*found;
}

}  // namespace

std::vector<MovingColumn> const& MovingColumns::read(Tx& tx) {
  std::lock_guard lock(mutex_);
  if (!columns_) {
    auto columns = std::make_unique<std::vector<MovingColumn>>();
    for (auto const& each : given_())
      if (each.at_merge == PersonColumn::AtMerge::moves)
        columns->push_back(
            {table_shape(tx, each.table), std::string(each.column), std::string(each.noun)});
    columns_ = std::move(columns);
  }
  return *columns_;
}

void MoveLog::add(std::string_view table, std::string_view column, json::object const& key,
                  json::object const* removed) {
  Value const was = removed ? Value::own(json::serialize(*removed)) : Value();
  tx_.run(
      "insert into person_merge_row (merge_id, place, moved_table, moved_column, row_key, removed) "
      "values ($1, $2, $3, $4, $5, $6)",
      merge_id_, ++place_, table, column, Value::own(json::serialize(key)), was);
}

std::vector<MovedCount> move_rows(Tx& tx, std::vector<MovingColumn> const& columns, Id gone,
                                  Id kept, MoveLog& log) {
  std::vector<MovedCount> counts;
  for (auto const& moving : columns) {
    auto const moved = move_column(tx, moving, gone, kept, log);
    if (moved > 0 && !moving.noun.empty()) counts.push_back({moving.noun, moved});
  }
  return counts;
}

std::vector<LoggedMove> moves_of(Tx& tx, Id merge_id) {
  std::vector<LoggedMove> moves;
  auto rows = tx.scan(
      "select moved_table, moved_column, row_key, removed from person_merge_row "
      "where merge_id = $1 order by place desc",
      merge_id);
  while (rows.next()) {
    auto& move = moves.emplace_back();
    move.table = rows.text(0);
    move.column = rows.text(1);
    move.key = json::parse(rows.text(2)).as_object();
    if (!rows.is_null(3)) move.removed = json::parse(rows.text(3)).as_object();
  }
  return moves;
}

void move_back(Tx& tx, std::vector<MovingColumn> const& columns, LoggedMove const& move, Id gone,
               Id kept) {
  auto const* moving = find_moving(columns, move);
  if (!moving) return;
  auto const& shape = moving->shape;
  if (move.removed) {
    insert_row_from_json(tx, shape, *move.removed);
    return;
  }
  std::vector<Value> values{Value(gone), Value(kept)};
  std::deque<std::string> keepers;
  Sql where = " where " + name_in_sql(moving->column) + " = $2";
  for (auto const& name : shape.key) {
    if (name == moving->column) continue;
    values.push_back(
        value_from_json(move.key.at(name), shape.column(name)->type, keepers.emplace_back()));
    where = where + " and " + name_in_sql(name) + " = " + place_in_sql(values.size());
  }
  auto const changed =
      tx.run_values("update " + name_in_sql(shape.table) + " set " + name_in_sql(moving->column) +
                        " = $1" + new_version(*moving) + where,
                    values);
  if (changed > 0) tell(tx, *moving, move.key);
}

void forget_moves(Tx& tx, Id merge_id) {
  tx.run("delete from person_merge_row where merge_id = $1", merge_id);
}

}  // namespace kept
