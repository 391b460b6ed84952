#include "firm/ics_rule.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace kept {
namespace {

constexpr std::size_t list_max = 400;
constexpr std::int64_t count_max = 100'000;

std::optional<int> number_in(std::string_view text, int least, int most) {
  if (text.starts_with('+')) text.remove_prefix(1);
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
    return {};
  return value;
}

std::string_view take_until(std::string_view& rest, char mark) {
  auto end = rest.find(mark);
  auto piece = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  return piece;
}

bool read_numbers(std::string_view text, int least, int most, std::vector<int>& out) {
  do {
    auto number = number_in(take_until(text, ','), least, most);
    if (!number || *number == 0 || out.size() >= list_max) return false;
    out.push_back(*number);
  } while (!text.empty());
  return true;
}

int weekday_named(std::string_view text) {
  constexpr std::array<std::string_view, 7> names = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  auto at = std::ranges::find(names, text);
  return at == names.end() ? 0 : static_cast<int>(at - names.begin()) + 1;
}

bool read_week_days(std::string_view text, std::vector<std::pair<int, int>>& out) {
  do {
    auto piece = take_until(text, ',');
    if (piece.size() < 2 || out.size() >= list_max) return false;
    int weekday = weekday_named(piece.substr(piece.size() - 2));
    piece.remove_suffix(2);
    auto which = piece.empty() ? std::optional(0) : number_in(piece, -53, 53);
    if (weekday == 0 || !which || (!piece.empty() && *which == 0)) return false;
    out.emplace_back(*which, weekday);
  } while (!text.empty());
  return true;
}

enum class Part { good, broken, unknown };

Part read_freq(std::string_view value, IcsRule& rule) {
  constexpr std::array<std::string_view, 4> known = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY"};
  auto at = std::ranges::find(known, value);
  if (at != known.end()) {
    rule.every = static_cast<IcsRule::Every>(at - known.begin());
    return Part::good;
  }
  return value == "HOURLY" || value == "MINUTELY" || value == "SECONDLY" ? Part::unknown
                                                                         : Part::broken;
}

Part read_part(std::string_view name, std::string_view value, IcsRule& rule) {
  auto good = [](bool is) { return is ? Part::good : Part::broken; };
  if (name == "FREQ") return read_freq(value, rule);
  if (name == "INTERVAL") {
    auto number = number_in(value, 1, 10'000);
    if (number) rule.interval = *number;
    return good(number.has_value());
  }
  if (name == "COUNT") return good((rule.count = number_in(value, 1, count_max)).has_value());
  if (name == "UNTIL") return good((rule.until = ics_day(value)).has_value());
  if (name == "BYMONTH") return good(read_numbers(value, 1, 12, rule.months));
  if (name == "BYMONTHDAY") return good(read_numbers(value, -31, 31, rule.month_days));
  if (name == "BYDAY") return good(read_week_days(value, rule.week_days));
  if (name == "BYSETPOS") return good(read_numbers(value, -366, 366, rule.places));
  if (name == "WKST") return good((rule.week_begins = weekday_named(value)) != 0);
  return name.starts_with("BY") || name == "RSCALE" ? Part::unknown : Part::good;
}

int year_of(Day day) { return static_cast<int>(day.date().year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.date().month())); }
int month_day_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.date().day())); }

/// The last day of the month, or of the year.
Day end_of_month(Day day) {
  auto date = day.date();
  return Day::of(date.year() / date.month() / std::chrono::last);
}
Day end_of_year(Day day) { return Day::of(day.date().year() / 12 / 31); }

bool is_turn(IcsRule const& rule, Day start, Day day) {
  using Every = IcsRule::Every;
  auto week = [&](Day each) { return each - (each.weekday() - rule.week_begins + 7) % 7; };
  int steps = rule.every == Every::year ? year_of(day) - year_of(start)
              : rule.every == Every::month
                  ? (year_of(day) - year_of(start)) * 12 + month_of(day) - month_of(start)
              : rule.every == Every::week ? (week(day) - week(start)) / 7
                                          : day - start;
  return steps % rule.interval == 0;
}

bool is_week_day(IcsRule const& rule, Day day) {
  bool in_year = rule.every == IcsRule::Every::year && rule.months.empty();
  int before = in_year ? day - Day::of(day.date().year() / 1 / 1) : month_day_of(day) - 1;
  int after = (in_year ? end_of_year(day) : end_of_month(day)) - day;
  return std::ranges::any_of(rule.week_days, [&](auto const& each) {
    auto [which, weekday] = each;
    return weekday == day.weekday() &&
           (which == 0 || which == before / 7 + 1 || which == -(after / 7 + 1));
  });
}

bool is_month_day(IcsRule const& rule, Day day) {
  int from_end = month_day_of(day) - month_day_of(end_of_month(day)) - 1;
  return std::ranges::any_of(
      rule.month_days, [&](int each) { return each == month_day_of(day) || each == from_end; });
}

}  // namespace

std::optional<Day> ics_day(std::string_view value) {
  if (value.size() < 8 || (value.size() > 8 && value[8] != 'T')) return {};
  std::string text(value.substr(0, 4));
  text.append("-").append(value.substr(4, 2)).append("-").append(value.substr(6, 2));
  return parse_day(text);
}

bool IcsRule::holds(Day start, Day day) const {
  return fits(start, day) && (places.empty() || is_in_place(start, day));
}

bool IcsRule::is_in_place(Day start, Day day) const {
  int before = 0, after = 0;
  for (auto other = day - (month_day_of(day) - 1); other < day; other = other + 1)
    before += fits(start, other) ? 1 : 0;
  for (auto other = day + 1; other <= end_of_month(day); other = other + 1)
    after += fits(start, other) ? 1 : 0;
  return std::ranges::any_of(
      places, [&](int place) { return place == before + 1 || place == -(after + 1); });
}

bool IcsRule::fits(Day start, Day day) const {
  if (!is_turn(*this, start, day)) return false;
  if (!months.empty() && std::ranges::find(months, month_of(day)) == months.end()) return false;
  if (!month_days.empty() && !is_month_day(*this, day)) return false;
  if (!week_days.empty() && !is_week_day(*this, day)) return false;
  if (!month_days.empty() || !week_days.empty()) return true;
  // Nothing said of the day: it is the one it began on.
  if (every == Every::week) return day.weekday() == start.weekday();
  if (every == Every::day) return true;
  if (month_day_of(day) != month_day_of(start)) return false;
  return every == Every::month || !months.empty() || month_of(day) == month_of(start);
}

Result<std::optional<IcsRule>> read_ics_rule(std::string_view value) {
  IcsRule rule;
  bool known = true, has_freq = false;
  while (!value.empty()) {
    auto piece = take_until(value, ';');
    if (piece.empty()) continue;
    auto name = take_until(piece, '=');
    has_freq = has_freq || name == "FREQ";
    auto part = read_part(name, piece, rule);
    if (part == Part::broken) return refuse(Code::bad_value, {}, "RRULE: " + std::string(name));
    known = known && part == Part::good;
  }
  if (!has_freq) return refuse(Code::bad_value, {}, "RRULE without FREQ");
  // "The second Monday" is one of a month or a year.
  bool of_week = rule.every == IcsRule::Every::week || rule.every == IcsRule::Every::day;
  for (auto const& each : rule.week_days) known = known && !(of_week && each.first != 0);
  known = known && (rule.places.empty() || rule.every == IcsRule::Every::month);
  if (!known) return std::optional<IcsRule>();
  return std::optional(std::move(rule));
}

Result<std::vector<Day>> days_of(IcsRule const& rule, Day start, Day from, Day until,
                                 std::int64_t& budget) {
  std::vector<Day> found;
  int left = rule.count.value_or(std::numeric_limits<int>::max());
  if (rule.until) until = std::min(until, *rule.until);
  // Only counting needs the days before.
  auto first = rule.count ? start : std::max(start, from);
  for (auto day = first; day <= until && left > 0; day = day + 1) {
    if (--budget < 0) return refuse(Code::too_many);
    if (day != start && !rule.holds(start, day)) continue;
    --left;
    if (day >= from) found.push_back(day);
  }
  return found;
}

}  // namespace kept
