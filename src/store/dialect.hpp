#pragma once
// Where SQLite and PostgreSQL differ. Everything else is the same text on both.
//
// Tokens any statement may hold, replaced once when it is prepared:
//   {ids $1}     a set from a bound std::vector<Id>:           where id in {ids $1}
//   {texts $1}   a set from a bound std::vector<std::string>:  where email in {texts $1}
// and in tables (migrations/): {id} {int} {real} {bool} {text} {json} {bytes} as column types and
// {strict} after a table's closing bracket, or {strict_by_key} where the rows lie in the order of
// the primary key.
#include <string>
#include <string_view>

#include "store/sql.hpp"

namespace kept {

enum class Engine { sqlite, postgres };

class Dialect {
 public:
  explicit Dialect(Engine engine) : engine_(engine) {}
  Engine engine() const { return engine_; }
  bool is_sqlite() const { return engine_ == Engine::sqlite; }
  /// The one of two texts that this engine takes.
  Sql pick(Sql sqlite, Sql postgres) const { return is_sqlite() ? sqlite : postgres; }
  /// The text with its tokens replaced. Throws a Fault for a token that does not exist.
  std::string expand(std::string_view text) const;

 private:
  Engine engine_;
};

}  // namespace kept
