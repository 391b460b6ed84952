#pragma once
// For tests: a store of its own in a folder that goes away, with a clock that stands still. On
// SQLite, or on PostgreSQL where KEPT_TEST_DATABASE names one (script/postgres-for-tests).
//
//   TestStore test;                         // every table of the program
//   test.store().write([&](Tx& tx) -> Result<Id> { ... });
//   test.clock->set(*parse_instant("2026-03-01T09:00:00Z"));
#include <cstdlib>
#include <filesystem>

#include "base/fault.hpp"
#include "store/store.hpp"
#include "store/testing/test_database.hpp"

namespace kept {

/// Made under $TMPDIR or /tmp, removed with everything in it.
class TestFolder {
 public:
  TestFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "kept-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw Fault("no folder for tests: " + pattern);
    path_ = pattern;
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TestFolder(TestFolder const&) = delete;
  TestFolder& operator=(TestFolder const&) = delete;
  std::string const& path() const { return path_; }

 private:
  std::string path_;
};

class TestStore {
 public:
  explicit TestStore(std::span<Migration const> migrations = all_migrations())
      : migrations_(migrations) {
    open();
  }
  Store& store() { return *store_; }
  std::string const& folder() const { return folder_.path(); }
  /// Closes and opens again, as after a restart.
  void open() {
    store_.reset();
    auto opened = open_store(settings(), migrations_);
    if (!opened) throw Fault("test store: " + opened.error().detail);
    store_ = std::move(*opened);
  }
  void close() { store_.reset(); }
  StoreSettings settings() const {
    StoreSettings settings;
    settings.data_folder = folder_.path();
    settings.clock = clock;
    settings.database = database_.address();
    return settings;
  }

  std::shared_ptr<SetClock> const clock =
      std::make_shared<SetClock>(*parse_instant("2026-01-15T09:00:00Z"));

 private:
  std::span<Migration const> migrations_;
  TestFolder folder_;
  TestDatabase database_;
  std::unique_ptr<Store> store_;
};

}  // namespace kept
