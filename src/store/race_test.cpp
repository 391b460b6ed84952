// Many writers at once, on either engine.
#include <doctest/doctest.h>

#include <atomic>
#include <set>

#include "store/rows.hpp"
#include "store/test_store.hpp"
#include "store/test_threads.hpp"

using namespace kept;

namespace {

struct Counter {
  Id id;
  std::int64_t version = 1;
  std::int64_t value = 0;
};
constexpr auto fields_of(Counter const*) {
  return std::tuple{field("id", &Counter::id), field("version", &Counter::version),
                    field("value", &Counter::value, from_client)};
}

std::vector<Migration> with_counters() {
  std::vector<Migration> list(all_migrations().begin(), all_migrations().end());
  list.push_back({900, "counters for tests",
                  "create table counter (id {id} primary key, version {int} not null, "
                  "value {int} not null) {strict}"});
  return list;
}

struct Counters {
  std::vector<Migration> migrations = with_counters();
  TestStore test{migrations};
  Store& store = test.store();

  std::int64_t ask(Sql sql) {
    return store.read([&](Db& db) {
      auto rows = db.query(sql);
      rows.next();
      return rows.integer(0);
    });
  }
};

Counter find(Db& db, Id id) {
  auto rows = db.query("select " + columns_of<Counter>() + " from counter where id = $1", id);
  REQUIRE(rows.next());
  return row_to<Counter>(rows);
}

}  // namespace

TEST_CASE("50 creators in parallel: nobody refused, every row there, every id its own") {
  Counters counters;
  constexpr int creators = 50, each = 10;
  std::atomic<int> refused = 0;
  in_parallel(creators, [&](int) {
    for (int i = 0; i < each; ++i) {
      auto made = counters.store.write([&](Tx& tx) -> Done {
        Counter counter{tx.new_id()};
        insert_row(tx, "counter", counter);
        tx.changed("counter", counter.id, 1);
        return {};
      });
      refused += !made;
    }
  });
  CHECK(refused == 0);
  CHECK(counters.ask("select count(*) from counter") == creators * each);
  CHECK(counters.ask("select count(*) from changes") == creators * each);
}

TEST_CASE("no update is lost: whoever was second is told and looks again") {
  Counters counters;
  Counter first{Id{1}};
  REQUIRE(counters.store.write(
      [&](Tx& tx) -> Done { return insert_row(tx, "counter", first), Done(); }));
  constexpr int writers = 20, each = 5;
  std::atomic<int> stale = 0;
  in_parallel(writers, [&](int) {
    for (int i = 0; i < each;) {
      auto counter = counters.store.read([&](Db& db) { return find(db, first.id); });
      ++counter.value;
      auto done = counters.store.write([&](Tx& tx) {
        auto mine = counter;
        return update_row(tx, "counter", mine);
      });
      if (done)
        ++i;
      else
        stale += done.error().code == Code::stale;
    }
  });
  CHECK(counters.ask("select value from counter") == writers * each);
  CHECK(counters.ask("select version from counter") == writers * each + 1);
  MESSAGE("stale updates met: " << stale.load());
}

TEST_CASE("exactly one of 50 parallel set-ups succeeds") {
  Counters counters;
  std::atomic<int> made = 0, refused = 0;
  in_parallel(50, [&](int) {
    auto done = counters.store.write([&](Tx& tx) -> Done {
      auto rows = tx.query("select count(*) from counter");
      rows.next();
      if (rows.integer(0) != 0) return refuse(Code::already_set_up);
      insert_row(tx, "counter", Counter{tx.new_id()});
      return {};
    });
    done ? ++made : ++refused;
  });
  CHECK(made == 1);
  CHECK(refused == 49);
}

TEST_CASE("readers see whole writes while writers work") {
  Counters counters;
  REQUIRE(counters.store.write([&](Tx& tx) -> Done {
    insert_row(tx, "counter", Counter{Id{1}});
    insert_row(tx, "counter", Counter{Id{2}});
    return {};
  }));
  std::atomic<int> torn = 0;
  in_parallel(12, [&](int me) {
    for (int i = 0; i < 30; ++i) {
      if (me % 4 == 0) {
        (void)counters.store.write([&](Tx& tx) -> Done {
          tx.run("update counter set value = value + 1 where id = 1");
          tx.run("update counter set value = value + 1 where id = 2");
          return {};
        });
        continue;
      }
      counters.store.read([&](Db& db) {
        auto one = find(db, Id{1}).value, two = find(db, Id{2}).value;
        torn += one != two;
      });
    }
  });
  CHECK(torn == 0);
  CHECK(counters.ask("select value from counter where id = 1") == 90);
}

TEST_CASE("ids made by one server never repeat, also when its clock goes back") {
  Counters counters;
  std::set<std::int64_t> seen;
  auto make = [&] {
    auto id = counters.store.write([](Tx& tx) -> Result<Id> {
      insert_row(tx, "counter", Counter{tx.new_id()});
      return tx.new_id();
    });
    REQUIRE(id);
    CHECK(seen.insert(id->value).second);
  };
  for (int i = 0; i < 10; ++i) make();
  counters.test.clock->set(counters.test.clock->now() - std::chrono::hours(1));
  for (int i = 0; i < 10; ++i) make();
}
