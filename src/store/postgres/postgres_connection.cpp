#include "store/postgres/postgres_connection.hpp"

#include <algorithm>

#include <libpq-fe.h>

#include "store/hash.hpp"
#include "store/postgres/postgres_cursor.hpp"
#include "store/postgres/postgres_errors.hpp"
#include "store/postgres/postgres_values.hpp"

namespace kept {

PostgresConnection::PostgresConnection(PostgresShared& shared) : shared_(shared) {
  // What the address itself names comes later in the list, and so overrides these.
  char const* names[] = {"application_name", "connect_timeout",     "tcp_user_timeout",
                         "keepalives_idle",  "keepalives_interval", "target_session_attrs",
                         "dbname",           "client_encoding",     nullptr};
  char const* values[] = {"kept", "5",    "10000", "30", "10", "read-write", shared.address.c_str(),
                          "UTF8", nullptr};
  connection_ = PQconnectdbParams(names, values, 1);
  if (!connection_) throw std::bad_alloc();
  if (PQstatus(connection_) != CONNECTION_OK) {
    PostgresFault fault(PQerrorMessage(connection_), "08001", Cure::reconnect);
    PQfinish(connection_);
    throw fault;
  }
  PQsetNoticeProcessor(connection_, [](void*, char const*) {}, nullptr);
}

PostgresConnection::~PostgresConnection() { PQfinish(connection_); }

bool PostgresConnection::is_lost() const { return PQstatus(connection_) != CONNECTION_OK; }

std::string PostgresConnection::place() const {
  return std::string(PQhost(connection_)) + ":" + PQport(connection_) + "/" + PQdb(connection_);
}

// A name is made from its text: whoever shares this server connection through a pooler either
// means the same statement by it, or has none of that name.
std::string const& PostgresConnection::statement(Sql sql) {
  if (auto found = names_.find(sql.address()); found != names_.end()) return found->second;
  auto text = dialect_.expand(sql.text());
  auto name = "kept_" + sha256(text).substr(0, 24);
  bool known = std::ranges::any_of(names_, [&](auto const& each) { return each.second == name; });
  if (!known) {
    auto* result = PQprepare(connection_, name.c_str(), text.c_str(), 0, nullptr);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) throw_postgres(connection_, result, text);
    PQclear(result);
  }
  return names_[sql.address()] = std::move(name);
}

PGresult* PostgresConnection::execute(Sql sql, std::span<Value const> values) {
  PostgresValues bound(values);
  PGresult* result = nullptr;
  if (shared_.named_statements) {
    result = PQexecPrepared(connection_, statement(sql).c_str(), bound.count(), bound.pointers(),
                            bound.lengths(), bound.formats(), 0);
  } else {
    auto text = dialect_.expand(sql.text());
    result = PQexecParams(connection_, text.c_str(), bound.count(), nullptr, bound.pointers(),
                          bound.lengths(), bound.formats(), 0);
  }
  auto status = PQresultStatus(result);
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
    throw_postgres(connection_, result, sql.text());
  return result;
}

Cursor* PostgresConnection::query(Sql sql, std::span<Value const> values, Size size) {
  if (size == Size::scan) return open_scan(sql, values);
  return new PostgresCursor(connection_, execute(sql, values));
}

Cursor* PostgresConnection::open_scan(Sql sql, std::span<Value const> values) {
  PostgresValues bound(values);
  auto name = "scan" + std::to_string(++scans_);
  auto text = "declare " + name + " no scroll cursor for " + dialect_.expand(sql.text());
  auto* result = PQexecParams(connection_, text.c_str(), bound.count(), nullptr, bound.pointers(),
                              bound.lengths(), bound.formats(), 0);
  if (PQresultStatus(result) != PGRES_COMMAND_OK) throw_postgres(connection_, result, text);
  PQclear(result);
  return new PostgresCursor(connection_, nullptr, name);
}

std::int64_t PostgresConnection::run(Sql sql, std::span<Value const> values) {
  auto* result = execute(sql, values);
  std::string_view count = PQcmdTuples(result);
  std::int64_t rows = count.empty() ? 0 : std::stoll(std::string(count));
  PQclear(result);
  return rows;
}

void PostgresConnection::run_script(std::string_view text) {
  auto* result = PQexec(connection_, std::string(text).c_str());
  auto status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
    throw_postgres(connection_, result, text);
  PQclear(result);
}

}  // namespace kept
