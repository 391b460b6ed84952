// kept serve with one route more: the fixed answer of 300 bytes, through the same router, sign-in
// and threads as everything else. KEPT_BENCH_JOBS_PER_COMMIT=1 turns the grouping of commits off.
#include <cstdlib>

#include "commands/command_line.hpp"
#include "commands/serving.hpp"

namespace {

using namespace kept;

Chapter fixed_answer() {
  Chapter chapter;
  chapter.name = "bench";
  chapter.routes = {{.pattern = "/api/bench/fixed",
                     .runs = Runs::quick,
                     .handle = [](Context&, Request const&) -> Result<Response> {
                       static std::string const body =
                           "{\"text\":\"" + std::string(300 - 11, 'k') + "\"}";
                       return json_response(body);
                     },
                     .doc = {.summary = "The fixed answer"}}};
  return chapter;
}

}  // namespace

int main(int count, char** words) {
  CommandLine line;
  auto& command =
      line.command("serve", "serve with the fixed answer", [](Settings const& settings) {
        Serving serving;
        serving.further_chapters = {fixed_answer()};
        if (auto const* jobs = std::getenv("KEPT_BENCH_JOBS_PER_COMMIT"))
          serving.store.jobs_per_commit_max = static_cast<std::size_t>(std::atoi(jobs));
        return serve(settings, std::move(serving));
      });
  line.setting(command, "--listen", "listen", "ADDRESS:PORT");
  return line.run(count, words);
}
