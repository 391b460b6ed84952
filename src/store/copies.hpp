#pragma once
// Copies in DATA/copies/: one every night, opened and proved before it counts; one before each
// migration. A copy is a backup (backup.hpp) and is restored like one.
#include <span>
#include <string>
#include <vector>

#include "base/zone.hpp"
#include "store/backup.hpp"

namespace kept {

class SqliteConnection;

struct CopyFile {
  std::string name;  // nightly-2026-03-01T030000Z.zip, before-migration-7-2026-...Z.zip
  Instant made_at;
  std::int64_t bytes = 0;
  bool proved = false;
};
constexpr auto fields_of(CopyFile const*) {
  return std::tuple{field("name", &CopyFile::name), field("made_at", &CopyFile::made_at),
                    field("bytes", &CopyFile::bytes), field("proved", &CopyFile::proved)};
}

/// "2026-03-01T030000Z": an instant in a file's name.
std::string to_file_stamp(Instant at);
/// From the end of a name without its ending.
std::optional<Instant> file_stamp_in(std::string_view name);

/// Which copies may go: kept are the newest of each of the last 7 days and of each of the last 4
/// weeks (in UTC), the newest proved one whatever its age, and copies before migrations for 28
/// days. Unproved ones go after a day. Pure.
std::vector<std::string> copies_to_remove(std::span<CopyFile const> copies, Instant now);

/// True when no proved copy is younger than the last three o'clock at night. Pure.
bool copy_is_due(std::span<CopyFile const> copies, Instant now, Zone const& zone);

/// What is in DATA/copies/, newest first.
std::vector<CopyFile> list_copies(std::string const& data_folder);
/// When the newest proved one was made.
std::optional<Instant> last_good_copy(std::span<CopyFile const> copies);

/// Makes tonight's copy, proves it, and lets old ones go. A copy that cannot be proved stays as
/// *.unproved.zip and is refused with its reason.
Result<CopyFile> make_copy(Store& store, Viewer const& viewer);

/// Before a migration of an existing database, whose newest one has this number.
Done copy_before_migration(SqliteConnection& connection, std::string const& data_folder, int number,
                           Instant now);
/// The same of PostgreSQL; `run` are the migrations it has.
Done copy_before_migration(Db& snapshot, std::string const& data_folder, int number,
                           std::span<Migration const> run, Instant now);

}  // namespace kept
