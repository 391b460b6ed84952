#include "individuals/note_reading/spans.hpp"

namespace kept {
namespace {

using namespace std::chrono;

/// What a note may speak of; beyond, numbers are no dates.
constexpr int units_max = 2'000;
bool believable(Day day) {
  int const found = static_cast<int>(day.date().year());
  return found >= 1900 && found < 2200;
}

}  // namespace

Day month_first(Day day) { return day - (static_cast<int>(unsigned(day.date().day())) - 1); }

Day add_months(Day day, int count) {
  auto const date = day.date();
  auto moved = year_month(date.year(), date.month()) + months(count);
  auto const last = year_month_day_last(moved.year(), month_day_last(moved.month()));
  return Day::of({moved.year(), moved.month(), date.day() > last.day() ? last.day() : date.day()});
}

std::optional<Day> day_in(int year_number, int month_number, int day_number) {
  if (year_number < 1900 || year_number > 2199 || month_number < 1 || day_number < 1) return {};
  year_month_day const date{year(year_number), month(static_cast<unsigned>(month_number)),
                            day(static_cast<unsigned>(day_number))};
  if (!date.ok()) return {};
  return Day::of(date);
}

std::optional<Day> day_without_year(Day today, int month_number, int day_number) {
  int const now = static_cast<int>(today.date().year());
  // 29 February comes every fourth year, and once in eight.
  for (int ahead = 0; ahead <= 8; ++ahead) {
    auto const found = day_in(now + ahead, month_number, day_number);
    if (found && *found >= month_first(today)) return found;
  }
  return {};
}

DaySpan period_around(Grain grain, Day day, int shift) {
  if (grain == Grain::week) {
    auto const first = monday_of(day) + 7 * shift;
    return {first, first + 6};
  }
  int const length = grain == Grain::month ? 1 : grain == Grain::quarter ? 3 : 12;
  auto const month_number = static_cast<int>(unsigned(day.date().month())) - 1;
  auto const first = add_months(month_first(day), length * shift - month_number % length);
  return {first, add_months(first, length) - 1};
}

std::optional<Day> add_units(Day day, Piece const& unit, int count, PhraseContext const& context) {
  if (count > units_max || count < -units_max) return {};
  std::optional<Day> moved;
  switch (unit.sort) {
    case Sort::day:
      moved = day + count * unit.value;
      break;
    case Sort::week:
      moved = day + 7 * count * unit.value;
      break;
    case Sort::month_unit:
      moved = add_months(day, count * unit.value);
      break;
    case Sort::quarter:
      moved = add_months(day, 3 * count * unit.value);
      break;
    case Sort::year_unit:
      moved = add_months(day, 12 * count * unit.value);
      break;
    case Sort::workday:
      moved = context.calendar->add(day, count * unit.value);
      break;
    case Sort::hour:
      // 24 hours are a day; where 14 hours lead nobody knows without a clock.
      if (count * unit.value > 8 && count * unit.value % 24 != 0) return {};
      moved = day + count * unit.value / 24;
      break;
    default:
      return {};
  }
  if (!moved || !believable(*moved)) return {};
  return moved;
}

Grain grain_of(Sort unit) {
  switch (unit) {
    case Sort::week:
      return Grain::week;
    case Sort::month_unit:
      return Grain::month;
    case Sort::quarter:
      return Grain::quarter;
    case Sort::year_unit:
      return Grain::year;
    case Sort::season_unit:
      return Grain::season;
    default:
      return Grain::day;
  }
}

Day last_worked(DaySpan span, PhraseContext const& context) {
  auto day = span.last;
  // Where the weekend is Friday and Saturday, Sunday belongs to the next working week.
  while (day > span.first && context.calendar->worked(day) != Worked::no) day = day - 1;
  if (context.calendar->worked(day) != Worked::no) return span.last;
  while (day > span.first && context.calendar->worked(day) == Worked::no) day = day - 1;
  return context.calendar->worked(day) == Worked::no ? span.last : day;
}

std::optional<Piece> single_day(Day day) {
  if (!believable(day)) return {};
  Piece piece;
  piece.first = piece.last = piece.due = day;
  return piece;
}

std::optional<Piece> days_of(DaySpan span, Grain grain, PhraseContext const& context) {
  if (!believable(span.first) || !believable(span.last) || span.last < span.first) return {};
  Piece piece;
  piece.first = span.first;
  piece.last = span.last;
  piece.grain = grain;
  piece.due = grain == Grain::week ? last_worked(span, context) : span.last;
  if (piece.due < context.today && span.last >= context.today) piece.due = span.last;
  return piece;
}

}  // namespace kept
