#include "store/postgres/postgres_changes.hpp"

#include "base/log.hpp"
#include "store/changes_table.hpp"
#include "store/postgres/postgres_errors.hpp"

namespace kept {
namespace {

constexpr std::chrono::milliseconds turn{250};
constexpr int changes_at_once = 1'000;

}  // namespace

PostgresChanges::PostgresChanges(PostgresPool& pool, EngineHost& host) : pool_(pool), host_(host) {
  auto connection = pool_.lend();
  Db db(*connection);
  start_ = newest_place(db);
  thread_ = std::thread([this] { work(); });
}

PostgresChanges::~PostgresChanges() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wanted_.notify_one();
  thread_.join();
}

void PostgresChanges::look_now() {
  {
    std::lock_guard lock(mutex_);
    now_ = true;
  }
  wanted_.notify_one();
}

void PostgresChanges::work() {
  FeedPlace place = start_;
  bool more = false;
  std::unique_lock lock(mutex_);
  while (!stop_) {
    if (!more) wanted_.wait_for(lock, turn, [&] { return stop_ || now_; });
    now_ = false;
    lock.unlock();
    try {
      more = look(place);
    } catch (Fault const& fault) {
      more = false;
      pool_.forget_idle();
      log_line(LogLevel::warning, "live_changes_not_read", {{"why", fault.what()}});
      std::this_thread::sleep_for(turn);
    }
    lock.lock();
  }
}

bool PostgresChanges::look(FeedPlace& place) {
  auto connection = pool_.lend();
  Db db(*connection);
  auto changes = read_changes(db, place, changes_at_once);
  if (changes.empty()) return false;
  place = changes.back().place;
  host_.committed(changes);
  return changes.size() == changes_at_once;
}

}  // namespace kept
