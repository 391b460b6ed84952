// Dates of mails (RFC 5322, 3.3), also as old and careless mailers write them.
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.hpp"

namespace kept {

struct MailDate {
  Instant at;
  std::optional<int> zone_minutes;  // east of UTC; none where the mail does not know ("-0000")
  bool operator==(MailDate const&) const = default;
};

/// "Tue, 1 Jul 2003 10:52:37 +0200 (CEST)"; days and weekdays without commas, numbers for months,
/// years of two digits (50 to 99 are the last century), zones by name, no zone (read as UTC), and
/// asctime's "Tue Jul  1 10:52:37 2003". What is no day of the calendar is none.
std::optional<MailDate> read_mail_date(std::string_view raw);

}  // namespace kept
