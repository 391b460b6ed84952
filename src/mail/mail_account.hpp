// By which server mail goes out: a user's own, or the firm's for those who have none. The password
// is stored and never shown, logged or audited.
#pragma once

#include <optional>
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"
#include "http/outgoing_lines.hpp"
#include "mail/send_problem.hpp"

namespace kept {

enum class AccountOf { me, firm };
constexpr auto words_of(AccountOf) { return std::array{"me"sv, "firm"sv}; }

/// What an account does well in: nobody writes more letters, and more is a newsletter's business.
constexpr std::int64_t mails_a_minute = 20, mails_a_day = 500;
constexpr std::int64_t mails_a_minute_max = 1'000, mails_a_day_max = 100'000;
constexpr std::int64_t mail_accounts_max = 10;  // of a user, and of the firm

/// Of the public internet: submission with TLS, submission, the old port, and the one hosters open
/// where that is closed.
constexpr std::array<std::uint16_t, 4> mail_ports = {465, 587, 25, 2525};

struct MailAccount {
  Id id;
  std::int64_t version = 1;
  Id user_id;  // none: the firm's
  AccountOf whose = AccountOf::me;
  std::string from_name;  // "": the user's own name
  std::string from_address;
  std::string host;
  std::int64_t port = 465;
  LineSecurity security = LineSecurity::tls;
  std::string user_name;  // "": no login
  std::string secret;
  std::int64_t per_minute = mails_a_minute, per_day = mails_a_day;
  std::optional<SendProblem> problem;  // of the last test or mail
  std::string answer;                  // the other server's words
  std::optional<Instant> tested_at;    // when it last worked
  Instant created_at, changed_at;
};
constexpr auto fields_of(MailAccount const*) {
  return std::tuple{field("id", &MailAccount::id),
                    field("version", &MailAccount::version),
                    field("user_id", &MailAccount::user_id, hidden),
                    field("whose", &MailAccount::whose, not_stored),
                    field("from_name", &MailAccount::from_name),
                    field("from_address", &MailAccount::from_address),
                    field("host", &MailAccount::host),
                    field("port", &MailAccount::port),
                    field("security", &MailAccount::security),
                    field("user_name", &MailAccount::user_name),
                    field("secret", &MailAccount::secret, hidden),
                    field("per_minute", &MailAccount::per_minute),
                    field("per_day", &MailAccount::per_day),
                    field("problem", &MailAccount::problem),
                    field("answer", &MailAccount::answer),
                    field("tested_at", &MailAccount::tested_at),
                    field("created_at", &MailAccount::created_at),
                    field("changed_at", &MailAccount::changed_at)};
}

/// What somebody says of it. The secret comes in and never goes out.
struct MailAccountWish {
  AccountOf whose = AccountOf::me;
  std::string from_name, from_address, host;
  std::int64_t port = 465;
  LineSecurity security = LineSecurity::tls;
  std::string user_name;
  std::optional<std::string> secret;
  std::int64_t per_minute = mails_a_minute, per_day = mails_a_day;
};
constexpr auto fields_of(MailAccountWish const*) {
  return std::tuple{
      field("whose", &MailAccountWish::whose, made_once),
      field("from_name", &MailAccountWish::from_name, from_client).max(200),
      field("from_address", &MailAccountWish::from_address, required).max(254),
      field("host", &MailAccountWish::host, required).max(253),
      field("port", &MailAccountWish::port, from_client).range(1, 65'535),
      field("security", &MailAccountWish::security, from_client),
      field("user_name", &MailAccountWish::user_name, from_client).max(254),
      field("secret", &MailAccountWish::secret, from_client).max(1'000),
      field("per_minute", &MailAccountWish::per_minute, from_client).range(1, mails_a_minute_max),
      field("per_day", &MailAccountWish::per_day, from_client).range(1, mails_a_day_max)};
}

MailAccountWish wish_of(MailAccount const& account);
/// Refuses bad_value (from_name, host, user_name, secret), bad_email (from_address), missing
/// (secret) for a login without a password, and for another server than the one it was given for.
Done take_wish(MailAccount& account, MailAccountWish const& wish);

}  // namespace kept
