// What is PostgreSQL's alone: a server that goes away, a pooler in between, several servers of
// Kept. Runs where KEPT_TEST_DATABASE is set.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <set>

#include "store/copies.hpp"
#include "store/postgres/postgres_engine.hpp"
#include "store/postgres/postgres_errors.hpp"
#include "store/test_store.hpp"
#include "store/test_threads.hpp"

using namespace kept;

namespace {

bool no_postgres() {
  if (std::getenv("KEPT_TEST_DATABASE")) return false;
  MESSAGE("not run: KEPT_TEST_DATABASE is not set");
  return true;
}

std::int64_t ask(Store& store, Sql sql) {
  return store.read([&](Db& db) {
    auto rows = db.query(sql);
    rows.next();
    return rows.integer(0);
  });
}

// Ends server processes of this test's connections, as a crash or an administrator would.
void end_backends(std::string const& address, int count) {
  PostgresShared shared;
  shared.address = address;
  PostgresConnection connection(shared);
  Db db(connection);
  db.query(
        "select pg_terminate_backend(pid) from (select pid from pg_stat_activity where "
        "application_name = 'kept' and pid <> pg_backend_pid() order by random() limit $1) chosen",
        count)
      .next();
}

}  // namespace

TEST_CASE("what helps against an error is known by its state") {
  CHECK(cure_for("40001") == Cure::repeat);
  CHECK(cure_for("40P01") == Cure::repeat);
  CHECK(cure_for("57P01") == Cure::reconnect);
  CHECK(cure_for("08006") == Cure::reconnect);
  CHECK(cure_for("26000") == Cure::no_names);
  CHECK(cure_for("42601") == Cure::none);
  CHECK(cure_for("53100") == Cure::none);
}

TEST_CASE("no answered write is lost or doubled while connections are killed") {
  if (no_postgres()) return;
  TestStore test;
  std::atomic<bool> stop = false;
  std::thread killer([&] {
    while (!stop) {
      std::this_thread::sleep_for(std::chrono::milliseconds(15));
      try {
        end_backends(test.settings().database, 3);
      } catch (Fault const&) {
        // The killer was among the killed.
      }
    }
  });
  std::mutex mutex;
  std::set<std::int64_t> answered;
  int unknown = 0;
  in_parallel(10, [&](int) {
    for (int i = 0; i < 40; ++i) {
      try {
        auto made = test.store().write([&](Tx& tx) -> Result<Id> {
          Id id = tx.new_id();
          tx.run("insert into audit (id, at, noun, ref_id, verb) values ($1, 0, 'x', $1, 'made')",
                 id);
          tx.changed("x", id, 1);
          return id;
        });
        std::lock_guard lock(mutex);
        if (made) answered.insert(made->value);
      } catch (Fault const&) {
        std::lock_guard lock(mutex);
        ++unknown;
      }
    }
  });
  stop = true;
  killer.join();
  CHECK(answered.size() + static_cast<std::size_t>(unknown) == 400);
  CHECK(unknown == 0);
  auto there = test.store().read([](Db& db) {
    std::set<std::int64_t> found;
    for (auto rows = db.scan("select id from audit"); rows.next();) found.insert(rows.integer(0));
    return found;
  });
  CHECK(there == answered);
}

TEST_CASE("two servers have two node numbers, hear of each other's changes once and in order") {
  if (no_postgres()) return;
  TestStore test;
  auto other = open_store(test.settings());
  REQUIRE(other);
  std::mutex mutex;
  std::vector<Change> heard;
  auto subscription = test.store().live().subscribe([&](std::span<Change const> changes) {
    std::lock_guard lock(mutex);
    heard.insert(heard.end(), changes.begin(), changes.end());
  });
  constexpr int writers = 12, each = 25;
  std::atomic<int> made = 0;
  in_parallel(writers, [&](int me) {
    Store& store = me % 2 == 0 ? test.store() : **other;
    for (int i = 0; i < each; ++i) {
      auto done = store.write([&](Tx& tx) -> Done {
        tx.changed("x", tx.new_id(), 1);
        if (i % 5 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(me));
        tx.changed("x", tx.new_id(), 1);
        return {};
      });
      made += done.has_value();
    }
  });
  CHECK(made == writers * each);
  for (int tries = 0; tries < 500; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    std::lock_guard lock(mutex);
    if (heard.size() >= writers * each * 2) break;
  }
  std::lock_guard lock(mutex);
  std::set<std::int64_t> ids;
  for (auto const& change : heard) ids.insert(change.id.value);
  CHECK(heard.size() == writers * each * 2);
  CHECK(ids.size() == heard.size());
  CHECK(std::ranges::is_sorted(heard, {}, &Change::place));
  CHECK(ask(test.store(), "select count(*) from lease where name like 'node-%'") == 2);
}

TEST_CASE("a duplicate that is no race is a fault after a few looks, and the store goes on") {
  if (no_postgres()) return;
  TestStore test;
  auto put = [&] {
    return test.store().write([](Tx& tx) -> Done {
      tx.run("insert into meta (name, value) values ('a', 'b')");
      return {};
    });
  };
  CHECK(put());
  CHECK_THROWS_AS((void)put(), Fault);
  CHECK(ask(test.store(), "select count(*) from meta") == 1);
}

TEST_CASE("a scan gives every row in pieces, with other queries in between") {
  if (no_postgres()) return;
  TestStore test;
  REQUIRE(test.store().write([](Tx& tx) -> Done {
    for (int i = 0; i < 2'500; ++i)
      tx.run("insert into meta (name, value) values ($1, '')", std::to_string(i));
    return {};
  }));
  test.store().read([](Db& db) {
    int seen = 0;
    for (auto rows = db.scan("select name from meta where name <> $1", "7"); rows.next(); ++seen)
      if (seen % 1'000 == 0)
        CHECK(db.query("select 1 from meta where name = $1", rows.text(0)).next());
    CHECK(seen == 2'499);
  });
}

TEST_CASE("a database that does not answer, or is another's, is refused by its place") {
  if (no_postgres()) return;
  TestFolder folder;
  StoreSettings settings{folder.path()};
  settings.database = "postgres://nobody:secret@127.0.0.1:1/none";
  auto refused = open_store(settings);
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::database_unreadable);
  CHECK(refused.error().detail.find("127.0.0.1") != std::string::npos);
  CHECK(refused.error().detail.find("secret") == std::string::npos);
  TestDatabase database;
  settings.database = database.address();
  {
    PostgresShared shared;
    shared.address = database.address();
    PostgresConnection(shared).run_script("create table theirs (a int)");
  }
  CHECK(open_store(settings).error().code == Code::database_unreadable);
}

TEST_CASE("a pooler that loses prepared statements is noticed, and they are done without") {
  if (no_postgres()) return;
  TestStore test;
  int tries = 0;
  auto put = [&](std::string name, bool lose) {
    return test.store().write([&](Tx& tx) -> Done {
      Sql sql = "insert into meta (name, value) values ($1, '')";
      tx.run(sql, name + "1");
      if (lose && tries++ == 0) tx.connection().run_script("deallocate all");
      tx.run(sql, name + "2");
      return {};
    });
  };
  CHECK(put("a", false));
  CHECK(put("b", true));
  CHECK(tries == 2);
  CHECK(put("c", false));
  CHECK(ask(test.store(), "select count(*) from meta") == 6);
}

TEST_CASE("a migration of an existing database is preceded by a copy that can be proved") {
  if (no_postgres()) return;
  TestStore test;
  REQUIRE(test.store().write([](Tx& tx) -> Done {
    tx.run("insert into meta (name, value) values ('a', 'b')");
    return {};
  }));
  test.close();
  std::vector<Migration> more(all_migrations().begin(), all_migrations().end());
  more.push_back({990, "later", "alter table meta add column later {text}"});
  REQUIRE(open_store(test.settings(), more));
  auto copies = list_copies(test.folder());
  REQUIRE(copies.size() == 1);
  auto copy = test.folder() + "/copies/" + copies[0].name;
  CHECK(prove_backup(copy, test.folder()));
  auto refused = open_store(test.settings());
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::database_newer);
}
