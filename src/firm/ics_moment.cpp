#include "firm/ics_moment.hpp"

#include <algorithm>

#include "base/written_zone.hpp"

namespace kept {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t duration_max = 3'660 * seconds_a_day;
constexpr int days_known_before = 400;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "HHMMSS" or "HHMM" in seconds; a leap second counts as the one before it.
std::optional<int> time_of_day(std::string_view text) {
  if (text.size() != 6 && text.size() != 4) return {};
  auto hours = digits(text.substr(0, 2)), minutes = digits(text.substr(2, 2));
  auto seconds = text.size() == 6 ? digits(text.substr(4, 2)) : std::optional(0);
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 60) return {};
  return *hours * 3'600 + *minutes * 60 + std::min(*seconds, 59);
}

std::int64_t local_seconds(IcsMoment const& moment) {
  return moment.day.days * seconds_a_day + moment.seconds;
}

}  // namespace

std::optional<IcsMoment> ics_moment(std::string_view value, std::string_view zone) {
  auto day = ics_day(value);
  if (!day) return {};
  IcsMoment moment{.day = *day, .zone = std::string(zone)};
  if (value.size() == 8) {
    moment.whole_day = true;
    return moment;
  }
  if (value.size() == 16 && value[15] == 'Z') {
    moment.utc = true;
    value.remove_suffix(1);
  }
  auto time = value.size() == 15 ? time_of_day(value.substr(9)) : std::nullopt;
  if (!time) return {};
  moment.seconds = *time;
  return moment;
}

std::optional<std::int64_t> ics_duration(std::string_view value) {
  bool negative = value.starts_with('-');
  if (negative || value.starts_with('+')) value.remove_prefix(1);
  if (!value.starts_with('P') || value.size() < 3) return {};
  std::int64_t total = 0, number = -1;
  bool in_time = false;
  for (char c : value.substr(1)) {
    if (c >= '0' && c <= '9') {
      number = std::max<std::int64_t>(number, 0) * 10 + (c - '0');
    } else if (c == 'T' && !in_time && number < 0) {
      in_time = true;
    } else {
      std::int64_t unit = c == 'W'              ? 7 * seconds_a_day
                          : c == 'D'            ? seconds_a_day
                          : in_time && c == 'H' ? 3'600
                          : in_time && c == 'M' ? 60
                          : in_time && c == 'S' ? 1
                                                : 0;
      if (unit == 0 || number < 0) return {};
      total += number * unit;
      number = -1;
    }
    if (number > duration_max || total > duration_max) return {};
  }
  if (number >= 0) return {};
  return negative ? -total : total;
}

std::optional<int> ics_offset(std::string_view value) {
  if (value.size() < 5 || (value[0] != '+' && value[0] != '-')) return {};
  auto seconds = time_of_day(value.substr(1));
  if (!seconds) return {};
  return value[0] == '-' ? -*seconds : *seconds;
}

Done IcsClocks::add(std::string const& name, std::string const& location,
                    std::vector<IcsOnset> const& onsets, std::int64_t& budget) {
  Clock clock;
  clock.zone = written_zone(name);
  if (!clock.zone) clock.zone = written_zone(location);
  std::optional<std::int64_t> first;
  if (!clock.zone) {
    for (auto const& onset : onsets) {
      if (!onset.start || !onset.offset) return bad_line(onset.line, "a clock without its offset");
      auto add_change = [&](Day day, int seconds) {
        clock.changes.push_back({day.days * seconds_a_day + seconds, *onset.offset});
      };
      add_change(onset.start->day, onset.start->seconds);
      if (!first || clock.changes.back().local_seconds < *first) {
        first = clock.changes.back().local_seconds;
        clock.offset_before = onset.offset_before.value_or(*onset.offset);
      }
      for (auto const& moment : onset.also) add_change(moment.day, moment.seconds);
      if (!onset.rule) continue;
      // The last change of a rule that has ended may still hold.
      auto until = std::min(until_ + 1, onset.rule->until.value_or(until_));
      auto from = std::min(from_, until) - days_known_before;
      auto days = days_of(*onset.rule, onset.start->day, from, until, budget);
      if (!days) return bad_line(onset.line, "comes again too often", days.error().code);
      for (auto day : *days) add_change(day, onset.start->seconds);
    }
    std::ranges::sort(clock.changes);
  }
  clocks_[name] = std::move(clock);
  return {};
}

IcsClocks::Clock const* IcsClocks::clock_named(std::string const& name) const {
  auto at = clocks_.find(name);
  if (at == clocks_.end()) {
    // Named by an event, not told by the file: a well-known name, or nobody knows.
    Clock clock;
    clock.zone = written_zone(name);
    at = clocks_.emplace(name, std::move(clock)).first;
  }
  return &at->second;
}

Instant IcsClocks::instant(IcsMoment const& moment) const {
  auto by_zone = [&](Zone const& zone) {
    return zone.at(moment.day, moment.seconds / 60) + std::chrono::seconds(moment.seconds % 60);
  };
  if (moment.whole_day) return home_.start_of(moment.day);
  auto local = local_seconds(moment);
  if (moment.utc) return {local * 1'000'000};
  if (moment.zone.empty()) return by_zone(home_);
  auto const* clock = clock_named(moment.zone);
  if (clock->zone) return by_zone(*clock->zone);
  if (clock->changes.empty()) return by_zone(home_);
  auto after = std::ranges::upper_bound(clock->changes, local, {}, &Change::local_seconds);
  int offset = after == clock->changes.begin() ? clock->offset_before : std::prev(after)->offset;
  return {(local - offset) * 1'000'000};
}

}  // namespace kept
