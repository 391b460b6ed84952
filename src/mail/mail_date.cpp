#include "mail/mail_date.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace kept {
namespace {

constexpr std::size_t date_bytes_max = 500;
constexpr std::size_t date_words_max = 20;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// Words without comments, commas and blanks; nothing where a comment never ends as it should.
std::vector<std::string_view> words_of_date(std::string_view raw) {
  std::vector<std::string_view> words;
  int depth = 0;
  std::size_t begin = raw.npos;
  auto const end_word = [&](std::size_t end) {
    if (begin != raw.npos && words.size() < date_words_max)
      words.push_back(raw.substr(begin, end - begin));
    begin = raw.npos;
  };
  for (std::size_t i = 0; i < raw.size(); ++i) {
    char const c = raw[i];
    bool const gap = static_cast<unsigned char>(c) <= ' ' || c == ',' || c == '(' || c == ')';
    if (gap || depth > 0) end_word(i);
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (!gap && depth == 0 && begin == raw.npos) begin = i;
  }
  end_word(raw.size());
  return words;
}

std::optional<int> number(std::string_view word, std::size_t digits_max = 4) {
  if (word.empty() || word.size() > digits_max) return std::nullopt;
  int value = 0;
  for (char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<unsigned> month_named(std::string_view word) {
  static constexpr std::array names = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  auto const name = lower(word.substr(0, 3));
  for (unsigned i = 0; i < names.size(); ++i)
    if (name == names[i]) return i + 1;
  return std::nullopt;
}

struct Clock {
  int hour = 0, minute = 0, second = 0;
};

/// "10:52", "10:52:37", "10.52.37".
std::optional<Clock> clock_of(std::string_view word) {
  std::array<int, 3> parts{};
  std::size_t count = 0;
  while (count < 3) {
    auto const end = word.find_first_of(":.");
    auto const part = number(word.substr(0, end), 2);
    if (!part) return std::nullopt;
    parts[count++] = *part;
    if (end == word.npos) break;
    word.remove_prefix(end + 1);
  }
  if (count < 2 || parts[0] > 23 || parts[1] > 59 || parts[2] > 60) return std::nullopt;
  return Clock{parts[0], parts[1], std::min(parts[2], 59)};
}

/// Minutes east of UTC; nullopt inside where the zone says that it is unknown. Single letters are
/// unknown too: RFC 822 had their signs wrong (RFC 5322, 4.3).
std::optional<int> zone_of(std::string_view word) {
  if (word.size() >= 5 && (word[0] == '+' || word[0] == '-')) {
    std::string digits;
    for (char c : word.substr(1))
      if (c != ':') digits += c;
    auto const value = number(digits);
    if (!value || *value % 100 > 59 || *value / 100 > 23) return std::nullopt;
    int const minutes = *value / 100 * 60 + *value % 100;
    if (word[0] == '-') return minutes == 0 ? std::nullopt : std::optional(-minutes);
    return minutes;
  }
  static constexpr std::array named = {
      std::pair{"ut", 0},        std::pair{"utc", 0},    std::pair{"gmt", 0},
      std::pair{"z", 0},         std::pair{"est", -300}, std::pair{"edt", -240},
      std::pair{"cst", -360},    std::pair{"cdt", -300}, std::pair{"mst", -420},
      std::pair{"mdt", -360},    std::pair{"pst", -480}, std::pair{"pdt", -420},
      std::pair{"cet", 60},      std::pair{"cest", 120}, std::pair{"met", 60},
      std::pair{"mest", 120},    std::pair{"bst", 60},   std::pair{"jst", 540},
      std::pair{"est5edt", -300}};
  auto const name = lower(word);
  for (auto const& [each, minutes] : named)
    if (name == each) return minutes;
  return std::nullopt;
}

struct Written {
  std::optional<int> day, year;
  std::optional<unsigned> month;
  std::optional<Clock> clock;
  std::optional<int> zone;
};

int full_year(int year, std::size_t digits) {
  if (digits <= 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits == 3 ? 1900 + year : year;
}

std::optional<MailDate> date_of(Written const& written) {
  if (!written.day || !written.month || !written.year || !written.clock) return std::nullopt;
  using namespace std::chrono;
  year_month_day const date{year(*written.year), month(*written.month),
                            day(static_cast<unsigned>(*written.day))};
  if (!date.ok() || *written.year < 1 || *written.year > 9999) return std::nullopt;
  auto const& clock = *written.clock;
  auto const local = sys_days(date) + hours(clock.hour) + minutes(clock.minute) +
                     seconds(clock.second) - minutes(written.zone.value_or(0));
  return MailDate{{duration_cast<microseconds>(local.time_since_epoch()).count()}, written.zone};
}

/// "Tue Jul 1 10:52:37 2003": the month stands before the day, the year at the end.
Written read_asctime(std::vector<std::string_view> const& words, std::size_t first) {
  Written written;
  written.month = month_named(words[first]);
  written.day = number(words[first + 1], 2);
  for (std::size_t i = first + 2; i < words.size(); ++i) {
    if (!written.clock && (written.clock = clock_of(words[i]))) continue;
    if (auto const year = number(words[i]); year && words[i].size() == 4) {
      written.year = *year;
    } else if (!written.zone) {
      written.zone = zone_of(words[i]);
    }
  }
  return written;
}

Written read_usual(std::vector<std::string_view> words, std::size_t first) {
  Written written;
  std::array<std::string_view, 3> parts{};
  std::size_t next = first;
  if (words[first].find('-') != words[first].npos) {  // "21-Nov-97"
    auto rest = words[first];
    for (auto& part : parts) {
      auto const dash = rest.find('-');
      part = rest.substr(0, dash);
      rest.remove_prefix(dash == rest.npos ? rest.size() : dash + 1);
    }
    ++next;
  } else {
    for (auto& part : parts)
      if (next < words.size()) part = words[next++];
  }
  if (parts[0].size() == 4 && number(parts[0])) std::swap(parts[0], parts[2]);  // "2003-07-01"
  written.day = number(parts[0], 2);
  written.month = month_named(parts[1]);
  if (auto const value = number(parts[1], 2); value && *value >= 1 && *value <= 12)
    written.month = static_cast<unsigned>(*value);
  if (auto const year = number(parts[2])) written.year = full_year(*year, parts[2].size());
  if (next < words.size()) {
    written.clock = clock_of(words[next]);
    ++next;
  }
  if (next < words.size()) written.zone = zone_of(words[next]);
  return written;
}

}  // namespace

std::optional<MailDate> read_mail_date(std::string_view raw) {
  raw = raw.substr(0, date_bytes_max);
  if (auto const semicolon = raw.rfind(';'); semicolon != raw.npos)
    raw.remove_prefix(semicolon + 1);
  auto const words = words_of_date(raw);
  std::size_t first = 0;
  while (first < words.size() && words[first].find_first_of("0123456789") == words[first].npos &&
         !month_named(words[first]))
    ++first;
  if (first + 2 >= words.size()) return std::nullopt;
  bool const month_first = month_named(words[first]).has_value();
  return date_of(month_first ? read_asctime(words, first) : read_usual(words, first));
}

}  // namespace kept
