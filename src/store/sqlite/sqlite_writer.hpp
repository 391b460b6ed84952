#pragma once
// One thread writes. It takes the waiting jobs, up to 64, runs each in a savepoint of its own
// inside one transaction, and answers them all after the one commit: the fsync is paid once.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "store/engine.hpp"
#include "store/sqlite/sqlite_connection.hpp"

namespace kept {

/// Whether the disk still confirms what is written; shared by writer and checkpointer.
class DiskTrust {
 public:
  void lose(std::string why);
  std::optional<std::string> trouble() const;

 private:
  mutable std::mutex mutex_;
  std::optional<std::string> why_;
};

struct WriterLimits {
  std::size_t waiting_max = 512, jobs_per_commit_max = 64;
};

class SqliteWriter {
 public:
  SqliteWriter(std::unique_ptr<SqliteConnection> connection, EngineHost host, DiskTrust& trust,
               WriterLimits limits, std::function<void(int pages)> wal_grew);
  /// Finishes what waits.
  ~SqliteWriter();

  /// Returns after the commit. A full queue refuses with Code::busy.
  Done write(WriteJob const& job);

 private:
  struct Waiting {
    WriteJob const& job;
    Verdict verdict = Verdict::undo;
    std::exception_ptr fault;
    std::vector<Change> changes;
    std::vector<LateEvent> late_events;
    std::mutex mutex;
    std::condition_variable answered;
    bool done = false;
  };
  using Batch = std::vector<std::shared_ptr<Waiting>>;

  void work();
  Batch take();
  void commit_together(Batch const& batch);
  void run_one(Waiting& waiting);
  void run_late(Batch const& batch);
  void confirm() const;
  void tell(Batch const& batch);
  void shorten_wal();
  static void answer(Batch const& batch);

  std::unique_ptr<SqliteConnection> connection_;
  std::string log_path_;
  EngineHost host_;
  DiskTrust& trust_;
  WriterLimits limits_;
  std::function<void(int)> wal_grew_;
  static constexpr int wal_pages_max = 16'384;  // 64 MiB: then the writer waits for a checkpoint
  int wal_pages_ = 0, wal_pages_due_ = wal_pages_max;

  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<std::shared_ptr<Waiting>> queue_;
  std::atomic<std::size_t> waiting_ = 0;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace kept
