#include "exchange/archive_consents.hpp"

#include <doctest/doctest.h>

#include "exchange/archive_source.hpp"
#include "exchange/test_files.hpp"
#include "individuals/person_store.hpp"
#include "mail/consent_store.hpp"
#include "mail/suppression_store.hpp"
#include "store/test_store.hpp"

namespace kept {
namespace {

std::string const card =
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Karen Lund\r\nEMAIL:karen@lund.example\r\nEND:VCARD\r\n";

Person only_person(Store& store) {
  auto const people =
      store.read([](Db& db) { return people_after(db, Viewer::system(), Id{}, 10); });
  REQUIRE(people.size() == 1);
  return people[0];
}

std::vector<Consent> consents_in(Store& store) {
  auto const id = only_person(store).id;
  return store.read([&](Db& db) { return consents_of(db, Viewer::system(), id); });
}

std::vector<StoppedAddress> stops_in(Store& store) {
  auto const person = only_person(store);
  return store.read([&](Db& db) { return stopped_of(db, Viewer::system(), person); });
}

std::vector<ConsentText> texts_in(Store& store) {
  return store.read([](Db& db) { return list_consent_texts(db, Viewer::system()); });
}

void write_down(Store& store, std::string const& words) {
  ConsentText text{.purpose = MailPurpose::newsletter, .name = "2026-01", .text = {.da = words}};
  REQUIRE(store.write([&](Tx& tx) { return add_consent_text(tx, Viewer::system(), text); }));
}

Consent agree(Store& store, std::string_view given_at) {
  Consent consent{.person_id = only_person(store).id,
                  .purpose = MailPurpose::newsletter,
                  .source = "The form",
                  .text_version = "2026-01",
                  .closing_act = ClosingAct::pressed,
                  .given_at = *parse_instant(given_at)};
  auto made = store.write([&](Tx& tx) { return add_consent(tx, Viewer::system(), consent); });
  REQUIRE(made);
  return *made;
}

void withdraw(Store& store, Consent const& consent) {
  REQUIRE(store.write([&](Tx& tx) { return withdraw_consent(tx, Viewer::system(), consent); }));
}

TEST_CASE("an archive brings consents to another Kept: words, act, times, and who asked to stop") {
  TestStore one, two;
  bring_in(one.store(), card);
  write_down(one.store(), "Ja tak til nyhedsbrevet");
  write_down(two.store(), "Other words under the same name");
  auto const first = agree(one.store(), "2025-11-01T10:00:00Z");
  withdraw(one.store(), first);
  agree(one.store(), "2025-12-01T10:00:00Z");
  REQUIRE(one.store().write([](Tx& tx) -> Result<StoppedAddress> {
    return stop_address(tx, Viewer::system(), "KAREN@lund.example", MailPurpose::survey);
  }));
  auto const zip = exported(one.store(), ExportFormat::zip);

  auto const run = bring_in(two.store(), zip);
  CHECK(run.refused == 0);
  auto const here = consents_in(two.store());
  auto const there = consents_in(one.store());
  REQUIRE(here.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(here[i].given_at == there[i].given_at);
    CHECK(here[i].withdrawn_at == there[i].withdrawn_at);
    CHECK(here[i].source == "The form");
    CHECK(here[i].closing_act == ClosingAct::pressed);
    CHECK(here[i].text_version == "2026-01 (2)");
  }
  auto const texts = texts_in(two.store());
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].name == "2026-01 (2)");
  CHECK(texts[0].text.da == "Ja tak til nyhedsbrevet");
  auto const stops = stops_in(two.store());
  REQUIRE(stops.size() == 1);
  CHECK(stops[0].purpose == MailPurpose::survey);
  CHECK(stops[0].at == stops_in(one.store())[0].at);

  SUBCASE("a second time it brings nothing") {
    CHECK(bring_in(two.store(), zip).created == 0);
    CHECK(consents_in(two.store()).size() == 2);
    CHECK(texts_in(two.store()).size() == 2);
    CHECK(bring_in(one.store(), zip).created == 0);
  }
  SUBCASE("undone, the consents are gone and the stop stays") {
    REQUIRE(undo_import(two.store(), Viewer::system(), run));
    bring_in(two.store(), card);
    CHECK(consents_in(two.store()).empty());
    CHECK(stops_in(two.store()).size() == 1);
  }
}

TEST_CASE("a consent that the archive calls withdrawn is withdrawn; one withdrawn here stays so") {
  TestStore one, two;
  bring_in(one.store(), card);
  write_down(one.store(), "Ja tak");
  auto const consent = agree(one.store(), "2025-12-01T10:00:00Z");
  auto const before = exported(one.store(), ExportFormat::zip);
  bring_in(two.store(), before);
  CHECK(!consents_in(two.store()).at(0).withdrawn_at);
  withdraw(one.store(), consent);
  bring_in(two.store(), exported(one.store(), ExportFormat::zip));
  REQUIRE(consents_in(two.store()).size() == 1);
  CHECK(consents_in(two.store())[0].withdrawn_at);
  bring_in(two.store(), before);
  REQUIRE(consents_in(two.store()).size() == 1);
  CHECK(consents_in(two.store())[0].withdrawn_at);
}

TEST_CASE("the table of consents says all of each; nobody's of the bin") {
  TestStore test;
  bring_in(test.store(), card);
  write_down(test.store(), "Ja tak");
  agree(test.store(), "2025-12-01T10:00:00Z");
  auto const table = exported(test.store(), ExportFormat::csv, ExportNoun::consents);
  CAPTURE(table);
  CHECK((table.find("Karen Lund,newsletter,consent,The form,2026-01,pressed,"
                    "2025-12-01T10:00:00Z,no,no,no,,,") != table.npos));
  auto const person = only_person(test.store());
  REQUIRE(test.store().write([&](Tx& tx) { return delete_person(tx, Viewer::system(), person); }));
  CHECK(exported(test.store(), ExportFormat::json, ExportNoun::consents) == "[\n]\n");
  CHECK(exported(test.store(), ExportFormat::zip).size() > 0);
}

TEST_CASE("an archive whose consents are broken is refused as a whole, and names the file") {
  for (std::string const file : {"consents.json", "consent_texts.json", "stopped.json"})
    for (std::string const text : {"[{", "{}", "[{\"purpose\":\"letter\"}]", "[1]"}) {
      CAPTURE(file);
      CAPTURE(text);
      auto const opened = open_archive(zip_of({{"people.vcf", card}, {file, text}}));
      REQUIRE(!opened);
      CHECK(opened.error().code == Code::bad_file);
      CHECK((opened.error().detail.find(file) != std::string::npos));
    }
}

TEST_CASE("rows that cannot be are refused one by one, and the rest comes in") {
  TestStore test;
  auto const zip = zip_of(
      {{"people.vcf", card},
       {"consents.json", R"([{"id":"0000000000001","person_id":"0000000000009","purpose":"survey",)"
                         R"("basis":"consent","given_at":"2025-01-01T10:00:00Z"}])"},
       {"stopped.json",
        R"([{"person_id":"0000000000009","address":"no address","purpose":null,)"
        R"("at":"2025-01-01T10:00:00Z","why":"asked_us"},)"
        R"({"person_id":"0000000000009","address":"karen@lund.example","purpose":null,)"
        R"("at":"2025-01-01T10:00:00Z","why":"asked_us"}])"}});
  auto const run = bring_in(test.store(), zip);
  CHECK(run.created == 2);
  CHECK(run.refused == 2);
  CHECK(consents_in(test.store()).empty());
  CHECK(stops_in(test.store()).size() == 1);
}

}  // namespace
}  // namespace kept
