// Weekdays and days of months.
#include <algorithm>
#include <cstdlib>

#include "individuals/note_reading/makers.hpp"
#include "individuals/note_reading/spans.hpp"

namespace kept::make {
namespace {

int year_of(Day day) { return static_cast<int>(day.date().year()); }
int month_of(Day day) { return static_cast<int>(unsigned(day.date().month())); }

/// The first such weekday after today.
Day next_weekday(Day today, int weekday) {
  return today + ((weekday - today.weekday() + 6) % 7 + 1);
}

int shift_of(Parts const& parts) {
  return parts.param == 9 ? parts.value(Sort::shift) : parts.param;
}

/// 30 February: nobody knows which day is meant, and it is not February.
Made no_such_day(Parts const& parts, int number) {
  return number >= 1 && number <= 31 ? doubtful(parts) : Made{};
}

Made named_weekday(Day day) {
  auto made = single_day(day);
  if (made) made->named = true;
  return made;
}

}  // namespace

Made deictic(Parts const& parts) { return single_day(parts.today() + parts.value(Sort::deictic)); }

Made weekday(Parts const& parts) {
  auto const* found = parts.find(Sort::weekday);
  auto made = named_weekday(next_weekday(parts.today(), found->value));
  if (!made) return made;
  made->weak = found->weak && parts.pieces.size() == 1 && parts.param == 0;
  if (made->first == parts.today() + 7) made->other = parts.today();
  return made;
}

Made weekday_shifted(Parts const& parts) {
  auto const wanted = parts.value(Sort::weekday);
  auto const next = next_weekday(parts.today(), wanted);
  switch (shift_of(parts)) {
    case -1:
    case -2:
      return named_weekday((parts.today().weekday() == wanted ? parts.today() - 7 : next - 7) -
                           (shift_of(parts) == -2 ? 7 : 0));
    case 0:
      return named_weekday(parts.today().weekday() == wanted ? parts.today() : next);
    case 1: {
      auto made = named_weekday(next);
      // "Next Friday" said on Tuesday: this week's or next week's.
      if (made && next <= monday_of(parts.today()) + 6) made->other = next + 7;
      return made;
    }
    default:
      return named_weekday(next + 7);
  }
}

Made weekday_past(Parts const& parts) {
  auto const* found = parts.find(Sort::weekday_past);
  if (!found) found = parts.find(Sort::weekday);
  return named_weekday(next_weekday(parts.today(), found->value) -
                       (parts.today().weekday() == found->value ? 14 : 7));
}

Made weekday_in_week(Parts const& parts) {
  return single_day(monday_of(parts.today()) + 7 * shift_of(parts) +
                    (parts.value(Sort::weekday) - 1));
}

Made weekday_of_week(Parts const& parts) {
  auto const* week = parts.find(Sort::date);
  if (!week || week->grain != Grain::week || week->last - week->first != 6) return {};
  return single_day(week->first + (parts.value(Sort::weekday) - 1));
}

Made weekday_plus(Parts const& parts) {
  auto const* unit = parts.find(Sort::week);
  if (!unit) unit = parts.find(Sort::day);
  auto const count = parts.number();
  if (!unit || !count || *count < 1 || *count > 520) return {};
  int const days = *count * unit->value * (unit->sort == Sort::week ? 7 : 1);
  if (days % 7 != 0) return doubtful(parts);
  return single_day(next_weekday(parts.today() - 1, parts.value(Sort::weekday)) + days);
}

Made weekday_and_week(Parts const& parts) {
  return single_day(next_weekday(parts.today(), parts.value(Sort::weekday)) + 7);
}

Made nth_weekday_on(Parts const& parts) {
  auto const count = parts.number();
  if (!count || *count < 1 || *count > 520) return {};
  auto const next = next_weekday(parts.today(), parts.value(Sort::weekday));
  if (parts.param >= 0) return single_day(next + 7 * (*count - 1 + parts.param));
  auto const last = next.weekday() == parts.today().weekday() ? next - 14 : next - 7;
  return single_day(last - 7 * (*count - 1));
}

Made nth_weekday_after(Parts const& parts) {
  auto const* from = parts.find(Sort::date);
  auto const count = parts.number().value_or(1);
  if (!from || count < 1 || count > 520) return {};
  auto const first = next_weekday(from->last, parts.value(Sort::weekday));
  if (parts.param > 0) return single_day(first + 7 * (count - 1));
  return single_day(next_weekday(from->first - 8, parts.value(Sort::weekday)) - 7 * (count - 1));
}

Made nth_weekday_nearest(Parts const& parts) {
  auto const* around = parts.find(Sort::date);
  auto const nth = parts.number().value_or(1);
  if (!around || nth < 1 || nth > 20) return {};
  std::vector<Day> days;
  auto const next = next_weekday(around->first - 1, parts.value(Sort::weekday));
  for (int week = -nth; week <= nth; ++week) days.push_back(next + 7 * week);
  std::ranges::stable_sort(days, {}, [&](Day day) { return std::abs(day - around->first); });
  return single_day(days[static_cast<std::size_t>(nth - 1)]);
}

/// The next month in which that day is that weekday.
Made weekday_with_number(Parts const& parts) {
  auto const number = parts.number();
  if (!number) return {};
  auto first = month_first(parts.today());
  for (int tried = 0; tried < 36; ++tried, first = add_months(first, 1)) {
    auto const day = day_in(year_of(first), month_of(first), *number);
    if (day && *day >= parts.today() && day->weekday() == parts.value(Sort::weekday))
      return single_day(*day);
  }
  return {};
}

/// Where the year was not said, the weekday tells it: of the years in which it is right the
/// nearest. Where it was said and the weekday is another one, nobody knows which of them is meant.
Made weekday_with_date(Parts const& parts) {
  auto const* date = parts.find(Sort::date);
  auto const wanted = parts.value(Sort::weekday);
  if (!date || date->first != date->last || date->named || date->deadline || date->open) return {};
  if (date->first.weekday() == wanted) {
    auto made = *date;
    if (made.floating && made.other && made.other->weekday() != wanted) made.other.reset();
    return made;
  }
  if (date->other && date->other->weekday() == wanted) return single_day(*date->other);
  if (!date->floating) return {};
  std::optional<Day> nearest;
  for (int years = -6; years <= 6; ++years) {
    auto const day = add_months(date->first, 12 * years);
    if (day.weekday() != wanted || day.date().day() != date->first.date().day()) continue;
    auto const away = std::abs(day - parts.today());
    if (!nearest || away < std::abs(*nearest - parts.today())) nearest = day;
  }
  if (!nearest) return {};
  return single_day(*nearest);
}

Made day_number(Parts const& parts) {
  auto const number = parts.number();
  if (!number) return {};
  auto first = month_first(parts.today());
  for (int tried = 0; tried < 3; ++tried, first = add_months(first, 1)) {
    auto const day = day_in(year_of(first), month_of(first), *number);
    if (!day || *day < parts.today()) continue;
    auto made = single_day(*day);
    if (made) made->weak = parts.param != 0;
    return made;
  }
  return {};
}

Made day_month(Parts const& parts) {
  auto const number = parts.number();
  auto const month_number = parts.value(Sort::month);
  if (!number) return {};
  int said = parts.value(Sort::year);
  if (auto const second = parts.number(1); !said && second) {
    if (*second < 0 || *second > 99) return {};
    said = *second + (*second < 70 ? 2000 : 1900);
  }
  if (said) {
    auto const day = day_in(said, month_number, *number);
    return day ? single_day(*day) : no_such_day(parts, *number);
  }
  auto const day = day_without_year(parts.today(), month_number, *number);
  if (!day) return no_such_day(parts, *number);
  auto made = single_day(*day);
  if (made) made->floating = true;
  return made;
}

Made day_of_period(Parts const& parts) {
  auto const* period = parts.find(Sort::date);
  if (!period) period = parts.find(Sort::period);
  auto const number = parts.number();
  if (!period || !number || period->grain != Grain::month || period->edge != 0) return {};
  auto const day = day_in(year_of(period->first), month_of(period->first), *number);
  return day ? single_day(*day) : no_such_day(parts, *number);
}

/// Two numbers and a month, or two numbers in the month named before them.
Made day_range(Parts const& parts) {
  auto const from = parts.number(0), to = parts.number(1);
  if (!from || !to || *from >= *to) return {};
  auto const said = parts.value(Sort::year);
  auto const month_number = parts.value(Sort::month);
  for (int ahead = 0; ahead <= (said ? 0 : 1); ++ahead) {
    int const in_year = said ? said : year_of(parts.today()) + ahead;
    auto const first = day_in(in_year, month_number, *from);
    auto const last = day_in(in_year, month_number, *to);
    if (!first || !last) return {};
    if (!said && *last < parts.today()) continue;
    return days_of({*first, *last}, Grain::day, parts.context);
  }
  return {};
}

}  // namespace kept::make
