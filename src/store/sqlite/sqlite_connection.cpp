#include "store/sqlite/sqlite_connection.hpp"

#include <cstdlib>

#include <sqlite3.h>

#include "store/sqlite/sqlite_errors.hpp"

namespace kept {
namespace {

constexpr std::size_t statements_kept_max = 400;

// Without its shared memory statistics SQLite's allocator takes no lock that all threads share.
bool set_up_library() {
  static bool const done = [] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return sqlite3_initialize() == SQLITE_OK;
  }();
  return done;
}

// What is answered is on disk: full. The durability check's control build may say otherwise.
char const* synchronous() {
#ifdef KEPT_TEST_SWITCHES
  char const* wanted = std::getenv("KEPT_TEST_SYNCHRONOUS");
  if (wanted && std::string_view(wanted) == "normal") return "pragma synchronous = normal";
#endif
  return "pragma synchronous = full";
}

char const* cache(SqliteConnection::Use use) {  // negative: kibibytes
  return use == SqliteConnection::Use::writer ? "pragma cache_size = -32768"
                                              : "pragma cache_size = -8192";
}

}  // namespace

SqliteConnection::SqliteConnection(std::string const& path, Use use) {
  if (!set_up_library()) throw Fault("SQLite cannot start");
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (use == Use::copy) flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &database_, flags, nullptr) != SQLITE_OK) {
    std::string why = database_ ? sqlite3_errmsg(database_) : "no memory";
    sqlite3_close_v2(database_);
    throw Fault(path + ": " + why);
  }
  try {
    sqlite3_extended_result_codes(database_, 1);
    sqlite3_busy_timeout(database_, busy_ms_max);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    run_script("pragma mmap_size = 0");
    run_script(cache(use));
    run_script("pragma foreign_keys = on");
    if (use == Use::copy) return;
    run_script(synchronous());
    run_script("pragma wal_autocheckpoint = 0");
    run_script("pragma journal_size_limit = 67108864");
    run_script("pragma temp_store = memory");
    if (use == Use::reader) run_script("pragma query_only = on");
  } catch (...) {
    sqlite3_close_v2(database_);
    throw;
  }
}

SqliteConnection::~SqliteConnection() {
  statements_.clear();
  sqlite3_close_v2(database_);
}

SqliteStatement& SqliteConnection::statement(Sql sql) {
  auto found = statements_.find(sql.address());
  if (found != statements_.end() && !found->second->in_use()) return *found->second;
  bool has_tokens = sql.text().find('{') != std::string_view::npos;
  std::string expanded;
  if (has_tokens) expanded = dialect_.expand(sql.text());
  std::string_view text = has_tokens ? std::string_view(expanded) : sql.text();
  if (found != statements_.end()) return *new SqliteStatement(database_, text, true);
  if (statements_.size() >= statements_kept_max) {
    std::erase_if(statements_, [](auto const& kept) { return !kept.second->in_use(); });
  }
  auto made = std::make_unique<SqliteStatement>(database_, text, false);
  return *(statements_[sql.address()] = std::move(made));
}

Cursor* SqliteConnection::query(Sql sql, std::span<Value const> values, Size) {
  auto& found = statement(sql);
  found.begin(values, true);
  return &found;
}

std::int64_t SqliteConnection::run(Sql sql, std::span<Value const> values) {
  auto& found = statement(sql);
  struct Release {
    SqliteStatement& statement;
    ~Release() { statement.release(); }
  } release{found};
  found.begin(values, false);
  while (found.next()) {
  }
  return sqlite3_changes64(database_);
}

void SqliteConnection::run_script(std::string_view text) {
  if (sqlite3_exec(database_, std::string(text).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw_sqlite(database_, text);
}

std::string SqliteConnection::ask(Sql sql) {
  auto& found = statement(sql);
  found.begin({}, true);
  std::string answer;
  try {
    if (found.next()) answer = found.text(0);
  } catch (...) {
    found.release();
    throw;
  }
  found.release();
  return answer;
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

}  // namespace kept
