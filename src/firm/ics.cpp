#include "firm/ics.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "base/charset.hpp"
#include "firm/ics_lines.hpp"
#include "firm/ics_rule.hpp"
#include "firm/text_rules.hpp"

namespace kept {
namespace {

constexpr std::size_t depth_max = 8;
constexpr int span_days_max = 366;
constexpr std::size_t name_bytes_max = 200;
constexpr std::int64_t days_walked_max = 3'000'000;

using Why = IcsSkipped::Why;

/// A day, or a moment: at midnight of its own clock it may still mean whole days.
struct Begin {
  Day day;
  bool midnight = true;
};

struct Event {
  int line = 0;
  std::string name, uid;
  std::optional<Begin> start, end;
  std::optional<int> duration_days;
  std::optional<Day> instead_of;  // RECURRENCE-ID
  std::optional<IcsRule> rule;
  std::vector<Day> also, except;
  std::optional<Why> skip;
};

/// At most 200 bytes of whole characters on one line.
std::string settled_name(std::string_view value) {
  auto text = ics_text(value);
  for (auto& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  text = trimmed_text(text);
  std::size_t length = 0;
  while (length < text.size()) {
    auto next = length + std::max<std::size_t>(utf8_length(text, length), 1);
    if (next > name_bytes_max) break;
    length = next;
  }
  text.resize(length);
  return text;
}

Result<Begin> read_begin(IcsLine const& line, std::string_view value) {
  auto day = ics_day(value);
  bool timed = value.size() > 8;
  if (!day || (timed && (value.size() < 15 || value.size() > 16)))
    return bad_line(line.number, line.name + " is no day");
  // Midnight of UTC is an hour like any other.
  return Begin{*day, !timed || (value.substr(9, 6) == "000000" && value.size() == 15)};
}

/// "P1D", "P2W": whole days; nothing with hours. Refuses what is no duration.
Result<std::optional<int>> read_duration(IcsLine const& line) {
  std::string_view value = line.value;
  if (value.starts_with('+')) value.remove_prefix(1);
  auto bad = bad_line(line.number, "DURATION is none");
  if (!value.starts_with('P') || value.size() < 3) return bad;
  if (value.find('T') != value.npos) return std::optional<int>();
  int days = 0;
  for (char c : value.substr(1, value.size() - 2)) {
    if (c < '0' || c > '9' || days > 10'000) return bad;
    days = days * 10 + (c - '0');
  }
  if (value.back() != 'D' && value.back() != 'W') return bad;
  return std::optional(value.back() == 'W' ? days * 7 : days);
}

/// The days of EXDATE and RDATE; a period's is the day it begins.
Done read_days(IcsLine const& line, std::vector<Day>& out) {
  std::string_view left = line.value;
  while (!left.empty()) {
    auto comma = left.find(',');
    auto piece = left.substr(0, std::min(comma, left.find('/')));
    out.push_back(TRY(read_begin(line, piece)).day);
    if (out.size() > ics_days_max) return bad_line(line.number, "too many days", Code::too_many);
    left.remove_prefix(comma == left.npos ? left.size() : comma + 1);
  }
  return {};
}

class Reader {
 public:
  explicit Reader(std::string_view text) : lines_(text) {}

  Done read() {
    while (auto line = TRY(lines_.next())) TRY(take(*line));
    if (!inside_.empty()) return bad_line(lines_.line_number(), "ends inside " + inside_.back());
    if (!any_) return bad_line(1, "is no iCalendar file");
    return {};
  }

  std::string name;
  std::vector<Event> events;

 private:
  Done take(IcsLine const& line) {
    if (line.name == "BEGIN") return begin(line);
    if (line.name == "END") return end(line);
    if (inside_.empty()) return bad_line(line.number, "is no iCalendar file");
    if (inside_.size() == 1 && (line.name == "X-WR-CALNAME" || line.name == "NAME"))
      name = settled_name(line.value);
    if (inside_.size() == 2 && inside_.back() == "VEVENT") return of_event(line, events.back());
    return {};
  }

  Done begin(IcsLine const& line) {
    if (inside_.empty() && line.value != "VCALENDAR")
      return bad_line(line.number, "is no iCalendar file");
    if (inside_.size() >= depth_max) return bad_line(line.number, "too deep", Code::too_deep);
    any_ = true;
    inside_.push_back(line.value);
    if (inside_.size() != 2 || line.value != "VEVENT") return {};
    if (events.size() >= ics_events_max)
      return bad_line(line.number, "too many events", Code::too_many);
    events.push_back({.line = line.number});
    return {};
  }

  Done end(IcsLine const& line) {
    if (inside_.empty() || inside_.back() != line.value)
      return bad_line(line.number, "END without its BEGIN");
    bool of_event = inside_.size() == 2 && line.value == "VEVENT";
    inside_.pop_back();
    return of_event ? settle(events.back()) : Done();
  }

  Done of_event(IcsLine const& line, Event& event) {
    if (line.name == "SUMMARY") event.name = settled_name(line.value);
    if (line.name == "UID") event.uid = line.value;
    if (line.name == "STATUS" && line.value == "CANCELLED") event.skip = Why::cancelled;
    if (line.name == "DTSTART") event.start = TRY(read_begin(line, line.value));
    if (line.name == "DTEND") event.end = TRY(read_begin(line, line.value));
    if (line.name == "RECURRENCE-ID") event.instead_of = TRY(read_begin(line, line.value)).day;
    if (line.name == "EXDATE") return read_days(line, event.except);
    if (line.name == "RDATE") return read_days(line, event.also);
    if (line.name == "DURATION") {
      event.duration_days = TRY(read_duration(line));
      if (!event.duration_days) event.skip = Why::part_of_a_day;
    }
    if (line.name != "RRULE") return {};
    auto rule = read_ics_rule(line.value);
    if (!rule) return bad_line(line.number, rule.error().detail);
    event.rule = *rule;
    if (!event.rule && !event.skip) event.skip = Why::rule;
    return {};
  }

  static Done settle(Event& event) {
    if (!event.start) return bad_line(event.line, "an event without DTSTART");
    if (event.end && event.end->day < event.start->day)
      return bad_line(event.line, "an event that ends before it begins");
    // A moment without an end takes no time.
    bool whole = event.start->midnight && (!event.end || event.end->midnight);
    if (!whole && !event.skip) event.skip = Why::part_of_a_day;
    return {};
  }

  IcsLines lines_;
  std::vector<std::string> inside_;
  bool any_ = false;
};

/// DTEND is the first day that is not in it any more.
int days_in(Event const& event) {
  int days = event.end ? event.end->day - event.start->day : event.duration_days.value_or(1);
  return std::clamp(days, 1, span_days_max);
}

}  // namespace

Result<IcsDays> read_ics(std::string_view text, Day from, Day until) {
  if (!is_utf8(text)) return refuse(Code::bad_encoding, "line/1", "is not UTF-8");
  if (text.size() > ics_bytes_max) return refuse(Code::too_large);
  Reader reader(text);
  TRY(reader.read());
  std::map<std::string, std::vector<Day>> moved;  // by UID: its days that another event replaces
  for (auto const& event : reader.events)
    if (event.instead_of) moved[event.uid].push_back(*event.instead_of);

  IcsDays found{.name = reader.name};
  std::set<IcsSpan> spans;
  std::int64_t budget = days_walked_max;
  for (auto& event : reader.events) {
    auto skip = [&](Why why) { found.skipped.push_back({event.line, event.name, why}); };
    if (event.skip) {
      skip(*event.skip);
      continue;
    }
    auto length = days_in(event);
    auto days = std::move(event.also);
    days.push_back(event.start->day);
    if (event.rule) {
      auto again = days_of(*event.rule, event.start->day, from - length, until, budget);
      if (!again) return bad_line(event.line, "comes again too often", again.error().code);
      days.insert(days.end(), again->begin(), again->end());
    }
    if (!event.instead_of && moved.contains(event.uid)) event.except = moved[event.uid];
    bool any = false;
    for (auto day : days) {
      if (std::ranges::find(event.except, day) != event.except.end()) continue;
      IcsSpan span{std::max(day, from), std::min(day + (length - 1), until), event.name};
      if (span.until < span.day) continue;
      any = true;
      spans.insert(std::move(span));
      if (spans.size() > ics_days_max) return bad_line(event.line, "too many days", Code::too_many);
    }
    if (!any) skip(Why::out_of_range);
  }
  found.spans.assign(spans.begin(), spans.end());
  return found;
}

}  // namespace kept
