#include "today/meetings/user_calendar.hpp"

#include <algorithm>

#include "firm/text_rules.hpp"
#include "http/outgoing_guard.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

/// Calendar programs hand out webcal: addresses, which are https: ones by another name.
std::string as_https(std::string_view address) {
  auto colon = address.find("://");
  if (colon == address.npos) return std::string(address);
  auto scheme = address.substr(0, colon);
  if (!same_word(scheme, "webcal") && !same_word(scheme, "webcals")) return std::string(address);
  return "https" + std::string(address.substr(colon));
}

}  // namespace

Done take_wish(UserCalendar& calendar, CalendarWish const& wish) {
  if (wish.name) {
    calendar.name = trimmed_text(*wish.name);
    if (std::ranges::any_of(calendar.name, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
      return refuse(Code::bad_value, "name");
  }
  if (!wish.address) return {};
  auto address = as_https(trimmed_text(*wish.address));
  if (address.empty()) return refuse(Code::missing, "address");
  auto read = read_outgoing_address(address);
  if (!read) return refuse(Code::bad_value, "address");
  if (address == calendar.address) return {};
  calendar.host = read->host;
  calendar.address = std::move(address);
  calendar.etag.clear();
  calendar.last_modified.clear();
  calendar.digest.clear();
  calendar.last_read_at.reset();
  calendar.whole_read_at.reset();
  calendar.problem.reset();
  calendar.problem_at.reset();
  calendar.failures = 0;
  calendar.events = calendar.left_out = 0;
  return {};
}

std::chrono::minutes retry_after(int failures) {
  std::chrono::minutes wait = calendar_read_every;
  for (int each = 1; each < failures && wait < calendar_retry_max; ++each) wait *= 2;
  return std::min<std::chrono::minutes>(wait, calendar_retry_max);
}

}  // namespace kept
