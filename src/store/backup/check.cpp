#include "base/fault.hpp"
#include "base/json.hpp"
#include "store/backup.hpp"
#include "store/backup/tables.hpp"
#include "store/hash.hpp"
#include "store/sqlite/sqlite_open.hpp"

namespace kept {
namespace {

constexpr std::size_t problems_max = 1'000;

class Check {
 public:
  Check(Db& db, CheckReport& report) : db_(db), report_(report) {}

  void pages_and_keys() {
    if (!db_.dialect().is_sqlite()) return;  // PostgreSQL holds to its keys itself
    for (auto rows = db_.query("pragma integrity_check(100)"); rows.next();)
      if (rows.text(0) != "ok") problem(std::string(rows.text(0)));
    for (auto rows = db_.scan("pragma foreign_key_check"); rows.next();)
      problem(std::string(rows.text(0)) + " " + std::to_string(rows.integer(1)) +
              " points at a row of " + std::string(rows.text(2)) + " that is not there");
  }

  void every_row(Table const& table) {
    TableCount count{table.name, 0};
    auto rows = db_.scan("select " + table.column_list() + " from " + table.sql_name());
    for (; rows.next(); ++count.rows)
      for (int at = 0; at < rows.columns(); ++at) (void)rows.text(at);
    report_.counts.push_back(count);
  }

  void json(JsonColumn const& column) {
    Sql name = sql_word(column.column), table = sql_word(column.table);
    auto rows = db_.scan("select " + name + " from " + table + " where " + name + " is not null");
    for (; rows.next(); ++report_.json_values)
      if (!parse_json(rows.text(0))) problem(column.table + "." + column.column + ": broken JSON");
  }

  void files() {
    auto rows = db_.scan("select id, size, sha256, bytes from file");
    for (; rows.next(); ++report_.files) {
      auto bytes = rows.blob(3);
      if (rows.integer(1) != static_cast<std::int64_t>(bytes.size()) ||
          rows.text(2) != sha256(bytes))
        problem("file " + to_text(rows.id(0)) + ": its bytes are not those that were stored");
    }
  }

  void problem(std::string what) {
    if (report_.problems.size() < problems_max) report_.problems.push_back(std::move(what));
  }

 private:
  Db& db_;
  CheckReport& report_;
};

// The program's tables, from its migrations.
std::vector<Table> tables_of(std::span<Migration const> migrations) {
  SqliteConnection scratch(":memory:", SqliteConnection::Use::checkpoint);
  migrate(scratch, migrations, Instant{});
  return tables_in_backup(scratch);
}

}  // namespace

CheckReport check(Store& store, Viewer const& viewer) {
  auto migrations = store.migrations();
  CheckReport report;
  if (viewer.access != Access::owner) {
    report.problems.emplace_back("only an owner may check everything");
    return report;
  }
  auto tables = tables_of(migrations);
  try {
    store.read([&](Db& db) {
      report = {};
      Check check(db, report);
      check.pages_and_keys();
      for (auto const& table : tables) check.every_row(table);
      for (auto const& column : json_columns(migrations)) check.json(column);
      check.files();
    });
  } catch (Fault const& fault) {
    report.problems.emplace_back(fault.what());
  }
  return report;
}

}  // namespace kept
