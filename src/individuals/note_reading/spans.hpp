#pragma once
// Weeks begin on Monday (ISO 8601) in all three languages; months and quarters as the calendar has
// them.
#include "individuals/note_reading/piece.hpp"

namespace kept {

struct DaySpan {
  Day first;
  Day last;
};

inline Day monday_of(Day day) { return day - (day.weekday() - 1); }
Day month_first(Day day);
/// As many months on (or back), the last day of a shorter month where there is no such day.
Day add_months(Day day, int months);
/// The day of a month; nothing where the month is too short or the year out of 1900-2199.
std::optional<Day> day_in(int year, int month, int day);
/// A day whose year was not said: this month's, also where it is over, else the next one.
std::optional<Day> day_without_year(Day today, int month, int day);
/// The week, month, quarter or year that holds `day`, moved by `shift` of its kind.
DaySpan period_around(Grain grain, Day day, int shift);
/// `count` of a unit after a day. The piece is of a unit's sort.
std::optional<Day> add_units(Day day, Piece const& unit, int count, PhraseContext const& context);
/// The grain of a unit's sort: week, month, quarter, year, else day.
Grain grain_of(Sort unit);
/// The last day worked before the days off of the span; its last day where there are none.
Day last_worked(DaySpan span, PhraseContext const& context);

std::optional<Piece> single_day(Day day);
/// A period; it falls due on its last day, a week on the last day worked.
std::optional<Piece> days_of(DaySpan span, Grain grain, PhraseContext const& context);

}  // namespace kept
