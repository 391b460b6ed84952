// What may go wrong with a disk and a process, on SQLite.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdarg>
#include <filesystem>
#include <fstream>
#include <set>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/test_store.hpp"
#include "store/test_threads.hpp"

namespace {
std::atomic<bool> disk_denies_sync = false, disk_has_stopped = false;
}

// The one that libsqlite3 finds: a disk that cannot confirm what was written.
extern "C" __attribute__((visibility("default"))) int fdatasync(int file) {
  if (disk_denies_sync) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(::syscall(SYS_fdatasync, file));
}

// The one that the store finds: a file system that has shut itself down opens nothing.
extern "C" __attribute__((visibility("default"))) int open(char const* path, int flags, ...) {
  std::va_list more;
  va_start(more, flags);
  int const mode = (flags & O_CREAT) != 0 ? va_arg(more, int) : 0;
  va_end(more);
  if (disk_has_stopped && std::string_view(path).ends_with("-wal")) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

using namespace kept;

namespace {

Done put(Store& store, std::int64_t number, std::string_view text = "x") {
  return store.write([&](Tx& tx) -> Done {
    tx.run("insert into meta (name, value) values ($1, $2)", std::to_string(number), text);
    return {};
  });
}

std::set<std::int64_t> all_in(Store& store) {
  return store.read([](Db& db) {
    std::set<std::int64_t> found;
    for (auto rows = db.scan("select name from meta"); rows.next();)
      found.insert(std::stoll(std::string(rows.text(0))));
    return found;
  });
}

std::string ask(Store& store, Sql sql) {
  return store.read([&](Db& db) {
    auto rows = db.query(sql);
    rows.next();
    return std::string(rows.text(0));
  });
}

Refusal refusal_to_open(StoreSettings const& settings,
                        std::span<Migration const> migrations = all_migrations()) {
  auto opened = open_store(settings, migrations);
  REQUIRE(!opened);
  return opened.error();
}

// Writes from eight threads and tells each number through the pipe once it was answered.
[[noreturn]] void write_until_killed(StoreSettings const& settings, int pipe, std::int64_t from) {
  auto opened = open_store(settings);
  if (!opened) _exit(1);
  in_parallel(8, [&](int me) {
    for (std::int64_t number = from + me;; number += 8) {
      if (!put(**opened, number)) continue;
      if (::write(pipe, &number, sizeof number) != sizeof number) _exit(2);
    }
  });
  _exit(0);
}

class SmallDisk {
 public:
  SmallDisk() { mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, "size=3m") == 0; }
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
  }
  bool mounted() const { return mounted_; }
  std::string const& path() const { return folder_.path(); }

 private:
  TestFolder folder_;
  bool mounted_ = false;
};

}  // namespace

TEST_CASE("kill -9 under load loses nothing that was answered") {
  TestFolder folder;
  StoreSettings settings{folder.path()};
  std::set<std::int64_t> answered;
  for (int round = 0; round < 5; ++round) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::close(ends[0]);
      write_until_killed(settings, ends[1], round * 1'000'000 + 1);
    }
    ::close(ends[1]);
    std::int64_t number = 0;
    std::size_t enough = answered.size() + 200 + static_cast<std::size_t>(round) * 37;
    while (answered.size() < enough && ::read(ends[0], &number, sizeof number) == sizeof number)
      answered.insert(number);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &number, sizeof number) == sizeof number) answered.insert(number);
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
  }
  auto store = open_store(settings);
  REQUIRE(store);
  auto there = all_in(**store);
  CHECK(answered.size() > 1'000);
  CHECK(std::ranges::includes(there, answered));
  CHECK(ask(**store, "pragma integrity_check") == "ok");
}

TEST_CASE("a full disk refuses writes, keeps reads, and takes writes again once there is room") {
  SmallDisk disk;
  if (!disk.mounted()) {
    MESSAGE("not run: mounting a small tmpfs needs root");
    return;
  }
  auto store = open_store(StoreSettings{disk.path()});
  REQUIRE(store);
  std::set<std::int64_t> answered;
  std::string filler = disk.path() + "/filler";
  std::string const text(20'000, 'x');
  std::ofstream(filler, std::ios::binary) << std::string(1'000'000, 'f');
  int full = 0;
  for (std::int64_t number = 1; full < 20 && number < 1'000; ++number) {
    try {
      if (put(**store, number, text)) answered.insert(number);
    } catch (Fault const& fault) {
      CHECK(fault.kind() == FaultKind::disk_full);
      ++full;
    }
  }
  CHECK(full == 20);
  CHECK(all_in(**store) == answered);
  std::filesystem::remove(filler);
  for (std::int64_t number = 2'001; number < 2'006; ++number) {
    REQUIRE(put(**store, number, text));
    answered.insert(number);
  }
  CHECK(!(*store)->trouble());
  CHECK(all_in(**store) == answered);
  store->reset();
  auto again = open_store(StoreSettings{disk.path()});
  REQUIRE(again);
  CHECK(all_in(**again) == answered);
  CHECK(ask(**again, "pragma integrity_check") == "ok");
}

TEST_CASE("once the disk did not confirm, nothing is answered until Kept is started again") {
  TestFolder folder;
  auto store = open_store(StoreSettings{folder.path()});
  REQUIRE(store);
  REQUIRE(put(**store, 1));
  disk_denies_sync = true;
  CHECK_THROWS_AS((void)put(**store, 2), Fault);
  disk_denies_sync = false;
  CHECK_THROWS_AS((void)put(**store, 3), Fault);
  CHECK((*store)->trouble());
  CHECK(all_in(**store) == std::set<std::int64_t>{1});
  store->reset();
  auto again = open_store(StoreSettings{folder.path()});
  REQUIRE(again);
  CHECK(!(*again)->trouble());
  REQUIRE(put(**again, 4));
  auto there = all_in(**again);
  CHECK(there.contains(1));
  CHECK(there.contains(4));
}

TEST_CASE("a file system that stops while it confirms is noticed before anybody is answered") {
  TestFolder folder;
  auto store = open_store(StoreSettings{folder.path()});
  REQUIRE(store);
  REQUIRE(put(**store, 1));
  disk_has_stopped = true;
  CHECK_THROWS_AS((void)put(**store, 2), Fault);
  disk_has_stopped = false;
  CHECK_THROWS_AS((void)put(**store, 3), Fault);
  CHECK((*store)->trouble());
}

TEST_CASE("a log that the disk cannot confirm at the start is not built upon") {
  TestFolder folder, copy;
  {
    auto store = open_store(StoreSettings{folder.path()});
    REQUIRE(store);
    REQUIRE(put(**store, 1));
    for (auto name : {"/kept.db", "/kept.db-wal"})
      std::filesystem::copy_file(folder.path() + name, copy.path() + name);
  }
  disk_denies_sync = true;
  auto refusal = refusal_to_open(StoreSettings{copy.path()});
  disk_denies_sync = false;
  CHECK(refusal.code == Code::database_unreadable);
  auto store = open_store(StoreSettings{copy.path()});
  REQUIRE(store);
  CHECK(all_in(**store) == std::set<std::int64_t>{1});
}

TEST_CASE("too many waiting writes are refused as busy") {
  TestFolder folder;
  StoreSettings settings{folder.path()};
  settings.waiting_writes_max = 2;
  auto store = open_store(settings);
  REQUIRE(store);
  std::atomic<int> done = 0, busy = 0;
  std::atomic<bool> go = false;
  in_parallel(8, [&](int me) {
    if (me != 0)
      while (!go) std::this_thread::yield();
    auto result = (*store)->write([&](Tx&) -> Done {
      go = true;
      if (me == 0) std::this_thread::sleep_for(std::chrono::milliseconds(200));
      return {};
    });
    if (result)
      ++done;
    else
      busy += result.error().code == Code::busy;
  });
  CHECK(done == 3);
  CHECK(busy == 5);
}

TEST_CASE("what cannot be opened is refused by its place") {
  TestFolder folder;
  StoreSettings settings{folder.path()};
  SUBCASE("a second server on the same folder") {
    auto first = open_store(settings);
    REQUIRE(first);
    auto refusal = refusal_to_open(settings);
    CHECK(refusal.code == Code::folder_in_use);
    CHECK(refusal.detail.starts_with(folder.path()));
  }
  SUBCASE("a folder that is a file") {
    settings.data_folder += "/file";
    std::ofstream(settings.data_folder) << "x";
    CHECK(refusal_to_open(settings).code == Code::folder_unreadable);
  }
  SUBCASE("a file that is no database") {
    std::ofstream(folder.path() + "/kept.db") << "this is text and long enough to be seen as such";
    auto refusal = refusal_to_open(settings);
    CHECK(refusal.code == Code::database_unreadable);
    CHECK(refusal.detail.find("kept.db: this is not a database") != std::string::npos);
  }
  SUBCASE("a broken database") {
    open_store(settings)->reset();
    std::fstream file(folder.path() + "/kept.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(100);
    file << std::string(4'000, '\xff');
    file.close();
    CHECK(refusal_to_open(settings).code == Code::database_unreadable);
  }
  SUBCASE("a database of another program") {
    auto command = "sqlite3 " + folder.path() + "/kept.db 'create table a (b)' 2>/dev/null";
    if (std::system(command.c_str()) == 0)
      CHECK(refusal_to_open(settings).code == Code::database_unreadable);
  }
  SUBCASE("a newer database") {
    std::vector<Migration> newer(all_migrations().begin(), all_migrations().end());
    newer.push_back({990, "later", "create table later (id {id} primary key) {strict}"});
    REQUIRE(open_store(settings, newer));
    auto refusal = refusal_to_open(settings);
    CHECK(refusal.code == Code::database_newer);
    CHECK(refusal.detail.find("kept.db") != std::string::npos);
    CHECK(!std::filesystem::exists(folder.path() + "/copies"));
  }
}

TEST_CASE("a migration of an existing database is preceded by a copy, and is all or nothing") {
  TestFolder folder;
  StoreSettings settings{folder.path()};
  REQUIRE(put(**open_store(settings), 1));
  std::vector<Migration> more(all_migrations().begin(), all_migrations().end());
  more.push_back({990, "later", "create table later (id {id} primary key) {strict}"});
  more.push_back({991, "wrong", "create table wrong (id {id} primary key) {strict}; select wrong"});
  CHECK(refusal_to_open(settings, more).code == Code::database_unreadable);
  auto copies = [&] {
    std::filesystem::directory_iterator files(folder.path() + "/copies");
    return std::distance(begin(files), end(files));
  };
  CHECK(copies() == 1);
  CHECK(all_in(**open_store(settings)) == std::set<std::int64_t>{1});
  more.pop_back();
  auto store = open_store(settings, more);
  REQUIRE(store);
  CHECK(ask(**store, "select count(*) from later") == "0");
}
