#include <doctest/doctest.h>

#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/individuals_chapter.hpp"
#include "individuals/individuals_jobs.hpp"
#include "individuals/list_walk.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/view_count.hpp"
#include "store/bin.hpp"
#include "store/test_store.hpp"
#include "store/timeline.hpp"

using namespace kept;

namespace {

/// A Danish firm with two users, and hands to make things with.
struct House {
  TestStore test;
  Store& store = test.store();
  Viewer anna, bo;

  House() {
    individuals_chapter({}).subscribe(store);
    Firm firm;
    firm.name = "Firm";
    firm.country = "DK";
    firm.time_zone = "Europe/Copenhagen";
    firm.language = Language::da;
    firm.currency = "DKK";
    auto add = [&](std::string name) {
      User user;
      user.name = name;
      user.email = user.email_key = name + "@firm.example";
      user.access = Access::owner;
      return store.write([&](Tx& tx) { return add_user(tx, Viewer::system(), user); })->id;
    };
    REQUIRE(store.write([&](Tx& tx) { return add_firm(tx, Viewer::system(), firm); }));
    anna = {add("anna"), {}, Access::owner};
    bo = {add("bo"), {}, Access::owner};
  }
  Surroundings around() { return read_surroundings(store, anna, test.clock->now()); }

  Person add(Person person) {
    auto prepared = prepare_person(std::move(person), around());
    REQUIRE(prepared);
    auto made = store.write([&](Tx& tx) { return add_person(tx, anna, *prepared); });
    REQUIRE(made);
    return *made;
  }
  Person add(std::string name, std::vector<RoleHeld> roles = {}) {
    Person person;
    person.name = std::move(name);
    person.roles = std::move(roles);
    return add(std::move(person));
  }
  Organisation add_house(std::string name) {
    Organisation organisation;
    organisation.name = std::move(name);
    auto prepared = prepare_organisation(std::move(organisation), around());
    auto made = store.write([&](Tx& tx) { return add_organisation(tx, anna, *prepared); });
    REQUIRE(made);
    return *made;
  }
  Result<Person> save(Person const& before, Person after) {
    auto prepared = TRY(prepare_person(std::move(after), around(), &before));
    return store.write([&](Tx& tx) { return save_person(tx, anna, before, prepared); });
  }
  Conversation note(Conversation conversation, Viewer const& by) {
    if (conversation.at.micros == 0) conversation.at = test.clock->now();
    auto made =
        store.write([&](Tx& tx) { return add_conversation(tx, by, conversation, around_zone); });
    REQUIRE(made);
    return *made;
  }
  Zone around_zone = *Zone::named("Europe/Copenhagen");

  Person find(Id id) {
    auto person = store.read([&](Db& db) { return find_person(db, anna, id); });
    REQUIRE(person);
    return *person;
  }
  bool is_there(Id id) {
    return store.read([&](Db& db) { return find_person(db, anna, id).has_value(); });
  }
  std::string names(ListRequest request) {
    std::string all;
    for (;;) {
      auto page = store.read([&](Db& db) { return list_people(db, anna, request); });
      REQUIRE(page);
      auto items = parse_json(page->items);
      REQUIRE(items);
      for (auto const& item : items->as_array())
        all += std::string(item.at("name").as_string()) + ",";
      if (page->next.empty()) return all;
      request.page.after = *read_cursor(page->next);
    }
  }
  std::string names(ListFilter filter = {}, Walk walk = Walk::by_name, std::size_t limit = 2) {
    return names(ListRequest{filter, walk, {}, {limit, {}}});
  }
  std::int64_t count(std::string_view view) {
    return store.read([&](Db& db) { return count_of_view(db, anna, view); });
  }
  std::string timeline(Id id, Viewer const& viewer) {
    auto page = store.read(
        [&](Db& db) { return timeline_page(db, viewer, TimelineOf::person, id, 50, ""); });
    std::string kinds;
    for (auto const& entry : page->items) kinds += std::string(word_of(entry.kind)) + ",";
    return kinds;
  }
};

Day day(std::string_view text) { return parse_day(text).value(); }
RoleHeld held(Role role) { return {role, {}, {}}; }

}  // namespace

TEST_CASE("people are listed as the firm's language sorts, page by page") {
  House house;
  for (auto name : {"Åse Holm", "Zenia Holm", "Ærø Holm", "Aase Alm", "Øjvind Holm", "anders"})
    house.add(name);
  CHECK(house.names() == "anders,Zenia Holm,Ærø Holm,Øjvind Holm,Aase Alm,Åse Holm,");
  CHECK(house.count("people") == 6);
  ListRequest from{{}, Walk::by_name, {}, {3, {}}};
  from.from_key = house.around().language == "da" ? "" : "x";
  CHECK(house.names(from) == house.names());
}

TEST_CASE("a list is filtered by role, organisation, silence, last talk and own fields") {
  House house;
  auto hotel = house.add_house("Hotel");
  std::vector<Person> people;
  for (int at = 0; at < 7; ++at) {
    Person person;
    person.name = "P" + std::to_string(at);
    if (at % 2 == 0) person.roles = {held(Role::customer)};
    if (at > 3) person.positions = {{hotel.id, "", "chef", {}, {}}, {hotel.id, "", "boss", {}, {}}};
    people.push_back(house.add(person));
  }
  CHECK(house.names({.role = Role::customer}) == "P0,P2,P4,P6,");
  CHECK(house.names({.organisation_id = hotel.id}) == "P4,P5,P6,");
  CHECK(house.names({.role = Role::customer, .organisation_id = hotel.id}) == "P4,P6,");
  CHECK(house.names({.role = Role::partner}) == "");
  CHECK(house.count("people:customer") == 4);
  CHECK(house.find(people[5].id).organisation == "Hotel");
  // P0 was last talked to 60 days ago, P2 and P1 today.
  auto now = house.test.clock->now();
  house.note({.person_ids = {people[0].id},
              .channel = Channel::call,
              .at = now - std::chrono::hours(24 * 60),
              .note = "x"},
             house.anna);
  house.note({.person_ids = {people[2].id, people[1].id}, .channel = Channel::call, .note = "x"},
             house.anna);
  house.note({.person_ids = {people[3].id}, .note = "no talk"}, house.anna);
  auto today = house.around().today;
  CHECK(house.names({.quiet_until = today}, Walk::longest_silence_first) == "P0,");
  CHECK(house.names({.quiet_until = today}) == "P0,");
  CHECK(house.names({.talked_before = today}) == "P0,");
  CHECK(house.names({.talked_after = today - 1}) == "P1,P2,");
  CHECK(house.names({.role = Role::customer, .talked_after = today - 1}) == "P2,");
  CHECK(house.names({}, Walk::last_talk_first) == "P2,P1,P0,P3,P4,P5,P6,");
  CHECK(house.names({}, Walk::last_talk_first, 3) == "P2,P1,P0,P3,P4,P5,P6,");
  CHECK(house.names({.role = Role::customer}, Walk::last_talk_first) == "P2,P0,P4,P6,");
  CHECK(house.names({.talked_before = today}, Walk::last_talk_first) == "P0,");
}

TEST_CASE("a position shows the organisation's name, and goes with it") {
  House house;
  auto hotel = house.add_house("Hotel");
  Person person;
  person.name = "Ida";
  person.positions = {{hotel.id, "", "chef", {}, {}}};
  auto ida = house.add(person);
  CHECK(ida.positions[0].organisation == "Hotel");
  auto renamed = hotel;
  renamed.name = "Grand Hotel";
  auto prepared = *prepare_organisation(renamed, house.around(), &hotel);
  auto saved = *house.store.write(
      [&](Tx& tx) { return save_organisation(tx, house.anna, hotel, prepared); });
  CHECK(saved.people == 1);
  CHECK(house.find(ida.id).positions[0].organisation == "Grand Hotel");
  CHECK(house.find(ida.id).organisation == "Grand Hotel");
  auto today = house.around().today;
  REQUIRE(
      house.store.write([&](Tx& tx) { return delete_organisation(tx, house.anna, saved, today); }));
  CHECK(house.find(ida.id).positions.empty());
  CHECK(house.find(ida.id).organisation.empty());
  auto around = house.around();
  REQUIRE(house.store.write(
      [&](Tx& tx) { return restore_organisation(tx, house.anna, hotel.id, around); }));
  CHECK(house.find(ida.id).positions[0].title == "chef");
  person.positions[0].organisation_id = ida.id;
  auto wrong = *prepare_person(person, around);
  auto refused = house.store.write([&](Tx& tx) { return add_person(tx, house.anna, wrong); });
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::bad_id);
  CHECK(refused.error().field == "positions/0/organisation_id");
}

TEST_CASE("links stand on both sides, follow names, and vanish with the bin") {
  House house;
  auto ali = house.add("Ali"), ida = house.add("Ida"), eva = house.add("Eva");
  auto with_links = ida;
  with_links.links = {{ali.id, "", LinkKind::reports_to}, {eva.id, "", LinkKind::spouse_of}};
  auto saved = house.save(ida, with_links);
  REQUIRE(saved);
  CHECK(saved->links[0].name == "Ali");
  CHECK(house.find(ali.id).links == std::vector{PersonLink{ida.id, "Ida", LinkKind::manages}});
  CHECK(house.find(ali.id).version == 2);
  auto renamed = *saved;
  renamed.name = "Ida Holm";
  auto again = house.save(*saved, renamed);
  REQUIRE(again);
  CHECK(house.find(eva.id).links[0].name == "Ida Holm");
  CHECK(house.find(eva.id).version == 2);
  auto fewer = *again;
  fewer.links.pop_back();
  auto last = house.save(*again, fewer);
  REQUIRE(last);
  CHECK(house.find(eva.id).links.empty());

  REQUIRE(house.store.write([&](Tx& tx) { return delete_person(tx, house.anna, *last); }));
  CHECK(!house.is_there(ida.id));
  CHECK(house.find(ali.id).links.empty());
  CHECK(house.count("people") == 2);
  CHECK(house.names() == "Ali,Eva,");
  auto around = house.around();
  REQUIRE(
      house.store.write([&](Tx& tx) { return restore_person(tx, house.anna, ida.id, around); }));
  CHECK(house.find(ali.id).links[0].name == "Ida Holm");
  CHECK(house.find(ida.id).links[0].kind == LinkKind::reports_to);
  CHECK(house.names() == "Ali,Eva,Ida Holm,");
  // Saved from an old version: refused.
  CHECK(house.save(ida, with_links).error().code == Code::stale);
}

TEST_CASE("gone for good is gone everywhere") {
  House house;
  auto ali = house.add("Ali"), ida = house.add("Ida");
  auto linked = ida;
  linked.links = {{ali.id, "", LinkKind::friend_of}};
  auto saved = *house.save(ida, linked);
  auto talk = house.note({.person_ids = {ali.id, ida.id}, .channel = Channel::meeting, .note = "x"},
                         house.anna);
  auto present = house.find(ida.id);
  REQUIRE(house.store.write([&](Tx& tx) { return delete_person(tx, house.anna, present); }));
  REQUIRE(house.store.write([&](Tx& tx) { return purge_person(tx, house.anna, ida.id); }));
  house.store.read([&](Db& db) {
    auto found = find_conversation(db, house.anna, talk.id);
    CHECK(found->person_ids == std::vector{ali.id});
    for (Sql sql :
         {Sql("select count(*) from person_link"),
          Sql("select count(*) from person where name = 'Ida'"), Sql("select count(*) from bin")}) {
      auto rows = db.query(sql);
      rows.next();
      CHECK(rows.integer(0) == (sql.text().ends_with("bin") ? 1 : 0));
    }
  });
  CHECK(house.timeline(ida.id, house.anna) == "");
}

TEST_CASE("a talk moves last_talked_on, also when it changes or goes") {
  House house;
  auto ida = house.add("Ida", {held(Role::customer)});
  auto now = house.test.clock->now();
  auto older = house.note({.person_ids = {ida.id},
                           .channel = Channel::call,
                           .at = now - std::chrono::hours(240),
                           .note = "older"},
                          house.anna);
  auto newer =
      house.note({.person_ids = {ida.id}, .channel = Channel::visit, .note = "newer"}, house.anna);
  house.note({.person_ids = {ida.id}, .at = now, .note = "only a note"}, house.anna);
  CHECK(house.find(ida.id).last_talked_on == day("2026-01-15"));
  CHECK(house.find(ida.id).quiet_on == day("2026-03-02"));
  CHECK(house.timeline(ida.id, house.anna) ==
        "conversation,conversation,person_created,conversation,");
  auto edited = newer;
  edited.note = "newest";
  edited.channel.reset();
  auto saved = house.store.write(
      [&](Tx& tx) { return save_conversation(tx, house.anna, newer, edited, house.around_zone); });
  REQUIRE(saved);
  CHECK(house.find(ida.id).last_talked_on == day("2026-01-05"));
  auto edits = house.store.read([&](Db& db) { return note_edits(db, house.anna, *saved); });
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].note == "newer");
  CHECK(edits[0].by == "anna");
  REQUIRE(house.store.write(
      [&](Tx& tx) { return delete_conversation(tx, house.anna, older, house.around_zone); }));
  CHECK(!house.find(ida.id).last_talked_on);
  CHECK(!house.find(ida.id).quiet_on);
  REQUIRE(house.store.write(
      [&](Tx& tx) { return restore_conversation(tx, house.anna, older.id, house.around_zone); }));
  CHECK(house.find(ida.id).last_talked_on == day("2026-01-05"));
}

TEST_CASE("a note on an employee is there for its author and those it is shared with alone") {
  House house;
  auto ida = house.add("Ida", {held(Role::employee)});
  auto secret = house.note({.person_ids = {ida.id}, .note = "wants to leave"}, house.anna);
  CHECK(secret.is_private);
  auto sees = [&](Viewer const& viewer) {
    return house.store.read(
        [&](Db& db) { return find_conversation(db, viewer, secret.id).has_value(); });
  };
  CHECK(sees(house.anna));
  CHECK(!sees(house.bo));
  CHECK(house.timeline(ida.id, house.anna) == "conversation,person_created,");
  CHECK(house.timeline(ida.id, house.bo) == "person_created,");
  house.store.read([&](Db& db) {
    CHECK(conversations_after(db, house.bo, {}, 10).empty());
    CHECK(conversations_after(db, house.anna, {}, 10).size() == 1);
  });
  auto shared = secret;
  shared.shared_with = {house.bo.user_id};
  auto refused = house.store.write(
      [&](Tx& tx) { return save_conversation(tx, house.bo, secret, shared, house.around_zone); });
  CHECK(refused.error().code == Code::not_allowed);
  REQUIRE(house.store.write([&](Tx& tx) {
    return save_conversation(tx, house.anna, secret, shared, house.around_zone);
  }));
  CHECK(sees(house.bo));
  CHECK(house.timeline(ida.id, house.bo) == "conversation,person_created,");
}

TEST_CASE("roles begin and end by the day") {
  House house;
  auto until = house.around().today + 5;
  auto ida = house.add("Ida", {{Role::prospect, {}, until}, {Role::customer, until + 1, {}}});
  CHECK(ida.roles_now == std::vector{Role::prospect});
  CHECK(house.names({.role = Role::customer}) == "");
  house.test.clock->set(house.test.clock->now() + std::chrono::hours(24 * 6));
  turn_roles(house.store, *house.test.clock);
  CHECK(house.find(ida.id).roles_now == std::vector{Role::customer});
  CHECK(house.names({.role = Role::customer}) == "Ida,");
  CHECK(house.names({.role = Role::prospect}) == "");
  CHECK(house.count("people:prospect") == 0);
  CHECK(house.timeline(ida.id, house.anna) == "role_ended,role_added,person_created,");
}

TEST_CASE("people are found by e-mail and phone in one form, also after a change of country") {
  House house;
  Person person;
  person.name = "Ida";
  person.emails = {{"", "Ida@Firm.DK"}};
  person.phones = {{"", "20 30 40 50"}};
  auto ida = house.add(person);
  auto with = [&](std::string_view kind, std::string value) {
    return house.store.read(
        [&](Db& db) { return people_with_key(db, house.anna, {kind, value}).size(); });
  };
  CHECK(with("email", "ida@firm.dk") == 1);
  CHECK(with("phone", "+4520304050") == 1);
  remake_keys(house.store, *house.test.clock);
  auto firm = house.store.read([&](Db& db) { return *find_firm(db, house.anna); });
  auto moved = firm;
  moved.country = "NO";
  moved.language = Language::en;
  REQUIRE(house.store.write([&](Tx& tx) { return save_firm(tx, house.anna, firm, moved); }));
  remake_keys(house.store, *house.test.clock);
  CHECK(with("phone", "+4720304050") == 1);
  CHECK(with("phone", "+4520304050") == 0);
  CHECK(house.names() == "Ida,");
}

TEST_CASE("many people at once are as if they were made one by one") {
  House house;
  std::vector<PreparedPerson> people;
  for (int at = 0; at < 100; ++at) {
    Person person;
    person.name = "Person " + std::to_string(1'000 + at);
    person.roles = {held(Role::customer)};
    people.push_back(*prepare_person(person, house.around()));
  }
  REQUIRE(house.store.write([&](Tx& tx) -> Done {
    for (auto& each : people) {
      each.person.id = tx.new_id();
      each.person.version = 1;
      each.person.created_at = each.person.changed_at = tx.now();
    }
    add_people_in_bulk(tx, house.anna, people);
    return {};
  }));
  CHECK(house.count("people") == 100);
  CHECK(house.count("people:customer") == 100);
  CHECK(house.names({.role = Role::customer}, Walk::by_name, 30).starts_with("Person 1000,"));
  CHECK(house.timeline(people[0].person.id, house.anna) == "person_created,");
}
