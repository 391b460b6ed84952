#pragma once
// Each command of contract.md adds itself to the command line.
#include "commands/command_line.hpp"

namespace kept {

void add_serve(CommandLine& line);
void add_demo(CommandLine& line);
void add_user(CommandLine& line);
void add_import(CommandLine& line);
void add_export(CommandLine& line);
void add_merge(CommandLine& line);
void add_calendar(CommandLine& line);
void add_backup(CommandLine& line);
void add_restore(CommandLine& line);
void add_check(CommandLine& line);
void add_openapi(CommandLine& line);
void add_analyse(CommandLine& line);

}  // namespace kept
