#include "firm/calendars.hpp"

#include <algorithm>
#include <map>

#include "firm/absence_store.hpp"
#include "firm/closed_day_store.hpp"
#include "firm/firm_store.hpp"
#include "firm/holiday_shift_store.hpp"

namespace kept {
namespace {

using KnownDays = std::map<Day, CalendarDay>;

constexpr int shift_days_max = 1;

Worked on_weekday(WorkingWeek const& week, Day day) {
  return week[static_cast<std::size_t>(day.weekday() - 1)];
}

/// The part of a span that lies between two days.
template <class Use>
void each_day(Day first, Day last, Day from, Day until, Use&& use) {
  for (auto day = std::max(first, from); day <= std::min(last, until); day = day + 1) use(day);
}

void add_holidays(KnownDays& days, WorkingWeek const& week, std::string_view country,
                  std::span<HolidayShift const> shifts, Day from, Day until) {
  for (auto& holiday : holidays_of(country, from - shift_days_max, until + shift_days_max)) {
    if (holiday.kind != HolidayKind::public_holiday) continue;
    CalendarDay known{.names = holiday.names, .provisional = holiday.provisional};
    int moved = 0;
    if (holiday.provisional) {
      auto shift = std::ranges::find_if(shifts, [&](HolidayShift const& each) {
        return each.holiday == holiday.key && each.year == holiday.year();
      });
      if (shift != shifts.end()) moved = shift->days;
      known.holiday = holiday.key;
      known.year = holiday.year();
      known.moved = moved;
    }
    auto first = holiday.first + moved;
    each_day(first, first + (holiday.days - 1), from, until, [&](Day day) {
      known.day = day;
      known.worked = std::min(on_weekday(week, day), holiday.half ? Worked::half : Worked::no);
      auto [at, is_new] = days.try_emplace(day, known);
      if (!is_new && known.worked < at->second.worked) at->second = known;
    });
  }
}

void add_closed_days(KnownDays& days, WorkingWeek const& week,
                     std::span<ClosedDay const> closed_days, Day from, Day until) {
  // Files first, so that what the firm said itself stands.
  for (bool from_file : {true, false}) {
    for (auto const& closed : closed_days) {
      if (static_cast<bool>(closed.import_id) != from_file) continue;
      CalendarDay known{.names = DayNames{closed.name, closed.name, closed.name},
                        .source = from_file ? DaySource::import : DaySource::closed,
                        .id = closed.id};
      each_day(closed.day, closed.last_on, from, until, [&](Day day) {
        known.day = day;
        // Of several days together "worked" means the weekdays among them; one day is meant itself.
        bool itself = !from_file && !closed.until;
        known.worked = itself ? closed.worked : std::min(on_weekday(week, day), closed.worked);
        auto [at, is_new] = days.try_emplace(day, known);
        bool stronger = known.source != at->second.source || known.worked < at->second.worked;
        bool less = known.worked < at->second.worked;
        if (!is_new && (from_file ? less : stronger)) at->second = known;
      });
    }
  }
}

void add_absences(KnownDays& days, WorkingWeek const& week, std::span<Absence const> absences,
                  Day from, Day until) {
  for (auto const& absence : absences) {
    CalendarDay known{.source = DaySource::absence, .id = absence.id};
    known.worked = absence.half ? Worked::half : Worked::no;
    each_day(absence.from, absence.until, from, until, [&](Day day) {
      known.day = day;
      auto at = days.find(day);
      auto otherwise = at == days.end() ? on_weekday(week, day) : at->second.worked;
      if (known.worked < otherwise) days.insert_or_assign(day, known);
    });
  }
}

KnownDays days_known(Db& db, Viewer const& viewer, Firm const& firm, WorkingWeek const& week,
                     Day from, Day until, Id user_id) {
  KnownDays days;
  add_holidays(days, week, firm.country, holiday_shifts(db, viewer, firm.country), from, until);
  add_closed_days(days, week, closed_days_between(db, viewer, from, until), from, until);
  if (user_id) add_absences(days, week, days_away(db, viewer, user_id, from, until), from, until);
  return days;
}

WorkingCalendar to_calendar(WorkingWeek const& week, KnownDays const& days) {
  std::vector<SpecialDay> special_days;
  for (auto const& [day, known] : days)
    if (known.worked != on_weekday(week, day)) special_days.push_back({day, known.worked});
  return WorkingCalendar(week, std::move(special_days));
}

int minutes_of(std::string_view clock) {
  auto number = [&](std::size_t at) { return (clock[at] - '0') * 10 + clock[at + 1] - '0'; };
  return number(0) * 60 + number(3);
}

/// Opening hours of each weekday: when they begin, when they end, how many minutes there are.
struct Hours {
  int from = 24 * 60, until = 0, minutes = 0;
};
std::array<Hours, 7> hours_of(Firm const& firm) {
  std::array<Hours, 7> week;
  for (auto const& opening : firm.opening) {
    auto& day = week[static_cast<std::size_t>(opening.weekday - 1)];
    auto from = minutes_of(opening.from), until = minutes_of(opening.until);
    day = {std::min(day.from, from), std::max(day.until, until), day.minutes + until - from};
  }
  return week;
}

}  // namespace

WorkingWeek working_week_of(Firm const& firm) {
  if (firm.opening.empty()) return working_week_of(firm.country);
  auto hours = hours_of(firm);
  auto longest = std::ranges::max(hours, {}, &Hours::minutes).minutes;
  WorkingWeek week{};
  for (std::size_t at = 0; at < week.size(); ++at) {
    auto open = hours[at].minutes;
    week[at] = open == 0 ? Worked::no : open * 8 <= longest * 5 ? Worked::half : Worked::whole;
  }
  return week;
}

std::vector<CalendarDay> known_days(Db& db, Viewer const& viewer, Day from, Day until, Id user_id) {
  std::vector<CalendarDay> found;
  auto firm = find_firm(db, viewer);
  if (!firm) return found;
  for (auto& [day, known] :
       days_known(db, viewer, *firm, working_week_of(*firm), from, until, user_id))
    found.push_back(std::move(known));
  return found;
}

WorkingCalendar calendar_of_user(Db& db, Viewer const& viewer, Id user_id, Day from, Day until) {
  auto firm = find_firm(db, viewer);
  if (!firm) return WorkingCalendar(working_week_of(""));
  auto week = working_week_of(*firm);
  return to_calendar(week, days_known(db, viewer, *firm, week, from, until, user_id));
}

WorkingCalendar calendar_of_firm(Db& db, Viewer const& viewer, Day from, Day until) {
  return calendar_of_user(db, viewer, Id{}, from, until);
}

WorkingCalendar calendar_of_country(std::string_view country, Day from, Day until) {
  auto week = working_week_of(country);
  KnownDays days;
  add_holidays(days, week, country, {}, from, until);
  return to_calendar(week, days);
}

ClosingTime closing_of(Firm const& firm, int weekday) {
  if (firm.opening.empty()) return {};
  auto week = hours_of(firm);
  auto day = week[static_cast<std::size_t>(weekday - 1)];
  // A weekday that is closed as a rule is worked like the longest one.
  if (day.minutes == 0) day = std::ranges::max(week, {}, &Hours::minutes);
  bool half_by_hours = working_week_of(firm)[static_cast<std::size_t>(weekday - 1)] == Worked::half;
  return {.whole_day = day.until,
          .half_day = half_by_hours ? day.until : (day.from + day.until) / 2};
}

std::optional<Day> start_of_work(Instant said_at, Firm const& firm, Zone const& zone,
                                 WorkingCalendar const& calendar) {
  return start_of_work(said_at, zone, calendar, closing_of(firm, zone.day_of(said_at).weekday()));
}

}  // namespace kept
