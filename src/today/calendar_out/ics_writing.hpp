#pragma once
// Days as an iCalendar file (RFC 5545): CRLF, lines folded at 75 bytes and never inside a character
// (3.1), text escaped (3.3.11). Only whole days are written.
#include <span>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace kept {

struct IcsEntry {
  std::string uid;      // the same at each reading
  Day day;              // the whole of it
  std::string title;    // any text
  std::string address;  // of its page in Kept; may be empty
  Instant changed_at;   // DTSTAMP
};

/// The file; `name` is what programs call the calendar.
std::string write_ics(std::string_view name, std::span<IcsEntry const> entries);

}  // namespace kept
