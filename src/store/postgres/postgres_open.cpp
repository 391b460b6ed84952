#include "store/postgres/postgres_open.hpp"

#include "store/copies.hpp"
#include "store/database.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr int version_min = 140'000;  // as PostgreSQL counts: 14.0

std::string ask(Db& db, Sql sql) {
  auto rows = db.query(sql);
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

Done check_server(Db& db, std::string const& place) {
  if (std::stoi(ask(db, "select current_setting('server_version_num')")) < version_min)
    return refuse(Code::database_unreadable, "database",
                  place + ": PostgreSQL 14 or newer is needed");
  if (ask(db, "select current_setting('server_encoding')") != "UTF8")
    return refuse(Code::database_unreadable, "database", place + ": its encoding is not UTF8");
  return {};
}

Done check_owner(Db& db, std::string const& place) {
  bool ours = ask(db,
                  "select count(*) from information_schema.tables where table_schema = "
                  "current_schema() and table_name = 'migration'") != "0";
  bool empty = ask(db,
                   "select count(*) from information_schema.tables "
                   "where table_schema = current_schema()") == "0";
  if (!ours && !empty)
    return refuse(Code::database_unreadable, "database",
                  place + ": this database belongs to another program");
  return {};
}

Done bring_up_to_date(PostgresConnection& connection, StoreSettings const& settings,
                      std::span<Migration const> migrations) {
  Db db(connection);
  // Held until the commit: another server that starts now waits, and then finds nothing to do.
  db.query("select pg_advisory_xact_lock(5438241796)").next();
  TRY(check_owner(db, connection.place()));
  auto state = schema_state(connection, migrations);
  if (state.newer_than_program) {
    return refuse(Code::database_newer, "database",
                  connection.place() + ": made by a newer Kept (its tables have number " +
                      std::to_string(state.newest) + "); start that one");
  }
  if (state.complete) return {};
  auto now = settings.clock->now();
  if (!state.empty) {
    auto run = migrations_run(connection, migrations);
    TRY(copy_before_migration(db, settings.data_folder, state.newest, run, now));
  }
  migrate(connection, migrations, now);
  return {};
}

}  // namespace

Done open_postgres(PostgresPool& pool, StoreSettings const& settings,
                   std::span<Migration const> migrations) {
  auto connection = pool.lend();
  {
    Db db(*connection);
    TRY(check_server(db, connection->place()));
  }
  connection->run_script("begin");
  try {
    auto done = bring_up_to_date(*connection, settings, migrations);
    connection->run_script(done ? "commit" : "rollback");
    return done;
  } catch (...) {
    auto fault = std::current_exception();
    if (!connection->is_lost()) connection->run_script("rollback");
    std::rethrow_exception(fault);
  }
}

}  // namespace kept
