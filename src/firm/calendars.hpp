#pragma once
// Whose days are counted: the firm's, one user's, a counterpart's country. Each is a
// WorkingCalendar (base/working_days.hpp) that is right between `from` and `until`, both among it;
// outside it knows weekends alone.
//
// What counts on one day: what the firm said of it; else a holiday, from the table or from a file,
// on which nobody works; else its opening hours that weekday. A user works none of it when away.
#include <optional>
#include <string>
#include <vector>

#include "base/working_days.hpp"
#include "base/zone.hpp"
#include "firm/firm.hpp"
#include "firm/holiday.hpp"
#include "store/database.hpp"

namespace kept {

/// Why a day is not worked whole.
enum class DaySource { weekend, holiday, closed, absence, import };
constexpr auto words_of(DaySource) {
  return std::array{"weekend"sv, "holiday"sv, "closed"sv, "absence"sv, "import"sv};
}

/// A day that something is known of, beside its weekday.
struct CalendarDay {
  Day day;
  Worked worked = Worked::no;
  std::optional<DayNames> names;  // a closed day's own name thrice; none for an absence
  DaySource source = DaySource::holiday;
  bool provisional = false;
  Id id;                               // of the closed day, or of one's own absence
  std::optional<std::string> holiday;  // of a provisional one: its key, to move it by
  std::optional<int> year;             // of its first day as computed
  std::optional<int> moved;            // by how many days it was moved
};
constexpr auto fields_of(CalendarDay const*) {
  return std::tuple{field("day", &CalendarDay::day),
                    field("worked", &CalendarDay::worked),
                    field("names", &CalendarDay::names),
                    field("source", &CalendarDay::source),
                    field("provisional", &CalendarDay::provisional),
                    field("id", &CalendarDay::id),
                    field("holiday", &CalendarDay::holiday),
                    field("year", &CalendarDay::year),
                    field("moved", &CalendarDay::moved)};
}

/// The firm's weekdays: those it opens, half where it opens for at most five eighths of its longest
/// day; its country's where it said nothing.
WorkingWeek working_week_of(Firm const& firm);

/// Every day between, one entry a date and ascending, that is a holiday (also one on a weekend), a
/// closed day, or with a user a day away. Weekends have no entry.
std::vector<CalendarDay> known_days(Db& db, Viewer const& viewer, Day from, Day until,
                                    Id user_id = {});

WorkingCalendar calendar_of_firm(Db& db, Viewer const& viewer, Day from, Day until);
/// The firm's, without the days the user is away.
WorkingCalendar calendar_of_user(Db& db, Viewer const& viewer, Id user_id, Day from, Day until);
/// Weekends and public holidays alone, for a counterpart; weekends alone where the country's
/// holidays are not known (has_holidays).
WorkingCalendar calendar_of_country(std::string_view country, Day from, Day until);

/// When work ends on that weekday (1 = Monday) by the opening hours; on a half day in the middle of
/// them. Five o'clock and noon where the firm said nothing.
ClosingTime closing_of(Firm const& firm, int weekday);

/// Day 0 of something said at an instant (start_of_work), by the firm's hours and zone.
std::optional<Day> start_of_work(Instant said_at, Firm const& firm, Zone const& zone,
                                 WorkingCalendar const& calendar);

}  // namespace kept
