#pragma once
// A small firm on a store of its own, with its record of deliveries.
#include <doctest/doctest.h>

#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/person_store.hpp"
#include "promises/forecast_answer.hpp"
#include "promises/forecast_store.hpp"
#include "promises/promise_history.hpp"
#include "promises/promise_kind_store.hpp"
#include "promises/promise_store.hpp"
#include "promises/promises_chapter.hpp"
#include "store/rows.hpp"
#include "store/test_store.hpp"

namespace kept {

struct PromiseHouse {
  TestStore test;
  RecordKeeperPointer keeper = std::make_shared<RecordKeeper>();
  Zone zone = *Zone::named("Europe/Copenhagen");
  Viewer anna, bo;
  Id ida, offer, repair;

  PromiseHouse() {
    promises_chapter(keeper).subscribe(store());
    Firm firm{.name = "Firm", .country = "DK", .time_zone = "Europe/Copenhagen", .currency = "DKK"};
    REQUIRE(store().write([&](Tx& tx) { return add_firm(tx, Viewer::system(), firm); }));
    anna = {add_user_named("anna"), {}, Access::owner};
    bo = {add_user_named("bo"), {}, Access::staff};
    Person person;
    person.name = "Ida";
    auto prepared = *prepare_person(person, read_surroundings(store(), anna, now()));
    ida = store().write([&](Tx& tx) { return add_person(tx, anna, prepared); })->id;
    offer = add_kind("Offer");
    repair = add_kind("Repair");
  }
  Store& store() { return test.store(); }
  Instant now() { return test.clock->now(); }
  PromiseView view() { return {zone, now()}; }
  void wait(std::chrono::hours time) { test.clock->set(now() + time); }
  Id add_user_named(std::string name) {
    User user;
    user.name = name;
    user.email = user.email_key = name + "@firm.example";
    user.access = Access::owner;
    return store().write([&](Tx& tx) { return add_user(tx, Viewer::system(), user); })->id;
  }
  Id add_kind(std::string name) {
    PromiseKind kind;
    kind.name = std::move(name);
    return store().write([&](Tx& tx) { return add_promise_kind(tx, anna, kind); })->id;
  }
  Promise promise(Id kind, Id by, double estimate, int days) {
    Promise promise;
    promise.what = "what";
    promise.person_id = ida;
    promise.by_user_id = by;
    promise.kind = kind;
    promise.estimate_days = estimate;
    promise.said_for = zone.day_of(now()) + days;
    promise.made_at = now();
    settle(promise, zone);
    auto made = store().write([&](Tx& tx) { return add_promise(tx, anna, promise, view()); });
    REQUIRE(made);
    return *made;
  }
  template <class Change>
  Promise change(Promise before, Change&& change, std::optional<TimelineKind> kind = {}) {
    before = *store().read([&](Db& db) { return find_promise(db, anna, before.id, view()); });
    auto after = before;
    change(after);
    auto saved =
        store().write([&](Tx& tx) { return save_promise(tx, anna, before, after, kind, view()); });
    REQUIRE(saved);
    return *saved;
  }
  /// With `ahead` the clock of that write stands so much later.
  Promise done(Promise const& promise, Instant at, std::chrono::hours ahead = {}) {
    return change(promise, [&](Promise& p) { REQUIRE(deliver(p, zone, at, now() + ahead)); });
  }
  ForecastAnswer ask(Viewer const& viewer, PromiseQuestion const& question) {
    return store().read([&](Db& db) {
      Forecaster forecaster(db, viewer, keeper->read(db, viewer), now());
      return answer_forecast(forecaster, question, {});
    });
  }
  Promise seen_by(Viewer const& viewer, Id id) {
    return store().read([&](Db& db) {
      auto promise = *find_promise(db, viewer, id, view());
      Forecaster forecaster(db, viewer, keeper->read(db, viewer), now());
      promise.risk = forecaster.risk(promise);
      return promise;
    });
  }
  void remove(Id id) {
    auto promise = *store().read([&](Db& db) { return find_promise(db, anna, id, view()); });
    REQUIRE(store().write([&](Tx& tx) { return delete_promise(tx, anna, promise); }));
  }
  Calibration calibration() {
    return store().read(
        [&](Db& db) { return calibrate(decided_forecasts(db, anna, zone, 1'000)); });
  }
  /// Every stored forecast, as it stands in the database.
  std::string stored() {
    return store().read([&](Db& db) {
      std::string all;
      auto rows = db.query("select " + columns_of<StoredForecast>() +
                           " from promise_forecast order by promise_id, place");
      while (rows.next()) all += to_json(row_to<StoredForecast>(rows)) + "\n";
      return all;
    });
  }
  /// What the record says, asked of one that was kept up to date and of one that is new.
  std::string said_by(RecordKeeper& of) {
    return store().read([&](Db& db) {
      auto record = of.read(db, anna);
      std::string all = std::to_string(record->done());
      for (auto kind : {offer, repair})
        for (auto owner : {std::optional<Id>(), std::optional(anna.user_id)})
          for (auto estimate : {std::optional<double>(), std::optional(3.0)}) {
            auto forecast = record->forecast({kind, owner, estimate});
            all += " " + to_json(forecast.days(.9)) + " " + to_json(forecast.chance(4));
          }
      return all;
    });
  }
};

}  // namespace kept
