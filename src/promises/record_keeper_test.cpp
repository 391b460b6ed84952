#include "promises/record_keeper.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "promises/store_house_test.hpp"
#include "store/bin.hpp"

using namespace kept;

TEST_CASE("the record that follows is the record learnt anew, whatever happens") {
  PromiseHouse house;
  std::mt19937 random(5);
  std::vector<Promise> open, finished;
  int anew = 0;
  for (int turn = 0; turn < 120; ++turn) {
    house.wait(std::chrono::hours(5 + random() % 20));
    auto pick = [&](std::vector<Promise>& list) {
      auto at = list.begin() + static_cast<std::ptrdiff_t>(random() % list.size());
      auto promise = *at;
      list.erase(at);
      return promise;
    };
    auto what = random() % 8;
    if (what < 3 || open.empty()) {
      open.push_back(house.promise(random() % 2 ? house.offer : house.repair,
                                   random() % 2 ? house.anna.user_id : house.bo.user_id,
                                   double(1 + random() % 5), 3 + int(random() % 9)));
    } else if (what < 6 || finished.empty()) {
      auto promise = pick(open);
      // Now and then it was done a while ago.
      auto ago = random() % 5 ? std::chrono::hours(0) : std::chrono::hours(random() % 100);
      finished.push_back(house.done(promise, house.now() - ago));
    } else if (what == 6) {
      open.push_back(
          house.change(pick(finished), [&](Promise& p) { REQUIRE(undo_delivery(p, house.zone)); }));
    } else {
      auto promise = pick(finished);
      if (random() % 2) {
        finished.push_back(house.change(promise, [&](Promise& p) { p.estimate_days = 7; }));
      } else {
        auto now = *house.store().read(
            [&](Db& db) { return find_promise(db, house.anna, promise.id, house.view()); });
        REQUIRE(house.store().write([&](Tx& tx) { return delete_promise(tx, house.anna, now); }));
        if (random() % 2)
          REQUIRE(house.store().write(
              [&](Tx& tx) { return restore_promise(tx, house.anna, promise.id, house.view()); }));
      }
    }
    RecordKeeper fresh;
    REQUIRE(house.said_by(*house.keeper) == house.said_by(fresh));
    anew += what >= 6;
  }
  CHECK(anew > 5);
}

TEST_CASE("a delivery in a write that is undone is never learnt") {
  PromiseHouse house;
  std::vector<Promise> made;
  for (int i = 0; i < 7; ++i) made.push_back(house.promise(house.offer, house.anna.user_id, 3, 9));
  house.wait(std::chrono::hours(24));
  for (int i = 0; i < 6; ++i) house.done(made[i], house.now());
  auto before = house.said_by(*house.keeper);
  auto undone = house.store().write([&](Tx& tx) -> Done {
    auto promise = *find_promise(tx, house.anna, made[6].id, house.view());
    auto after = promise;
    TRY(deliver(after, house.zone, house.now(), house.now()));
    TRY(save_promise(tx, house.anna, promise, after, {}, house.view()));
    // Inside the write it counts.
    if (house.keeper->read_in_write(tx, house.anna)->done() != 7) return refuse(Code::bad_value);
    return refuse(Code::not_found);
  });
  REQUIRE(!undone);
  CHECK(undone.error().code == Code::not_found);
  CHECK(house.said_by(*house.keeper) == before);
}

TEST_CASE("the forecast of the moment is kept with the promise, and nothing changes it") {
  PromiseHouse house;
  for (int i = 0; i < 6; ++i) {
    auto promise = house.promise(house.offer, house.anna.user_id, 2, 9);
    house.wait(std::chrono::hours(48));
    house.done(promise, house.now());
  }
  auto promise = house.promise(house.offer, house.anna.user_id, 2, 9);
  REQUIRE(promise.forecast);
  CHECK(promise.forecast->cases == 6);
  CHECK(promise.forecast->level == Level::kind_and_owner);
  CHECK(promise.forecast->made_at == house.now());
  auto stored = house.stored();
  CHECK(std::ranges::count(stored, '\n') == 7);

  // At the store: the database refuses it.
  CHECK_THROWS(house.store().write([&](Tx& tx) -> Done {
    tx.run("update promise_forecast set lines = '[]'");
    return {};
  }));
  CHECK(house.stored() == stored);
  // Through everything that can happen to a promise.
  house.wait(std::chrono::hours(24));
  promise = house.change(promise, [&](Promise& p) {
    p.estimate_days = 20;
    p.kind = house.repair;
    p.by_user_id = house.bo.user_id;
    p.aim_for = p.said_for;
    p.forecast->cases = 1'000;
  });
  CHECK(house.stored() == stored);
  REQUIRE(house.store().write([&](Tx& tx) { return delete_promise(tx, house.anna, promise); }));
  REQUIRE(house.store().write(
      [&](Tx& tx) { return restore_promise(tx, house.anna, promise.id, house.view()); }));
  CHECK(house.stored() == stored);
  promise = house.done(promise, house.now());
  promise = house.change(promise, [&](Promise& p) { REQUIRE(undo_delivery(p, house.zone)); });
  CHECK(house.stored() == stored);
  // Another's own level is nobody else's to see: whoever has it now sees the kind's.
  auto seen = [&](Viewer const& viewer) {
    return house.store()
        .read([&](Db& db) { return find_promise(db, viewer, promise.id, house.view()); })
        ->forecast->level;
  };
  CHECK(seen(house.anna) == Level::kind_and_owner);
  CHECK(seen(house.bo) == Level::kind);
  // A new day brings a further one; the first stays.
  promise = house.change(promise, [&](Promise& p) {
    REQUIRE(renegotiate(p, house.zone, p.said_for + 7, {}, "ill", house.now()));
  });
  REQUIRE(promise.forecasts);
  CHECK(promise.forecasts->size() == 2);
  CHECK(house.stored().find(stored.substr(stored.rfind("\n", stored.size() - 2) + 1)) !=
        std::string::npos);
}

TEST_CASE("a promise of before, of theirs or brought in has no forecast, nor gets one") {
  PromiseHouse house;
  Promise promise;
  promise.what = "what";
  promise.person_id = house.ida;
  promise.by_user_id = house.anna.user_id;
  promise.said_for = house.zone.day_of(house.now()) + 5;
  promise.made_at = house.now();
  settle(promise, house.zone);
  auto add = [&](Promise const& one, PromiseEvent event) {
    return *house.store().write(
        [&](Tx& tx) { return add_promise(tx, house.anna, one, house.view(), event); });
  };
  auto brought = add(promise, PromiseEvent::brought_in);
  CHECK_FALSE(brought.forecast);
  brought = house.change(brought, [&](Promise& p) {
    REQUIRE(renegotiate(p, house.zone, p.said_for + 7, {}, "ill", house.now()));
  });
  CHECK_FALSE(brought.forecast);
  promise.direction = Direction::theirs;
  CHECK_FALSE(add(promise, PromiseEvent::made).forecast);
  promise.direction = Direction::ours;
  promise.made_at = house.now() - std::chrono::hours(24 * 30);
  CHECK_FALSE(add(promise, PromiseEvent::made).forecast);
}
