// Sends what is due: a thread an account, so that one slow server holds up nobody else's mail.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "http/outgoing_lines.hpp"
#include "store/store.hpp"

namespace kept {

class Outbox {
 public:
  explicit Outbox(OutgoingLines lines) : lines_(std::move(lines)) {}
  /// Stops: what waits for an answer then is unsure.
  ~Outbox();

  /// Timed work: calls unsure what nobody sends any more, begins with what is due, and waits for it
  /// no longer than `wait_max`.
  void send_due(Store& store);

 private:
  struct Worker {
    std::jthread thread;
    bool over = false;
  };
  void find_lost(Store& store);
  void begin(Store& store);
  void work(Store& store, Id account_id, std::stop_token const& stop);

  OutgoingLines lines_;
  std::mutex mutex_;
  std::condition_variable idle_;
  std::map<Id, Worker> workers_;         // by account
  std::map<Id, Instant> limited_until_;  // accounts that have sent what they may
  bool looked_at_start_ = false;
};

}  // namespace kept
