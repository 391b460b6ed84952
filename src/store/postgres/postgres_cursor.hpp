#pragma once
#include <map>
#include <string>

#include "store/connection.hpp"

struct pg_conn;
struct pg_result;

namespace kept {

/// A result; with a server-side cursor's name, the next thousand rows when it is used up.
class PostgresCursor final : public Cursor {
 public:
  PostgresCursor(pg_conn* connection, pg_result* result, std::string scan = {});
  ~PostgresCursor();
  PostgresCursor(PostgresCursor const&) = delete;
  PostgresCursor& operator=(PostgresCursor const&) = delete;

  bool next() override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  bool boolean(int column) const override;
  std::string_view text(int column) const override;
  std::string_view blob(int column) override;
  int columns() const override;
  std::string_view name(int column) const override;
  void release() noexcept override;

 private:
  bool fetch();

  pg_conn* connection_;
  pg_result* result_;
  std::string scan_;
  int row_ = -1;
  std::map<int, std::string> blobs_;  // of the row it stands on
};

}  // namespace kept
