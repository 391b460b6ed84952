// kept: the commands.
#include "commands/commands.hpp"

int main(int count, char** words) {
  kept::CommandLine line;
  kept::add_serve(line);
  kept::add_demo(line);
  kept::add_user(line);
  kept::add_import(line);
  kept::add_export(line);
  kept::add_merge(line);
  kept::add_calendar(line);
  kept::add_backup(line);
  kept::add_restore(line);
  kept::add_check(line);
  kept::add_openapi(line);
  kept::add_analyse(line);
  return line.run(count, words);
}
