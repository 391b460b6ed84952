#include "store/migration.hpp"

#include <algorithm>
#include <set>

#include "base/fault.hpp"
#include "store/database.hpp"

namespace kept {
namespace {

bool has_migration_table(Db& db) {
  return db
      .query(
          db.dialect().pick("select 1 from sqlite_schema where name = 'migration'",
                            "select 1 from information_schema.tables "
                            "where table_schema = current_schema() and table_name = 'migration'"))
      .next();
}

std::set<int> numbers_run(Db& db) {
  std::set<int> numbers;
  if (!has_migration_table(db)) return numbers;
  auto rows = db.query("select number from migration");
  while (rows.next()) numbers.insert(static_cast<int>(rows.integer(0)));
  return numbers;
}

}  // namespace

SchemaState schema_state(Connection& connection, std::span<Migration const> migrations) {
  Db db(connection);
  auto run = numbers_run(db);
  auto known = [&](int number) {
    return std::ranges::any_of(migrations, [&](auto const& m) { return m.number == number; });
  };
  return {run.empty(), run.empty() ? 0 : *run.rbegin(), !std::ranges::all_of(run, known),
          std::ranges::all_of(migrations, [&](auto const& m) { return run.contains(m.number); })};
}

std::vector<Migration> migrations_run(Connection& connection,
                                      std::span<Migration const> migrations) {
  Db db(connection);
  auto run = numbers_run(db);
  std::vector<Migration> found;
  for (auto const& migration : migrations)
    if (run.contains(migration.number)) found.push_back(migration);
  return found;
}

void migrate(Connection& connection, std::span<Migration const> migrations, Instant now) {
  Db db(connection);
  auto run = numbers_run(db);
  if (!has_migration_table(db)) {
    connection.run_script(connection.dialect().expand(
        "create table migration (number {int} primary key, name {text} not null, "
        "run_at {int} not null) {strict}"));
  }
  int last = 0;
  for (auto const& migration : migrations) {
    if (migration.number <= last) throw Fault("migrations are not in order of their numbers");
    last = migration.number;
    if (run.contains(migration.number)) continue;
    Sql own = connection.dialect().pick(migration.sqlite, migration.postgres);
    for (Sql text : {migration.both, own}) {
      if (!text.empty()) connection.run_script(connection.dialect().expand(text.text()));
    }
    db.run("insert into migration (number, name, run_at) values ($1, $2, $3)", migration.number,
           migration.name, now);
  }
}

}  // namespace kept
