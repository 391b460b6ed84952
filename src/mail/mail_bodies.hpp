// Which parts of a message are its text, which its HTML and which its attachments, by the rules of
// JMAP (RFC 8621, 4.1.4).
#pragma once

#include <cstddef>
#include <vector>

#include "mail/mail_parts.hpp"

namespace kept {

/// Numbers of leaves, in the order of the bytes. A picture between texts stands in text and html,
/// one that only one of both shows in that one and in attachments.
struct MailBodies {
  std::vector<std::size_t> text, html, attachments;
};

MailBodies find_bodies(MailParts const& parts);

}  // namespace kept
