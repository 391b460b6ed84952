#include "store/sqlite/sqlite_statement.hpp"

#include <algorithm>
#include <charconv>

#include <sqlite3.h>

#include "store/sqlite/sqlite_errors.hpp"

namespace kept {
namespace {

int number_of(char const* name) {
  int number = 0;
  if (name && *name == '$') {
    std::string_view digits(name + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
  }
  if (number < 1) throw Fault("a placeholder in SQL is not $1, $2 ...");
  return number;
}

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* database, std::string_view text, bool once)
    : database_(database), once_(once) {
  char const* rest = nullptr;
  unsigned flags = once ? 0 : SQLITE_PREPARE_PERSISTENT;
  if (sqlite3_prepare_v3(database, text.data(), static_cast<int>(text.size()), flags, &statement_,
                         &rest) != SQLITE_OK) {
    throw_sqlite(database, text);
  }
  if (!statement_) throw Fault("empty SQL");
  int slots = sqlite3_bind_parameter_count(statement_);
  for (int slot = 1; slot <= slots; ++slot) {
    // $n is a name to SQLite: its slot is the order of first sight, not n.
    int number = number_of(sqlite3_bind_parameter_name(statement_, slot));
    numbers_.push_back(number - 1);
    values_expected_ = std::max(values_expected_, static_cast<std::size_t>(number));
  }
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(statement_); }

void SqliteStatement::begin(std::span<Value const> values, bool copied) {
  if (values.size() != values_expected_) {
    throw Fault("SQL takes " + std::to_string(values_expected_) + " values, " +
                std::to_string(values.size()) + " given: " + sqlite3_sql(statement_));
  }
  in_use_ = true;
  for (std::size_t slot = 0; slot < numbers_.size(); ++slot) {
    bind(static_cast<int>(slot) + 1, values[static_cast<std::size_t>(numbers_[slot])], copied);
  }
}

void SqliteStatement::bind(int slot, Value const& value, bool copied) {
  auto bytes = value.bytes();
  auto keep = copied ? SQLITE_TRANSIENT : SQLITE_STATIC;
  char const* data = bytes.data() ? bytes.data() : "";  // a null pointer would bind null
  int done = SQLITE_OK;
  switch (value.kind()) {
    case Value::Kind::null:
      done = sqlite3_bind_null(statement_, slot);
      break;
    case Value::Kind::integer:
    case Value::Kind::boolean:
      done = sqlite3_bind_int64(statement_, slot, value.integer());
      break;
    case Value::Kind::real:
      done = sqlite3_bind_double(statement_, slot, value.real());
      break;
    case Value::Kind::text:
      done = sqlite3_bind_text64(statement_, slot, data, bytes.size(), keep, SQLITE_UTF8);
      break;
    case Value::Kind::blob:
      done = sqlite3_bind_blob64(statement_, slot, data, bytes.size(), keep);
      break;
  }
  if (done != SQLITE_OK) {
    auto* database = database_;
    release();  // which may be the end of this statement
    throw_sqlite(database, "binding a value");
  }
}

bool SqliteStatement::next() {
  int step = sqlite3_step(statement_);
  if (step == SQLITE_ROW) return true;
  if (step == SQLITE_DONE) return false;
  // The error is read before the reset; the reset lets the savepoint roll back.
  try {
    throw_sqlite(database_, sqlite3_sql(statement_));
  } catch (...) {
    sqlite3_reset(statement_);
    throw;
  }
}

bool SqliteStatement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t SqliteStatement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double SqliteStatement::real(int column) const { return sqlite3_column_double(statement_, column); }
std::string_view SqliteStatement::text(int column) const {
  auto const* data = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
  if (!data) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}
std::string_view SqliteStatement::blob(int column) {
  auto const* data = static_cast<char const*>(sqlite3_column_blob(statement_, column));
  if (!data) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}
int SqliteStatement::columns() const { return sqlite3_column_count(statement_); }
std::string_view SqliteStatement::name(int column) const {
  return sqlite3_column_name(statement_, column);
}

void SqliteStatement::release() noexcept {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  in_use_ = false;
  if (once_) delete this;
}

}  // namespace kept
