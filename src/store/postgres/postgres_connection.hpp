#pragma once
#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>

#include "store/connection.hpp"

struct pg_conn;
struct pg_result;

namespace kept {

/// What all connections to one database share.
struct PostgresShared {
  std::string address;                        // postgres://...
  std::atomic<bool> named_statements = true;  // false once a transaction pooler was noticed
};

/// One connection to PostgreSQL. One thread at a time. It keeps no state of a session, so that a
/// transaction pooler may stand between: statement names are made from their text.
class PostgresConnection final : public Connection {
 public:
  /// Throws a PostgresFault when the server does not answer.
  explicit PostgresConnection(PostgresShared& shared);
  ~PostgresConnection() override;
  PostgresConnection(PostgresConnection const&) = delete;
  PostgresConnection& operator=(PostgresConnection const&) = delete;

  Cursor* query(Sql sql, std::span<Value const> values, Size size) override;
  std::int64_t run(Sql sql, std::span<Value const> values) override;
  void run_script(std::string_view expanded) override;
  Dialect const& dialect() const override { return dialect_; }

  bool is_lost() const;
  /// "HOST:PORT/DATABASE", without user and password.
  std::string place() const;
  /// Bulk rows in PostgreSQL's COPY text format, for restore.
  pg_conn* handle() { return connection_; }

 private:
  pg_result* execute(Sql sql, std::span<Value const> values);
  Cursor* open_scan(Sql sql, std::span<Value const> values);
  std::string const& statement(Sql sql);

  PostgresShared& shared_;
  pg_conn* connection_ = nullptr;
  Dialect dialect_{Engine::postgres};
  int scans_ = 0;
  std::unordered_map<char const*, std::string> names_;  // of prepared statements
};

}  // namespace kept
