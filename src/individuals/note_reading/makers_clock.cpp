// Times of day, weekends, seasons.
#include "individuals/note_reading/makers.hpp"
#include "individuals/note_reading/spans.hpp"

namespace kept::make {

Made same(Parts const& parts) {
  auto const* date = parts.find(Sort::date);
  if (!date || date->doubtful) return {};
  auto made = *date;
  if (parts.param != 1) made.weak = false;
  return made;
}

Made a_number(Parts const& parts) {
  auto const first = parts.number(0), second = parts.number(1);
  if (!first || !second) return {};
  Piece made;
  made.sort = parts.has(Sort::ord) ? Sort::ord : Sort::n;
  made.value = *first + *second;
  return made;
}

Made clock(Parts const& parts) {
  // A number that is no hour makes no clock: "at 8" does, "at 85" does not.
  for (int which = 0; auto const number = parts.number(which); ++which)
    if (*number < 0 || (*number > 60 && (*number < 100 || *number > 2400))) return {};
  Piece made;
  made.sort = Sort::clock;
  auto const* inner = parts.find(Sort::clock);
  auto const hour = parts.has(Sort::hm) ? parts.value(Sort::hm) : parts.number().value_or(12);
  bool const certain =
      parts.param == certain_clock || (parts.param == morning_clock && hour >= 6 && hour <= 12);
  made.value = certain || (inner && inner->value > 0) ? 1 : 0;
  return made;
}

Made doubtful(Parts const&) {
  Piece made;
  made.doubtful = true;
  return made;
}

/// "At 3 pm" is today's; "at 3" may be anything, and 3 in the night is not this night's for sure.
Made clock_today(Parts const& parts) {
  if (parts.value(Sort::clock) == 0) return doubtful(parts);
  auto made = single_day(parts.today());
  if (made) made->grain = Grain::hour;
  return made;
}

Made with_clock(Parts const& parts) {
  auto const* date = parts.find(Sort::date);
  if (!date || date->doubtful || (date->grain != Grain::day && date->grain != Grain::hour))
    return {};
  auto made = *date;
  made.grain = made.first == made.last ? Grain::hour : made.grain;
  made.deadline = made.deadline || parts.param == 1;
  made.weak = false;
  return made;
}

Made part_today(Parts const& parts) {
  auto made = single_day(parts.today() + parts.param);
  if (made) made->grain = Grain::hour;
  return made;
}

namespace {

/// Saturday and Sunday; Friday and Saturday where Friday is not worked.
DaySpan weekend_of(Day monday, PhraseContext const& context) {
  auto const friday = monday + 4;
  return context.calendar->worked(friday) == Worked::no ? DaySpan{friday, friday + 1}
                                                        : DaySpan{friday + 1, friday + 2};
}

Day season_start(int year, int season) {
  struct Start {
    int month, day;
  };
  constexpr Start starts[] = {{12, 21}, {3, 20}, {6, 21}, {9, 23}};
  auto const start = starts[season];
  return *day_in(year, start.month, start.day);
}

/// The season that runs at `day`, moved by so many seasons.
struct Season {
  int year, season;
  Season moved(int by) const {
    int const index = 4 * year + season + by;
    return {index / 4, index % 4};
  }
  // Winter is the last of its year: 0 winter of the year before.
  Day first() const { return season_start(season == 0 ? year - 1 : year, season); }
};

Season season_at(Day day) {
  Season found{static_cast<int>(day.date().year()) + 1, 0};
  while (found.first() > day) found = found.moved(-1);
  return found;
}

}  // namespace

Made weekend(Parts const& parts) {
  int const shift = parts.param == 9 ? parts.value(Sort::shift) : parts.param;
  auto span = weekend_of(monday_of(parts.today()) + 7 * shift, parts.context);
  if (shift == 0 && span.last < parts.today()) span = {span.first + 7, span.last + 7};
  auto made = days_of(span, Grain::day, parts.context);
  if (made) made->named = shift == 0;
  return made;
}

Made weekend_with(Parts const& parts) {
  auto const* date = parts.find(Sort::date);
  if (!date || date->first != date->last) return {};
  return days_of(weekend_of(monday_of(date->first), parts.context), Grain::day, parts.context);
}

Made weekend_in(Parts const& parts) {
  auto const* period = parts.find(Sort::date);
  if (!period || period->grain != Grain::month || period->edge != 0) return {};
  auto const monday = monday_of(parts.param < 0 ? period->last : period->first + 1);
  auto span = weekend_of(monday, parts.context);
  if (span.last > period->last) span = {span.first - 7, span.last - 7};
  return days_of(span, Grain::day, parts.context);
}

Made season(Parts const& parts) {
  auto const now = season_at(parts.today());
  auto found = now;
  int const shift = parts.value(Sort::shift);
  auto const* named = parts.find(Sort::season);
  if (named) {
    while (found.season != named->value) found = found.moved(1);
    if (shift < 0) found = found.moved(-4);
    if (shift > 0 && found.first() <= parts.today()) found = found.moved(4);
  } else {
    found = found.moved(shift);
  }
  auto made = days_of({found.first(), found.moved(1).first() - 1}, Grain::season, parts.context);
  if (made) made->weak = parts.param != 0;
  return made;
}

}  // namespace kept::make
