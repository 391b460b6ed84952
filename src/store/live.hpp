#pragma once
// Live events: what changed, told to open pages after the commit. On SQLite straight from the
// writer; on PostgreSQL by polling `changes`, so that every server hears of every change.
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "store/database.hpp"

namespace kept {

/// Hands changes to whoever listens in this process. Safe from many threads.
class LiveFeed {
 public:
  /// Called with every change, in order of place, from the store's own thread: filter with
  /// change.seen_by.allows(viewer), hand over, return at once; never throw.
  using Listener = std::function<void(std::span<Change const>)>;

  /// Listens as long as it lives.
  class Subscription {
   public:
    Subscription() = default;
    Subscription(Subscription&& other) noexcept
        : feed_(std::exchange(other.feed_, nullptr)), at_(other.at_) {}
    Subscription& operator=(Subscription&& other) noexcept;
    ~Subscription() { end(); }
    void end();

   private:
    friend class LiveFeed;
    using Position = std::list<Listener>::iterator;
    Subscription(LiveFeed& feed, Position at) : feed_(&feed), at_(at) {}
    LiveFeed* feed_ = nullptr;
    Position at_;
  };

  [[nodiscard]] Subscription subscribe(Listener listener);
  void tell(std::span<Change const> changes);

 private:
  std::mutex mutex_;
  std::list<Listener> listeners_;
};

/// What this viewer missed after `place`, oldest first; nothing when that place is not known any
/// more (older than 24 h, or of another database) or more than `limit` are missing: then reload.
/// Subscribe first, then ask this, then pass over live changes whose place is not greater.
std::optional<std::vector<Change>> changes_after(Db& db, Viewer const& viewer, FeedPlace place,
                                                 int limit = 1000);

}  // namespace kept
