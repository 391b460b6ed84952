#include <iostream>
#include <memory>

#include "commands/commands.hpp"
#include "demo/million.hpp"
#include "demo/year.hpp"

namespace kept {
namespace {

struct DemoWords {
  std::string size = "small";
  std::uint64_t seed = 1;
};

Result<int> fill(DemoWords const& words, Settings const& settings) {
  StoreSettings store{.data_folder = settings.data, .database = settings.database};
  if (words.size == "small") {
    auto made =
        TRY(demo::live_a_year({.store = store, .today = MachineClock().now(), .seed = words.seed}));
    std::cout << made.people << " people, " << made.organisations << " organisations, "
              << made.conversations << " conversations, " << made.promises << " promises\n"
              << "sign in as " << made.email << " with the password: " << made.password << "\n";
    return 0;
  }
  auto made = TRY(demo::make_a_million({.store = store, .seed = words.seed}));
  std::cout << made.people << " people, " << made.timeline_rows << " timeline rows in "
            << made.seconds << " s\n";
  return 0;
}

}  // namespace

void add_demo(CommandLine& line) {
  auto words = std::make_shared<DemoWords>();
  auto& demo = line.command("demo", "fill an empty folder with a made-up firm",
                            [words](Settings const& s) { return fill(*words, s); });
  demo.add_option("--size", words->size, "small, or 1m for a million people")
      ->check(CLI::IsMember({"small", "1m"}));
  demo.add_option("--seed", words->seed, "another number makes another year");
}

}  // namespace kept
