#pragma once
#include <memory>
#include <string>
#include <unordered_map>

#include "store/connection.hpp"
#include "store/sqlite/sqlite_statement.hpp"

namespace kept {

/// One connection to one SQLite file, with its prepared statements. One thread at a time.
class SqliteConnection final : public Connection {
 public:
  static constexpr int busy_ms_max = 5'000;
  enum class Use { writer, reader, checkpoint, copy };
  /// Throws a Fault when the file cannot be opened.
  SqliteConnection(std::string const& path, Use use);
  ~SqliteConnection() override;
  SqliteConnection(SqliteConnection const&) = delete;
  SqliteConnection& operator=(SqliteConnection const&) = delete;

  Cursor* query(Sql sql, std::span<Value const> values, Size size) override;
  std::int64_t run(Sql sql, std::span<Value const> values) override;
  void run_script(std::string_view expanded) override;
  Dialect const& dialect() const override { return dialect_; }

  /// A statement without values, on the hot path: begin, commit, savepoint.
  void run(Sql sql) { run(sql, {}); }
  /// The first column of the first row, as text; for pragmas.
  std::string ask(Sql sql);
  bool in_transaction() const;
  sqlite3* handle() { return database_; }

 private:
  SqliteStatement& statement(Sql sql);

  sqlite3* database_ = nullptr;
  Dialect dialect_{Engine::sqlite};
  std::unordered_map<char const*, std::unique_ptr<SqliteStatement>> statements_;
};

}  // namespace kept
