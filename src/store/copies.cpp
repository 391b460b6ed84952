#include "store/copies.hpp"

#include <filesystem>

#include "store/sqlite/sqlite_connection.hpp"

namespace kept {

Done copy_before_migration(SqliteConnection& connection, std::string const& folder, int number,
                           Instant now) {
  auto copies = folder + "/copies";
  std::error_code error;
  std::filesystem::create_directories(copies, error);
  if (error) return refuse(Code::folder_unreadable, "data", copies + ": " + error.message());
  auto path = copies + "/before-migration-" + std::to_string(number) + "-" + to_text(now) + ".db";
  Value where(path);
  connection.run("vacuum into $1", std::span(&where, 1));
  return {};
}

}  // namespace kept
