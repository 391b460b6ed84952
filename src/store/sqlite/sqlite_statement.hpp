#pragma once
#include <span>
#include <string>
#include <vector>

#include "store/connection.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace kept {

/// One prepared statement; a cursor while it runs.
class SqliteStatement final : public Cursor {
 public:
  /// `once`: the statement goes when it is released (its text is in use by an outer query).
  SqliteStatement(sqlite3* database, std::string_view text, bool once);
  ~SqliteStatement();
  SqliteStatement(SqliteStatement const&) = delete;
  SqliteStatement& operator=(SqliteStatement const&) = delete;

  bool in_use() const { return in_use_; }
  /// `copied`: texts are copied, because the statement outlives them.
  void begin(std::span<Value const> values, bool copied);

  bool next() override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  bool boolean(int column) const override { return integer(column) != 0; }
  std::string_view text(int column) const override;
  std::string_view blob(int column) override;
  int columns() const override;
  std::string_view name(int column) const override;
  void release() noexcept override;

 private:
  void bind(int slot, Value const& value, bool copied);

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<int> numbers_;  // of each slot: the n of its $n, from 0
  std::size_t values_expected_ = 0;
  bool once_, in_use_ = false;
};

}  // namespace kept
