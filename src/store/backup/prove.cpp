#include "store/backup/prove.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/fault.hpp"
#include "store/backup/zip.hpp"
#include "store/database.hpp"
#include "store/hash.hpp"

namespace kept {
namespace {

constexpr std::size_t manifest_bytes_max = 1 << 20;

Refusal bad(std::string const& path, std::string const& why) {
  return refuse(Code::bad_file, "file", path + ": " + why);
}

Result<Manifest> read_manifest(std::string const& path, std::string const& folder) {
  auto file = folder + "/" + manifest_name;
  if (std::filesystem::file_size(file) > manifest_bytes_max)
    return bad(path, "its manifest is too long");
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  auto manifest = read_json<Manifest>(text.str());
  if (!manifest || manifest->format != "kept-backup")
    return bad(path, "its manifest is not one of Kept");
  if (manifest->format_version != 1)
    return refuse(Code::database_newer, "file", path + ": made by a newer Kept; use that one");
  return manifest;
}

Done prove_database(std::string const& path, std::string const& file, Manifest const& manifest,
                    std::span<Migration const> migrations) {
  SqliteConnection connection(file, SqliteConnection::Use::copy);
  if (auto found = connection.ask("pragma integrity_check(1)"); found != "ok")
    return bad(path, "its database is damaged: " + found);
  if (!connection.ask("pragma foreign_key_check").empty())
    return bad(path, "rows in it point at rows that are not there");
  auto state = schema_state(connection, migrations);
  if (state.newer_than_program)
    return refuse(Code::database_newer, "file", path + ": made by a newer Kept; use that one");
  if (state.empty || state.newest != manifest.schema)
    return bad(path, "its tables are not those of its manifest");
  if (count_rows(connection) != manifest.counts)
    return bad(path, "the counts of its rows are not those of its manifest");
  return {};
}

}  // namespace

std::vector<TableCount> count_rows(SqliteConnection& connection) {
  Db db(connection);
  std::vector<TableCount> counts;
  for (auto const& table : tables_in_backup(connection)) {
    auto rows = db.query("select count(*) from " + table.sql_name());
    rows.next();
    counts.push_back({table.name, rows.integer(0)});
  }
  std::ranges::sort(counts, {}, &TableCount::table);
  return counts;
}

Manifest write_backup(std::string const& path, std::string const& file, Instant made_at,
                      SearchTables search) {
  Manifest manifest;
  manifest.made_at = made_at;
  manifest.search_included = search == SearchTables::included;
  {
    SqliteConnection connection(file, SqliteConnection::Use::copy);
    manifest.schema = schema_state(connection, {}).newest;
    manifest.counts = count_rows(connection);
  }
  manifest.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file));
  manifest.sha256 = sha256_of_file(file);
  write_zip(path, std::array{ZipEntry{manifest_name, {}, to_json(manifest) + "\n"},
                             ZipEntry{database_name, file, {}}});
  return manifest;
}

Result<Manifest> unpack_and_prove(std::string const& path, std::string const& folder,
                                  std::span<Migration const> migrations) {
  TRY(unpack_zip(path, folder, std::array{manifest_name, database_name}));
  auto manifest = TRY(read_manifest(path, folder));
  auto file = folder + "/" + database_name;
  auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(file));
  if (bytes != manifest.bytes || sha256_of_file(file) != manifest.sha256)
    return bad(path, "its database is not the one of its manifest");
  try {
    TRY(prove_database(path, file, manifest, migrations));
  } catch (Fault const& fault) {
    return bad(path, fault.what());
  }
  return manifest;
}

}  // namespace kept
