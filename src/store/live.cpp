#include "store/live.hpp"

#include "store/changes_table.hpp"

namespace kept {

LiveFeed::Subscription& LiveFeed::Subscription::operator=(Subscription&& other) noexcept {
  end();
  feed_ = std::exchange(other.feed_, nullptr);
  at_ = other.at_;
  return *this;
}

void LiveFeed::Subscription::end() {
  if (!feed_) return;
  std::lock_guard lock(feed_->mutex_);
  feed_->listeners_.erase(at_);
  feed_ = nullptr;
}

LiveFeed::Subscription LiveFeed::subscribe(Listener listener) {
  std::lock_guard lock(mutex_);
  return {*this, listeners_.insert(listeners_.end(), std::move(listener))};
}

void LiveFeed::tell(std::span<Change const> changes) {
  if (changes.empty()) return;
  std::lock_guard lock(mutex_);
  for (auto const& listener : listeners_) listener(changes);
}

std::optional<std::vector<Change>> changes_after(Db& db, Viewer const& viewer, FeedPlace place,
                                                 int limit) {
  if (!place_is_known(db, place)) return {};
  auto found = read_changes(db, place, limit + 1);
  if (found.size() > static_cast<std::size_t>(limit)) return {};
  std::erase_if(found, [&](Change const& change) { return !change.seen_by.allows(viewer); });
  return found;
}

}  // namespace kept
