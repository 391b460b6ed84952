#include "store/copies.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "store/backup/across.hpp"
#include "store/backup/prove.hpp"
#include "store/disk.hpp"
#include "store/sqlite/sqlite_connection.hpp"

namespace kept {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".zip", unproved_ending = ".unproved.zip";
constexpr int days_kept = 7, weeks_kept = 4;
constexpr std::int64_t micros_a_day = 86'400'000'000;

std::int64_t day_of(Instant at) { return at.micros / micros_a_day; }
// 1970-01-01 was a Thursday; weeks begin on Monday.
std::int64_t week_of(Instant at) { return (day_of(at) + 3) / 7; }

std::string folder_of(std::string const& data_folder) { return data_folder + "/copies"; }

std::string name_before_migration(std::string const& folder, int number, Instant now) {
  return folder + "/before-migration-" + std::to_string(number) + "-" + to_file_stamp(now) +
         std::string(ending);
}

Done make_folder(std::string const& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return refuse(Code::folder_unreadable, "data", folder + ": " + error.message());
  return {};
}

}  // namespace

std::string to_file_stamp(Instant at) {
  auto text = to_text(Instant{at.micros - at.micros % 1'000'000});
  std::erase(text, ':');
  return text;
}

std::optional<Instant> file_stamp_in(std::string_view name) {
  constexpr std::size_t length = 18;  // 2026-03-01T030000Z
  if (name.size() < length) return {};
  std::string text(name.substr(name.size() - length));
  text.insert(15, ":").insert(13, ":");
  return parse_instant(text);
}

std::vector<std::string> copies_to_remove(std::span<CopyFile const> copies, Instant now) {
  std::vector<CopyFile> newest_first(copies.begin(), copies.end());
  std::ranges::sort(newest_first, std::greater(), &CopyFile::made_at);
  std::set<std::int64_t> days, weeks;
  bool good_seen = false;
  std::vector<std::string> gone;
  for (auto const& copy : newest_first) {
    auto age = day_of(now) - day_of(copy.made_at);
    bool keep = false;
    if (!copy.proved) {
      keep = age < 1;
    } else if (!copy.name.starts_with("nightly-")) {
      keep = age < 7 * weeks_kept;
    } else {
      bool first_of_day = days.insert(day_of(copy.made_at)).second;
      bool first_of_week = weeks.insert(week_of(copy.made_at)).second;
      keep = !good_seen || (first_of_day && age < days_kept) ||
             (first_of_week && week_of(now) - week_of(copy.made_at) < weeks_kept);
      good_seen = true;
    }
    if (!keep) gone.push_back(copy.name);
  }
  return gone;
}

bool copy_is_due(std::span<CopyFile const> copies, Instant now, Zone const& zone) {
  constexpr int three_at_night = 3 * 60;
  auto last_night = zone.at(zone.day_of(now), three_at_night);
  if (last_night > now) last_night = zone.at(zone.day_of(now) - 1, three_at_night);
  auto newest = last_good_copy(copies);
  return !newest || *newest < last_night;
}

std::optional<Instant> last_good_copy(std::span<CopyFile const> copies) {
  std::optional<Instant> newest;
  for (auto const& copy : copies) {
    bool nightly = copy.proved && copy.name.starts_with("nightly-");
    if (nightly && (!newest || copy.made_at > *newest)) newest = copy.made_at;
  }
  return newest;
}

std::vector<CopyFile> list_copies(std::string const& data_folder) {
  std::vector<CopyFile> copies;
  std::error_code error;
  for (auto const& file : fs::directory_iterator(folder_of(data_folder), error)) {
    auto name = file.path().filename().string();
    if (!name.ends_with(ending)) continue;
    bool proved = !name.ends_with(unproved_ending);
    auto stem = std::string_view(name);
    stem.remove_suffix((proved ? ending : unproved_ending).size());
    auto made_at = file_stamp_in(stem);
    if (!made_at) continue;
    auto bytes = fs::file_size(file.path(), error);
    copies.push_back({name, *made_at, error ? 0 : static_cast<std::int64_t>(bytes), proved});
  }
  std::ranges::sort(copies, std::greater(), &CopyFile::made_at);
  return copies;
}

Result<CopyFile> make_copy(Store& store, Viewer const& viewer) {
  auto const& data_folder = store.settings().data_folder;
  auto folder = folder_of(data_folder);
  TRY(make_folder(folder));
  auto now = store.clock().now();
  auto stem = "nightly-" + to_file_stamp(now);
  auto unproved = folder + "/" + stem + std::string(unproved_ending);
  auto report = TRY(backup(store, viewer, unproved));
  TRY(prove_backup(unproved, folder, store.migrations()));
  fs::rename(unproved, folder + "/" + stem + std::string(ending));
  sync_path(folder);
  for (auto const& name : copies_to_remove(list_copies(data_folder), now)) {
    std::error_code ignored;
    fs::remove(folder + "/" + name, ignored);
  }
  return CopyFile{stem + std::string(ending), now, report.bytes, true};
}

Done copy_before_migration(SqliteConnection& connection, std::string const& data_folder, int number,
                           Instant now) {
  auto folder = folder_of(data_folder);
  TRY(make_folder(folder));
  PassingFolder passing(folder, "copy");
  auto file = passing.path() + "/" + database_name;
  Db(connection).run("vacuum into $1", file);
  {
    SqliteConnection copy(file, SqliteConnection::Use::checkpoint);
    empty_passing_tables(copy);
  }
  write_backup(name_before_migration(folder, number, now), file, now, SearchTables::included);
  return {};
}

Done copy_before_migration(Db& snapshot, std::string const& data_folder, int number,
                           std::span<Migration const> run, Instant now) {
  auto folder = folder_of(data_folder);
  TRY(make_folder(folder));
  PassingFolder passing(folder, "copy");
  auto file = passing.path() + "/" + database_name;
  postgres_into_sqlite(snapshot, file, run, now);
  write_backup(name_before_migration(folder, number, now), file, now, SearchTables::left_out);
  return {};
}

}  // namespace kept
