#include "mail/folder_reading.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "mail/mailbox_store.hpp"

namespace kept {
namespace {

using Problem = MailboxProblem;
constexpr std::size_t kept_at_once_bytes = 4 * 1024 * 1024;
constexpr std::size_t fetched_at_once_bytes = 8 * 1024 * 1024;
constexpr std::uint32_t uids_at_once_max = 50'000, dense_uids_max = 1'000;
constexpr std::size_t mails_at_once_max = 200;
constexpr std::int64_t stuck_times_max = 8;

/// "17-Jul-1996 02:44:25 -0700"
Instant received_at(std::string date, Instant now) {
  std::ranges::replace(date, '-', ' ');
  // The zone's sign went with the others: a day more or less is near enough for a mail without a
  // date of its own.
  auto end = date.rfind(' ');
  auto read = read_mail_date(end == date.npos ? date : date.substr(0, end));
  return read && read->at <= now ? read->at : now;
}

bool says_nothing(MailMessage const& message) {
  return message.from.empty() && message.sender.empty() && message.subject.empty() &&
         message.message_id.empty() && !message.date && message.to.empty();
}

}  // namespace

Imap<void> FolderReading::read() {
  auto state = client_.examine(folder_.name);
  if (!state) return tl::unexpected(state.error());
  if (folder_.uid_validity != state->uid_validity) {
    (void)store_.write([&](Tx& tx) -> Done {
      restart_folder(tx, folder_, state->uid_validity);
      return {};
    });
    folder_.uid_validity = state->uid_validity;
    folder_.last_uid = 0;
  }
  while (folder_.last_uid + 1 < std::int64_t{state->uid_next} && may_go_on_()) {
    auto end = std::min(folder_.last_uid + pace_.uids, std::int64_t{state->uid_next} - 1);
    auto done = read_window(static_cast<std::uint32_t>(end));
    if (!done) return done;
  }
  return {};
}

Imap<void> FolderReading::read_window(std::uint32_t until) {
  auto from = static_cast<std::uint32_t>(folder_.last_uid + 1);
  auto sizes = client_.sizes(from, until);
  if (!sizes) return tl::unexpected(sizes.error());
  bool const sparse = sizes->size() < pace_.uids / 4;
  auto done =
      store_.read([&](Db& db) { return uids_done(db, Viewer::system(), folder_.id, from, until); });
  std::erase_if(*sizes, [&](ImapSize const& each) { return done.contains(each.uid); });
  std::vector<std::uint32_t> group;
  std::uint64_t bytes = 0;
  auto fetch = [&]() -> Imap<void> {
    if (group.empty()) return {};
    auto read = read_group(group);
    group.clear();
    bytes = 0;
    return read;
  };
  for (auto const& [uid, size] : *sizes) {
    if (!may_go_on_()) return keep();
    if (size > imap_mail_bytes_max) {
      skip(uid, SkipReason::too_large);
      continue;
    }
    if (group.size() >= pace_.mails || (bytes + size > fetched_at_once_bytes && !group.empty()))
      if (auto read = fetch(); !read) return read;
    group.push_back(uid);
    bytes += size;
  }
  if (auto read = fetch(); !read) return read;
  if (auto kept = keep(); !kept) return kept;
  done_until(until);
  // Where few uids are left of many, faster; else never so many that their sizes alone are long.
  if (sparse)
    pace_.uids = std::min(pace_.uids * 2, uids_at_once_max);
  else if (pace_.uids < dense_uids_max)
    pace_.uids += pace_.uids / 2;
  return {};
}

Imap<void> FolderReading::read_group(std::vector<std::uint32_t> const& uids) {
  std::set<std::uint32_t> missing(uids.begin(), uids.end());
  Imap<void> written;
  auto fetched = client_.fetch(uids, [&](ImapMail mail) {
    missing.erase(mail.uid);
    take(std::move(mail));
    if (written && items_bytes_ >= kept_at_once_bytes) written = keep();
  });
  if (!written) return written;
  if (!fetched) return after_break(fetched.error(), uids);
  // Listed, asked for, and not handed out: once more alone, then it has its line.
  for (auto uid : missing) {
    bool came = false;
    auto again = client_.fetch({uid}, [&](ImapMail mail) {
      came = true;
      take(std::move(mail));
    });
    if (!again) return after_break(again.error(), {uid});
    if (!came) skip(uid, SkipReason::not_given);
  }
  pace_.mails = std::min(pace_.mails + pace_.mails / 2 + 1, mails_at_once_max);
  return keep();
}

void FolderReading::take(ImapMail mail) {
  Item item{.uid = mail.uid, .mail = {}, .bytes = mail.bytes.size()};
  try {
    auto message = read_message(mail.bytes);
    if (!says_nothing(message))
      item.mail =
          prepare_mail(std::move(message), received_at(std::move(mail.date), store_.clock().now()));
  } catch (std::exception const& error) {
    log_line(LogLevel::error, "mail_not_read",
             {{"mailbox", to_text(mailbox_.id)}, {"what", error.what()}});
  }
  items_bytes_ += item.bytes;
  items_.push_back(std::move(item));
}

void FolderReading::skip(std::uint32_t uid, SkipReason reason) {
  items_.push_back({.uid = uid, .mail = {}, .reason = reason});
}

Done FolderReading::keep_one(Tx& tx, MailOwner const& owner, Item const& item) {
  if (!uids_done(tx, Viewer::system(), folder_.id, item.uid, item.uid).empty()) return {};
  if (!item.mail) {
    note_skipped(tx, folder_, item.uid, item.reason);
    return {};
  }
  auto kept = TRY(keep_mail(tx, owner, *item.mail));
  note_stored(tx, folder_, item.uid, kept.id);
  return {};
}

Imap<void> FolderReading::keep() {
  auto items = std::exchange(items_, {});
  items_bytes_ = 0;
  while (!items.empty()) {
    std::size_t done = 0;
    try {
      auto written = store_.write([&](Tx& tx) -> Done {
        done = 0;
        auto still = mailbox_to_read(tx, Viewer::system(), mailbox_.id);
        if (!still || still->host != mailbox_.host) return refuse(Code::not_found);
        auto owner = read_mail_owner(tx, mailbox_.user_id);
        for (auto const& item : items) {
          TRY(keep_one(tx, owner, item));
          ++done;
          if (tx.others_wait()) break;
        }
        tx.changed("mail", mailbox_.id, 0, SeenBy::only(mailbox_.user_id));
        return {};
      });
      if (!written && written.error().code == Code::busy) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        continue;
      }
      if (!written && written.error().code == Code::not_found) return tl::unexpected(Problem::cut);
      if (!written) return keep_slowly(items);
    } catch (Fault const& fault) {
      if (fault.kind() == FaultKind::disk_full) return tl::unexpected(Problem::disk_full);
      if (fault.kind() == FaultKind::database_gone) throw;
      return keep_slowly(items);
    }
    pace_.progressed = true;
    items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(done));
  }
  return {};
}

/// One of them is not taken by the database: each alone, so that only that one has its line.
Imap<void> FolderReading::keep_slowly(std::vector<Item> const& items) {
  for (auto const& item : items) {
    auto write = [&](Item const& each) {
      return store_.write([&](Tx& tx) -> Done {
        return keep_one(tx, read_mail_owner(tx, mailbox_.user_id), each);
      });
    };
    Item const line{.uid = item.uid, .mail = {}, .reason = SkipReason::not_kept};
    try {
      if (!write(item)) (void)write(line);
    } catch (Fault const& fault) {
      if (fault.kind() == FaultKind::disk_full) return tl::unexpected(Problem::disk_full);
      if (fault.kind() == FaultKind::database_gone) throw;
      log_line(LogLevel::error, "mail_not_kept",
               {{"mailbox", to_text(mailbox_.id)}, {"what", fault.what()}});
      (void)write(line);
    }
    pace_.progressed = true;
  }
  return {};
}

/// The connection is over. What came whole is kept; a mail that ends it every time gets its line.
Imap<void> FolderReading::after_break(MailboxProblem problem,
                                      std::vector<std::uint32_t> const& uids) {
  if (auto kept = keep(); !kept) return kept;
  auto uid = client_.uid_underway();
  if (uid == 0 && uids.size() == 1) uid = uids[0];
  if (problem == Problem::too_large) {
    if (uid != 0) {
      skip(uid, SkipReason::size_lied);
      if (auto kept = keep(); !kept) return kept;
    } else {
      pace_.mails = 1;  // asked for alone it is known which one it is
    }
  } else if (uid != 0) {
    folder_.stuck_times = folder_.stuck_uid == uid ? folder_.stuck_times + 1 : 1;
    folder_.stuck_uid = uid;
    (void)store_.write([&](Tx& tx) -> Done {
      note_stuck(tx, folder_);
      return {};
    });
    if (folder_.stuck_times >= stuck_times_max) {
      skip(uid, SkipReason::cut);
      if (auto kept = keep(); !kept) return kept;
    }
  }
  return tl::unexpected(problem);
}

void FolderReading::done_until(std::uint32_t uid) {
  folder_.last_uid = uid;
  (void)store_.write([&](Tx& tx) -> Done {
    note_last_uid(tx, folder_);
    return {};
  });
}

}  // namespace kept
