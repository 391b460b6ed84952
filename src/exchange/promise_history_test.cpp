// A firm brings its past promises in, so that the forecast is useful on the first day.
#include <doctest/doctest.h>

#include "exchange/draft_source.hpp"
#include "exchange/import_run.hpp"
#include "exchange/import_store.hpp"
#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "promises/promise_store.hpp"
#include "promises/promises_chapter.hpp"
#include "store/test_store.hpp"

using namespace kept;

namespace {

struct House {
  TestStore test;
  RecordKeeperPointer keeper = std::make_shared<RecordKeeper>();

  House() {
    promises_chapter(keeper).subscribe(store());
    Firm firm{.name = "Firm", .country = "DK", .time_zone = "Europe/Copenhagen", .currency = "DKK"};
    REQUIRE(store().write([&](Tx& tx) { return add_firm(tx, Viewer::system(), firm); }));
    User user;
    user.name = "Anna Holm";
    user.email = user.email_key = "anna@firm.example";
    REQUIRE(store().write([&](Tx& tx) { return add_user(tx, Viewer::system(), user); }));
    bring_in("Name,Email\nKaren Blix,karen@blix.example\n", TableNoun::people);
  }
  Store& store() { return test.store(); }
  Import bring_in(std::string const& bytes, TableNoun as = TableNoun::promises) {
    Import import;
    import.as = as;
    import.user_id = Id{1};
    import.file_name = "file.csv";
    REQUIRE(look_at_file(import, bytes, {}));
    import.state = ImportState::running;
    auto added =
        store().write([&](Tx& tx) -> Result<Import> { return add_import(tx, import, bytes); });
    REQUIRE(added);
    auto done = run_import(store(), Viewer::system(), *added);
    REQUIRE(done);
    return *done;
  }
  std::size_t known() {
    return store().read([&](Db& db) { return keeper->read(db, Viewer::system())->done(); });
  }
  std::vector<Promise> promises() {
    auto zone = *Zone::named("Europe/Copenhagen");
    return store().read([&](Db& db) {
      return promises_after(db, Viewer::system(), Id{}, 50, {zone, test.clock->now()});
    });
  }
};

// 5 January 2026 is a Monday; the clock of the test stands at the 15th.
std::string const history =
    "kind,owner,person,what,made,estimate,said for,done\n"
    "Offer,Anna Holm,Karen Blix,Offer 1,2026-01-05,2,2026-01-07,2026-01-06\n"
    "Offer,Anna Holm,Karen Blix,Offer 2,2026-01-05,\"2,5\",2026-01-08,2026-01-12\n"
    "Repair,Somebody Gone,Karen Blix,Repair 1,2026-01-02,1,2026-01-05,2026-01-05\n"
    "Repair,Anna Holm,Karen Blix,Repair 2,2026-01-13,3,2026-01-20,\n";

}  // namespace

TEST_CASE("past promises come in with what was estimated, and the record learns from them") {
  House house;
  CHECK(house.known() == 0);
  auto import = house.bring_in(history);
  CHECK(import.created == 4);
  CHECK(import.refused == 0);
  auto promises = house.promises();
  REQUIRE(promises.size() == 4);
  CHECK(promises[0].outcome == Outcome::early);
  CHECK(promises[0].estimate_days == 2.0);
  CHECK(promises[0].lead_days == 1.0);
  CHECK(promises[1].outcome == Outcome::late);
  CHECK(promises[1].estimate_days == 2.5);
  CHECK(promises[1].lead_days == 5.0);  // over a weekend
  // What somebody did who is not here any more is nobody's.
  CHECK(promises[0].by_user_id);
  CHECK_FALSE(promises[2].by_user_id);
  CHECK(promises[2].lead_days == 1.0);
  // Nothing was told of them when they were made, so nothing is kept as told.
  for (auto const& promise : promises) CHECK_FALSE(promise.forecast);
  CHECK(house.known() == 3);
}

TEST_CASE("the second time nothing changes, and undone nothing is left in the record") {
  House house;
  auto import = house.bring_in(history);
  auto again = house.bring_in(history);
  CHECK(again.created == 0);
  CHECK(again.unchanged == 4);
  CHECK(house.known() == 3);
  REQUIRE(undo_import(house.store(), Viewer::system(), import));
  CHECK(house.promises().empty());
  CHECK(house.known() == 0);
}

TEST_CASE("a bad cell or an unknown person refuses its row and no other") {
  House house;
  auto import = house.bring_in(
      "kind,owner,person,what,made,estimate,said for,done\n"
      "Offer,Anna Holm,Karen Blix,Good,2026-01-05,2,2026-01-07,2026-01-06\n"
      "Offer,Anna Holm,Karen Blix,Estimate,2026-01-05,soon,2026-01-07,2026-01-06\n"
      "Offer,Anna Holm,Karen Blix,Negative,2026-01-05,-1,2026-01-07,2026-01-06\n"
      "Offer,Anna Holm,Nobody Here,Person,2026-01-05,2,2026-01-07,2026-01-06\n"
      "Offer,Anna Holm,Karen Blix,Day,2026-01-05,2,2026-02-30,2026-01-06\n"
      "Offer,Anna Holm,Karen Blix,No day,2026-01-05,2,,2026-01-06\n");
  CHECK(import.created == 1);
  CHECK(import.refused == 5);
  CHECK(house.known() == 1);
}
