#include <doctest/doctest.h>

#include <atomic>

#include "store/rows.hpp"
#include "store/test_store.hpp"
#include "store/test_threads.hpp"

using namespace kept;

namespace {

enum class Mood { calm, glad };
constexpr auto words_of(Mood) { return std::array{"calm"sv, "glad"sv}; }

struct Line {
  std::string label, value;
  bool operator==(Line const&) const = default;
};
constexpr auto fields_of(Line const*) {
  return std::tuple{field("label", &Line::label, from_client),
                    field("value", &Line::value, required)};
}

struct Thing {
  Id id;
  std::int64_t version = 1;
  std::string name;
  std::optional<Day> day;
  std::optional<std::string> remark;
  Mood mood = Mood::calm;
  bool loud = false;
  double weight = 0;
  std::vector<Line> lines;
  OwnValues own_fields;
  Id parent_id;
  Instant created_at;
  std::string secret;
  std::string derived;
  bool operator==(Thing const&) const = default;
};
constexpr auto fields_of(Thing const*) {
  return std::tuple{field("id", &Thing::id),
                    field("version", &Thing::version),
                    field("name", &Thing::name, required),
                    field("day", &Thing::day, from_client),
                    field("remark", &Thing::remark, from_client),
                    field("mood", &Thing::mood, from_client),
                    field("loud", &Thing::loud, from_client),
                    field("weight", &Thing::weight, from_client),
                    field("lines", &Thing::lines, from_client),
                    field("own_fields", &Thing::own_fields, from_client),
                    field("parent_id", &Thing::parent_id, from_client),
                    field("created_at", &Thing::created_at),
                    field("secret", &Thing::secret, hidden),
                    field("derived", &Thing::derived, not_stored)};
}

Migration const thing_table = {900, "things for tests",
                               R"(create table thing (
         id {id} primary key, version {int} not null, name {text} not null unique, day {text},
         remark {text}, mood {text} not null, loud {bool} not null, weight {real} not null,
         lines {json} not null, own_fields {json} not null, parent_id {id} references thing (id),
         created_at {int} not null, secret {text} not null) {strict};)"};

std::vector<Migration> with_things() {
  std::vector<Migration> list(all_migrations().begin(), all_migrations().end());
  list.push_back(thing_table);
  return list;
}

struct Things {
  std::vector<Migration> migrations = with_things();
  TestStore test{migrations};
  Store& store = test.store();

  Thing add(std::string name) {
    Thing thing;
    thing.name = std::move(name);
    auto made = store.write([&](Tx& tx) -> Result<Thing> {
      thing.id = tx.new_id();
      thing.created_at = tx.now();
      insert_row(tx, "thing", thing);
      return thing;
    });
    REQUIRE(made);
    return *made;
  }
  std::int64_t count() {
    return store.read([](Db& db) {
      auto rows = db.query("select count(*) from thing");
      rows.next();
      return rows.integer(0);
    });
  }
};

}  // namespace

TEST_CASE("a described row goes in and comes out as it was, and straight to JSON") {
  Things things;
  Thing thing = things.add("Æble \"1\"");
  thing.day = *parse_day("2026-02-28");
  thing.mood = Mood::glad;
  thing.loud = true;
  thing.weight = 1.25;
  thing.lines = {{"work", "a\nb"}, {"", "ü"}};
  thing.own_fields = {{"a", true}, {"b", std::string("x")}};
  thing.secret = "s";
  REQUIRE(things.store.write([&](Tx& tx) { return update_row(tx, "thing", thing); }));
  CHECK(thing.version == 2);
  things.store.read([&](Db& db) {
    auto rows = db.query("select " + columns_of<Thing>() + " from thing where id = $1", thing.id);
    REQUIRE(rows.next());
    CHECK(row_to<Thing>(rows) == thing);
    std::string json;
    write_row_json<Thing>(json, rows, [](std::string& out, std::string_view) { out += "\"\""; });
    CHECK(json == to_json(thing));
    CHECK(!rows.next());
  });
}

TEST_CASE("an update with an old version is refused as stale") {
  Things things;
  Thing thing = things.add("one"), old = thing;
  thing.name = "two";
  REQUIRE(things.store.write([&](Tx& tx) { return update_row(tx, "thing", thing); }));
  auto refused = things.store.write([&](Tx& tx) { return update_row(tx, "thing", old); });
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::stale);
}

TEST_CASE("a refusal or an exception undoes its own write alone") {
  Things things;
  auto refused = things.store.write([&](Tx& tx) -> Done {
    tx.run(
        "insert into thing select $1, 1, 'x', null, null, 'calm', false, 0, '[]', '{}', null, 0, "
        "''",
        tx.new_id());
    return refuse(Code::not_allowed);
  });
  CHECK(refused.error().code == Code::not_allowed);
  CHECK_THROWS_AS((void)things.store.write([&](Tx& tx) -> Done {
    tx.run("insert into nothing values (1)");
    return {};
  }),
                  Fault);
  things.add("x");
  CHECK_THROWS_AS(things.add("x"), Fault);
  CHECK(things.count() == 1);
}

TEST_CASE("placeholders are numbered, not counted in order of sight") {
  Things things;
  things.store.read([](Db& db) {
    auto rows = db.query("select $2 || 'x', cast($1 as bigint)", 7, "two");
    REQUIRE(rows.next());
    CHECK(rows.text(0) == "twox");
    CHECK(rows.integer(1) == 7);
  });
}

TEST_CASE("lists of ids and texts") {
  Things things;
  auto one = things.add("on\"e"), two = things.add("two");
  things.add("three");
  things.store.read([&](Db& db) {
    auto rows = db.query("select name from thing where id in {ids $1} and name in {texts $2}",
                         std::vector{one.id, two.id}, std::vector<std::string>{"on\"e", "three"});
    REQUIRE(rows.next());
    CHECK(rows.text(0) == "on\"e");
    CHECK(!rows.next());
  });
}

TEST_CASE("a statement inside its own rows is another one") {
  Things things;
  things.add("a");
  things.add("b");
  things.store.read([](Db& db) {
    int seen = 0;
    Sql sql = "select id from thing order by id";
    for (auto outer = db.query(sql); outer.next();) {
      for (auto inner = db.query(sql); inner.next();) ++seen;
    }
    CHECK(seen == 4);
  });
}

TEST_CASE("reads and writes inside one another are faults") {
  Things things;
  CHECK_THROWS_AS(things.store.read([&](Db&) { things.count(); }), Fault);
  CHECK_THROWS_AS(things.store.read([&](Db&) { things.add("x"); }), Fault);
  CHECK_THROWS_AS(things.store.read([&](Db& db) { db.run("delete from thing"); }), Fault);
  CHECK(things.count() == 0);
}

TEST_CASE("what is published is heard in the same transaction and may refuse it") {
  Things things;
  struct Named {
    std::string name;
  };
  things.store.subscribe<Named>([](Tx& tx, Named const& named) -> Done {
    if (named.name == "no") return refuse(Code::not_allowed);
    tx.run("insert into meta (name, value) values ($1, 'heard')", named.name);
    return {};
  });
  auto tell = [&](std::string name) {
    return things.store.write([&](Tx& tx) -> Done {
      TRY(tx.publish(Named{name}));
      return {};
    });
  };
  CHECK(tell("yes"));
  CHECK(tell("no").error().code == Code::not_allowed);
}

TEST_CASE("what is published late is heard once a commit, of the writes that are kept") {
  Things things;
  struct Named {
    std::string name;
  };
  std::atomic<int> told = 0;
  things.store.subscribe_late<Named>([&](Tx& tx, std::vector<Named const*> const& all) {
    ++told;
    for (auto const* named : all)
      tx.run("insert into meta (name, value) values ($1, 'late')", named->name);
  });
  auto late_rows = [&] {
    return things.store.read([](Db& db) {
      auto rows = db.query("select count(*) from meta where value = 'late'");
      rows.next();
      return rows.integer(0);
    });
  };
  auto write = [&](std::string name, bool keep) {
    return things.store.write([&](Tx& tx) -> Done {
      tx.publish_late(Named{name + "1"});
      tx.publish_late(Named{name + "2"});
      auto rows = tx.query("select count(*) from meta where name = $1", name + "1");
      rows.next();
      CHECK(rows.integer(0) == 0);  // not yet
      if (!keep) return refuse(Code::not_allowed);
      return {};
    });
  };
  CHECK(write("kept", true));
  CHECK(late_rows() == 2);
  CHECK(told == 1);
  CHECK(!write("undone", false));
  CHECK(late_rows() == 2);
  in_parallel(20, [&](int i) { CHECK(write("many" + std::to_string(i) + "-", true)); });
  CHECK(late_rows() == 42);
  // On PostgreSQL a write that met another runs again.
  if (things.store.embedded()) CHECK(told <= 21);
  // What goes wrong late undoes what it belongs to.
  CHECK_THROWS_AS((void)things.store.write([&](Tx& tx) -> Done {
    tx.publish_late(Named{"kept1"});
    return {};
  }),
                  Fault);
  CHECK(late_rows() == 42);
}

TEST_CASE("rows survive a restart") {
  Things things;
  things.add("kept");
  things.test.open();
  auto name = things.test.store().read([](Db& db) {
    auto rows = db.query("select name from thing");
    rows.next();
    return std::string(rows.text(0));
  });
  CHECK(name == "kept");
}
