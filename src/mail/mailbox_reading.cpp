#include "mail/mailbox_reading.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "mail/folder_reading.hpp"
#include "mail/mailbox_store.hpp"

namespace kept {
namespace {

using Problem = MailboxProblem;
using Steady = std::chrono::steady_clock;
constexpr int mailboxes_a_run = 200, readers = 4;
constexpr std::chrono::seconds mailbox_time_max{50};
constexpr int fruitless_max = 6;  // connections in a row that brought nothing

/// This process reads a mailbox once at a time; of several servers one runs the job.
class Underway {
 public:
  explicit Underway(Id id) : id_(id) {
    std::lock_guard lock(mutex());
    mine_ = ids().insert(id).second;
  }
  ~Underway() {
    std::lock_guard lock(mutex());
    if (mine_) ids().erase(id_);
  }
  Underway(Underway const&) = delete;
  Underway& operator=(Underway const&) = delete;
  bool is_mine() const { return mine_; }

 private:
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }
  static std::set<Id>& ids() {
    static std::set<Id> all;
    return all;
  }
  Id id_;
  bool mine_ = false;
};

/// Opens the connection and signs in.
Imap<std::unique_ptr<LineStream>> open_mailbox(OutgoingLines const& lines, Mailbox const& mailbox,
                                               std::optional<ImapClient>& client,
                                               std::stop_token const& stop = {}) {
  LinePlace place{mailbox.host, static_cast<std::uint16_t>(mailbox.port), mailbox.security};
  auto stream = lines.open(place, imap_ports, stop);
  if (!stream) return tl::unexpected(of_connection(stream.error()));
  client.emplace(**stream);
  auto encrypt = mailbox.security == LineSecurity::tls        ? ImapClient::Encrypt::is_already
                 : mailbox.security == LineSecurity::starttls ? ImapClient::Encrypt::starttls
                                                              : ImapClient::Encrypt::as_it_is;
  if (auto done = client->greet(encrypt); !done) return tl::unexpected(done.error());
  if (auto done = client->sign_in(mailbox.sign_in, mailbox.user_name, mailbox.secret); !done)
    return tl::unexpected(done.error());
  return std::move(*stream);
}

/// All chosen folders over one connection.
Imap<void> read_folders(Store& store, OutgoingLines const& lines, Mailbox const& mailbox,
                        ReadingPace& pace, std::function<bool()> const& may_go_on,
                        std::stop_token const& stop) {
  std::optional<ImapClient> client;
  auto stream = open_mailbox(lines, mailbox, client, stop);
  if (!stream) return tl::unexpected(stream.error());
  std::optional<Problem> missing;
  for (auto const& folder : mailbox.folders) {
    if (!folder.chosen || !may_go_on()) continue;
    auto read = FolderReading(store, *client, mailbox, folder, pace, may_go_on).read();
    if (!read && read.error() == Problem::folder)
      missing = Problem::folder;  // the others are read all the same
    else if (!read)
      return read;
  }
  client->sign_out();
  if (missing) return tl::unexpected(*missing);
  return {};
}

/// Is the connection only over, and worth another at once?
bool is_break(Problem problem) {
  return problem == Problem::cut || problem == Problem::too_slow || problem == Problem::too_large ||
         problem == Problem::unreachable;
}

void note(Store& store, Mailbox mailbox, Imap<void> const& read, bool finished, Instant now) {
  if (read) {
    mailbox.failures = 0;
    mailbox.problem.reset();
    mailbox.last_read_at = now;
    mailbox.next_read_at = finished ? now + Micros(mailbox_read_every) : now;
  } else {
    mailbox.failures = std::min(mailbox.failures + 1, 100);
    mailbox.problem = std::string(word_of(read.error()));
    mailbox.next_read_at = now + Micros(mailbox_retry_after(mailbox.failures));
  }
  (void)store.write([&](Tx& tx) -> Done {
    note_reading(tx, mailbox);
    return {};
  });
}

}  // namespace

MailboxTest test_mailbox(Store& store, OutgoingLines const& lines, Mailbox const& mailbox) {
  std::optional<ImapClient> client;
  auto stream = open_mailbox(lines, mailbox, client);
  if (!stream) return {std::string(word_of(stream.error())), mailbox.folders};
  auto folders = client->folders();
  if (!folders) return {std::string(word_of(folders.error())), mailbox.folders};
  client->sign_out();
  (void)store.write([&](Tx& tx) -> Done {
    put_folders(tx, mailbox, *folders);
    return {};
  });
  auto after =
      store.read([&](Db& db) { return mailbox_to_read(db, Viewer::system(), mailbox.id); });
  return {{}, after ? after->folders : mailbox.folders};
}

void read_mailbox(Store& store, Clock const& clock, OutgoingLines const& lines, Id id,
                  std::chrono::milliseconds time, std::stop_token const& stop) {
  Underway underway(id);
  if (!underway.is_mine()) return;
  auto until = Steady::now() + time;
  ReadingPace pace;
  std::optional<Mailbox> mailbox;
  Imap<void> read;
  bool finished = false;
  std::function<bool()> may_go_on = [&] { return Steady::now() < until && !stop.stop_requested(); };
  for (int fruitless = 0; fruitless < fruitless_max && may_go_on();) {
    mailbox = store.read([&](Db& db) { return mailbox_to_read(db, Viewer::system(), id); });
    if (!mailbox || mailbox->host.empty()) return;
    pace.progressed = false;
    read = read_folders(store, lines, *mailbox, pace, may_go_on, stop);
    finished = read.has_value() && may_go_on();
    if (read || !is_break(read.error())) break;
    pace.slow_down();
    fruitless = pace.progressed ? 0 : fruitless + 1;
  }
  if (!mailbox || stop.stop_requested()) return;
  // Its time was over while it went well, with breaks or without.
  if (!read && is_break(read.error()) && pace.progressed) read = {};
  note(store, *mailbox, read, finished, clock.now());
}

namespace {

void read_all(Store& store, Clock const& clock, OutgoingLines const& lines,
              std::stop_token const& stop) {
  auto ids = store.read(
      [&](Db& db) { return due_mailboxes(db, Viewer::system(), clock.now(), mailboxes_a_run); });
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (;;) {
      auto at = next++;
      if (at >= ids.size() || stop.stop_requested()) return;
      try {
        read_mailbox(store, clock, lines, ids[at], mailbox_time_max, stop);
      } catch (std::exception const& error) {
        log_line(LogLevel::error, "mailbox_not_read",
                 {{"mailbox", to_text(ids[at])}, {"what", error.what()}});
      }
    }
  };
  std::vector<std::jthread> threads;
  auto wanted = std::min<std::size_t>(readers, ids.size());
  for (std::size_t each = 1; each < wanted; ++each) threads.emplace_back(work);
  work();
}

}  // namespace

void MailboxReader::read_due(Store& store, Clock const& clock) {
  if (busy_.exchange(true)) return;
  thread_ = std::jthread([this, &store, &clock](std::stop_token const& stop) {
    try {
      read_all(store, clock, lines_, stop);
    } catch (std::exception const& error) {
      log_line(LogLevel::error, "mailboxes_not_read", {{"what", error.what()}});
    }
    busy_ = false;
  });
}

}  // namespace kept
