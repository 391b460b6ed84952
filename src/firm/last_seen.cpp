#include "firm/last_seen.hpp"

namespace kept {

void LastSeen::session(Id id, Instant at) {
  std::lock_guard lock(mutex_);
  sessions_[id] = at;
}

void LastSeen::token(Id id, Day on) {
  std::lock_guard lock(mutex_);
  tokens_[id] = on;
}

void LastSeen::write(Store& store) {
  decltype(sessions_) sessions;
  decltype(tokens_) tokens;
  {
    std::lock_guard lock(mutex_);
    sessions.swap(sessions_);
    tokens.swap(tokens_);
  }
  if (sessions.empty() && tokens.empty()) return;
  // A refusal (busy) drops the notes: they are made again by the next request.
  (void)store.write([&](Tx& tx) -> Done {
    for (auto [id, at] : sessions)
      tx.run("update session set last_seen_at = $2 where id = $1 and last_seen_at < $2", id, at);
    for (auto [id, on] : tokens)
      tx.run("update api_token set last_used_on = $2 where id = $1", id, on);
    return {};
  });
}

}  // namespace kept
