#pragma once
// Runs the chapters' timed work on a thread of its own, one job after another.
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "http/chapter.hpp"

namespace kept {

class JobRunner {
 public:
  /// The store outlives it. Starts at once; a job of one_server whose time has not come since
  /// another server, or this one before a restart, did it waits until it has.
  JobRunner(Store& store, std::vector<Job> jobs);
  /// Waits for the job that runs.
  ~JobRunner();

 private:
  using Steady = std::chrono::steady_clock;
  struct Waiting {
    Job job;
    Steady::time_point next;
  };
  void work();

  Store& store_;
  std::vector<Waiting> jobs_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

enum class JobRun { done, not_its_turn, failed };
/// Runs one job now if its turn has come by the store's clock; a Fault is logged.
JobRun run_job(Store& store, Job const& job);

}  // namespace kept
