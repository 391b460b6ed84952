// So many days on, spans, edges of periods, named days.
#include "base/named_days.hpp"
#include "individuals/note_reading/makers.hpp"
#include "individuals/note_reading/spans.hpp"

namespace kept::make {
namespace {

int year_of(Day day) { return static_cast<int>(day.date().year()); }

int shift_of(Parts const& parts) {
  return parts.param == 9 ? parts.value(Sort::shift) : parts.param;
}

Piece const* unit_of(Parts const& parts) {
  for (auto const* piece : parts.pieces) {
    switch (piece->sort) {
      case Sort::day:
      case Sort::week:
      case Sort::month_unit:
      case Sort::quarter:
      case Sort::year_unit:
      case Sort::workday:
      case Sort::hour:
        return piece;
      default:
        break;
    }
  }
  return nullptr;
}

/// A number beside a unit; a unit that is two by itself needs none.
int count_of(Parts const& parts) { return parts.number().value_or(1); }

/// "In two months" is a month, "in two weeks" a day: what the day is counted in says how exact.
Made point(Day day, Sort unit, PhraseContext const& context) {
  if (unit == Sort::hour) {
    auto made = single_day(day);
    if (made) made->grain = Grain::hour;
    return made;
  }
  (void)context;
  return single_day(day);
}

/// The first third of a month, the first three days of a week, the first quarter of a year.
DaySpan edge_span(Piece const& period, int edge) {
  auto const first = period.first, last = period.last;
  switch (period.grain) {
    case Grain::week:
      return edge == 1   ? DaySpan{first, first + 2}
             : edge == 2 ? DaySpan{first + 2, first + 3}
                         : DaySpan{first + 4, last};
    case Grain::month:
      return edge == 1   ? DaySpan{first, first + 9}
             : edge == 2 ? DaySpan{first + 10, first + 19}
                         : DaySpan{first + 20, last};
    case Grain::quarter:
      return edge == 1   ? DaySpan{first, add_months(first, 1) - 1}
             : edge == 2 ? DaySpan{add_months(first, 1), add_months(first, 2) - 1}
                         : DaySpan{add_months(first, 2), last};
    default:
      return edge == 1   ? DaySpan{first, add_months(first, 3) - 1}
             : edge == 2 ? DaySpan{add_months(first, 4), add_months(first, 8) - 1}
                         : DaySpan{add_months(first, 8), last};
  }
}

/// The first, the middle or the last day itself.
Made edge_day(Piece const& period, int edge) {
  if (edge == 1) return single_day(period.first);
  if (edge == 3) return single_day(period.last);
  return single_day(period.grain == Grain::month ? period.first + 14 : add_months(period.first, 6));
}

Made edge_made(Piece const& period, int edge, PhraseContext const& context) {
  if (edge > 3) {
    edge -= 3;
    if (period.grain == Grain::month || period.grain == Grain::year) return edge_day(period, edge);
  }
  auto span = edge_span(period, edge);
  // The working week decides where a week's end begins, where it is not Monday to Friday.
  if (edge == 3 && period.grain == Grain::week)
    span.first = std::min(span.first, last_worked({period.first, period.last}, context));
  auto made = days_of(
      span, period.grain == Grain::week || period.grain == Grain::month ? Grain::day : Grain::month,
      context);
  if (!made) return made;
  made->edge = edge;
  if (edge == 3 && period.grain == Grain::week) {
    made->due = last_worked({period.first, period.last}, context);
    if (made->due < context.today) made->due = period.last;
  }
  return made;
}

}  // namespace

Made units_shifted(Parts const& parts) {
  auto const* unit = unit_of(parts);
  int const count = count_of(parts), shift = shift_of(parts);
  if (!unit || count < 1 || count > 1000 || (shift != 1 && shift != -1)) return {};
  if (unit->sort == Sort::hour) return {};
  auto const today = parts.today();
  if (unit->sort == Sort::day || unit->sort == Sort::workday) {
    auto const far = add_units(today, *unit, shift * count, parts.context);
    if (!far) return {};
    return shift > 0 ? days_of({today + 1, *far}, Grain::day, parts.context)
                     : days_of({*far, today - 1}, Grain::day, parts.context);
  }
  auto const grain = grain_of(unit->sort);
  auto const near = period_around(grain, today, shift);
  auto const far = period_around(grain, today, shift * count * unit->value);
  return shift > 0 ? days_of({near.first, far.last}, grain, parts.context)
                   : days_of({far.first, near.last}, grain, parts.context);
}

Made units_coming(Parts const& parts) {
  auto const* unit = unit_of(parts);
  int const count = count_of(parts);
  if (!unit || count < 1 || count > 1000 || unit->sort == Sort::hour) return {};
  if (unit->sort == Sort::day || unit->sort == Sort::workday) {
    auto const day = add_units(parts.today(), *unit, count, parts.context);
    return day ? single_day(*day) : Made{};
  }
  auto const grain = grain_of(unit->sort);
  return days_of(period_around(grain, parts.today(), count * unit->value), grain, parts.context);
}

Made units_on(Parts const& parts) {
  auto const* unit = unit_of(parts);
  if (!unit) return {};
  auto const day = add_units(parts.today(), *unit, parts.param * count_of(parts), parts.context);
  if (!day) return {};
  if (unit->sort == Sort::year_unit) {
    auto const span = period_around(Grain::month, *day, 0);
    auto made = days_of(span, Grain::month, parts.context);
    if (made) made->due = *day;
    return made;
  }
  return point(*day, unit->sort, parts.context);
}

Made years_and_half(Parts const& parts) {
  auto const* unit = unit_of(parts);
  int const count = parts.param == 0 ? 0 : count_of(parts);
  if (!unit || unit->sort != Sort::year_unit || count < 0 || count > 100) return doubtful(parts);
  return single_day(add_months(parts.today(), 12 * count * unit->value + 6));
}

Made units_within(Parts const& parts) {
  auto made = units_on({parts.pieces, parts.context, 1});
  if (!made) return {};
  made->first = made->last = made->due;
  if (made->grain != Grain::hour) made->grain = Grain::day;
  made->deadline = true;
  return made;
}

Made units_from(Parts const& parts) {
  auto const* unit = unit_of(parts);
  auto const* from = parts.find(Sort::date);
  int const count = count_of(parts);
  if (!unit || !from || from->deadline || from->open || from->first != from->last ||
      from->grain != Grain::day)
    return {};
  auto const base = [&](Day day) {
    return add_units(day, *unit, parts.param * count, parts.context);
  };
  // "A year after Christmas" said in February: the last one counts as long as it leads ahead.
  if (from->floating)
    for (auto const year : {-12 * count, -12, 0})
      if (auto const day = base(add_months(from->first, year)); day && *day >= parts.today())
        return single_day(*day);
  auto const day = base(from->first);
  return day ? single_day(*day) : Made{};
}

Made date_for_units(Parts const& parts) {
  auto const* unit = unit_of(parts);
  auto const* from = parts.find(Sort::date);
  if (!unit || !from || from->first != from->last || unit->sort == Sort::hour) return {};
  auto const last = add_units(from->first, *unit, count_of(parts), parts.context);
  return last ? days_of({from->first, *last}, Grain::day, parts.context) : Made{};
}

Made hours_on(Parts const& parts) {
  auto made = single_day(parts.today());
  if (made) made->grain = Grain::hour;
  return made;
}

Made holiday(Parts const& parts) {
  auto const* named = parts.find(Sort::holiday);
  auto const name = static_cast<NamedDay>(named->value);
  std::optional<Day> day;
  bool floating = false;
  if (auto const said = parts.value(Sort::year)) {
    day = named_day(name, said);
  } else if (auto const* within = parts.find(Sort::date)) {
    if (within->grain != Grain::year) return {};
    day = named_day(name, year_of(within->first));
  } else if (parts.has(Sort::shift) && parts.value(Sort::shift) < 0) {
    day = named_day_before(name, parts.today());
  } else {
    day = named_day_from(name, parts.today());
    floating = true;
  }
  if (!day) return {};
  int const length = named_day_length(name);
  auto made = length == 1 ? single_day(*day)
                          : days_of({*day, *day + (length - 1)}, Grain::month, parts.context);
  if (!made) return made;
  made->floating = floating && length == 1;
  made->feast = true;
  made->weak = named->weak && parts.pieces.size() == 1;
  return made;
}

Made edge_of(Parts const& parts) {
  for (auto const* piece : parts.pieces) {
    if (piece->sort != Sort::date && piece->sort != Sort::period) continue;
    if (piece->edge != 0 || piece->deadline || piece->open || piece->grain == Grain::season ||
        piece->grain == Grain::day || piece->grain == Grain::hour)
      return {};
    return edge_made(*piece, parts.param ? parts.param : parts.value(Sort::edge), parts.context);
  }
  return {};
}

Made half_of(Parts const& parts) {
  auto const which = parts.number();
  if (!which || (*which != 1 && *which != 2)) return {};
  for (auto const* piece : parts.pieces) {
    if (piece->sort != Sort::date && piece->sort != Sort::period) continue;
    if (piece->edge != 0 || (piece->grain != Grain::month && piece->grain != Grain::year))
      return {};
    auto const second =
        piece->grain == Grain::month ? piece->first + 15 : add_months(piece->first, 6);
    auto made = *which == 1 ? days_of({piece->first, second - 1}, Grain::day, parts.context)
                            : days_of({second, piece->last}, Grain::day, parts.context);
    if (made) made->edge = *which;
    return made;
  }
  return {};
}

Made edge_of_unit(Parts const& parts) {
  auto const grain = static_cast<Grain>(parts.param % 10);
  auto const period = days_of(period_around(grain, parts.today(), 0), grain, parts.context);
  return period ? edge_made(*period, parts.param / 10, parts.context) : Made{};
}

Made many_units_shifted(Parts const& parts) {
  return count_of(parts) < 3 ? Made{} : units_shifted(parts);
}

Made many_units_on(Parts const& parts) { return count_of(parts) < 3 ? Made{} : units_on(parts); }

Made many_units_within(Parts const& parts) {
  return count_of(parts) < 3 ? Made{} : units_within(parts);
}

}  // namespace kept::make
