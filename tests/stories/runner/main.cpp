// kept_stories [--database postgres://...] FILE...   runs each story on an empty Kept.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/log.hpp"
#include "fresh_database.hpp"
#include "world.hpp"

namespace {

namespace fs = std::filesystem;

std::string text_of(fs::path const& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string run_one(fs::path const& path, std::string const& database) {
  auto folder = fs::temp_directory_path() /
                ("kept-story-" + std::to_string(getpid()) + "-" + path.stem().string());
  fs::remove_all(folder);
  std::string wrong;
  try {
    auto story = kept::stories::parse_story(text_of(path));
    kept::stories::FreshDatabase fresh(database);
    kept::stories::World world(folder.string(), fresh.address());
    wrong = world.run(story);
  } catch (std::exception const& error) {
    wrong = error.what();
  }
  fs::remove_all(folder);
  return wrong;
}

}  // namespace

int main(int count, char** words) {
  std::string database;
  std::vector<fs::path> paths;
  for (int at = 1; at < count; ++at)
    if (std::string(words[at]) == "--database" && at + 1 < count)
      database = words[++at];
    else
      paths.emplace_back(words[at]);
  kept::set_log_level(kept::LogLevel::error);
  int passed = 0, failed = 0;
  for (auto const& path : paths) {
    auto wrong = run_one(path, database);
    ++(wrong.empty() ? passed : failed);
    if (!wrong.empty()) std::cout << "FAILED " << path.string() << ": " << wrong << "\n";
  }
  std::cout << "stories on " << (database.empty() ? "SQLite" : "PostgreSQL") << ": " << passed
            << " passed, " << failed << " failed\n";
  return failed == 0 && passed > 0 ? 0 : 1;
}
