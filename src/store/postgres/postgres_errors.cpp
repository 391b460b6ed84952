#include "store/postgres/postgres_errors.hpp"

#include <libpq-fe.h>

namespace kept {
namespace {

constexpr std::size_t statement_shown_max = 200;

FaultKind kind_of(std::string_view state, Cure cure) {
  if (state == "53100") return FaultKind::disk_full;
  return cure == Cure::reconnect ? FaultKind::database_gone : FaultKind::other;
}

}  // namespace

Cure cure_for(std::string_view state) {
  if (state == "40001" || state == "40P01") return Cure::repeat;  // serialization, deadlock
  // Two writes looked, saw nothing and inserted the same: the second look sees it and refuses.
  if (state == "23505") return Cure::repeat;
  if (state == "26000" || state == "42P05") return Cure::no_names;
  if (state.starts_with("08") || state == "57P01" || state == "57P02" || state == "57P03" ||
      state == "25006" || state == "53300")
    return Cure::reconnect;  // connection, shutdown, a standby, no slot free
  return Cure::none;
}

PostgresFault::PostgresFault(std::string const& what, std::string_view state, Cure cure)
    : Fault(what, kind_of(state, cure)), state_(state), cure_(cure) {}

void throw_postgres(PGconn* connection, PGresult* result, std::string_view doing) {
  char const* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  // The primary message alone: the detail may hold values of rows.
  char const* message = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  std::string what = message ? message : PQerrorMessage(connection);
  if (state) what += " (" + std::string(state) + ")";
  what += " in: " + std::string(doing.substr(0, statement_shown_max));
  bool lost = PQstatus(connection) != CONNECTION_OK;
  auto cure = lost || !state ? Cure::reconnect : cure_for(state);
  PostgresFault fault(what, state ? state : "", cure);
  PQclear(result);
  throw fault;
}

}  // namespace kept
