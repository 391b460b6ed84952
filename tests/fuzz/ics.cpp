// Any bytes as a calendar file: read without harm, in bounds, and the same when read again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "firm/ics.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  auto const from = *parse_day("2020-01-01"), until = *parse_day("2036-12-31");
  auto const days = read_ics(text, from, until);
  if (!days) return 0;
  if (days->spans.size() > ics_days_max) std::abort();
  IcsSpan const* before = nullptr;
  for (auto const& span : days->spans) {
    if (span.day < from || span.until > until || span.until < span.day) std::abort();
    if (span.name.find('\0') != span.name.npos || span.name.size() > 200) std::abort();
    if (before && !(*before < span)) std::abort();
    before = &span;
  }
  auto const again = read_ics(text, from, until);
  if (!again || again->spans != days->spans) std::abort();
  return 0;
}
