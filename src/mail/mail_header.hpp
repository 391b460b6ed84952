// The header of a message or of a part (RFC 5322, 2.2), as places in its bytes; also one that has
// no end, or holds lines that are no fields.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "mail/mail_problem.hpp"

namespace kept {

constexpr std::size_t mail_header_bytes_max = std::size_t{1} << 20;  // of one part
constexpr std::size_t mail_header_fields_max = 1'000;                // of one part

struct HeaderField {
  std::string_view name;   // as written, without blanks
  std::string_view value;  // raw: folded, encoded, without blanks around it
};

/// The raw value of the first field of that name; nullptr: none.
std::string_view const* find_field(std::vector<HeaderField> const& fields, std::string_view name);

/// The line at `at` with its line feed, the last one without.
std::string_view line_at(std::string_view bytes, std::size_t at);
std::string_view without_line_end(std::string_view line);

struct ReadHeader {
  std::vector<HeaderField> fields;
  std::size_t end = 0;  // where the body begins, or the line that stops the part
  std::vector<MailProblem::What> problems;
};

/// Reads from `at` to the blank line, or to a line that `stops` (a boundary).
ReadHeader read_header(std::string_view bytes, std::size_t at,
                       std::function<bool(std::string_view line)> const& stops);

/// A header alone, as in text/rfc822-headers or the groups of message/delivery-status.
inline ReadHeader read_header(std::string_view bytes) {
  return read_header(bytes, 0, [](std::string_view) { return false; });
}

}  // namespace kept
