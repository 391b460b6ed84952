// Values with parameters: Content-Type, Content-Disposition (RFC 2045, RFC 2183), with file names
// in any charset and in pieces (RFC 2231), and the ways in which mailers get them wrong.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kept {

constexpr std::size_t header_parameters_max = 200;

struct HeaderValue {
  std::string value;  // lower case, no blanks: "text/plain", "attachment"; "" where there is none
  std::vector<std::pair<std::string, std::string>> parameters;  // lower-case name, UTF-8; each once

  /// "" where there is none.
  std::string_view parameter(std::string_view name) const;
  /// Before and behind the first slash.
  std::string_view type() const;
  std::string_view subtype() const;
};

HeaderValue read_header_value(std::string_view raw, std::string_view context = {});

}  // namespace kept
