#include "commands/command_line.hpp"

#include <iostream>

#include "base/fault.hpp"

namespace kept {

CommandLine::CommandLine() : cli_("Kept: keep your customers, keep your word", "kept") {
  cli_.require_subcommand(1);
  cli_.set_version_flag("--version", std::string(KEPT_VERSION));
}

CLI::App& CommandLine::group(std::string const& name, std::string const& about) {
  auto& made = *cli_.add_subcommand(name, about);
  made.require_subcommand(1);
  return made;
}

CLI::App& CommandLine::command(std::string const& name, std::string const& about,
                               std::function<Result<int>(Settings const&)> run, CLI::App* parent) {
  auto& made = *(parent ? parent : &cli_)->add_subcommand(name, about);
  setting(made, "--data", "data", "the data folder (kept-data)");
  setting(made, "--database", "database", "postgres://... when one machine is outgrown");
  made.callback([this, run = std::move(run)] { chosen_ = run; });
  return made;
}

void CommandLine::setting(CLI::App& command, std::string const& flag, std::string const& key,
                          std::string const& about) {
  command
      .add_option_function<std::vector<std::string>>(
          flag, [this, key](std::vector<std::string> const& values) { flags_[key] = values; },
          about)
      ->allow_extra_args(false);
}

int CommandLine::run(int count, char** words) {
  try {
    cli_.parse(count, words);
  } catch (CLI::ParseError const& error) {
    return cli_.exit(error) == 0 ? 0 : 2;
  }
  return guarded(chosen_);
}

int CommandLine::guarded(std::function<Result<int>(Settings const&)> const& run) {
  try {
    auto settings = settings_from_machine(flags_);
    if (!settings) return say_refusal(settings.error());
    auto status = run(*settings);
    return status ? *status : say_refusal(status.error());
  } catch (std::exception const& fault) {
    std::cerr << "kept: fault: " << fault.what() << "\n";
    return 3;
  }
}

int say_refusal(Refusal const& refusal) {
  std::cerr << "kept: "
            << (refusal.detail.empty() ? std::string(word_of(refusal.code)) : refusal.detail);
  if (!refusal.field.empty()) std::cerr << " [" << refusal.field << "]";
  if (!refusal.detail.empty()) std::cerr << " (" << word_of(refusal.code) << ")";
  std::cerr << "\n";
  return 1;
}

}  // namespace kept
