// The threads on which imports run beside the server: one import at a time in each server.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "exchange/import.hpp"
#include "store/store.hpp"

namespace kept {

class ImportWorkers {
 public:
  ImportWorkers();
  /// Stops after the batch that is being written; the import goes on after the next start.
  ~ImportWorkers();

  /// Runs an import whose state is `running`. Waits up to `patience` for it to be over.
  void start(Store& store, Viewer const& by, Import const& import,
             std::chrono::milliseconds patience);
  /// Takes up what another server, or this one before it was stopped, left running.
  void take_up(Store& store);
  /// Why an import of this server does not go on just now ("disk_full", "fault"); empty when it
  /// does.
  std::string waits_for(Id id);

 private:
  struct Task {
    Store* store;
    Viewer by;
    Import import;
  };
  void work();
  /// Why it broke off, as waits_for.
  std::string run(Task const& task);
  bool hold(Store& store, Id id);

  std::string holder_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> waiting_;
  std::set<std::int64_t> here_;
  std::map<std::int64_t, std::string> broken_off_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

}  // namespace kept
