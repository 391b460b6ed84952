#include "http/job_runner.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "store/lease.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::chrono::seconds again_after_failure{60};

std::string lease_name(Job const& job) { return "job:" + std::string(job.name); }

/// The lease says until when nobody need do it again, so its holder is this one run: its name.
std::optional<std::string> take_turn(Store& store, Job const& job) {
  auto taken = store.write([&](Tx& tx) -> Result<std::optional<std::string>> {
    auto run = to_text(tx.new_id());
    if (!take_lease(tx, lease_name(job), run, job.every)) return std::optional<std::string>();
    return std::optional(run);
  });
  return taken.value_or(std::nullopt);
}

void give_turn_back(Store& store, Job const& job, std::string const& run) {
  (void)store.write([&](Tx& tx) -> Done {
    give_back_lease(tx, lease_name(job), run);
    return {};
  });
}

}  // namespace

JobRun run_job(Store& store, Job const& job) {
  std::optional<std::string> run;
  try {
    if (job.where == Job::Where::one_server) {
      run = take_turn(store, job);
      if (!run) return JobRun::not_its_turn;
    }
    job.run(store, store.clock());
    return JobRun::done;
  } catch (std::exception const& error) {
    log_line(LogLevel::error, "job_failed", {{"job", job.name}, {"what", error.what()}});
  }
  try {
    if (run) give_turn_back(store, job, *run);
  } catch (std::exception const& error) {
    log_line(LogLevel::error, "job_failed", {{"job", job.name}, {"what", error.what()}});
  }
  return JobRun::failed;
}

JobRunner::JobRunner(Store& store, std::vector<Job> jobs) : store_(store) {
  for (auto& job : jobs) jobs_.push_back({std::move(job), Steady::now()});
  thread_ = std::thread([this] { work(); });
}

JobRunner::~JobRunner() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void JobRunner::work() {
  std::unique_lock lock(mutex_);
  while (!stopping_ && !jobs_.empty()) {
    auto& next = *std::ranges::min_element(jobs_, {}, &Waiting::next);
    if (wake_.wait_until(lock, next.next, [this] { return stopping_; })) return;
    lock.unlock();
    auto outcome = run_job(store_, next.job);
    lock.lock();
    auto wait = next.job.every;
    if (outcome != JobRun::done) wait = std::min(wait, again_after_failure);
    next.next = Steady::now() + wait;
  }
}

}  // namespace kept
