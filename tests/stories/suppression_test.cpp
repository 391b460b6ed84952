// Who asked us to stop stays stopped in what a backup brings back; no file of Kept says who it was.
#include <doctest/doctest.h>

#include "app/chapters.hpp"
#include "mail/suppression_store.hpp"
#include "store/backup.hpp"
#include "store/test_store.hpp"

namespace kept {
namespace {

constexpr std::string_view address = "karen@zanzibarine.example";

Person with_address(std::string_view email) {
  Person person;
  person.emails = {{"", std::string(email)}};
  return person;
}

std::size_t stopped_in(Store& store, std::string_view email) {
  return store.read([&](Db& db) { return stopped_of(db, Viewer::system(), with_address(email)); })
      .size();
}

/// Every text of the two tables.
std::string all_texts(Store& store) {
  return store.read([](Db& db) {
    std::string all;
    auto rows = db.scan(
        "select address_hash, purpose, why from suppression union all "
        "select address_hash, token_hash, purpose from unsubscribe_token");
    while (rows.next())
      for (int at = 0; at < 3; ++at) (all += rows.text(at)) += '\n';
    return all;
  });
}

TEST_CASE("a suppression is there after a backup and a restore, and its link too") {
  TestStore test;
  auto token = test.store().write([](Tx& tx) -> Result<std::string> {
    TRY(stop_address(tx, Viewer::system(), address, MailPurpose::newsletter));
    return make_unsubscribe_token(tx, Viewer::system(), Id{5}, MailPurpose::survey, address);
  });
  REQUIRE(token);
  CHECK(stopped_in(test.store(), address) == 1);
  auto const texts = all_texts(test.store());
  CHECK(texts.find("zanzibarine") == std::string::npos);
  CHECK(texts.find(*token) == std::string::npos);

  auto const file = test.folder() + "/a.zip";
  REQUIRE(backup(test.store(), Viewer::system(), file));
  TestFolder elsewhere;
  StoreSettings settings{elsewhere.path()};
  REQUIRE(restore(file, settings, make_all_search_anew));
  auto restored = open_store(settings);
  REQUIRE(restored);
  CHECK(stopped_in(**restored, "KAREN@zanzibarine.example") == 1);
  CHECK(stopped_in(**restored, "somebody@zanzibarine.example") == 0);

  auto const found = (*restored)->read(
      [&](Db& db) { return find_unsubscribe_token(db, Viewer::system(), *token); });
  REQUIRE(found);
  REQUIRE((*restored)->write([&](Tx& tx) { return unsubscribe(tx, *found); }));
  CHECK(stopped_in(**restored, address) == 2);
}

TEST_CASE("two firms keep one address under two hashes") {
  TestStore one, other;
  for (auto* test : {&one, &other})
    REQUIRE(test->store().write([](Tx& tx) -> Result<StoppedAddress> {
      return stop_address(tx, Viewer::system(), address, {});
    }));
  CHECK(all_texts(one.store()) != all_texts(other.store()));
}

}  // namespace
}  // namespace kept
