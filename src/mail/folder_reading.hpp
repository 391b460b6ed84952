// One folder of a mailbox over one connection.
#pragma once

#include <algorithm>
#include <functional>

#include "mail/imap_client.hpp"
#include "mail/mail_store.hpp"
#include "mail/mailbox.hpp"
#include "store/store.hpp"

namespace kept {

/// How much is asked for at once: less after a connection ended, more while it lasts.
struct ReadingPace {
  std::uint32_t uids = 500;  // whose sizes are asked for together
  std::size_t mails = 100;   // that are fetched together
  bool progressed = false;   // something new was kept since the connection began

  void slow_down() {
    uids = std::max(uids / 2, 8U);
    mails = std::max<std::size_t>(mails / 2, 1);
  }
};

class FolderReading {
 public:
  FolderReading(Store& store, ImapClient& client, Mailbox const& mailbox, MailboxFolder folder,
                ReadingPace& pace, std::function<bool()> may_go_on)
      : store_(store),
        client_(client),
        mailbox_(mailbox),
        folder_(std::move(folder)),
        pace_(pace),
        may_go_on_(std::move(may_go_on)) {}

  /// Until nothing new is there or it may not go on.
  Imap<void> read();

 private:
  /// A mail of the folder on its way into the database: what is kept of it, or why nothing is.
  struct Item {
    std::uint32_t uid = 0;
    std::optional<NewMail> mail;
    SkipReason reason = SkipReason::unreadable;
    std::size_t bytes = 0;
  };

  Imap<void> read_window(std::uint32_t until);
  Imap<void> read_group(std::vector<std::uint32_t> const& uids);
  void take(ImapMail mail);
  void skip(std::uint32_t uid, SkipReason reason);
  /// Writes what has come; once it returns, that is on disk with its counters.
  Imap<void> keep();
  Done keep_one(Tx& tx, MailOwner const& owner, Item const& item);
  Imap<void> keep_slowly(std::vector<Item> const& items);
  Imap<void> after_break(MailboxProblem problem, std::vector<std::uint32_t> const& uids);
  void done_until(std::uint32_t uid);

  Store& store_;
  ImapClient& client_;
  Mailbox const& mailbox_;
  MailboxFolder folder_;
  ReadingPace& pace_;
  std::function<bool()> may_go_on_;
  std::vector<Item> items_;
  std::size_t items_bytes_ = 0;
};

}  // namespace kept
