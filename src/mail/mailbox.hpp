// A mailbox that a user reads in, by IMAP or, without a server, from files given once. It is its
// user's alone. The secret (an app password or a token) is stored as the addresses of calendars
// are, and is never shown, logged or audited.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "http/outgoing_lines.hpp"
#include "mail/imap_client.hpp"
#include "mail/mailbox_problem.hpp"

namespace kept {

constexpr auto words_of(ImapClient::SignIn) { return std::array{"password"sv, "token"sv}; }

/// A folder, and its ledger: seen = stored + skipped, each skipped one with its line.
struct MailboxFolder {
  Id id, mailbox_id;
  std::string name;   // as its server has it
  std::string shown;  // as people read it
  bool chosen = false;
  std::int64_t uid_validity = 0;
  std::int64_t last_uid = 0;  // everything until here is done
  std::int64_t seen = 0, stored = 0, skipped = 0;
  std::int64_t stuck_uid = 0, stuck_times = 0;  // within which mail the connection ended
};
constexpr auto fields_of(MailboxFolder const*) {
  return std::tuple{field("id", &MailboxFolder::id),
                    field("mailbox_id", &MailboxFolder::mailbox_id, hidden),
                    field("name", &MailboxFolder::name),
                    field("shown", &MailboxFolder::shown, not_stored),
                    field("chosen", &MailboxFolder::chosen),
                    field("uid_validity", &MailboxFolder::uid_validity, hidden),
                    field("last_uid", &MailboxFolder::last_uid, hidden),
                    field("seen", &MailboxFolder::seen),
                    field("stored", &MailboxFolder::stored),
                    field("skipped", &MailboxFolder::skipped),
                    field("stuck_uid", &MailboxFolder::stuck_uid, hidden),
                    field("stuck_times", &MailboxFolder::stuck_times, hidden)};
}

struct Mailbox {
  Id id;
  std::int64_t version = 1;
  Id user_id;
  std::string name;     // as its user calls it
  std::string address;  // mail from here is the user's own
  std::string host;     // empty: mails come by file alone
  std::int64_t port = 993;
  LineSecurity security = LineSecurity::tls;
  std::string user_name;
  ImapClient::SignIn sign_in = ImapClient::SignIn::password;
  std::string secret;
  bool reads = true;
  std::optional<Instant> last_read_at;
  Instant next_read_at;
  int failures = 0;  // in a row
  std::optional<std::string> problem;
  Instant created_at, changed_at;
  std::vector<MailboxFolder> folders;
};
constexpr auto fields_of(Mailbox const*) {
  return std::tuple{field("id", &Mailbox::id),
                    field("version", &Mailbox::version),
                    field("user_id", &Mailbox::user_id, hidden),
                    field("name", &Mailbox::name),
                    field("address", &Mailbox::address),
                    field("host", &Mailbox::host),
                    field("port", &Mailbox::port),
                    field("security", &Mailbox::security),
                    field("user_name", &Mailbox::user_name),
                    field("sign_in", &Mailbox::sign_in),
                    field("secret", &Mailbox::secret, hidden),
                    field("reads", &Mailbox::reads),
                    field("last_read_at", &Mailbox::last_read_at),
                    field("next_read_at", &Mailbox::next_read_at, hidden),
                    field("failures", &Mailbox::failures, hidden),
                    field("problem", &Mailbox::problem),
                    field("created_at", &Mailbox::created_at),
                    field("changed_at", &Mailbox::changed_at),
                    field("folders", &Mailbox::folders, not_stored)};
}

/// What its user says of it. Another server needs its secret again.
struct MailboxWish {
  std::optional<std::string> name, address, host, user_name, secret;
  std::optional<std::int64_t> port;
  std::optional<LineSecurity> security;
  std::optional<ImapClient::SignIn> sign_in;
  std::optional<bool> reads;
  std::optional<std::vector<std::string>> folders;  // those that are read
};
constexpr auto fields_of(MailboxWish const*) {
  return std::tuple{field("name", &MailboxWish::name, from_client).max(200),
                    field("address", &MailboxWish::address, from_client).max(254),
                    field("host", &MailboxWish::host, from_client).max(253),
                    field("user_name", &MailboxWish::user_name, from_client).max(254),
                    field("secret", &MailboxWish::secret, from_client).max(4'000),
                    field("port", &MailboxWish::port, from_client).range(1, 65'535),
                    field("security", &MailboxWish::security, from_client),
                    field("sign_in", &MailboxWish::sign_in, from_client),
                    field("reads", &MailboxWish::reads, from_client),
                    field("folders", &MailboxWish::folders, from_client).max(100)};
}

/// Answered by a test: what is wrong, or nothing.
struct MailboxTest {
  std::optional<std::string> problem;
  std::vector<MailboxFolder> folders;
};
constexpr auto fields_of(MailboxTest const*) {
  return std::tuple{field("problem", &MailboxTest::problem),
                    field("folders", &MailboxTest::folders)};
}

/// One line of the ledger.
struct SkippedMail {
  Id id, mailbox_id, folder_id;
  std::int64_t uid = 0;
  SkipReason reason = SkipReason::unreadable;
  Instant at;
};
constexpr auto fields_of(SkippedMail const*) {
  return std::tuple{field("id", &SkippedMail::id),
                    field("mailbox_id", &SkippedMail::mailbox_id, hidden),
                    field("folder_id", &SkippedMail::folder_id),
                    field("uid", &SkippedMail::uid),
                    field("reason", &SkippedMail::reason),
                    field("at", &SkippedMail::at)};
}

/// Of the public internet: IMAP with TLS, and with STARTTLS.
constexpr std::array<std::uint16_t, 2> imap_ports = {993, 143};
constexpr std::int64_t mailboxes_of_a_user_max = 10;
constexpr std::chrono::minutes mailbox_read_every{5};
constexpr std::chrono::minutes mailbox_retry_max{6 * 60};

/// Refuses bad_value (name, host, user_name, secret), bad_email (address), missing (address,
/// user_name, secret).
Done take_wish(Mailbox& mailbox, MailboxWish const& wish);

/// When to ask again after so many failures in a row: 1 minute, 2, 4 ... at most six hours.
std::chrono::minutes mailbox_retry_after(int failures);

}  // namespace kept
