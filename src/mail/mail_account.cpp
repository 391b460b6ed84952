#include "mail/mail_account.hpp"

#include <algorithm>

#include "base/text/host_name.hpp"
#include "firm/text_rules.hpp"
#include "http/outgoing_lookup.hpp"
#include "mail/draft.hpp"

namespace kept {
namespace {

bool is_one_line(std::string_view text) {
  return std::ranges::none_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

}  // namespace

MailAccountWish wish_of(MailAccount const& account) {
  return {account.whose,      account.from_name, account.from_address, account.host,
          account.port,       account.security,  account.user_name,    {},
          account.per_minute, account.per_day};
}

Done take_wish(MailAccount& account, MailAccountWish const& wish) {
  auto const from_name = trimmed_text(wish.from_name);
  if (!is_one_line(from_name)) return refuse(Code::bad_value, "from_name");
  auto const from_address = trimmed_text(wish.from_address);
  if (!mail_server_address(from_address)) return refuse(Code::bad_email, "from_address");
  auto host = trimmed_text(wish.host);
  if (!address_bytes(host)) {
    auto const name = ascii_host_name(host);
    if (!name) return refuse(Code::bad_value, "host");
    host = *name;
  }
  auto const user_name = trimmed_text(wish.user_name);
  if (!is_one_line(user_name)) return refuse(Code::bad_value, "user_name");
  // Whoever changes where it goes says the password again, so that nobody can have it sent to a
  // server of their own.
  bool const moved = !account.secret.empty() &&
                     (host != account.host || wish.port != account.port ||
                      wish.security != account.security || user_name != account.user_name);
  auto secret = wish.secret ? *wish.secret : moved ? std::string() : account.secret;
  if (!is_one_line(secret)) return refuse(Code::bad_value, "secret");
  if (!user_name.empty() && secret.empty()) return refuse(Code::missing, "secret");
  account.from_name = from_name;
  account.from_address = from_address;
  account.host = std::move(host);
  account.port = wish.port;
  account.security = wish.security;
  account.user_name = user_name;
  account.secret = user_name.empty() ? std::string() : std::move(secret);
  account.per_minute = wish.per_minute;
  account.per_day = wish.per_day;
  return {};
}

}  // namespace kept
