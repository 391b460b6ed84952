// Any bytes as a calendar file: read without harm, in bounds, and the same when read again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "firm/ics.hpp"
#include "firm/ics_events.hpp"

namespace {

/// Any bytes as somebody's meetings: in the time asked for, in order, each key once in a way that
/// does not depend on chance.
void read_meetings(std::string_view text) {
  using namespace kept;
  static auto const home = Zone::named("Europe/Copenhagen").value();
  auto const from = *parse_instant("2026-03-01T00:00:00Z");
  auto const until = *parse_instant("2026-06-01T00:00:00Z");
  auto const found = read_ics_meetings(text, from, until, home);
  if (!found) return;
  if (found->meetings.size() > ics_meetings_max) std::abort();
  IcsMeeting const* before = nullptr;
  for (auto const& each : found->meetings) {
    if (each.starts_at >= until || each.ends_at < each.starts_at) std::abort();
    if (each.ends_at < from || each.title.size() > 300 || each.key.empty()) std::abort();
    if (each.parties.size() > ics_parties_max) std::abort();
    if (before && each.starts_at < before->starts_at) std::abort();
    before = &each;
  }
  auto const again = read_ics_meetings(text, from, until, home);
  if (!again || again->meetings.size() != found->meetings.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  read_meetings(text);
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
