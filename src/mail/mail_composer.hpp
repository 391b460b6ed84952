// The bytes of a mail (RFC 5322, 2045, 2047, 2231, 8058), from what somebody wrote. Pure; CRLF line
// ends, no line longer than 998 bytes, headers folded at 78 where a blank allows it. Nothing that
// was written can become a header or a part of its own.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "mail/address_list.hpp"

namespace kept {

struct ComposedFile {
  std::string name, type, bytes;
};

struct MailToCompose {
  std::string message_id;  // without angle brackets
  Instant date;
  MailAddress from;
  MailAddress reply_to;  // without an address: none
  std::vector<MailAddress> to, cc;
  std::string subject;
  std::string body;  // plain text
  std::string in_reply_to;
  std::vector<std::string> references;  // the oldest first
  std::string unsubscribe_link;         // https: with one click (RFC 8058); "" for none
  std::vector<ComposedFile> files;
};

constexpr std::size_t composed_bytes_max = std::size_t{30} << 20;

/// Refuses bad_email (from, to/0/address ...) for an address no server takes, bad_value (subject,
/// to/0/name ...) for control characters, bad_value (unsubscribe_link), too_large.
Result<std::string> compose_mail(MailToCompose const& mail);

/// The text as it is sent: "\n" line ends, no control characters but the tab, no byte that is no
/// UTF-8.
std::string clean_text(std::string_view text);

}  // namespace kept
