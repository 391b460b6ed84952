#pragma once
// What all commands share: the options --data and --database, how settings are gathered, and the
// exit status: 0 done, 1 refused, 2 wrong usage, 3 fault.
#include <functional>
#include <list>
#include <string>

#include <CLI/CLI.hpp>

#include "app/settings.hpp"

namespace kept {

class CommandLine {
 public:
  CommandLine();

  /// A command with --data and --database; `run` gives the exit status or a refusal.
  CLI::App& command(std::string const& name, std::string const& about,
                    std::function<Result<int>(Settings const&)> run, CLI::App* parent = nullptr);
  /// A command that only holds others, such as `kept user`.
  CLI::App& group(std::string const& name, std::string const& about);
  /// An option whose value is a setting of kept.toml.
  void setting(CLI::App& command, std::string const& flag, std::string const& key,
               std::string const& about);

  int run(int count, char** words);

 private:
  int guarded(std::function<Result<int>(Settings const&)> const& run);

  CLI::App cli_;
  Flags flags_;
  std::function<Result<int>(Settings const&)> chosen_;
};

/// "kept: the folder is in use (folder_in_use)" on stderr; gives 1.
int say_refusal(Refusal const& refusal);

}  // namespace kept
