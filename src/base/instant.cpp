#include "base/instant.hpp"

#include <fmt/format.h>

namespace kept {
namespace {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return {};
  int value = 0;
  for (char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

constexpr std::int64_t micros_a_second = 1'000'000;
constexpr std::int64_t micros_a_day = 86'400 * micros_a_second;

// Reads the part after the seconds: decimals, then Z or an offset. Gives micros to add.
std::optional<std::int64_t> decimals_and_offset(std::string_view rest) {
  std::int64_t micros = 0;
  if (!rest.empty() && rest[0] == '.') {
    std::size_t count = 0;
    std::int64_t unit = micros_a_second / 10;
    for (count = 1; count < rest.size() && rest[count] >= '0' && rest[count] <= '9'; ++count) {
      micros += unit * (rest[count] - '0');
      unit /= 10;
    }
    if (count == 1 || count > 10) return {};
    rest.remove_prefix(count);
  }
  if (rest == "Z" || rest == "z") return micros;
  if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':') return {};
  auto hours = digits(rest, 1, 2), minutes = digits(rest, 4, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return {};
  std::int64_t offset = (*hours * 60 + *minutes) * 60 * micros_a_second;
  return rest[0] == '+' ? micros - offset : micros + offset;
}

}  // namespace

std::string to_text(Day day) {
  auto date = day.date();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (!year || !month || !day || *year == 0) return {};
  auto date = std::chrono::year_month_day(std::chrono::year(*year),
                                          std::chrono::month(static_cast<unsigned>(*month)),
                                          std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return {};
  return Day::of(date);
}

std::string to_text(Instant at) {
  std::int64_t days = at.micros / micros_a_day, rest = at.micros % micros_a_day;
  if (rest < 0) {
    rest += micros_a_day;
    --days;
  }
  std::int64_t seconds = rest / micros_a_second, micros = rest % micros_a_second;
  auto text = fmt::format("{}T{:02}:{:02}:{:02}", to_text(Day{static_cast<std::int32_t>(days)}),
                          seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (micros != 0) {
    auto decimals = fmt::format(".{:06}", micros);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    text += decimals;
  }
  return text + "Z";
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return {};
  auto day = parse_day(text.substr(0, 10));
  auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if (!day || !hour || !minute || !second || text[13] != ':' || text[16] != ':') return {};
  if (*hour > 23 || *minute > 59 || *second > 59) return {};
  auto rest = decimals_and_offset(text.substr(19));
  if (!rest) return {};
  std::int64_t seconds = (*hour * 60 + *minute) * 60 + *second;
  return Instant{day->days * micros_a_day + seconds * micros_a_second + *rest};
}

}  // namespace kept
