#include "today/today_store.hpp"

#include <doctest/doctest.h>

#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/person_store.hpp"
#include "promises/promise_store.hpp"
#include "store/test_store.hpp"

using namespace kept;

namespace {

struct House {
  TestStore test;
  Store& store = test.store();
  Zone zone = *Zone::named("Europe/Copenhagen");
  Viewer anna, bo;

  House() {
    Firm firm{.name = "Firm", .country = "DK", .time_zone = "Europe/Copenhagen", .currency = "DKK"};
    REQUIRE(store.write([&](Tx& tx) { return add_firm(tx, Viewer::system(), firm); }));
    anna = {add_user_named("anna"), {}, Access::owner};
    bo = {add_user_named("bo"), {}, Access::staff};
  }
  Id add_user_named(std::string name) {
    User user;
    user.name = name;
    user.email = user.email_key = name + "@firm.example";
    user.access = Access::owner;
    return store.write([&](Tx& tx) { return add_user(tx, Viewer::system(), user); })->id;
  }
  Id person(std::string name, std::string birthday = "", int talked_days_ago = -1) {
    Person person;
    person.name = std::move(name);
    person.roles = {{Role::customer, {}, {}}};
    if (!birthday.empty()) person.birthday = birthday;
    auto now = test.clock->now();
    auto prepared = *prepare_person(person, read_surroundings(store, anna, now));
    auto id = store.write([&](Tx& tx) { return add_person(tx, anna, prepared); })->id;
    if (talked_days_ago < 0) return id;
    Conversation talk{.person_ids = {id},
                      .channel = Channel::call,
                      .at = now - std::chrono::hours(24 * talked_days_ago),
                      .note = "x"};
    REQUIRE(store.write([&](Tx& tx) { return add_conversation(tx, anna, talk, zone); }));
    return id;
  }
  Promise promise(std::string what, Id to, Id by, int said, std::optional<int> aim = {},
                  Direction direction = Direction::ours) {
    auto now = test.clock->now();
    Promise promise;
    promise.what = std::move(what);
    promise.person_id = to;
    promise.by_user_id = by;
    promise.direction = direction;
    promise.said_for = zone.day_of(now) + said;
    if (aim) promise.aim_for = zone.day_of(now) + *aim;
    promise.made_at = now;
    settle(promise, zone);
    auto made = store.write([&](Tx& tx) { return add_promise(tx, anna, promise, {zone, now}); });
    REQUIRE(made);
    return *made;
  }
  Today today(Viewer const& viewer) {
    return store.read([&](Db& db) { return make_today(db, viewer, {zone, test.clock->now()}); });
  }
  std::string lines(Viewer const& viewer) {
    std::string told;
    for (auto const& line : today(viewer).lines)
      told += std::string(word_of(line.kind)) + ":" + line.title + ",";
    return told;
  }
};

}  // namespace

TEST_CASE("a day is gathered from everywhere, for one user") {
  House house;  // 2026-01-15
  auto ida = house.person("Ida", "1980-01-15"), ole = house.person("Ole", "--01-16", 50);
  house.person("Eva", "", 20);
  auto late = house.promise("late", ida, house.anna.user_id, -2);
  house.promise("due", ida, house.anna.user_id, 0);
  house.promise("aim", ida, house.anna.user_id, 4, -1);
  house.promise("theirs", ole, house.anna.user_id, -1, {}, Direction::theirs);
  house.promise("bo's", ole, house.bo.user_id, 0);
  house.promise("nobody's", ole, {}, 0);
  house.promise("later", ole, house.anna.user_id, 9, 8);
  CHECK(house.lines(house.anna) ==
        "promise_due:due,promise_due:nobody's,promise_broken:late,promise_aim:aim,birthday:Ida,"
        "theirs_overdue:theirs,quiet:Ole,");
  CHECK(house.lines(house.bo) == "promise_due:bo's,promise_due:nobody's,birthday:Ida,quiet:Ole,");
  auto day = house.today(house.anna);
  CHECK(day.counts.ours_due == 3);
  CHECK(day.counts.ours_late == 1);
  CHECK(day.counts.theirs_due == 1);
  CHECK(day.counts.quiet == 1);
  CHECK(day.counts.birthdays == 1);
  CHECK(!day.suggestion);
  CHECK(day.lines[4].reason.facts.text == R"({"age":46})");
  // Put off, and up again when that day comes.
  auto key = line_key("promise", late.id);
  REQUIRE(house.store.write([&](Tx& tx) -> Done {
    put_off(tx, house.anna, key, day.day + 2);
    put_off(tx, house.anna, line_key("quiet", ole), day.day + 1);
    return {};
  }));
  CHECK(house.today(house.anna).lines.size() == 5);
  CHECK(house.today(house.bo).counts.quiet == 1);
  house.test.clock->set(house.test.clock->now() + std::chrono::hours(24));
  CHECK(house.lines(house.anna).find("quiet:Ole") != std::string::npos);
  CHECK(house.lines(house.anna).find("promise_broken:late") == std::string::npos);
  REQUIRE(house.store.write([&](Tx& tx) -> Done {
    take_up_again(tx, house.anna, key);
    forget_put_off(tx, day.day + 1);
    return {};
  }));
  CHECK(house.lines(house.anna).find("promise_broken:late") != std::string::npos);
}

TEST_CASE("what was kept this week counts from the user's first day of the week") {
  House house;  // Thursday 2026-01-15
  auto ida = house.person("Ida");
  auto now = house.test.clock->now();
  auto done = [&](std::string what, int said, int days_ago) {
    auto promise = house.promise(std::move(what), ida, house.anna.user_id, said);
    auto after = promise;
    REQUIRE(deliver(after, house.zone, now - std::chrono::hours(24 * days_ago), now));
    REQUIRE(house.store.write([&](Tx& tx) {
      return save_promise(tx, house.anna, promise, after, {}, {house.zone, now});
    }));
  };
  done("today", 0, 0);
  done("early", 5, 1);
  done("late", -2, 0);
  done("monday", -3, 3);
  done("sunday", -4, 4);
  auto kept = house.today(house.anna).kept_this_week;
  CHECK(kept.count == 3);
  CHECK(kept.items[0].what == "today");
  CHECK(kept.items[0].to == "Ida");
  CHECK(kept.items[1].outcome == Outcome::early);
  auto from_sunday = house.store.read(
      [&](Db& db) { return kept_this_week(db, house.anna, 7, {house.zone, now}); });
  CHECK(from_sunday.count == 4);
}

TEST_CASE("when nothing is owed there is one name") {
  House house;
  CHECK(!house.today(house.anna).suggestion);
  house.person("Never", "");
  CHECK(house.today(house.anna).suggestion->name == "Never");
  house.person("Recent", "", 1);
  house.person("Soon", "", 40);
  auto day = house.today(house.anna);
  CHECK(day.lines.empty());
  CHECK(day.suggestion->name == "Soon");
}

TEST_CASE("a birthday on 29 February is kept on the 28th of other years") {
  House house;
  house.person("Leap", "1984-02-29");
  house.test.clock->set(*parse_instant("2026-02-28T09:00:00Z"));
  CHECK(house.lines(house.anna) == "birthday:Leap,");
  house.test.clock->set(*parse_instant("2028-02-28T09:00:00Z"));
  CHECK(house.lines(house.anna) == "");
  house.test.clock->set(*parse_instant("2028-02-29T09:00:00Z"));
  CHECK(house.lines(house.anna) == "birthday:Leap,");
}
