// Ranges, deadlines, and what has no end.
#include "individuals/note_reading/makers.hpp"
#include "individuals/note_reading/spans.hpp"

namespace kept::make {
namespace {

int year_of(Day day) { return static_cast<int>(day.date().year()); }
int month_of(Day day) { return static_cast<int>(unsigned(day.date().month())); }
int day_of(Day day) { return static_cast<int>(unsigned(day.date().day())); }

}  // namespace

Made range(Parts const& parts) {
  auto const* from = parts.find(Sort::date, 0);
  auto const* to = parts.find(Sort::date, 1);
  if (!from || !to || from->deadline || to->deadline || from->open || to->open ||
      ((from->weak || to->weak) && from->grain == Grain::day && !(from->named && to->named)) ||
      from->grain == Grain::hour || to->grain == Grain::hour)
    return {};
  auto first = from->first, last = to->last;
  // The year of the second is the first one's too: "3 to 9 March 2014", "May to July 2014".
  if (from->floating && !to->floating)
    if (auto const day = day_in(year_of(last), month_of(first), day_of(first))) first = *day;
  if (last < first && to->floating) last = add_months(last + 1, 12) - 1;
  if (last < first && to->named) last = last + 7;
  if (last <= first || last - first > 3700) return {};
  auto made =
      days_of({first, last}, from->grain == to->grain ? from->grain : Grain::day, parts.context);
  if (made && made->grain != Grain::week) made->due = to->feast ? last - 1 : last;
  return made;
}

Made until(Parts const& parts) {
  auto const* date = parts.find(Sort::date);
  bool const bare = date == nullptr;
  if (bare) date = parts.find(Sort::period);
  if (!date || date->deadline || date->open || (bare && parts.param == before_it)) return {};
  auto made = *date;
  made.sort = Sort::date;
  made.deadline = true;
  made.weak = false;
  bool const one_day = made.first == made.last;
  bool const runs = made.first <= parts.today() && made.last >= parts.today();
  if (!one_day && made.edge == 0 && made.grain != Grain::day && made.grain != Grain::hour) {
    if (parts.param == before_it) made.due = made.first - 1;
    if (parts.param == by_it && !runs) {
      made.other = made.due;
      made.due = made.first;
    }
  }
  // By the beginning of March is by its first day; by early next week is not by Monday.
  if (made.edge == 1 && parts.param <= by_it && made.last - made.first > 6) made.due = made.first;
  if (made.edge == 2 && parts.param <= by_it && made.last - made.first == 9)
    made.due = made.first + 4;
  // Before, or by, a weekend or some days: the day before them.
  if (!one_day && made.edge == 0 && made.grain == Grain::day && parts.param <= by_it)
    made.due = made.first - 1 + (made.named && made.first <= parts.today() ? 7 : 0);
  made.grain = made.grain == Grain::hour ? Grain::hour : Grain::day;
  made.first = made.last = made.due;
  // "Before Christmas" is not on Christmas Day.
  if (one_day && made.feast && parts.param == before_it) made.due = made.first - 1;
  return made;
}

Made since(Parts const& parts) {
  auto made = after(parts);
  if (made && made->named && made->first >= parts.today())
    made->first = made->last = made->due = made->first - 7;
  return made;
}

Made after(Parts const& parts) {
  auto const* date = parts.find(Sort::date);
  if (!date || date->deadline || date->open) return {};
  auto made = *date;
  made.open = true;
  made.weak = false;
  return made;
}

}  // namespace kept::make
