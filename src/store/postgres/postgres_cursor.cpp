#include "store/postgres/postgres_cursor.hpp"

#include <charconv>
#include <utility>

#include <libpq-fe.h>

#include "store/postgres/postgres_errors.hpp"

namespace kept {
namespace {

template <class Number>
Number parse(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

PostgresCursor::PostgresCursor(PGconn* connection, PGresult* result, std::string scan)
    : connection_(connection), result_(result), scan_(std::move(scan)) {}

PostgresCursor::~PostgresCursor() { PQclear(result_); }

bool PostgresCursor::next() {
  blobs_.clear();
  if (result_ && ++row_ < PQntuples(result_)) return true;
  return !scan_.empty() && fetch();
}

bool PostgresCursor::fetch() {
  PQclear(result_);
  result_ = PQexec(connection_, ("fetch 1000 from " + scan_).c_str());
  if (PQresultStatus(result_) != PGRES_TUPLES_OK)
    throw_postgres(connection_, std::exchange(result_, nullptr), "fetch");
  row_ = 0;
  return PQntuples(result_) > 0;
}

bool PostgresCursor::is_null(int column) const { return PQgetisnull(result_, row_, column) != 0; }

std::string_view PostgresCursor::text(int column) const {
  return {PQgetvalue(result_, row_, column),
          static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

std::int64_t PostgresCursor::integer(int column) const {
  auto value = text(column);
  if (value == "t") return 1;
  return parse<std::int64_t>(value);
}

double PostgresCursor::real(int column) const { return parse<double>(text(column)); }

bool PostgresCursor::boolean(int column) const { return text(column) == "t"; }

std::string_view PostgresCursor::blob(int column) {
  auto found = blobs_.find(column);
  if (found != blobs_.end()) return found->second;
  std::size_t length = 0;
  auto* bytes = PQunescapeBytea(
      reinterpret_cast<unsigned char const*>(PQgetvalue(result_, row_, column)), &length);
  if (!bytes) throw std::bad_alloc();
  auto& kept = blobs_[column];
  kept.assign(reinterpret_cast<char const*>(bytes), length);
  PQfreemem(bytes);
  return kept;
}

int PostgresCursor::columns() const { return PQnfields(result_); }

std::string_view PostgresCursor::name(int column) const { return PQfname(result_, column); }

void PostgresCursor::release() noexcept {
  if (!scan_.empty() && PQtransactionStatus(connection_) == PQTRANS_INTRANS)
    PQclear(PQexec(connection_, ("close " + scan_).c_str()));
  delete this;
}

}  // namespace kept
