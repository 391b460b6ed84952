#include "mail/mailbox.hpp"

#include <algorithm>

#include "base/text/email.hpp"
#include "base/text/host_name.hpp"
#include "firm/text_rules.hpp"
#include "http/outgoing_lookup.hpp"

namespace kept {
namespace {

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

Done take_place(Mailbox& mailbox, MailboxWish const& wish) {
  if (wish.host) {
    auto host = trimmed_text(*wish.host);
    if (!host.empty() && !address_bytes(host) && !ascii_host_name(host))
      return refuse(Code::bad_value, "host");
    mailbox.host = host;
  }
  if (wish.port) mailbox.port = *wish.port;
  if (wish.security) mailbox.security = *wish.security;
  return {};
}

}  // namespace

Done take_wish(Mailbox& mailbox, MailboxWish const& wish) {
  auto const before = mailbox;
  if (wish.name) mailbox.name = trimmed_text(*wish.name);
  if (has_control(mailbox.name)) return refuse(Code::bad_value, "name");
  if (wish.address) {
    mailbox.address = trimmed_text(*wish.address);
    if (normalised_email(mailbox.address).empty()) return refuse(Code::bad_email, "address");
  }
  if (mailbox.address.empty()) return refuse(Code::missing, "address");
  TRY(take_place(mailbox, wish));
  if (wish.user_name) mailbox.user_name = trimmed_text(*wish.user_name);
  if (has_control(mailbox.user_name)) return refuse(Code::bad_value, "user_name");
  if (wish.sign_in) mailbox.sign_in = *wish.sign_in;
  // A password is for the server it was given for: nobody has it sent to another one.
  bool elsewhere = mailbox.host != before.host || mailbox.port != before.port ||
                   mailbox.security != before.security || mailbox.user_name != before.user_name;
  if (elsewhere) mailbox.secret.clear();
  if (wish.secret) mailbox.secret = *wish.secret;
  if (has_control(mailbox.secret)) return refuse(Code::bad_value, "secret");
  if (wish.reads) mailbox.reads = *wish.reads;
  if (!mailbox.host.empty()) {
    if (mailbox.user_name.empty()) return refuse(Code::missing, "user_name");
    if (mailbox.secret.empty()) return refuse(Code::missing, "secret");
  }
  if (elsewhere || wish.secret) {
    mailbox.problem.reset();
    mailbox.failures = 0;
  }
  return {};
}

std::chrono::minutes mailbox_retry_after(int failures) {
  std::chrono::minutes wait{1};
  for (int each = 1; each < failures && wait < mailbox_retry_max; ++each) wait *= 2;
  return std::min(wait, mailbox_retry_max);
}

}  // namespace kept
