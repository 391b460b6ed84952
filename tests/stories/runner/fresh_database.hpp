#pragma once
// An empty PostgreSQL database of its own for each story, dropped when the story is over.
#include <string>

namespace kept::stories {

class FreshDatabase {
 public:
  /// `server` is the address of any database on the server, or "" for none (SQLite).
  explicit FreshDatabase(std::string server);
  ~FreshDatabase();
  FreshDatabase(FreshDatabase const&) = delete;
  FreshDatabase& operator=(FreshDatabase const&) = delete;
  std::string const& address() const { return address_; }

 private:
  std::string server_, name_, address_;
};

}  // namespace kept::stories
