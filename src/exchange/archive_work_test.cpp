// Tasks, deals and complaints go from one Kept to another by an archive, once.
#include "exchange/archive_work.hpp"

#include <doctest/doctest.h>

#include "exchange/archive_source.hpp"
#include "exchange/test_files.hpp"
#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/person_store.hpp"
#include "store/test_store.hpp"
#include "work/complaint_store.hpp"
#include "work/deal_store.hpp"
#include "work/stage_store.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

std::string const card =
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Karen Lund\r\nEMAIL:karen@lund.example\r\nEND:VCARD\r\n";

auto const nobody = Viewer::system();
Day const today = *parse_day("2026-01-15");

struct House {
  TestStore test;
  Id anna;

  explicit House(std::string_view user_name, Language language = Language::en) {
    Firm firm{.name = "Firm", .country = "DK", .time_zone = "Europe/Copenhagen", .currency = "DKK"};
    firm.language = language;
    REQUIRE(store().write([&](Tx& tx) { return add_firm(tx, nobody, firm); }));
    User user;
    user.name = user_name;
    user.email = user.email_key = "anna@firm.example";
    anna = store().write([&](Tx& tx) { return add_user(tx, nobody, user); })->id;
  }
  Store& store() { return test.store(); }
  std::vector<Task> tasks() {
    return store().read([](Db& db) { return tasks_after(db, nobody, Id{}, 10); });
  }
  std::vector<Deal> deals() {
    return store().read([](Db& db) { return deals_after(db, nobody, Id{}, 10); });
  }
  std::vector<DealMove> moves(Id deal) {
    return store().read([&](Db& db) { return moves_of_deal(db, nobody, deal); });
  }
  std::vector<Complaint> complaints() {
    return store().read([](Db& db) { return complaints_after(db, nobody, Id{}, 10); });
  }
  std::vector<Stage> stages() {
    return store().read([](Db& db) { return list_stages(db, nobody); });
  }
  Id karen() {
    auto const people = store().read([](Db& db) { return people_after(db, nobody, Id{}, 10); });
    REQUIRE(people.size() == 1);
    return people[0].id;
  }
  void pass(std::chrono::hours hours) { test.clock->set(test.clock->now() + hours); }
};

/// A task done, a deal that was won after a step, a complaint closed by her word, one put right.
void fill(House& house) {
  bring_in(house.store(), card);
  auto const karen = house.karen();
  REQUIRE(house.store().write([&](Tx& tx) -> Done {
    Task task;
    task.what = "Send the beans";
    task.person_id = karen;
    task.by_user_id = house.anna;
    task.due_on = today;
    settle(task);
    task = TRY(add_task(tx, nobody, task, today));
    TRY(finish_task(tx, nobody, task, Zone::utc()));
    auto stages = plant_stages(tx, nobody);
    auto tasting = TRY(add_stage(tx, nobody, {.name = "Tasting"}));
    Deal deal;
    deal.name = "Beans for a year";
    deal.person_ids = {karen};
    deal.by_user_id = house.anna;
    deal.currency = "DKK";
    deal.value = 1'200'000;
    deal.stage_id = tasting.id;
    deal.offers = {{"50 kg a month", 100'000, today, {}}};
    TRY(settle(deal));
    TRY(add_deal(tx, nobody, deal, today));
    return {};
  }));
  house.pass(std::chrono::hours(30));
  REQUIRE(house.store().write([&](Tx& tx) -> Done {
    auto const deal = deals_after(tx, nobody, Id{}, 1).at(0);
    auto won = deal;
    for (auto const& stage : list_stages(tx, nobody))
      if (stage.kind == StageKind::won) won.stage_id = stage.id;
    won.reason = "The tasting";
    TRY(save_deal(tx, nobody, deal, won));
    for (auto const* what : {"Stale beans", "A late delivery"}) {
      Complaint complaint;
      complaint.what = what;
      complaint.person_id = karen;
      complaint.by_user_id = house.anna;
      auto made = TRY(add_complaint(tx, nobody, complaint, today));
      auto righted = made;
      righted.state = ComplaintState::put_right;
      TRY(settle(righted, &made, tx.now()));
      righted = TRY(save_complaint(tx, nobody, made, righted));
      if (what == std::string_view("A late delivery")) continue;
      auto closed = righted;
      TRY(close(closed, {.their_word = "All is well again"}, house.anna, tx.now(), today + 10));
      TRY(save_complaint(tx, nobody, righted, closed));
    }
    return {};
  }));
  house.pass(std::chrono::hours(30));
}

TEST_CASE("an archive brings tasks, deals and complaints to another Kept with times and steps") {
  House one("Anna Holm"), two("anna holm", Language::da);
  fill(one);
  auto const zip = exported(one.store(), ExportFormat::zip);
  two.test.clock->set(one.test.clock->now() + std::chrono::hours(30));
  auto const run = bring_in(two.store(), zip);
  CHECK(run.refused == 0);

  auto const tasks = two.tasks();
  REQUIRE(tasks.size() == 1);
  CHECK(tasks[0].what == "Send the beans");
  CHECK(tasks[0].person_id == two.karen());
  CHECK(tasks[0].by_user_id == two.anna);
  CHECK(tasks[0].done_at == one.tasks()[0].done_at);
  CHECK(tasks[0].created_at == one.tasks()[0].created_at);

  auto const deals = two.deals();
  auto const theirs = one.deals();
  REQUIRE(deals.size() == 1);
  CHECK(deals[0].state == StageKind::won);
  CHECK(deals[0].person_ids == std::vector{two.karen()});
  CHECK(deals[0].by_user_id == two.anna);
  CHECK(deals[0].offers == theirs[0].offers);
  CHECK(deals[0].reason == "The tasting");
  CHECK(deals[0].customer == theirs[0].customer);
  CHECK(deals[0].closed_at == theirs[0].closed_at);
  CHECK(deals[0].stage_since == theirs[0].stage_since);
  auto const here = two.moves(deals[0].id);
  auto const there = one.moves(theirs[0].id);
  REQUIRE(here.size() == 2);
  for (std::size_t at = 0; at < 2; ++at) {
    CHECK(here[at].at == there[at].at);
    CHECK(here[at].stage == there[at].stage);
    CHECK(here[at].kind == there[at].kind);
  }
  CHECK(here[0].from_stage_id == here[1].stage_id);
  // Nobody had a pipeline here: it is theirs.
  REQUIRE(two.stages().size() == one.stages().size());
  CHECK(two.stages()[0].name == one.stages()[0].name);

  auto const complaints = two.complaints();
  REQUIRE(complaints.size() == 2);
  CHECK(complaints[0].state == ComplaintState::closed);
  CHECK(complaints[0].closures.at(0).their_word == "All is well again");
  CHECK(complaints[0].closures[0].closed_at == one.complaints()[0].closures[0].closed_at);
  CHECK(complaints[1].state == ComplaintState::put_right);
  CHECK(complaints[1].put_right_at == one.complaints()[1].put_right_at);

  SUBCASE("a second time it brings nothing, nor where it came from") {
    CHECK(bring_in(two.store(), zip).created == 0);
    CHECK(bring_in(one.store(), zip).created == 0);
    CHECK(two.deals().size() == 1);
    CHECK(two.moves(two.deals()[0].id).size() == 2);
  }
  SUBCASE("undone, they are gone") {
    REQUIRE(undo_import(two.store(), nobody, run));
    CHECK(two.tasks().empty());
    CHECK(two.deals().empty());
    CHECK(two.complaints().empty());
  }
}

TEST_CASE("where there is a pipeline already, only the stages that are missing are made") {
  House one("Anna Holm"), two("Anna Holm");
  fill(one);
  REQUIRE(two.store().write([](Tx& tx) -> Done {
    plant_stages(tx, nobody);
    return {};
  }));
  auto const before = two.stages();
  bring_in(two.store(), exported(one.store(), ExportFormat::zip));
  CHECK(two.stages().size() == before.size());  // the deal is in "Won" by now
  auto const deal = two.deals().at(0);
  CHECK(deal.stage_id == before.at(4).id);
  CHECK(two.moves(deal.id).at(1).stage_id == before.at(0).id);
  CHECK(two.moves(deal.id).at(1).stage == "Tasting");
}

TEST_CASE("an archive whose work is broken is refused as a whole, and names the file") {
  for (std::string const file : {"tasks.json", "deals.json", "complaints.json", "stages.json"})
    for (std::string const text : {"[{", "{}", "[1]", "[{\"version\":\"x\"}]"}) {
      CAPTURE(file);
      CAPTURE(text);
      auto const opened = open_archive(zip_of({{"people.vcf", card}, {file, text}}));
      REQUIRE(!opened);
      CHECK(opened.error().code == Code::bad_file);
      CHECK((opened.error().detail.find(file) != std::string::npos));
    }
}

TEST_CASE("work that cannot be is refused one by one, and the rest comes in") {
  House house("Anna Holm");
  auto const by = std::string(R"(,"by":"Anna Holm"})");
  auto const zip = zip_of(
      {{"people.vcf", card},
       {"tasks.json", R"([{"id":"0000000000001","what":"")" + by +
                          R"(,{"id":"0000000000002","what":"Ring them")" + by +
                          R"(,{"id":"0000000000003","what":"Whose","person_id":"0000000000009")" +
                          by + "]"},
       {"deals.json", R"([{"id":"0000000000004","name":"Odd","currency":"KRONER")" + by +
                          R"(,{"id":"0000000000005","name":"Fine","currency":"DKK",)"
                          R"("person_ids":["0000000000009"])" +
                          by + R"(,{"id":"0000000000006","name":"Lost","currency":"DKK",)" +
                          R"("state":"lost")" + by + "]"},
       {"complaints.json", R"([{"id":"0000000000007","what":"Nobody's")" + by + "]"}});
  auto const run = bring_in(house.store(), zip);
  CHECK(run.created == 3);  // with the card
  CHECK(run.refused == 5);
  REQUIRE(house.tasks().size() == 1);
  CHECK(house.tasks()[0].what == "Ring them");
  REQUIRE(house.deals().size() == 1);
  CHECK(house.deals()[0].person_ids.empty());
  CHECK(house.deals()[0].state == StageKind::open);
}

}  // namespace
}  // namespace kept
