// The forecast in made-up worlds: promise_simulator [DRAWS [FUTURES]], 250 and 400 where none are
// said. Prints the table of docs/forecast.md, and leaves with 1 where a line is not held.
#include <cstdio>
#include <cstdlib>

#include "promises/worlds_test.hpp"

using namespace kept;

int main(int count, char** arguments) {
  int draws = count > 1 ? std::atoi(arguments[1]) : 250;
  int futures = count > 2 ? std::atoi(arguments[2]) : 400;
  int broken = 0;
  std::puts("| world | past | own kind | belief, adaptive | Kept |\n|---|---|---|---|---|");
  for (auto const& world : {worlds::plain, worlds::over_estimators, worlds::bimodal})
    for (int past : {6, 12, 25, 50, 100, 200, 400}) {
      auto scores = worlds::simulate(world, past, draws, futures, 2026);
      std::printf("| %s | %d |", std::string(world.name).c_str(), past);
      for (auto const* score : {&scores.own_kind, &scores.belief, &scores.kept})
        std::printf(" %.3f %.3f %.4f |", score->coverage, score->below_eighty, score->pinball);
      bool good = world.second_sort == 0;
      bool held = scores.kept.coverage >= .89 && scores.kept.coverage <= .93 &&
                  scores.kept.pinball <= scores.own_kind.pinball &&
                  (!good || scores.kept.pinball <= 1.04 * scores.belief.pinball);
      if (!good) held = past != 200 || scores.kept.coverage >= .89;
      if (past >= 25 && !held) ++broken;
      std::puts(past >= 25 && !held ? " <- not held" : "");
      std::fflush(stdout);
    }
  return broken == 0 ? 0 : 1;
}
