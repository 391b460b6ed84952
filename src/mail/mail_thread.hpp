// Which mails belong together: by the ids that mailers put into Message-ID, In-Reply-To and
// References (RFC 5322, 3.6.4), never by a subject alone. Mails may come in any order: an answer
// read before what it answers waits under the id of that.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "mail/message.hpp"

namespace kept {

constexpr std::size_t thread_keys_max = 50;  // of one mail, the nearest ones

/// What ties a mail to others: its own id first, then what it answers, then References from the
/// nearest to the oldest; each once. A long id is its hash.
struct ThreadKeys {
  std::string own;  // "" where the mail has no id
  std::vector<std::string> answered;
};
ThreadKeys thread_keys(MailMessage const& message);

/// A key that is known, and of which thread.
struct KnownKey {
  std::string key;
  Id thread_id;
};

/// The thread to go into; none: a new one. `joined` turns out to be the same and goes into it too.
struct ThreadChoice {
  Id into, joined;
};
/// Of what it answers the nearest that is known counts, beside its own id, which an answer that
/// came first has made known. Of two threads the older takes in the other.
ThreadChoice choose_thread(ThreadKeys const& keys, std::span<KnownKey const> known);

}  // namespace kept
