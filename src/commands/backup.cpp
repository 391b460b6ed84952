#include <filesystem>
#include <iostream>
#include <memory>

#include "app/chapters.hpp"
#include "app/local_api.hpp"
#include "commands/commands.hpp"
#include "store/backup.hpp"
#include "store/disk.hpp"

namespace kept {
namespace {

namespace fs = std::filesystem;

Result<int> make_backup(std::string const& file, Settings const& settings) {
  auto api = TRY(LocalApi::open(settings));
  auto made = object_in(TRY(api->ask(Method::post, "/api/backups")));
  fs::path handed(std::string_view(made.at("path").get_string()));
  PartFile part(file);  // FILE is there whole and on disk, or not at all
  fs::copy_file(handed, part.path(), fs::copy_options::overwrite_existing);
  part.keep();
  fs::remove(handed);
  std::cout << file << ": " << made.at("bytes").get_int64() << " bytes\n";
  return 0;
}

Result<int> restore_backup(std::string const& file, Settings const& settings) {
  StoreSettings store{.data_folder = settings.data, .database = settings.database};
  auto report = TRY(restore(file, store, make_all_search_anew));
  std::cout << "restored " << file << ", made " << to_text(report.manifest.made_at) << "\n";
  if (!report.set_aside.empty())
    std::cout << "what was there before is kept as " << report.set_aside << "\n";
  return 0;
}

Result<int> check_all(Settings const& settings) {
  auto api = TRY(LocalApi::open(settings));
  auto report = object_in(TRY(api->ask(Method::post, "/api/backups/check")));
  for (auto const& each : report.at("counts").get_array()) {
    auto const& count = each.get_object();
    std::cout << count.at("table").get_string().c_str() << ": " << count.at("rows").get_int64()
              << "\n";
  }
  auto const& problems = report.at("problems").get_array();
  for (auto const& problem : problems)
    std::cerr << "kept: " << problem.get_string().c_str() << "\n";
  std::cout << (problems.empty() ? "whole" : "NOT whole") << "\n";
  return problems.empty() ? 0 : 3;
}

}  // namespace

void add_backup(CommandLine& line) {
  auto file = std::make_shared<std::string>();
  line.command("backup", "copy everything into one file, also while serving",
               [file](Settings const& s) { return make_backup(*file, s); })
      .add_option("FILE", *file)
      ->required();
}

void add_restore(CommandLine& line) {
  auto file = std::make_shared<std::string>();
  line.command("restore", "prove a backup and put it in the place of what is there",
               [file](Settings const& s) { return restore_backup(*file, s); })
      .add_option("FILE", *file)
      ->required()
      ->check(CLI::ExistingFile);
}

void add_check(CommandLine& line) {
  line.command("check", "read everything and prove it whole", check_all);
}

}  // namespace kept
