#include <doctest/doctest.h>

#include "base/json_write.hpp"
#include "exchange/draft_source.hpp"
#include "exchange/import_run.hpp"
#include "exchange/import_store.hpp"
#include "exchange/test_files.hpp"
#include "firm/closed_day_store.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/person_store.hpp"
#include "store/files.hpp"
#include "store/test_store.hpp"

using namespace kept;

namespace {

/// Without the ids, which differ from Kept to Kept.
std::string without_ids(std::string text) {
  for (std::string_view const before : {"UID:urn:kept:", "X-KEPT-ID:"}) {
    for (std::size_t at = text.find(before); at != text.npos;
         at = text.find(before, at + before.size())) {
      text.erase(at + before.size(), 13);
    }
  }
  return text;
}

std::string const cards =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Eva Holm\r\nN:Holm;Eva;;;\r\nEMAIL;TYPE=WORK:eva@holm.dk\r\n"
    "ORG:Værk A/S;Salg\r\nTITLE:Chef\r\nNOTE:Kender Ida\r\nX-SKYPE:eva\r\nUID:u1\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:محمد علي\r\nTEL;TYPE=CELL:+45 12 34 56 78\r\nORG:Værk "
    "A/S\r\nUID:u2\r\n"
    "END:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nX-A:b\r\nEND:VCARD\r\n";

}  // namespace

TEST_CASE("cards come in once, change nothing the second time, and go again") {
  TestStore test;
  auto& store = test.store();
  auto const before = exported(store, ExportFormat::vcf);
  auto const first = bring_in(store, cards);
  CHECK(first.rows == 3);
  CHECK(first.created == 2);
  CHECK(first.refused == 1);
  auto const vcf = exported(store, ExportFormat::vcf);
  CHECK(vcf.find("X-SKYPE:eva") != vcf.npos);
  CHECK(vcf.find("ORG:Værk A/S;Salg") != vcf.npos);
  CHECK(vcf.find("NOTE:Kender Ida") != vcf.npos);
  auto const second = bring_in(store, cards);
  CHECK(second.created == 0);
  CHECK(second.updated == 0);
  CHECK(second.unchanged == 2);
  CHECK(exported(store, ExportFormat::vcf) == vcf);
  auto const undone = undo_import(store, Viewer::system(), first);
  REQUIRE(undone);
  CHECK(undone->state == ImportState::undone);
  CHECK(exported(store, ExportFormat::vcf) == before);
  CHECK(exported(store, ExportFormat::json, ExportNoun::organisations) == "[\n]\n");
  CHECK(!undo_import(store, Viewer::system(), *undone));
}

TEST_CASE("an update is taken back to what was there") {
  TestStore test;
  auto& store = test.store();
  bring_in(store, "Name,Email,Role,Shoe size\nEva Holm,eva@holm.dk,customer,38\n");
  auto const before = exported(store, ExportFormat::csv);
  auto const update =
      bring_in(store, "Name,Email,Birthday,Shoe size,Hat\nEva Holm,EVA@holm.dk,1984-02-29,39,M\n");
  CHECK(update.updated == 1);
  auto const after = exported(store, ExportFormat::csv);
  CHECK(after.find("1984-02-29") != after.npos);
  CHECK(after.find("39") != after.npos);
  REQUIRE(undo_import(store, Viewer::system(), update));
  CHECK(exported(store, ExportFormat::csv) == before);
}

TEST_CASE("what was exported imports to the same people") {
  std::string const table =
      "Id;Navn;Fornavn;Efternavn;E-mail;Mobil;Adresse;Postnr;By;Firma;Titel;Fødselsdag;Rolle;Sko;"
      "Noter\n"
      "1;Søren Ågård;Søren;Ågård;s@a.dk;12345678;Vej "
      "1;8000;Aarhus;Værk;Smed;22.11.1984;Kunde;=44;Ringer tit\n"
      "2;Eva Holm;Eva;Holm;eva@holm.dk;;;;;Værk;Chef;;Leverandør;;\n"
      "3;محمد علي;;;m@ali.ae;;;;Dubai;;;;;41;\n"
      "4;Bad;;;no mail;;;;;;;;;;\n";
  TestStore one;
  auto const first = bring_in(one.store(), table);
  CHECK(first.created == 3);
  CHECK(first.refused == 1);
  REQUIRE(first.problems.size() == 1);
  CHECK(first.problems[0].row == 5);
  CHECK(first.problems[0].column == "E-mail");
  for (auto const format : {ExportFormat::vcf, ExportFormat::csv}) {
    CAPTURE(word_of(format));
    TestStore two;
    auto const again = bring_in(two.store(), exported(one.store(), format));
    CHECK(again.created == 3);
    CHECK(again.refused == 0);
    auto const compared = format == ExportFormat::csv ? ExportFormat::vcf : format;
    if (format == ExportFormat::vcf) {
      CHECK(without_ids(exported(two.store(), compared)) ==
            without_ids(exported(one.store(), compared)));
    }
    auto const third = bring_in(one.store(), exported(one.store(), format));
    CHECK(third.unchanged == 3);
    CHECK(third.created == 0);
  }
}

TEST_CASE("a row that names nobody is refused by the column that should") {
  TestStore test;
  auto const done = bring_in(test.store(), "Id,First name,Last name,City\n1,,,Aarhus\n2,Eva,,Ry\n");
  CHECK(done.created == 1);
  REQUIRE(done.problems.size() == 1);
  CHECK(done.problems[0].row == 2);
  CHECK(done.problems[0].column == "First name");
}

TEST_CASE("two rows of one name are two people, and stay so") {
  TestStore test;
  auto& store = test.store();
  std::string const table = "Name,City\nEva Holm,Aarhus\nEva Holm,Aarhus\n";
  CHECK(bring_in(store, table).created == 2);
  auto const again = bring_in(store, table);
  CHECK(again.created == 0);
  CHECK(again.unchanged == 2);
}

TEST_CASE("a run that is stopped goes on where it stopped") {
  TestStore test;
  auto& store = test.store();
  std::string table = "Name,Email\n";
  for (int i = 0; i < 21'000; ++i) {
    table += "Person " + std::to_string(i) + ",p" + std::to_string(i) + "@a.dk\n";
  }
  auto import = look_at(table);
  CHECK(import.rows == 21'000);
  import.state = ImportState::running;
  auto added = store.write([&](Tx& tx) -> Result<Import> { return add_import(tx, import, table); });
  REQUIRE(added);
  auto const stopped =
      run_import(store, Viewer::system(), *added, [](Import const&) { return false; });
  REQUIRE(stopped);
  CHECK(stopped->state == ImportState::running);
  CHECK(stopped->done_rows == 20'000);
  auto const done = run_import(store, Viewer::system(), *stopped);
  REQUIRE(done);
  CHECK(done->created == 21'000);
  CHECK(done->done_rows == 21'000);
}

TEST_CASE("an archive brings everything back: people, links, talks, promises, days") {
  TestStore one;
  bring_in(one.store(), cards);
  auto const people =
      one.store().read([](Db& db) { return people_after(db, Viewer::system(), Id{}, 10); });
  REQUIRE(people.size() == 2);
  auto const around = read_surroundings(one.store(), Viewer::system(), one.store().clock().now());
  Person linked = people[0];
  linked.links.push_back({people[1].id, people[1].name, LinkKind::colleague_of});
  linked.say_it = "Ewa";
  auto const saved = one.store().write([&](Tx& tx) -> Result<Person> {
    return save_person(tx, Viewer::system(), people[0],
                       TRY(prepare_person(linked, around, &people[0])));
  });
  REQUIRE(saved);
  CHECK(bring_in(one.store(), "Date,Person,Type,Note\n2025-12-01 10:00,Eva Holm,call,Hello\n",
                 TableNoun::conversations)
            .created == 1);
  bring_in(one.store(), "To,What,Said for,Kind\nEva Holm,A quote,2026-12-01,Quote\n",
           TableNoun::promises);
  ClosedDay eve{.day = *parse_day("2026-12-24"), .worked = Worked::half, .name = "Juleaften"};
  REQUIRE(settle(eve));
  REQUIRE(one.store().write([&](Tx& tx) { return add_closed_day(tx, Viewer::system(), eve); }));
  auto const closed_days = [](TestStore& test) {
    std::string out;
    for (auto const& each : test.store().read([](Db& db) {
           return closed_days_between(db, Viewer::system(), Day{}, *parse_day("2040-01-01"));
         }))
      out += to_text(each.day) + " " + std::string(word_of(each.worked)) + " " + each.name + "\n";
    return out;
  };
  auto const zip = exported(one.store(), ExportFormat::zip);
  CHECK(find_format(zip) == FileFormat::archive);
  TestStore two;
  auto const again = bring_in(two.store(), zip);
  CHECK(again.refused == 0);
  for (auto const format : {ExportFormat::vcf, ExportFormat::json}) {
    auto const left = exported(one.store(), format);
    auto const right = exported(two.store(), format);
    CHECK((left.find("colleague_of") != left.npos));
    CHECK((right.find("colleague_of") != right.npos));
  }
  auto const promises = exported(two.store(), ExportFormat::csv, ExportNoun::promises);
  CHECK((promises.find("A quote") != promises.npos));
  auto const talks = exported(two.store(), ExportFormat::csv, ExportNoun::conversations);
  CHECK((talks.find("Hello") != talks.npos));
  CHECK(closed_days(two) == "2026-12-24 half Juleaften\n");
  CHECK(bring_in(two.store(), zip).created == 0);
  CHECK(closed_days(two) == "2026-12-24 half Juleaften\n");
  REQUIRE(undo_import(two.store(), Viewer::system(), again));
  CHECK(closed_days(two).empty());
}

TEST_CASE("an archive brings back how a name is said: phonetic letters, parts, the recording") {
  TestStore one, two;
  auto& store = one.store();
  bring_in(store, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:خالد الحربي\r\nEND:VCARD\r\n");
  auto const everybody = [](TestStore& test) {
    return test.store().read([](Db& db) { return people_after(db, Viewer::system(), Id{}, 10); });
  };
  auto const before = everybody(one).at(0);
  auto const around = read_surroundings(store, Viewer::system(), store.clock().now());
  auto const agreed = *parse_instant("2026-01-05T10:00:00Z");
  std::string sound = "RIFF....WAVEfmt ";
  for (int byte : {16, 0, 0, 0, 1, 0, 1, 0, 64, 31, 0, 0, 128, 62, 0, 0, 2, 0, 16, 0})
    sound += static_cast<char>(byte);
  sound += "data" + std::string(4, '\0');
  REQUIRE(store.write([&](Tx& tx) -> Result<Person> {
    auto said = before;
    said.say_it_ipa = "ˈxaːlid";
    said.name_parts.kunya = "أبو راشد";
    set_recording(said, add_file(tx, {"audio/wav", "hash", sound}), {Id{1}, agreed});
    return save_person(tx, Viewer::system(), before,
                       TRY(prepare_person(std::move(said), around, &before)));
  }));
  auto const table = exported(store, ExportFormat::csv);
  CHECK((table.find("ˈxaːlid") != table.npos));
  CHECK((table.find("أبو راشد") != table.npos));
  auto const zip = exported(store, ExportFormat::zip);
  auto const run = bring_in(two.store(), zip);
  CHECK(run.refused == 0);
  auto const after = everybody(two).at(0);
  CHECK(after.say_it_ipa == "ˈxaːlid");
  CHECK(after.name_parts.kunya == "أبو راشد");
  REQUIRE(after.recording_consent);
  CHECK(after.recording_consent->at == agreed);
  CHECK(after.say_it_recording);
  auto const file = two.store().read(
      [&](Db& db) { return find_file(db, Viewer::system(), after.recording_file_id); });
  REQUIRE(file);
  CHECK(file->type == "audio/wav");
  CHECK(file->bytes == sound);
  CHECK(bring_in(two.store(), zip).unchanged == 1);
}

TEST_CASE("an organisation's card after its people's tells more about the one they named") {
  TestStore test;
  std::string const file =
      "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Eva Holm\r\nORG:Værk A/S\r\nEND:VCARD\r\n"
      "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Værk A/S\r\nTEL:+45 12 34 56 78\r\n"
      "UID:o1\r\nEND:VCARD\r\n";
  auto const first = bring_in(test.store(), file);
  CHECK(first.created == 2);
  auto const json = exported(test.store(), ExportFormat::json, ExportNoun::organisations);
  CHECK((json.find("+45 12 34 56 78") != json.npos));
  CHECK(json.find("Værk A/S") == json.rfind("Værk A/S"));
  CHECK(bring_in(test.store(), file).unchanged == 2);
  REQUIRE(undo_import(test.store(), Viewer::system(), first));
  CHECK(exported(test.store(), ExportFormat::json, ExportNoun::organisations) == "[\n]\n");
}

TEST_CASE("what a file is, is found from its content") {
  CHECK(find_format("BEGIN:VCARD\r\n") == FileFormat::vcard);
  CHECK(find_format("\xEF\xBB\xBF"
                    "begin:vcard\n") == FileFormat::vcard);
  CHECK(find_format("[\"vcard\",[]]") == FileFormat::vcard);
  CHECK(find_format("Name,Note\nEva,BEGIN:VCARD\n") == FileFormat::csv);
  Import import;
  CHECK(!look_at_file(import, "", {}));
  CHECK(!look_at_file(import, "Name,Email\n", {}));
}
