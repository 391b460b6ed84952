#pragma once
// The content lines of an iCalendar file (RFC 5545, 3.1): unfolded, with name, parameters, value.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace kept {

struct IcsLine {
  int number = 0;    // of its first line in the file, from 1
  std::string name;  // in capitals
  std::vector<std::pair<std::string, std::string>> parameters;  // names in capitals
  std::string value;                                            // as it stands

  /// The parameter's value, "" where it is not there.
  std::string_view parameter(std::string_view name) const;
};

/// What is wrong in the file: bad_file, "line/12".
Refusal bad_line(int number, std::string detail, Code code = Code::bad_file);

/// Reads one line after the other. Lines may end in CRLF or LF; empty ones are passed over.
class IcsLines {
 public:
  explicit IcsLines(std::string_view text);
  /// Nothing at the end. Refuses bad_file for a line that is none, too_long over 64 kB.
  Result<std::optional<IcsLine>> next();
  int line_number() const { return number_; }

 private:
  std::string_view physical();

  std::string_view left_;
  int number_ = 0;  // of the line read last
};

/// A text value without its escapes: "\n", "\,", "\;", "\\".
std::string ics_text(std::string_view value);

}  // namespace kept
