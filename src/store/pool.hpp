#pragma once
// Connections lent to one thread at a time, in the order of asking: whoever waits is served before
// a newcomer, so that a loaded server keeps nobody waiting much longer than the others.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include "base/fault.hpp"

namespace kept {

template <class Connection>
class Pool {
 public:
  using Owned = std::unique_ptr<Connection>;

  /// `make` connects, when one is first needed; `usable` says whether one that comes back may be
  /// lent again.
  Pool(
      std::size_t count_max, std::function<Owned()> make,
      std::function<bool(Connection&)> usable = [](Connection&) { return true; },
      std::chrono::milliseconds longest_wait = std::chrono::seconds(10))
      : count_max_(count_max),
        make_(std::move(make)),
        usable_(std::move(usable)),
        longest_wait_(longest_wait) {}

  /// A connection until the lease goes.
  class Lease {
   public:
    Lease(Pool& pool, Owned connection) : pool_(pool), connection_(std::move(connection)) {}
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;
    Connection& operator*() { return *connection_; }
    Connection* operator->() { return connection_.get(); }

   private:
    Pool& pool_;
    Owned connection_;
  };

  /// Waits for one's turn, at most 10 s: then a Fault, as where `make` throws one.
  Lease lend() {
    std::unique_lock lock(mutex_);
    if (!waiting_.empty() || !has_one()) wait_for_turn(lock);
    if (!free_.empty()) {
      auto connection = std::move(free_.back());
      free_.pop_back();
      call_next();
      return {*this, std::move(connection)};
    }
    ++count_;
    call_next();
    lock.unlock();
    try {
      return {*this, make_()};
    } catch (...) {
      lock.lock();
      --count_;
      call_next();
      throw;
    }
  }

  /// After a connection was found lost: the idle ones are most likely lost too.
  void forget_idle() {
    std::vector<Owned> forgotten;
    std::lock_guard lock(mutex_);
    forgotten.swap(free_);
    count_ -= forgotten.size();
    call_next();
  }

 private:
  bool has_one() const { return !free_.empty() || count_ < count_max_; }

  void wait_for_turn(std::unique_lock<std::mutex>& lock) {
    std::condition_variable turn;
    auto place = waiting_.insert(waiting_.end(), &turn);
    bool came =
        turn.wait_for(lock, longest_wait_, [&] { return waiting_.front() == &turn && has_one(); });
    waiting_.erase(place);
    if (came) return;
    call_next();
    throw Fault("no connection to the database became free in time");
  }

  void call_next() {
    if (!waiting_.empty() && has_one()) waiting_.front()->notify_one();
  }

  void give_back(Owned connection) {
    bool usable = usable_(*connection);
    std::lock_guard lock(mutex_);
    if (usable)
      free_.push_back(std::move(connection));
    else
      --count_;
    call_next();
  }

  std::size_t count_max_, count_ = 0;
  std::function<Owned()> make_;
  std::function<bool(Connection&)> usable_;
  std::chrono::milliseconds longest_wait_;
  std::mutex mutex_;
  std::vector<Owned> free_;  // the last one used is lent first
  std::list<std::condition_variable*> waiting_;
};

}  // namespace kept
