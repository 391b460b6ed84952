#pragma once
// What an engine gives for one connection. Chapters use Db (database.hpp) instead.
#include <cstdint>
#include <span>
#include <string_view>

#include "store/dialect.hpp"
#include "store/value.hpp"

namespace kept {

/// One running statement. Texts and bytes live until next() or release().
class Cursor {
 public:
  virtual bool next() = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual bool boolean(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view blob(int column) = 0;
  virtual int columns() const = 0;
  virtual std::string_view name(int column) const = 0;
  /// Gives the statement back; the cursor must not be used after it.
  virtual void release() noexcept = 0;

 protected:
  ~Cursor() = default;
};

/// How much of the answer is expected: a page is read at once, a scan in pieces.
enum class Size { page, scan };

class Connection {
 public:
  virtual ~Connection() = default;
  virtual Cursor* query(Sql sql, std::span<Value const> values, Size size) = 0;
  virtual std::int64_t run(Sql sql, std::span<Value const> values) = 0;
  /// Several statements without values: tables.
  virtual void run_script(std::string_view expanded) = 0;
  virtual Dialect const& dialect() const = 0;
};

}  // namespace kept
