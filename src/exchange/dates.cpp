#include "exchange/dates.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text/fold.hpp"

namespace kept {
namespace {

struct MonthName {
  std::string_view name;
  int month;
};
/// Whole names; English and Danish ones are also known by their first three letters or more.
constexpr std::array latin_months = std::to_array<MonthName>({
    {"january", 1},  {"februar", 2},  {"february", 2},  {"marts", 3},     {"march", 3},
    {"april", 4},    {"maj", 5},      {"may", 5},       {"juni", 6},      {"june", 6},
    {"juli", 7},     {"july", 7},     {"august", 8},    {"september", 9}, {"sept", 9},
    {"oktober", 10}, {"october", 10}, {"november", 11}, {"december", 12}, {"januar", 1},
});
/// As `fold` makes them: without hamza, with ه for ة. Egyptian and Levantine names.
constexpr std::array arabic_months = std::to_array<MonthName>({
    {"يناير", 1},   {"فبراير", 2},  {"مارس", 3},  {"ابريل", 4}, {"مايو", 5},   {"يونيو", 6},
    {"يونيه", 6},   {"يوليو", 7},   {"يوليه", 7}, {"اغسطس", 8}, {"سبتمبر", 9}, {"اكتوبر", 10},
    {"نوفمبر", 11}, {"ديسمبر", 12}, {"شباط", 2},  {"اذار", 3},  {"نيسان", 4},  {"ايار", 5},
    {"حزيران", 6},  {"تموز", 7},    {"اب", 8},    {"ايلول", 9},
});

int month_named(std::string_view word) {
  for (auto const& [name, month] : arabic_months) {
    if (name == word) return month;
  }
  if (word.size() < 3) return 0;
  for (auto const& [name, month] : latin_months) {
    if (name.starts_with(word)) return month;
  }
  return 0;
}

/// A number with the count of its digits, a word, or a single mark.
struct Piece {
  std::string word;
  int number = -1;
  int digits = 0;
  char mark = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size() && pieces.size() < 24;) {
    char const c = text[at];
    if (c == ' ') {
      ++at;
    } else if (is_digit(c)) {
      Piece piece{{}, 0, 0, 0};
      for (; at < text.size() && is_digit(text[at]); ++at, ++piece.digits) {
        if (piece.digits < 9) piece.number = piece.number * 10 + (text[at] - '0');
      }
      pieces.push_back(piece);
    } else if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z')) {
      std::size_t const start = at;
      while (at < text.size() && ((text[at] & 0x80) != 0 || (text[at] >= 'a' && text[at] <= 'z')))
        ++at;
      pieces.push_back({std::string(text.substr(start, at - start)), -1, 0, 0});
    } else {
      pieces.push_back({{}, -1, 0, c});
      ++at;
    }
  }
  return pieces;
}

int full_year(Piece const& piece) {
  if (piece.digits != 2) return piece.number;
  return piece.number <= 46 ? 2000 + piece.number : 1900 + piece.number;
}

class DateReader {
 public:
  DateReader(std::string_view text, std::optional<DateOrder> order)
      : pieces_(pieces_of(text)), order_(order) {}

  ReadDate read() {
    ReadDate date;
    if (!read_day(date)) return {};
    if (!read_clock(date)) return {};
    using namespace std::chrono;
    int const year = date.year == 0 ? 2024 : date.year;  // a leap year: 29 February is a day
    bool const real = year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(date.month)),
                                     std::chrono::day(static_cast<unsigned>(date.day)))
                          .ok();
    if (!real || year < 1 || year > 9999) return {};
    if (date.reading != DateReading::ambiguous) date.reading = DateReading::read;
    return date;
  }

 private:
  Piece const* at(std::size_t i) const {
    return at_ + i < pieces_.size() ? &pieces_[at_ + i] : nullptr;
  }
  bool number(std::size_t i) const { return at(i) != nullptr && at(i)->digits > 0; }
  bool mark(std::size_t i, std::string_view marks) const {
    return at(i) != nullptr && at(i)->mark != 0 &&
           marks.find(at(i)->mark) != std::string_view::npos;
  }
  int month(std::size_t i) const { return at(i) == nullptr ? 0 : month_named(at(i)->word); }

  bool set(ReadDate& date, int year, int month, int day, std::size_t used) {
    date.year = year;
    date.month = month;
    date.day = day;
    at_ += used;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  bool read_day(ReadDate& date) {
    if (mark(0, "-") && mark(1, "-") && number(2)) {
      if (at(2)->digits == 4) return set(date, 0, at(2)->number / 100, at(2)->number % 100, 3);
      return number(4) && set(date, 0, at(2)->number, at(4)->number, 5);
    }
    if (number(0) && at(0)->digits == 8) {
      int const all = at(0)->number;
      return set(date, all / 10000, all / 100 % 100, all % 100, 1);
    }
    std::string_view const between = "-/.";
    if (number(0) && mark(1, between) && number(2) && mark(3, between) && number(4)) {
      return read_numbers(date);
    }
    // Words: a weekday before it, "22. november 2026", "Nov 22, 2026".
    if (at(0) != nullptr && !at(0)->word.empty() && month(0) == 0) {
      ++at_;
      while (mark(0, ",.،")) ++at_;
    }
    if (number(0)) {
      std::size_t next = 1;
      while (mark(next, ".-/")) ++next;
      if (at(next) != nullptr && month_named(at(next)->word) > 0) return read_day_month(date, next);
      return false;
    }
    if (month(0) > 0 && number(1)) {
      std::size_t next = 2;
      if (at(next) != nullptr && !at(next)->word.empty() && at(next)->word.size() == 2)
        ++next;  // 22nd
      while (mark(next, ",.")) ++next;
      bool const year = number(next) && at(next)->digits != 1 && !mark(next + 1, ":");
      return set(date, year ? full_year(*at(next)) : 0, month(0), at(1)->number,
                 next + (year ? 1 : 0));
    }
    return false;
  }

  bool read_day_month(ReadDate& date, std::size_t name) {
    int const month = month_named(at(name)->word);
    std::size_t next = name + 1;
    // كانون الثاني and the like are two words, the first of which is no month alone.
    while (mark(next, ".-/,")) ++next;
    bool const year = number(next) && at(next)->digits != 1 && !mark(next + 1, ":");
    return set(date, year ? full_year(*at(next)) : 0, month, at(0)->number, next + (year ? 1 : 0));
  }

  bool read_numbers(ReadDate& date) {
    Piece const& first = *at(0);
    Piece const& second = *at(2);
    Piece const& third = *at(4);
    if (first.digits == 4) return set(date, first.number, second.number, third.number, 5);
    if (third.digits != 4 && third.digits != 2) return false;
    int const year = full_year(third);
    bool const dotted = mark(1, ".");
    auto order = order_;
    // 22.11.2026 is never written month first.
    if (dotted) order = DateOrder::day_month;
    if (first.number > 12) order = DateOrder::day_month;
    if (second.number > 12) order = DateOrder::month_day;
    if (first.number == second.number) order = DateOrder::day_month;
    if (!order) {
      date.reading = DateReading::ambiguous;
      order = DateOrder::day_month;
    }
    bool const day_first = *order == DateOrder::day_month;
    return set(date, year, day_first ? second.number : first.number,
               day_first ? first.number : second.number, 5);
  }

  /// "T14:30:00.5+02:00", " 2:30 PM", " kl. 14.30", or nothing.
  bool read_clock(ReadDate& date) {
    while (
        mark(0, ",") ||
        (at(0) != nullptr && (at(0)->word == "t" || at(0)->word == "kl" || at(0)->word == "at")) ||
        (mark(0, ".") && !number(1))) {
      ++at_;
    }
    if (at(0) == nullptr) return true;
    if (!number(0) || !mark(1, ":.") || !number(2)) return false;
    std::int64_t hours = at(0)->number;
    std::int64_t const minutes = at(2)->number;
    std::int64_t seconds = 0;
    std::int64_t micros = 0;
    at_ += 3;
    if (mark(0, ":.") && number(1)) {
      seconds = at(1)->number;
      at_ += 2;
      if (mark(0, ".,") && number(1)) {
        micros = at(1)->number;
        for (int i = at(1)->digits; i < 6; ++i) micros *= 10;
        for (int i = 6; i < at(1)->digits && i < 9; ++i) micros /= 10;
        at_ += 2;
      }
    }
    read_half_of_day(hours);
    if (hours > 24 || minutes > 59 || seconds > 60) return false;
    date.clock = ((hours * 60 + minutes) * 60 + seconds) * 1'000'000 + micros;
    return read_offset(date);
  }

  void read_half_of_day(std::int64_t& hours) {
    if (at(0) == nullptr || at(0)->word.empty()) return;
    auto const& word = at(0)->word;
    bool const after =
        word == "pm" || word == "م" || word == "مساء" || (word == "p" && mark(1, "."));
    bool const before =
        word == "am" || word == "ص" || word == "صباحا" || (word == "a" && mark(1, "."));
    if (!after && !before) return;
    if (after && hours < 12) hours += 12;
    if (before && hours == 12) hours = 0;
    ++at_;
    while (mark(0, ".") || (at(0) != nullptr && at(0)->word == "m")) ++at_;
  }

  bool read_offset(ReadDate& date) {
    if (at(0) == nullptr) return true;
    if (at(0)->word == "z" || at(0)->word == "utc" || at(0)->word == "gmt") {
      date.offset_minutes = 0;
      return at(1) == nullptr;
    }
    if (!mark(0, "+-") || !number(1)) return false;
    int const sign = mark(0, "-") ? -1 : 1;
    int minutes =
        at(1)->digits == 4 ? at(1)->number / 100 * 60 + at(1)->number % 100 : at(1)->number * 60;
    bool const colon = mark(2, ":") && number(3);
    if (colon) minutes += at(3)->number;
    date.offset_minutes = sign * minutes;
    return minutes <= 14 * 60 && at(colon ? 4 : 2) == nullptr;
  }

  std::vector<Piece> pieces_;
  std::optional<DateOrder> order_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Day> ReadDate::as_day() const {
  if (reading != DateReading::read || year == 0) return std::nullopt;
  return Day::of(std::chrono::year(year) / month / day);
}

ReadDate read_date(std::string_view text, std::optional<DateOrder> order) {
  if (text.size() > 80) return {};
  return DateReader(fold(text), order).read();
}

void DateEvidence::see(std::string_view cell) {
  if (cell.find_first_not_of(" \t") == std::string_view::npos) return;
  ReadDate const free = read_date(cell, std::nullopt);
  if (free.reading == DateReading::unreadable) {
    ++unreadable_;
    return;
  }
  ++read_;
  if (free.reading == DateReading::ambiguous) {
    ++either_;
    return;
  }
  // A date of numbers that fits one order only speaks for it.
  auto const first = cell.find_first_of("/-");
  if (first == std::string_view::npos || first > 2 || first == 0) return;
  ReadDate const day_first = read_date(cell, DateOrder::day_month);
  bool const digits = is_digit(cell[0]);
  if (!digits || day_first.day == day_first.month) return;
  int const leading = first == 1 ? cell[0] - '0' : (cell[0] - '0') * 10 + (cell[1] - '0');
  if (cell.find_first_of("/-", first + 1) == std::string_view::npos) return;
  ++(leading == free.day ? day_first_ : month_first_);
}

std::optional<DateOrder> DateEvidence::order() const {
  if (contradicts()) return std::nullopt;
  if (day_first_ > 0) return DateOrder::day_month;
  if (month_first_ > 0) return DateOrder::month_day;
  return std::nullopt;
}

}  // namespace kept
