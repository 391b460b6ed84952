// Reading a mailbox in: folder by folder, by rising UID, in batches that are kept together with
// their counters, so that a connection may end anywhere and nothing is lost or kept twice. What
// goes wrong stands beside the mailbox for its user, and it is asked again later and later.
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

#include "base/clock.hpp"
#include "http/outgoing_lines.hpp"
#include "mail/mailbox.hpp"
#include "store/store.hpp"

namespace kept {

/// Reads it now, whenever it is due, for `time` at most; the rest is due at once. Nothing where it
/// is gone, has no server, or is being read.
void read_mailbox(Store& store, Clock const& clock, OutgoingLines const& lines, Id id,
                  std::chrono::milliseconds time, std::stop_token const& stop = {});

/// Reads every mailbox that is due, a few at a time, beside all other timed work.
class MailboxReader {
 public:
  explicit MailboxReader(OutgoingLines lines) : lines_(std::move(lines)) {}
  /// Begins where the last round is over; waits for nothing.
  void read_due(Store& store, Clock const& clock);

 private:
  OutgoingLines lines_;
  std::atomic<bool> busy_ = false;
  std::jthread thread_;  // last: asked to stop and waited for before the rest goes
};

/// Connects, signs in and asks for the folders.
MailboxTest test_mailbox(Store& store, OutgoingLines const& lines, Mailbox const& mailbox);

}  // namespace kept
