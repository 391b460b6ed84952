#include <doctest/doctest.h>

#include <fstream>

#include "store/backup/prove.hpp"
#include "store/backup/tables.hpp"
#include "store/backup/zip.hpp"
#include "store/copies.hpp"
#include "store/files.hpp"
#include "store/hash.hpp"
#include "store/sqlite/sqlite_open.hpp"
#include "store/test_store.hpp"
#include "store/test_threads.hpp"
#include "store/timeline.hpp"

using namespace kept;

namespace {

std::vector<Migration> with_family() {
  std::vector<Migration> list(all_migrations().begin(), all_migrations().end());
  list.push_back({901, "families for tests",
                  R"(create table parent (id {id} primary key, self_id {id} references parent (id),
                       name {text}, weight {real}, loud {bool}, lines {json}, photo {bytes})
                       {strict};
                     create table aunt (id {id} primary key,
                       parent_id {id} references parent (id)) {strict};
                     create table search_parent (id {id} primary key, word {text}) {strict};)"});
  return list;
}

void fill(Store& store) {
  using std::string_view_literals::operator""sv;
  auto done = store.write([](Tx& tx) -> Done {
    auto add = [&](std::int64_t id, std::optional<std::int64_t> self, Value name, double weight,
                   bool loud, Value photo) {
      std::array values{Value(id),       Value(self), std::move(name),
                        Value(weight),   Value(loud), Value(R"({"a":"b\tc"})"),
                        std::move(photo)};
      tx.run_values(
          "insert into parent (id, self_id, name, weight, loud, lines, photo) "
          "values ($1, $2, $3, $4, $5, $6, $7)",
          values);
    };
    add(2, {}, Value(), -1e300, false, Value());
    add(1, 2, "tab\tline\nreturn\rback\\slash \\N", 0.1, true, Blob{"\0\x01\xff\\"sv});
    add(3, {}, "محمد Æ", 5e-324, false, Blob{""});
    tx.run("insert into aunt (id, parent_id) values (1, 3), (2, null)");
    tx.run("insert into search_parent (id, word) values (1, 'x')");
    auto file = prepare_file("GIF89a....");
    add_file(tx, *file);
    TimelineEntry entry;
    entry.person_id = Id{9};
    entry.at = tx.now();
    entry.ref_id = Id{9};
    add_to_timeline(tx, entry);
    tx.audit(Viewer::system(), "person", Id{9}, "made", R"({"name":[null,"x"]})");
    tx.changed("person", Id{9}, 1);
    return {};
  });
  REQUIRE(done);
}

/// Every row of every table in a backup, as one text.
std::string all_of(std::string const& path, std::span<Migration const> migrations) {
  TestFolder folder;
  auto manifest = unpack_and_prove(path, folder.path(), migrations);
  REQUIRE(manifest);
  SqliteConnection connection(folder.path() + "/kept.db", SqliteConnection::Use::copy);
  Db db(connection);
  std::string all;
  for (auto const& table : tables_in_backup(connection)) {
    all += "\n== " + table.name;
    auto rows =
        db.scan("select " + table.column_list() + " from " + table.sql_name() + " order by 1, 2");
    while (rows.next()) {
      all += '\n';
      for (int at = 0; at < rows.columns(); ++at)
        all += (rows.is_null(at) ? std::string("null") : std::string(rows.text(at))) + "|";
    }
  }
  return all;
}

bool refuses(Result<Manifest> const& proved) {
  return !proved && proved.error().code == Code::bad_file;
}

}  // namespace

TEST_CASE("a backup restores to the same, in an empty folder and over another database") {
  auto migrations = with_family();
  TestStore test(migrations);
  fill(test.store());
  auto file = test.folder() + "/a.zip";
  auto report = backup(test.store(), Viewer::system(), file);
  REQUIRE(report);
  CHECK(report->bytes > 0);
  CHECK(std::filesystem::status(file).permissions() == std::filesystem::perms(0600));
  auto before = all_of(file, migrations);
  CHECK(before.find("محمد") != std::string::npos);
  CHECK(backup(test.store(), Viewer{Id{1}, {}, Access::admin}, file).error().code ==
        Code::not_allowed);

  TestFolder empty;
  StoreSettings elsewhere{empty.path()};
  int search_made = 0;
  auto make_search = [&](Store&) { ++search_made; };
  auto restored = restore(file, elsewhere, make_search, migrations);
  REQUIRE(restored);
  CHECK(restored->set_aside.empty());
  CHECK(std::filesystem::status(empty.path() + "/kept.db").permissions() ==
        std::filesystem::perms(0600));
  CHECK(search_made == (test.store().embedded() ? 0 : 1));
  {
    auto store = open_store(elsewhere, migrations);
    REQUIRE(store);
    auto again = empty.path() + "/b.zip";
    REQUIRE(backup(**store, Viewer::system(), again));
    CHECK(all_of(again, migrations) == before);
    CHECK(check(**store, Viewer::system()).problems.empty());
  }

  // Over what is there, on the engine of this run: other rows come, then go again.
  REQUIRE(test.store().write([](Tx& tx) -> Done {
    tx.run("insert into aunt (id) values (77)");
    return {};
  }));
  test.close();
  auto over = restore(file, test.settings(), make_search, migrations);
  REQUIRE(over);
  CHECK(!over->set_aside.empty());
  CHECK(std::filesystem::exists(over->set_aside));
  test.open();
  auto third = test.folder() + "/c.zip";
  REQUIRE(backup(test.store(), Viewer::system(), third));
  CHECK(all_of(third, migrations) == before);
}

TEST_CASE("from SQLite to PostgreSQL and back is equal in everything") {
  TestDatabase database;
  if (database.address().empty()) {
    MESSAGE("not run: KEPT_TEST_DATABASE is not set");
    return;
  }
  auto migrations = with_family();
  TestFolder first, second, third;
  auto file = first.path() + "/a.zip", back = first.path() + "/b.zip";
  {
    auto store = open_store(StoreSettings{first.path()}, migrations);
    REQUIRE(store);
    fill(**store);
    REQUIRE(backup(**store, Viewer::system(), file));
  }
  StoreSettings postgres{second.path()};
  postgres.database = database.address();
  REQUIRE(restore(file, postgres, {}, migrations));
  {
    auto store = open_store(postgres, migrations);
    REQUIRE(store);
    CHECK(check(**store, Viewer::system()).problems.empty());
    REQUIRE(backup(**store, Viewer::system(), back));
  }
  CHECK(all_of(back, migrations) == all_of(file, migrations));
  REQUIRE(restore(back, StoreSettings{third.path()}, {}, migrations));
}

TEST_CASE("a backup while others write is one moment's") {
  auto migrations = with_family();
  TestStore test(migrations);
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (std::int64_t i = 1; !stop; ++i) {
      (void)test.store().write([&](Tx& tx) -> Done {
        tx.run("insert into parent (id) values ($1)", i);
        tx.run("insert into aunt (id) values ($1)", i);
        return {};
      });
    }
  });
  for (int round = 0; round < 3; ++round) {
    auto file = test.folder() + "/a.zip";
    auto report = backup(test.store(), Viewer::system(), file);
    REQUIRE(report);
    std::map<std::string, std::int64_t> counts;
    for (auto const& count : report->manifest.counts) counts[count.table] = count.rows;
    CHECK(counts["parent"] == counts["aunt"]);
    CHECK(prove_backup(file, test.folder(), migrations));
  }
  stop = true;
  writer.join();
}

TEST_CASE("a backup that is not whole is refused, and nothing is replaced") {
  TestStore test;
  auto file = test.folder() + "/a.zip";
  REQUIRE(backup(test.store(), Viewer::system(), file));
  TestFolder folder;
  auto bad = folder.path() + "/bad.zip";
  auto proved = [&] { return prove_backup(bad, folder.path()); };
  SUBCASE("not there") { CHECK(refuses(proved())); }
  SUBCASE("not a zip") {
    std::ofstream(bad) << "hello";
    CHECK(refuses(proved()));
  }
  SUBCASE("cut short") {
    std::filesystem::copy_file(file, bad);
    std::filesystem::resize_file(bad, std::filesystem::file_size(bad) / 2);
    CHECK(refuses(proved()));
  }
  SUBCASE("another archive, with a way out of the folder") {
    write_zip(bad, std::array{ZipEntry{"../evil", {}, "x"}});
    CHECK(refuses(proved()));
  }
  SUBCASE("counts, hash or schema that do not fit") {
    TestFolder open;
    REQUIRE(unpack_and_prove(file, open.path(), all_migrations()));
    auto database = open.path() + "/kept.db";
    std::ifstream in(open.path() + "/manifest.json");
    std::string text((std::istreambuf_iterator<char>(in)), {});
    auto manifest = read_json<Manifest>(text);
    REQUIRE(manifest);
    SUBCASE("hash") { manifest->sha256[0] = manifest->sha256[0] == '0' ? '1' : '0'; }
    SUBCASE("counts") { ++manifest->counts[0].rows; }
    SUBCASE("schema") { manifest->schema = 77; }
    SUBCASE("bytes") { manifest->bytes = 1; }
    write_zip(bad, std::array{ZipEntry{"manifest.json", {}, to_json(*manifest)},
                              ZipEntry{"kept.db", database, {}}});
    CHECK(refuses(proved()));
  }
  StoreSettings settings{folder.path() + "/data"};
  REQUIRE(!restore(bad, settings, {}));
  CHECK(!std::filesystem::exists(settings.data_folder + "/kept.db"));
}

TEST_CASE("a restore beside a running server is refused") {
  TestFolder folder;
  auto store = open_store(StoreSettings{folder.path()});
  REQUIRE(store);
  auto file = folder.path() + "/a.zip";
  REQUIRE(backup(**store, Viewer::system(), file));
  CHECK(restore(file, StoreSettings{folder.path()}, {}).error().code == Code::folder_in_use);
}

TEST_CASE("check finds what is broken") {
  TestFolder folder;
  {
    auto store = open_store(StoreSettings{folder.path()});
    REQUIRE(store);
    REQUIRE((*store)->write([](Tx& tx) -> Done {
      auto file = prepare_file("GIF89a....");
      add_file(tx, *file);
      TimelineEntry entry;
      entry.person_id = Id{9};
      entry.ref_id = Id{9};
      entry.facts.text = "{broken";
      add_to_timeline(tx, entry);
      tx.run("update file set bytes = $1", Blob{"GIF89a!!!!"});
      return {};
    }));
    auto report = check(**store, Viewer::system());
    REQUIRE(report.problems.size() == 2);
    CHECK(report.problems[0] == "timeline.facts: broken JSON");
    CHECK(report.problems[1].starts_with("file "));
    CHECK(report.files == 1);
  }
}

TEST_CASE("JSON columns are known from the migrations") {
  Migration const migrations[] = {
      {1, "a", "create table a (id {id}, b {json} not null, c {text}); create table d (e {json})"},
      {2, "b", "alter table a add column f {json}"}};
  CHECK(json_columns(migrations) == std::vector<JsonColumn>{{"a", "b"}, {"d", "e"}, {"a", "f"}});
}
