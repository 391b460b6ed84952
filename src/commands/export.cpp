#include <fstream>
#include <iostream>
#include <memory>

#include "app/local_api.hpp"
#include "commands/commands.hpp"

namespace kept {
namespace {

struct ExportWords {
  std::string to, what = "people", user;
};

Result<std::string> format_of(std::string const& path) {
  auto const dot = path.rfind('.');
  std::string const ending = dot == std::string::npos ? "" : path.substr(dot + 1);
  if (ending == "vcf" || ending == "csv" || ending == "json" || ending == "zip") return ending;
  return refuse(Code::bad_parameter, "to", path + " ends in none of .zip, .csv, .vcf, .json");
}

Result<int> run(ExportWords const& words, Settings const& settings) {
  auto const format = TRY(format_of(words.to));
  auto api = TRY(LocalApi::open(settings, words.user));
  auto const answer =
      TRY(api->ask(Method::get, "/api/export?format=" + format + "&what=" + words.what));
  // Written beside and moved into place, so that no half file stands under the name.
  std::string const beside = words.to + ".part";
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << answer.body;
    out.flush();
    if (!out) {
      std::remove(beside.c_str());
      return refuse(Code::bad_file, "to", words.to + " cannot be written");
    }
  }
  if (std::rename(beside.c_str(), words.to.c_str()) != 0) {
    return refuse(Code::bad_file, "to", words.to + " cannot be written");
  }
  std::cerr << "wrote " << words.to << " (" << answer.body.size() << " bytes)\n";
  return 0;
}

}  // namespace

void add_export(CommandLine& line) {
  auto words = std::make_shared<ExportWords>();
  auto& command =
      line.command("export", "write what may be seen to a file that imports to the same",
                   [words](Settings const& s) { return run(*words, s); });
  command.add_option("--to", words->to, "a file: .zip (everything), .csv, .vcf or .json")
      ->required();
  command.add_option("--what", words->what, "not for .zip")
      ->check(CLI::IsMember({"people", "organisations", "conversations", "promises", "tasks",
                             "consents", "deals", "complaints"}));
  command.add_option("--user", words->user, "as the user with this e-mail (the first owner)");
}

}  // namespace kept
