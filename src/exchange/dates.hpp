// Days and moments as people and programs write them. Where day and month could be exchanged, the
// whole column decides, and where it cannot, a person is asked: nothing is guessed.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/field.hpp"
#include "base/instant.hpp"

namespace kept {

enum class DateOrder { day_month, month_day };
constexpr auto words_of(DateOrder) { return std::array{"day_month"sv, "month_day"sv}; }

enum class DateReading { unreadable, ambiguous, read };

/// `year` is 0 where none is written. `clock` is the time of day in microseconds, `offset_minutes`
/// the distance to UTC where one is written.
struct ReadDate {
  DateReading reading = DateReading::unreadable;
  int year = 0;
  int month = 0;
  int day = 0;
  std::optional<std::int64_t> clock;
  std::optional<int> offset_minutes;

  std::optional<Day> as_day() const;
};

/// 2026-11-22, 20261122, 22.11.2026, 11/22/2026, 22-11-26, 22 Nov 2026, Nov 22, 2026, 22. november
/// 2026, ٢٢ نوفمبر ٢٠٢٦, --11-22, each with a time after it or without. Years of two digits are
/// those nearest to 2026 that are not more than 20 years ahead.
ReadDate read_date(std::string_view text, std::optional<DateOrder> order);

/// What the cells of one column say about its order.
class DateEvidence {
 public:
  void see(std::string_view cell);
  /// nullopt: the cells allow both, or contradict one another.
  std::optional<DateOrder> order() const;
  /// At least one cell is a date that needs an order.
  bool needs_order() const { return either_ > 0 || contradicts(); }
  bool contradicts() const { return day_first_ > 0 && month_first_ > 0; }
  /// Most cells that are not empty are dates.
  bool is_dates() const { return read_ > 0 && read_ * 10 >= (read_ + unreadable_) * 9; }

 private:
  std::size_t day_first_ = 0;
  std::size_t month_first_ = 0;
  std::size_t either_ = 0;
  std::size_t read_ = 0;
  std::size_t unreadable_ = 0;
};

}  // namespace kept
