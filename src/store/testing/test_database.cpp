#include "store/testing/test_database.hpp"

#include <atomic>
#include <cstdlib>

#include <unistd.h>

#include "store/postgres/postgres_connection.hpp"

namespace kept {
namespace {

void run_at(std::string const& address, std::string const& script) {
  PostgresShared shared;
  shared.address = address;
  PostgresConnection(shared).run_script(script);
}

char const* server() { return std::getenv("KEPT_TEST_DATABASE"); }

}  // namespace

TestDatabase::TestDatabase() {
  static std::atomic<int> made = 0;
  if (!server()) return;
  std::string base = server();
  schema_ = "kept_test_" + std::to_string(::getpid()) + "_" + std::to_string(++made);
  run_at(base, "create schema " + schema_);
  address_ = base + (base.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" +
             schema_;
}

TestDatabase::~TestDatabase() {
  if (schema_.empty()) return;
  try {
    run_at(server(), "drop schema " + schema_ + " cascade");
  } catch (std::exception const&) {
    // The whole server goes away after the tests.
  }
}

}  // namespace kept
