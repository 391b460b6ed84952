// kept analyse: the engines on one's own table. No server and no data folder are needed.
#include "commands/analyse.hpp"

#include "commands/commands.hpp"

namespace kept {

void add_analyse(CommandLine& line) {
  auto& group = line.group("analyse", "an engine on a table of one's own");
  add_analyse_promises(line, group);
  add_analyse_notes(line, group);
  add_analyse_duplicates(line, group);
}

}  // namespace kept
