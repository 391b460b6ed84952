#pragma once
// For tests: a PostgreSQL schema of its own in the database that KEPT_TEST_DATABASE names
// (script/postgres-for-tests starts one).
#include <string>

namespace kept {

class TestDatabase {
 public:
  /// An empty address where KEPT_TEST_DATABASE is not set: tests then run on SQLite.
  TestDatabase();
  ~TestDatabase();
  TestDatabase(TestDatabase const&) = delete;
  TestDatabase& operator=(TestDatabase const&) = delete;
  std::string const& address() const { return address_; }

 private:
  std::string schema_, address_;
};

}  // namespace kept
