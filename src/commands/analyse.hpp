#pragma once
// Each engine of `kept analyse` adds itself.
#include "commands/command_line.hpp"

namespace kept {

void add_analyse_promises(CommandLine& line, CLI::App& group);
void add_analyse_notes(CommandLine& line, CLI::App& group);
void add_analyse_duplicates(CommandLine& line, CLI::App& group);

}  // namespace kept
