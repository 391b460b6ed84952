#pragma once
// What the words of a date turn into on the way: a number, a weekday, a unit, at last a date.
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/field.hpp"
#include "base/instant.hpp"
#include "base/working_days.hpp"
#include "individuals/note_reading/language.hpp"

namespace kept {

enum class Grain { hour, day, week, month, quarter, season, year };
constexpr auto words_of(Grain) {
  return std::array{"hour"sv, "day"sv, "week"sv, "month"sv, "quarter"sv, "season"sv, "year"sv};
}

/// Classes of words and of what rules make of them. Their names are what patterns write in <>.
enum class Sort {
  n,             // a number; value
  one,           // "a", where it counts
  ord,           // an ordinal as a word; value
  ordnum,        // an ordinal in digits; value
  year,          // 1900-2199; value
  weekday,       // value 1 = Monday
  weekday_past,  // "i mandags"; value as weekday
  month,         // value 1-12
  day,           // the unit; value = how many days (a fortnight is 14)
  week,          // the unit; value = how many weeks
  month_unit,    // value = how many months
  quarter,
  year_unit,
  workday,
  hour,  // hours, minutes, seconds
  weekend,
  season_unit,
  season,   // value 0 = winter, 1 spring, 2 summer, 3 autumn
  shift,    // value -1 last, 0 this, 1 next, 2 the one after next
  coming,   // "upcoming": next, but with a number a point and not a length
  deictic,  // today and its like; value in days
  edge,     // value 1 beginning, 2 middle, 3 end; 4-6 the day itself of a month or a year
  part,     // part of a day
  hm,       // 15:30
  clock,
  holiday,  // value = NamedDay
  noise,    // what makes of the number before it no date ("the 2nd floor")
  period,   // "the week": this one, but only where something follows or stands before
  date
};

struct Piece {
  int from = 0;  // words
  int to = 0;
  Sort sort = Sort::date;
  int value = 0;
  // Of a date:
  Day first;
  Day last;  // the same day, or the last one of what is meant
  Day due;   // the day on which a promise of it falls due
  Grain grain = Grain::day;
  int edge = 0;              // beginning, middle, end of a period
  bool weak = false;         // a date only where nothing else stands beside it
  bool deadline = false;     // by, before, within ...
  bool open = false;         // after, since, from: no day by which anything is done
  bool floating = false;     // the year was not said
  bool named = false;        // a weekday or weekend alone: it comes every week
  bool doubtful = false;     // understood as no day: takes its place and is left out
  bool feast = false;        // a named day: what is due before it is not due on it
  bool definite = false;     // with the Arabic article
  std::optional<Day> other;  // the second reading of an ambiguous one
};

struct PhraseContext {
  Day today;
  Language language = Language::en;
  WorkingCalendar const* calendar = nullptr;  // never null while reading
};

/// What a rule matched, in the order of its pattern; literal words are not among them.
struct Parts {
  std::span<Piece const* const> pieces;
  PhraseContext const& context;
  int param = 0;

  Day today() const { return context.today; }
  Piece const* find(Sort sort, int which = 0) const {
    for (auto const* piece : pieces)
      if (piece->sort == sort && which-- == 0) return piece;
    return nullptr;
  }
  bool has(Sort sort) const { return find(sort) != nullptr; }
  int value(Sort sort, int otherwise = 0) const {
    auto const* piece = find(sort);
    return piece ? piece->value : otherwise;
  }
  /// The which-th number, cardinal or ordinal, word or digits; "a" is 1.
  std::optional<int> number(int which = 0) const {
    for (auto const* piece : pieces) {
      bool const counts = piece->sort == Sort::n || piece->sort == Sort::one ||
                          piece->sort == Sort::ord || piece->sort == Sort::ordnum;
      if (counts && which-- == 0) return piece->value;
    }
    return {};
  }
};

using Maker = std::optional<Piece> (*)(Parts const&);

/// A row of a language's grammar. A pattern is words and <classes>, `a|b` either, `( )?` may be
/// left out.
struct RuleRow {
  std::string_view pattern;
  Maker make;
  int param = 0;
};

/// A row of a language's vocabulary: spellings parted by `|`, one of several words with blanks.
/// "~may" is a date only in company: alone it is mostly another word.
struct WordRow {
  std::string_view spellings;
  Sort sort;
  int value = 0;
};

}  // namespace kept
