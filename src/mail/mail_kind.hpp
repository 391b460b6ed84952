// What kind of mail it is, by its header (RFC 3834, RFC 2369) and by the words that mailers use.
#pragma once

#include "mail/message.hpp"

namespace kept {

/// `message` with subject, senders, bounce, calendars and list already read.
MailKind find_kind(MailMessage const& message, MailParts const& parts);

MailList read_list_headers(std::vector<HeaderField> const& fields);

}  // namespace kept
