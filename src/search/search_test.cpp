#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "base/text/fold.hpp"
#include "search/entry_store.hpp"
#include "search/index.hpp"
#include "search/search_jobs.hpp"
#include "search/search_store.hpp"
#include "store/test_store.hpp"

using namespace kept;

namespace {

struct Written {
  std::string name, call_name = "", other = "", organisation = "", email = "", phone = "";
};

std::string list_of(std::string const& value, bool way) {
  if (value.empty()) return "[]";
  return way ? "[{\"label\":\"\",\"value\":\"" + value + "\"}]" : "[\"" + value + "\"]";
}

class Fixture {
 public:
  Id person(Written const& person) {
    return write([&](Tx& tx, Id id) {
      tx.run(
          "insert into person (id, version, name, name_in_other_scripts, call_name, say_it, "
          "address_as, roles, positions, emails, phones, addresses, links, own_fields, "
          "created_at, changed_at, unknown_properties, organisation, roles_now, sort_key) "
          "values ($1, 1, $2, $3, $4, '', '', '[]', '[]', $5, $6, '[]', '[]', '{}', 0, 0, "
          "'[]', $7, '[]', $8)",
          id, person.name, list_of(person.other, false), person.call_name,
          list_of(person.email, true), list_of(person.phone, true), person.organisation, Blob{"k"});
      return entries(tx, SearchNoun::person, id);
    });
  }
  Id organisation(Written const& organisation) {
    return write([&](Tx& tx, Id id) {
      tx.run(
          "insert into organisation (id, version, name, name_in_other_scripts, roles, emails, "
          "phones, addresses, web, own_fields, created_at, changed_at, roles_now, people, "
          "sort_key) values ($1, 1, $2, '[]', '[]', $3, $4, '[]', '', '{}', 0, 0, '[]', 0, $5)",
          id, organisation.name, list_of(organisation.email, true),
          list_of(organisation.phone, true), Blob{"k"});
      return entries(tx, SearchNoun::organisation, id);
    });
  }
  void rename(Id id, std::string const& name) {
    write_one([&](Tx& tx) {
      tx.run("update person set name = $1 where id = $2", name, id);
      return entries(tx, SearchNoun::person, id);
    });
  }
  void take_out(Id id) {
    run([&](Tx& tx) -> Done {
      IndexBatch batch("DK");
      batch.remove(id);
      batch.write(tx);
      return {};
    });
  }
  std::vector<SearchHit> hits(std::string_view query, std::size_t limit = 20) {
    return store().read([&](Db& db) { return search(db, Viewer::system(), query, limit); });
  }
  std::vector<std::string> names(std::string_view query) {
    std::vector<std::string> names;
    for (auto& hit : hits(query)) names.push_back(hit.name);
    return names;
  }
  std::int64_t count(Sql sql) {
    return store().read([&](Db& db) {
      auto rows = db.query(sql);
      rows.next();
      return rows.integer(0);
    });
  }
  Store& store() { return test_.store(); }
  template <class F>
  void run(F job) {
    REQUIRE(store().write(job));
  }

 private:
  static IndexBatch entries(Tx& tx, SearchNoun noun, Id id) {
    IndexBatch batch("DK");
    for (auto& read : read_entries(tx, Viewer::system(), noun, {id})) batch.put(read.entry);
    return batch;
  }
  template <class F>
  Id write(F job) {
    Id made;
    write_one([&](Tx& tx) { return job(tx, made = tx.new_id()); });
    return made;
  }
  template <class F>
  void write_one(F job) {
    run([&](Tx& tx) -> Done {
      index_place(tx, {fold_version, "DK"});
      job(tx).write(tx);
      return {};
    });
  }

  TestStore test_;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("search: every piece of a name finds it, in any spelling") {
  Fixture fixture;
  fixture.person({"Mette Sørensen"});
  fixture.person({"Jens Pedersen"});
  for (auto query : {"mette", "Sørensen", "soerensen", "sorensen", "SÖRENSEN", "m", "me", "s",
                     "ren", "ørens", "sen mette", "m s", "mette sø", "mett sør"})
    CHECK_MESSAGE(fixture.names(query).at(0) == "Mette Sørensen", query);
  for (auto query : {"x", "te", "mettesen", "mette jens", "zzz", "", " ", "%", "\"", "'", "*"})
    CHECK_MESSAGE(fixture.names(query) != Names{"Mette Sørensen"}, query);
  CHECK(fixture.names("sen").size() == 2);
}

TEST_CASE("search: other scripts, call names, organisations, e-mails and phones, with the reason") {
  Fixture fixture;
  fixture.person({"Mohammed al-Ahmad", "Abu Khalid", "محمد الأحمد", "Novo Ehandel",
                  "m.ahmad42@example.com", "+45 20 30 40 50"});
  auto why = [&](std::string_view query) {
    auto hits = fixture.hits(query);
    REQUIRE_MESSAGE(hits.size() == 1, query);
    return std::pair(std::string(word_of(hits[0].why.field)), hits[0].why.text);
  };
  using Why = std::pair<std::string, std::string>;
  CHECK(why("mohammed") == Why{"name", "Mohammed al-Ahmad"});
  CHECK(why("alahmad") == Why{"name", "Mohammed al-Ahmad"});
  CHECK(why("khalid") == Why{"name", "Abu Khalid"});
  CHECK(why("مُحَمَّد") == Why{"other_script", "محمد الأحمد"});
  CHECK(why("احمد") == Why{"other_script", "محمد الأحمد"});
  CHECK(why("novo") == Why{"organisation", "Novo Ehandel"});
  CHECK(why("mohammed no") == Why{"organisation", "Novo Ehandel"});
  CHECK(why("m.ahmad42@example.com") == Why{"email", "m.ahmad42@example.com"});
  CHECK(why("example") == Why{"email", "m.ahmad42@example.com"});
  CHECK(why("20304050") == Why{"phone", "+45 20 30 40 50"});
  CHECK(why("+45 2030") == Why{"phone", "+45 20 30 40 50"});
  CHECK(why("4050") == Why{"phone", "+45 20 30 40 50"});
  CHECK(why("٣٠٤٠") == Why{"phone", "+45 20 30 40 50"});
  CHECK(why("mohammed 4050") == Why{"phone", "+45 20 30 40 50"});
}

TEST_CASE("search: one wrong letter is forgiven, exact ones come first") {
  Fixture fixture;
  fixture.person({"Mette Hanson"});
  fixture.person({"Mette Hansen"});
  fixture.person({"Henrik Hansenberg"});
  CHECK(fixture.names("hansen") == Names{"Mette Hansen", "Henrik Hansenberg", "Mette Hanson"});
  for (auto query : {"hasnen", "hnsen", "hannsen", "gansen"}) {
    auto hits = fixture.hits(query);
    REQUIRE_MESSAGE(!hits.empty(), query);
    CHECK(hits[0].name == "Mette Hansen");
    CHECK(hits[0].why.close);
  }
  CHECK(fixture.names("mete hansen").at(0) == "Mette Hansen");
  CHECK_FALSE(fixture.hits("hansen")[0].why.close);
}

TEST_CASE("search: an organisation is not hidden by its people") {
  Fixture fixture;
  for (int i = 0; i < 120; ++i) fixture.person({"Person " + std::to_string(i), "", "", "Grundfos"});
  auto id = fixture.organisation({"Grundfos"});
  CHECK(fixture.hits("grundfos").at(0).id == id);
  CHECK(fixture.hits("gru").at(0).id == id);
  CHECK(fixture.hits("grundfos", 500).size() <= search_limit_max);
  auto people = fixture.store().read(
      [&](Db& db) { return find_people(db, Viewer::system(), "grundfos", 50); });
  CHECK(people.size() == 50);
  CHECK(std::find(people.begin(), people.end(), id) == people.end());
}

TEST_CASE("search: what changes is found as it is now, what goes leaves nothing behind") {
  Fixture fixture;
  auto id = fixture.person({"Mette Sørensen", "", "", "", "mette@firma.dk", "20304050"});
  fixture.person({"Jens Holm", "", "", "", "jens@firma.dk", ""});
  fixture.rename(id, "Mette Lund");
  CHECK(fixture.names("sorensen").empty());
  CHECK(fixture.names("lund") == Names{"Mette Lund"});
  CHECK(fixture.count("select count(*) from search_word where text = 'sorensen'") == 0);
  fixture.take_out(id);
  CHECK(fixture.names("lund").empty());
  CHECK(fixture.names("2030").empty());
  CHECK(fixture.names("firma") == Names{"Jens Holm"});
  CHECK(fixture.count("select count(*) from search_word where text in ('mette', 'lund')") == 0);
  if (!fixture.store().dialect().is_sqlite()) return;
  fixture.run([&](Tx& tx) -> Done {
    tx.run("insert into search_text (search_text) values ('integrity-check')");
    tx.run("insert into search_word_piece (search_word_piece) values ('integrity-check')");
    return {};
  });
}

TEST_CASE("search: the index is made anew from the rows, and merged") {
  Fixture fixture;
  fixture.person({"Mette Sørensen", "", "", "", "", "050 123 4567"});
  fixture.organisation({"Sørensen A/S"});
  fixture.run([&](Tx& tx) -> Done {
    tx.run("delete from search_state");
    return {};
  });
  IndexMaking making{fold_version, "AE"};
  CHECK(keep_index_current(fixture.store(), making));
  CHECK_FALSE(keep_index_current(fixture.store(), making));
  CHECK(fixture.names("sorensen").size() == 2);
  CHECK(fixture.names("+971501234567") == Names{"Mette Sørensen"});
  CHECK(fixture.names("0501234") == Names{"Mette Sørensen"});
  for (int i = 0; i < 300; ++i) fixture.person({"Anna Berg " + std::to_string(i * 7919)});
  merge_index(fixture.store());
  if (fixture.store().dialect().is_sqlite())
    CHECK(fixture.count("select count(distinct segid) from search_text_idx") <= 6);
  merge_index(fixture.store(), 1);
  if (fixture.store().dialect().is_sqlite())
    CHECK(fixture.count("select count(distinct segid) from search_text_idx") == 1);
  CHECK(fixture.names("berg").size() == 20);
}

TEST_CASE("search: one name in any spelling, in both scripts, exact ones first") {
  Fixture fixture;
  for (auto name : {"محمد حداد", "Mohammed Lund", "Muhamad Bak", "Mohamad Krog", "Jens Sørensen",
                    "Ida Soerensen", "Ole Sorensen", "Per Sörensen", "Fatima Holm", "فاطمة الشريف",
                    "Fatimah Dahl", "Åse Friis", "Aase Bruun", "Mahmoud Vest", "Karen Fisker"})
    fixture.person({name});
  auto found = [&](std::string_view query) {
    auto names = fixture.names(query);
    std::sort(names.begin(), names.end());
    return names;
  };
  Names mohammeds{"Mohamad Krog", "Mohammed Lund", "Muhamad Bak", "محمد حداد"};
  for (auto query : {"محمد", "Mohammed", "Muhamad", "Mohamad", "مُحَمَّد", "mohamed"})
    CHECK_MESSAGE(found(query) == mohammeds, std::string(query));
  Names sorensens{"Ida Soerensen", "Jens Sørensen", "Ole Sorensen", "Per Sörensen"};
  for (auto query : {"Sørensen", "Soerensen", "Sorensen", "Sörensen"})
    CHECK_MESSAGE(found(query) == sorensens, std::string(query));
  Names fatimas{"Fatima Holm", "Fatimah Dahl", "فاطمة الشريف"};
  for (auto query : {"Fatima", "فاطمة", "Fatimah"})
    CHECK_MESSAGE(found(query) == fatimas, std::string(query));
  Names ases{"Aase Bruun", "Åse Friis"};
  for (auto query : {"Åse", "Aase"}) CHECK_MESSAGE(found(query) == ases, std::string(query));
  auto hits = fixture.hits("Mohammed");
  CHECK(hits.at(0).name == "Mohammed Lund");
  CHECK(hits.at(0).why.how == SearchHow::exact);
  CHECK_FALSE(hits.at(0).why.close);
  CHECK(hits.at(1).why.how == SearchHow::spelling);
  CHECK(hits.at(1).why.close);
  CHECK(found("محمد لوند").at(0) == "Mohammed Lund");
  CHECK(found("fatima al-sharif").at(0) == "فاطمة الشريف");
}

TEST_CASE("search: words that tell nothing are left out, a name that has them comes first") {
  Fixture fixture;
  fixture.person({"Ahmad Holm", "", "", "Harbour Roastery"});
  fixture.person({"Ahmad Lund", "", "", "The Bakery"});
  CHECK(fixture.names("the ahmad from the roastery") == Names{"Ahmad Holm"});
  CHECK(fixture.names("ahmad fra roastery") == Names{"Ahmad Holm"});
  CHECK(fixture.names("the ahmad").at(0) == "Ahmad Lund");
  CHECK(fixture.names("the").at(0) == "Ahmad Lund");
  CHECK(fixture.names("roasteries") == Names{"Ahmad Holm"});
}

TEST_CASE(
    "search: notes are found by their words, by whom they are about, and by who may see them") {
  Fixture fixture;
  auto ahmad = fixture.person({"Ahmad Holm", "", "", "Harbour Roastery"});
  auto karen = fixture.person({"Karen Lund"});
  auto by = [](std::int64_t user) { return Viewer{Id{user}, {}, Access::staff}; };
  std::map<Id, SearchText> notes;
  auto note = [&](std::int64_t id, Id about, std::string name, std::string organisation,
                  std::string text, SeenBy seen = SeenBy::everybody()) {
    notes[Id{id}] = {Id{id},
                     std::move(text),
                     {{about, std::move(name), std::move(organisation)}},
                     Instant{},
                     seen};
  };
  note(900, ahmad, "Ahmad Holm", "Harbour Roastery", "Very tall. Wants the invoices by mail.");
  note(901, karen, "Karen Lund", "", "Taler om højere løn, tavle og kunder.", SeenBy::only(Id{7}));
  note(902, karen, "Karen Lund", "", "طلبت المكتبات الجديدة");
  SearchSources sources{
      {.noun = "conversation",
       .number = 2,
       .why = "note",
       .find = [&](Db&, Viewer const& viewer, Id id) -> std::optional<SearchText> {
         auto at = notes.find(id);
         if (at == notes.end() || !at->second.seen_by.allows(viewer)) return {};
         return at->second;
       },
       .ids_after = {},
       .ids_about = {}}};
  fixture.run([&](Tx& tx) -> Done {
    IndexBatch batch("DK");
    for (auto const& [id, text] : notes) batch.put(text, 2);
    batch.write(tx);
    return {};
  });
  auto search_by = [&](Viewer const& viewer, std::string_view query) {
    return fixture.store().read([&](Db& db) { return search(db, viewer, query, 20, sources); });
  };
  auto tall = search_by(by(8), "the tall Ahmad from the roastery");
  REQUIRE(tall.size() == 2);
  CHECK(tall[0].noun == "person");
  CHECK(tall[0].id == ahmad);
  CHECK(word_of(tall[0].why.field) == "note");
  CHECK(tall[0].why.text == "Very tall. Wants the invoices by mail.");
  CHECK(tall[1].noun == "conversation");
  CHECK(tall[1].id == Id{900});
  CHECK(tall[1].person_id == ahmad);
  CHECK(search_by(by(8), "invoice").at(0).id == Id{900});
  CHECK(search_by(by(8), "مكتبة").at(0).id == Id{902});
  CHECK(search_by(by(8), "karen kunde").empty());
  CHECK(search_by(by(7), "karen kunde").at(0).id == karen);
  CHECK(search_by(by(7), "kunden").at(0).id == Id{901});
  CHECK(search_by(by(8), "ahmad").size() == 1);
  auto people = fixture.store().read(
      [&](Db& db) { return find_people(db, by(8), "tall ahmad", 20, sources); });
  CHECK(people == std::vector<Id>{ahmad});
  note(901, karen, "Karen Lund", "", "Taler om højere løn, tavle og kunder.");
  fixture.run([&](Tx& tx) -> Done {
    IndexBatch batch("DK");
    batch.put(notes[Id{901}], 2);
    batch.remove(Id{902});
    batch.write(tx);
    return {};
  });
  CHECK(search_by(by(8), "karen kunde").at(0).id == karen);
  notes.erase(Id{902});
  CHECK(search_by(by(8), "مكتبة").empty());
  CHECK(fixture.count("select count(*) from search_word where text = 'المكتبات'") == 0);
}

TEST_CASE("search: an index made before keys is made anew with them, word by word") {
  Fixture fixture;
  fixture.person({"Muhamad Bak"});
  fixture.run([&](Tx& tx) -> Done {
    tx.run("delete from search_state");
    tx.run("update search_word set made = 0");
    if (tx.dialect().is_sqlite())
      tx.run("delete from search_word_slip");
    else
      tx.run("update search_word set slips = '{}'");
    return {};
  });
  CHECK(fixture.names("mohammed").empty());
  CHECK(keep_index_current(fixture.store(), {fold_version, "DK"}));
  CHECK(fixture.names("mohammed") == Names{"Muhamad Bak"});
}
