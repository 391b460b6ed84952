#include "store/sqlite/sqlite_writer.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "store/sqlite/sqlite_errors.hpp"

namespace kept {
namespace {

constexpr int restart_wait_ms = 20;

}  // namespace

void DiskTrust::lose(std::string why) {
  std::lock_guard lock(mutex_);
  if (!why_) why_ = std::move(why);
}

std::optional<std::string> DiskTrust::trouble() const {
  std::lock_guard lock(mutex_);
  return why_;
}

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteConnection> connection, EngineHost host,
                           DiskTrust& trust, WriterLimits limits, std::function<void(int)> wal_grew)
    : connection_(std::move(connection)),
      log_path_(sqlite3_filename_wal(sqlite3_db_filename(connection_->handle(), "main"))),
      host_(std::move(host)),
      trust_(trust),
      limits_(limits),
      wal_grew_(std::move(wal_grew)) {
  auto remember_pages = [](void* writer, sqlite3*, char const*, int pages) {
    static_cast<SqliteWriter*>(writer)->wal_pages_ = pages;
    return SQLITE_OK;
  };
  sqlite3_wal_hook(connection_->handle(), remember_pages, this);
  thread_ = std::thread([this] { work(); });
}

SqliteWriter::~SqliteWriter() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  came_.notify_one();
  thread_.join();
}

Done SqliteWriter::write(WriteJob const& job) {
  auto waiting = std::make_shared<Waiting>(job);
  {
    std::lock_guard lock(mutex_);
    if (stop_ || queue_.size() >= limits_.waiting_max) return refuse(Code::busy);
    queue_.push_back(waiting);
    waiting_ = queue_.size();
  }
  came_.notify_one();
  std::unique_lock lock(waiting->mutex);
  waiting->answered.wait(lock, [&] { return waiting->done; });
  if (waiting->fault) std::rethrow_exception(waiting->fault);
  return {};
}

SqliteWriter::Batch SqliteWriter::take() {
  std::unique_lock lock(mutex_);
  came_.wait(lock, [&] { return stop_ || !queue_.empty(); });
  auto count = static_cast<std::ptrdiff_t>(std::min(queue_.size(), limits_.jobs_per_commit_max));
  Batch batch(std::make_move_iterator(queue_.begin()),
              std::make_move_iterator(queue_.begin() + count));
  queue_.erase(queue_.begin(), queue_.begin() + count);
  waiting_ = queue_.size();
  return batch;
}

void SqliteWriter::work() {
  for (Batch batch = take(); !batch.empty(); batch = take()) {
    try {
      if (auto trouble = trust_.trouble()) throw Fault(*trouble);
      commit_together(batch);
      confirm();
      tell(batch);
    } catch (SyncFault const& fault) {
      trust_.lose(std::string("writing stopped until Kept is started again: ") + fault.what());
      for (auto& waiting : batch) waiting->fault = std::current_exception();
    } catch (...) {
      // Nothing of this batch was kept, so nobody in it hears otherwise, refusals included.
      for (auto& waiting : batch) waiting->fault = std::current_exception();
    }
    answer(batch);
    wal_grew_(wal_pages_);
    shorten_wal();
  }
}

void SqliteWriter::commit_together(Batch const& batch) {
  connection_->run("begin immediate");
  try {
    for (auto const& waiting : batch) run_one(*waiting);
    run_late(batch);
    connection_->run("commit");
  } catch (...) {
    // A full disk or an I/O error may have ended the transaction already.
    auto fault = std::current_exception();
    try {
      if (connection_->in_transaction()) connection_->run("rollback");
    } catch (Fault const&) {
      // What went wrong first is what is told.
    }
    std::rethrow_exception(fault);
  }
}

// Do not simplify: a file system that stops after an error (ext4 and xfs shut themselves down) can
// still answer a sync with success that was under way just then, and what it was asked to hold is
// lost: 4 of 60 times with ext4 on Linux 6.18. Opening a file on it fails from that moment on, and
// takes 3 µs. Not the database file: closing it would end SQLite's locks on it.
void SqliteWriter::confirm() const {
  int const file = ::open(log_path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file >= 0) {
    ::close(file);
  } else if (errno == EIO || errno == EROFS) {
    throw SyncFault(log_path_ + ": its file system has stopped: " + std::strerror(errno));
  }
}

void SqliteWriter::run_one(Waiting& waiting) {
  connection_->run("savepoint job");
  try {
    auto services = host_.services();
    services.others_wait = [this] { return waiting_ > 0; };
    Tx tx(*connection_, std::move(services));
    waiting.verdict = waiting.job(tx);
    if (waiting.verdict == Verdict::keep) {
      waiting.changes = tx.changes();
      waiting.late_events = tx.late_events();
    }
  } catch (...) {
    if (!connection_->in_transaction()) throw;
    waiting.fault = std::current_exception();
    waiting.verdict = Verdict::undo;
  }
  if (waiting.verdict == Verdict::undo) connection_->run("rollback to job");
  connection_->run("release job");
}

// Outside every savepoint: FTS5 writes out what it gathered wherever a savepoint begins.
void SqliteWriter::run_late(Batch const& batch) {
  std::vector<LateEvent> events;
  for (auto const& waiting : batch) {
    events.insert(events.end(), std::make_move_iterator(waiting->late_events.begin()),
                  std::make_move_iterator(waiting->late_events.end()));
  }
  if (events.empty()) return;
  Tx tx(*connection_, host_.services());
  host_.before_commit(tx, events);
}

void SqliteWriter::tell(Batch const& batch) {
  std::vector<Change> changes;
  for (auto const& waiting : batch) {
    changes.insert(changes.end(), std::make_move_iterator(waiting->changes.begin()),
                   std::make_move_iterator(waiting->changes.end()));
  }
  host_.committed(changes);
}

void SqliteWriter::answer(Batch const& batch) {
  for (auto const& waiting : batch) {
    std::lock_guard lock(waiting->mutex);
    waiting->done = true;
    waiting->answered.notify_one();
  }
}

// The checkpointer copies while writing goes on and so may never reach the end of the log. A reader
// that looks at an old snapshot for long (a backup) prevents it; then the log grows until it is
// done.
void SqliteWriter::shorten_wal() {
  if (wal_pages_ < wal_pages_due_) return;
  sqlite3_busy_timeout(connection_->handle(), restart_wait_ms);
  int done = sqlite3_wal_checkpoint_v2(connection_->handle(), nullptr, SQLITE_CHECKPOINT_RESTART,
                                       nullptr, nullptr);
  sqlite3_busy_timeout(connection_->handle(), SqliteConnection::busy_ms_max);
  wal_pages_due_ = done == SQLITE_OK ? wal_pages_max : wal_pages_ + wal_pages_max / 4;
  if (done == SQLITE_OK) wal_pages_ = 0;
  if (done == SQLITE_IOERR_FSYNC) trust_.lose("a checkpoint was not confirmed by the disk");
}

}  // namespace kept
