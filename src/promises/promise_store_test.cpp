#include "promises/promise_store.hpp"

#include <doctest/doctest.h>

#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/person_store.hpp"
#include "promises/promise_kind_store.hpp"
#include "promises/promise_list.hpp"
#include "promises/promises_chapter.hpp"
#include "store/bin.hpp"
#include "store/test_store.hpp"
#include "store/timeline.hpp"

using namespace kept;

namespace {

struct House {
  TestStore test;
  Store& store = test.store();
  Zone zone = *Zone::named("Europe/Copenhagen");
  Viewer anna, bo;
  Id ida, ole;

  House() {
    promises_chapter().subscribe(store);
    Firm firm{.name = "Firm", .country = "DK", .time_zone = "Europe/Copenhagen", .currency = "DKK"};
    REQUIRE(store.write([&](Tx& tx) { return add_firm(tx, Viewer::system(), firm); }));
    anna = {add_user_named("anna"), {}, Access::owner};
    bo = {add_user_named("bo"), {}, Access::staff};
    ida = add_person_named("Ida");
    ole = add_person_named("Ole");
  }
  Id add_user_named(std::string name) {
    User user;
    user.name = name;
    user.email = user.email_key = name + "@firm.example";
    user.access = Access::owner;
    return store.write([&](Tx& tx) { return add_user(tx, Viewer::system(), user); })->id;
  }
  Id add_person_named(std::string name) {
    Person person;
    person.name = std::move(name);
    auto prepared = *prepare_person(person, read_surroundings(store, anna, test.clock->now()));
    return store.write([&](Tx& tx) { return add_person(tx, anna, prepared); })->id;
  }
  PromiseView view() { return {zone, test.clock->now()}; }
  Day today() { return zone.day_of(test.clock->now()); }

  Promise promise(std::string what, Id to, int days, std::optional<int> aim = {},
                  Direction direction = Direction::ours, Id by = {}) {
    Promise promise;
    promise.what = std::move(what);
    promise.person_id = to;
    promise.direction = direction;
    promise.by_user_id = by ? by : anna.user_id;
    promise.said_for = today() + days;
    if (aim) promise.aim_for = today() + *aim;
    promise.made_at = test.clock->now();
    settle(promise, zone);
    auto made = store.write([&](Tx& tx) { return add_promise(tx, anna, promise, view()); });
    REQUIRE(made);
    return *made;
  }
  Promise save(Promise const& before, Promise const& after, std::optional<TimelineKind> kind = {}) {
    auto saved =
        store.write([&](Tx& tx) { return save_promise(tx, anna, before, after, kind, view()); });
    REQUIRE(saved);
    return *saved;
  }
  std::string list(PromiseFilter const& filter, std::size_t limit = 2) {
    std::string all;
    ListQuery query{limit, {}};
    for (;;) {
      auto page =
          store.read([&](Db& db) { return list_promises(db, anna, filter, query, view()); });
      REQUIRE(page);
      for (auto const& each : page->items)
        all += each.what + ":" + std::string(word_of(each.outcome)) + ",";
      if (page->next.empty()) return all;
      query.after = *read_cursor(page->next);
    }
  }
};

}  // namespace

TEST_CASE("promises are listed by the day said, whose and in which state") {
  House house;
  auto a = house.promise("a", house.ida, 5, 1);
  auto b = house.promise("b", house.ole, 1);
  auto c = house.promise("c", house.ida, 9, {}, Direction::theirs);
  auto d = house.promise("d", house.ida, 3, {}, Direction::ours, house.bo.user_id);
  CHECK(a.to.name == "Ida");
  CHECK(a.by == "anna");
  CHECK(house.list({}) == "b:open,d:open,a:open,c:open,");
  CHECK(house.list({.direction = Direction::theirs}) == "c:open,");
  CHECK(house.list({.by_user_id = house.bo.user_id}) == "d:open,");
  CHECK(house.list({.person_id = house.ida}) == "d:open,a:open,c:open,");
  CHECK(house.list({.by_user_id = house.anna.user_id, .person_id = house.ida}) == "a:open,c:open,");
  CHECK(house.list({.due_from = house.today() + 3, .due_until = house.today() + 5}) ==
        "d:open,a:open,");
  house.test.clock->set(house.test.clock->now() + std::chrono::hours(48));
  CHECK(house.list({}) == "b:broken,d:open,a:open,c:open,");
  CHECK(house.list({.state = PromiseState::broken}) == "b:broken,");
  CHECK(house.list({.state = PromiseState::at_risk}) == "a:open,");
  CHECK(house.list({.state = PromiseState::open}) == "d:open,a:open,c:open,");
  auto delivered = b;
  REQUIRE(deliver(delivered, house.zone, house.test.clock->now(), house.test.clock->now()));
  auto saved = house.save(b, delivered, TimelineKind::promise_delivered);
  CHECK(saved.outcome == Outcome::late);
  CHECK(house.list({}) == "d:open,a:open,c:open,");
  CHECK(house.list({.state = PromiseState::done}) == "b:late,");
  CHECK(house.list({.state = PromiseState::all}) == "b:late,d:open,a:open,c:open,");
  house.store.read([&](Db& db) {
    CHECK(count_standing(db, house.anna, Noun::person, {house.ida, house.ole}) ==
          std::vector<std::int64_t>{3, 0});
    auto page = timeline_page(db, house.anna, TimelineOf::person, house.ole, 10);
    CHECK(page->items[0].kind == TimelineKind::promise_delivered);
    CHECK(page->items[0].facts.text.find("\"outcome\":\"late\"") != std::string::npos);
  });
}

TEST_CASE("a promise goes to the bin and comes back with its story") {
  House house;
  auto made = house.promise("a", house.ida, 5);
  auto moved = made;
  REQUIRE(renegotiate(moved, house.zone, house.today() + 7, {}, "parts", house.test.clock->now()));
  auto saved = house.save(made, moved, TimelineKind::promise_renegotiated);
  REQUIRE(house.store.write([&](Tx& tx) { return delete_promise(tx, house.anna, saved); }));
  CHECK(house.list({}) == "");
  auto kinds = [&] {
    return house.store.read([&](Db& db) {
      std::string kinds;
      auto page = timeline_page(db, house.anna, TimelineOf::person, house.ida, 10);
      for (auto const& each : page->items) kinds += std::string(word_of(each.kind)) + ",";
      return kinds;
    });
  };
  CHECK(kinds() == "person_created,");
  REQUIRE(house.store.write([&](Tx& tx) -> Done {
    auto item = TRY(take_from_bin(tx, house.anna, made.id));
    return tx.publish(BinRestored{item, house.anna});
  }));
  CHECK(house.list({}) == "a:open,");
  CHECK(kinds() == "promise_renegotiated,promise_made,person_created,");
}

TEST_CASE("what a promise points at must be there") {
  House house;
  Promise promise;
  promise.what = "x";
  promise.person_id = {7};
  promise.said_for = house.today();
  auto field = [&] {
    auto refused = house.store.write(
        [&](Tx& tx) { return add_promise(tx, house.anna, promise, house.view()); });
    REQUIRE(!refused);
    CHECK(refused.error().code == Code::bad_id);
    return refused.error().field;
  };
  CHECK(field() == "person_id");
  promise.person_id = house.ida;
  promise.kind = {7};
  CHECK(field() == "kind");
  promise.kind = {};
  promise.by_user_id = {7};
  CHECK(field() == "by_user_id");
}

TEST_CASE("who leaves hands on what stands, and nothing else") {
  House house;
  auto open = house.promise("open", house.ida, 5, {}, Direction::ours, house.bo.user_id);
  auto done = house.promise("done", house.ida, 5, {}, Direction::ours, house.bo.user_id);
  auto delivered = done;
  REQUIRE(deliver(delivered, house.zone, house.test.clock->now(), house.test.clock->now()));
  house.save(done, delivered);
  REQUIRE(house.store.write([&](Tx& tx) -> Done {
    return tx.publish(UserStopped{house.bo.user_id, house.anna.user_id, house.anna.user_id});
  }));
  CHECK(house.list({.state = PromiseState::all, .by_user_id = house.anna.user_id}) == "open:open,");
  CHECK(house.list({.state = PromiseState::all, .by_user_id = house.bo.user_id}) == "done:early,");
}

TEST_CASE("due moments follow the firm's time zone") {
  House house;
  auto made = house.promise("a", house.ida, 5);
  auto honolulu = *Zone::named("Pacific/Honolulu");
  REQUIRE(house.store.write([&](Tx& tx) -> Result<Id> { return move_due(tx, {}, honolulu, 10); }));
  house.store.read([&](Db& db) {
    CHECK(find_promise(db, house.anna, made.id, house.view())->due_at ==
          honolulu.end_of(made.said_for));
  });
}

TEST_CASE("kinds of promise have one name each, and stay while they are used") {
  House house;
  auto add = [&](std::string name) {
    PromiseKind kind;
    kind.name = std::move(name);
    return house.store.write([&](Tx& tx) { return add_promise_kind(tx, house.anna, kind); });
  };
  auto quote = add(" Quote ");
  REQUIRE(quote);
  CHECK(quote->name == "Quote");
  CHECK(add("QUOTE").error().code == Code::duplicate);
  CHECK(add("").error().code == Code::missing);
  auto promise = house.promise("a", house.ida, 5);
  auto of_kind = promise;
  of_kind.kind = quote->id;
  house.save(promise, of_kind);
  auto remove = [&] {
    return house.store.write([&](Tx& tx) { return remove_promise_kind(tx, house.anna, *quote); });
  };
  CHECK(remove().error().code == Code::still_used);
}
