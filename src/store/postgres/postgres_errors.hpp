#pragma once
// PostgreSQL's errors as Faults that say what to do about them.
#include <string>
#include <string_view>

#include "base/fault.hpp"

struct pg_conn;
struct pg_result;

namespace kept {

/// What helps against an error.
enum class Cure {
  none,       // wrong SQL, disk full: tell
  repeat,     // the transaction met another one: run it again
  reconnect,  // the server or the way to it is gone: run it again on a new connection
  no_names    // a pooler mixed up prepared statements: do without them, run it again
};
/// By the five letters of SQLSTATE.
Cure cure_for(std::string_view state);

class PostgresFault : public Fault {
 public:
  PostgresFault(std::string const& what, std::string_view state, Cure cure);
  Cure cure() const { return cure_; }
  std::string const& state() const { return state_; }

 private:
  std::string state_;
  Cure cure_;
};

/// Throws for a result that is an error, or for a connection that is lost.
[[noreturn]] void throw_postgres(pg_conn* connection, pg_result* result, std::string_view doing);

}  // namespace kept
