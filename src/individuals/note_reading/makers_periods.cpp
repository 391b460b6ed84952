// Months, quarters, years, weeks, and what lies in them.
#include "individuals/note_reading/makers.hpp"
#include "individuals/note_reading/spans.hpp"

namespace kept::make {
namespace {

int year_of(Day day) { return static_cast<int>(day.date().year()); }
int month_of(Day day) { return static_cast<int>(unsigned(day.date().month())); }

int shift_of(Parts const& parts) {
  return parts.param == 9 ? parts.value(Sort::shift) : parts.param;
}

Piece const* period_of(Parts const& parts) {
  for (auto const* piece : parts.pieces)
    if ((piece->sort == Sort::date || piece->sort == Sort::period) && piece->grain != Grain::day &&
        piece->grain != Grain::hour)
      return piece;
  return nullptr;
}

Made month_of_year(int in_year, int month_number, PhraseContext const& context) {
  auto const first = day_in(in_year, month_number, 1);
  if (!first) return {};
  return days_of({*first, add_months(*first, 1) - 1}, Grain::month, context);
}

/// The month that goes on or comes next.
Made month_ahead(int month_number, int years, PhraseContext const& context) {
  int const first = year_of(context.today) + (month_number < month_of(context.today) ? 1 : 0);
  return month_of_year(first + years, month_number, context);
}

/// The nth of them within the span, from its start or its end.
std::optional<Day> nth_weekday(DaySpan span, int weekday, int nth, bool from_end) {
  Day day = from_end ? span.last - (span.last.weekday() - weekday + 7) % 7 - 7 * (nth - 1)
                     : span.first + (weekday - span.first.weekday() + 7) % 7 + 7 * (nth - 1);
  if (day < span.first || day > span.last) return {};
  return day;
}

Made nth_within(Parts const& parts, DaySpan span) {
  int const nth = parts.number().value_or(1);
  bool const from_end = parts.param < 0;
  if (nth < 1 || nth > 366) return {};
  if (auto const* weekday = parts.find(Sort::weekday)) {
    auto const day = nth_weekday(span, weekday->value, nth, from_end);
    return day ? single_day(*day) : Made{};
  }
  if (parts.has(Sort::day)) {
    auto const day = from_end ? span.last - (nth - 1) : span.first + (nth - 1);
    return day < span.first || day > span.last ? Made{} : single_day(day);
  }
  if (!parts.has(Sort::week)) return {};
  // A week belongs to a month where it lies in it from Monday to Sunday.
  auto const monday = nth_weekday({span.first, span.last - 6}, 1, nth, from_end);
  if (!monday) return {};
  return days_of({*monday, *monday + 6}, Grain::week, parts.context);
}

}  // namespace

Made nth_in(Parts const& parts) {
  auto const* period = period_of(parts);
  if (!period || period->edge != 0) return {};
  auto made = nth_within(parts, {period->first, period->last});
  if (made && period->floating && made->last < parts.today())
    made = nth_within(parts, {add_months(period->first, 12), add_months(period->last + 1, 12) - 1});
  return made;
}

Made first_units(Parts const& parts) {
  auto const* period = period_of(parts);
  auto const count = parts.number();
  if (!period || period->edge != 0 || !count || *count < 1 || *count > 366) return {};
  int const days = *count * (parts.has(Sort::week) ? 7 : 1);
  if (days > period->last - period->first) return doubtful(parts);
  return parts.param > 0
             ? days_of({period->first, period->first + (days - 1)}, Grain::day, parts.context)
             : days_of({period->last - (days - 1), period->last}, Grain::day, parts.context);
}

Made month(Parts const& parts) {
  auto const* name = parts.find(Sort::month);
  int const said = parts.value(Sort::year);
  if (said) return month_of_year(said, name->value, parts.context);
  // "Jul" without a day is Christmas in Danish.
  if (name->weak && name->value == 7 && parts.context.language == Language::da) return {};
  auto made = month_ahead(name->value, 0, parts.context);
  if (!made) return made;
  made->floating = true;
  made->weak = name->weak && parts.param == 0;
  return made;
}

Made month_shifted(Parts const& parts) {
  int const number = parts.value(Sort::month);
  int const now = month_of(parts.today());
  int years = 0;
  switch (shift_of(parts)) {
    case -1:
      years = -1;
      break;
    case 1:
      years = number == now ? 1 : 0;
      break;
    case 2:
      years = number == now ? 2 : 1;
      break;
    default:
      return month_of_year(year_of(parts.today()), number, parts.context);
  }
  return month_ahead(number, years, parts.context);
}

Made month_by_number(Parts const& parts) {
  auto const number = parts.number();
  if (!number || *number < 1 || *number > 12) return {};
  if (auto const said = parts.value(Sort::year)) return month_of_year(said, *number, parts.context);
  auto made = month_ahead(*number, 0, parts.context);
  if (made) made->floating = true;
  return made;
}

/// The year comes as a date ("next year") or as a length ("in a year").
Made month_in_year(Parts const& parts) {
  Piece const* within = nullptr;
  Piece const* named = nullptr;
  for (auto const* piece : parts.pieces) {
    if (piece->sort != Sort::date) continue;
    if (piece->grain == Grain::year)
      within = piece;
    else if (piece->grain == Grain::month)
      named = piece;
  }
  auto const* name = parts.find(Sort::month);
  int const number = name ? name->value : named ? month_of(named->first) : 0;
  if (!number) return {};
  if (within) return month_of_year(year_of(within->first), number, parts.context);
  auto const years = parts.number();
  if (!years || !parts.has(Sort::year_unit) || *years < 0 || *years > 100) return {};
  return month_ahead(number, *years, parts.context);
}

Made quarter(Parts const& parts) {
  auto const number = parts.number();
  if (!number || *number < 1 || *number > 4) return {};
  int const said = parts.value(Sort::year);
  auto first = day_in(said ? said : year_of(parts.today()), 3 * *number - 2, 1);
  if (!first) return {};
  if (!said && add_months(*first, 3) <= parts.today()) first = add_months(*first, 12);
  return days_of({*first, add_months(*first, 3) - 1}, Grain::quarter, parts.context);
}

Made year(Parts const& parts) {
  auto const said = day_in(parts.value(Sort::year), 1, 1);
  if (!said) return {};
  auto made = days_of({*said, add_months(*said, 12) - 1}, Grain::year, parts.context);
  if (made) made->weak = parts.param != 0;
  return made;
}

Made year_range(Parts const& parts) {
  auto const* from = parts.find(Sort::year, 0);
  auto const* to = parts.find(Sort::year, 1);
  if (!from || !to || from->value >= to->value) return {};
  auto const first = day_in(from->value, 1, 1), last = day_in(to->value, 12, 31);
  if (!first || !last) return {};
  return days_of({*first, *last}, Grain::year, parts.context);
}

Made week_number(Parts const& parts) {
  auto const number = parts.number();
  if (!number || *number < 1 || *number > 53) return {};
  int const said = parts.value(Sort::year);
  for (int ahead = 0; ahead <= (said ? 0 : 1); ++ahead) {
    // Week 1 is the one with 4 January in it (ISO 8601).
    auto const fourth = day_in((said ? said : year_of(parts.today())) + ahead, 1, 4);
    if (!fourth) return {};
    auto const first = monday_of(*fourth) + 7 * (*number - 1);
    auto const next_year = day_in(year_of(*fourth) + 1, 1, 4);
    if (!next_year || first >= monday_of(*next_year)) return {};
    if (said || first + 6 >= parts.today())
      return days_of({first, first + 6}, Grain::week, parts.context);
  }
  return {};
}

Made week_with(Parts const& parts) {
  auto const* date = parts.find(Sort::date);
  if (!date) return {};
  return days_of(period_around(Grain::week, date->first, 0), Grain::week, parts.context);
}

Made unit_shifted(Parts const& parts) {
  int const shift = shift_of(parts);
  for (auto const* unit : parts.pieces) {
    switch (unit->sort) {
      case Sort::week:
      case Sort::month_unit:
      case Sort::quarter:
      case Sort::year_unit: {
        if (unit->value != 1) return units_shifted(parts);  // "the coming two weeks", one word
        auto const grain = grain_of(unit->sort);
        return days_of(period_around(grain, parts.today(), shift), grain, parts.context);
      }
      case Sort::day:
        if (unit->value != 1) return units_shifted(parts);
        return single_day(parts.today() + shift);
      default:
        break;
    }
  }
  return {};
}

Made the_period(Parts const& parts) {
  auto const grain = static_cast<Grain>(parts.param);
  auto made = parts.param == 0
                  ? unit_shifted(parts)
                  : days_of(period_around(grain, parts.today(), 0), grain, parts.context);
  if (!made || made->grain == Grain::day) return {};
  made->sort = Sort::period;
  return made;
}

}  // namespace kept::make
