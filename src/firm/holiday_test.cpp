#include "firm/holiday.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "firm/calendars.hpp"

namespace kept {
namespace {

Day day(std::string_view text) { return *parse_day(text); }

/// "2026-11-30" by the table, `count` days of work after `start`.
std::string after(std::string_view countries, std::string_view start, double count) {
  auto from = day(start), until = from + 30;
  auto calendar = calendar_of_country(countries.substr(0, 2), from, until);
  if (countries.size() > 2)
    calendar =
        WorkingCalendar::both(calendar, calendar_of_country(countries.substr(3), from, until));
  return to_text(*calendar.add(from, count));
}

/// What happens in a country in a span: "2026-03-19+4 eid_al_fitr ~ ..."
std::string public_days(std::string_view country, std::string_view from, std::string_view until) {
  std::string out;
  for (auto const& holiday : holidays_of(country, day(from), day(until))) {
    if (holiday.kind != HolidayKind::public_holiday) continue;
    out += (out.empty() ? "" : ", ") + to_text(holiday.first).substr(5);
    if (holiday.days > 1) out += "+" + std::to_string(holiday.days);
  }
  return out;
}

TEST_CASE("days of work are counted over the holidays of Denmark, Saudi Arabia and the Emirates") {
  CHECK(after("DK", "2026-11-26", 2) == "2026-11-30");
  CHECK(after("SA", "2026-11-26", 2) == "2026-11-30");
  CHECK(after("DK+SA", "2026-11-26", 2) == "2026-12-01");
  CHECK(after("DK", "2026-12-22", 3) == "2026-12-28");  // 24 December is worked
  CHECK(after("DK", "2026-03-31", 1) == "2026-04-01");  // Easter
  CHECK(after("DK", "2026-03-31", 2) == "2026-04-07");
  CHECK(after("DK", "2026-03-31", 3) == "2026-04-08");
  CHECK(after("DK", "2023-05-04", 1) == "2023-05-08");  // Store Bededag ...
  CHECK(after("DK", "2024-04-25", 1) == "2024-04-26");  // ... until 2023
  CHECK(after("SA", "2026-03-17", 3) == "2026-03-24");  // Eid
  CHECK(after("AE", "2026-11-27", 1) == "2026-11-30");
}

TEST_CASE("Denmark has ten public holidays in 2026, and days the firm is asked about") {
  CHECK(public_days("DK", "2026-01-01", "2026-12-31") ==
        "01-01, 04-02, 04-03, 04-05, 04-06, 05-14, 05-24, 05-25, 12-25, 12-26");
  int asked = 0;
  for (auto const& holiday : holidays_of("DK", day("2026-05-01"), day("2026-12-24"))) {
    auto date = to_text(holiday.first).substr(5);
    if (date == "05-01" || date == "06-05" || date == "12-24")
      asked += holiday.kind == HolidayKind::observance;
  }
  CHECK(asked == 3);
}

TEST_CASE("an Eid takes the days announced in Saudi Arabia from 2021 to 2025") {
  // As announced for private firms; the evening before is none of them.
  auto eids = [](int year) {
    std::string out;
    auto text = std::to_string(year);
    for (auto const& holiday : holidays_of("SA", day(text + "-01-01"), day(text + "-12-31")))
      if (holiday.provisional)
        out += to_text(holiday.first).substr(5) + "+" + std::to_string(holiday.days) + " ";
    return out;
  };
  CHECK(eids(2021) == "05-12+4 07-19+4 ");
  CHECK(eids(2022) == "05-01+4 07-08+4 ");
  CHECK(eids(2023) == "04-21+4 06-27+4 ");
  CHECK(eids(2024) == "04-09+4 06-15+4 ");
  CHECK(eids(2025) == "03-30+4 06-05+4 ");
}

TEST_CASE("only Islamic dates are provisional, and each has a name of its own in its year") {
  for (auto const* country : {"DK", "SA", "AE", "EG", "MA", "TR", "MY"}) {
    std::vector<std::string> keys;
    for (auto const& holiday : holidays_of(country, holidays_from(), holidays_until())) {
      CHECK(holiday.provisional == !holiday.key.empty());
      if (holiday.provisional)
        keys.push_back(holiday.key + " " + std::to_string(holiday.year()) + " " +
                       std::to_string(static_cast<int>(holiday.kind)));
    }
    std::ranges::sort(keys);
    CHECK(std::ranges::adjacent_find(keys) == keys.end());
  }
  CHECK(holidays_of("DK", day("2026-12-25"), day("2026-12-25")).front().provisional == false);
  // In 2033 Ramadan ends twice.
  std::vector<std::string> twice;
  for (auto const& holiday : holidays_of("AE", day("2033-01-01"), day("2033-12-31")))
    if (holiday.key.starts_with("eid_al_fitr")) twice.push_back(holiday.key);
  CHECK(twice == std::vector<std::string>{"eid_al_fitr", "eid_al_fitr_2"});
}

TEST_CASE("a holiday has its names, the country's own where there is none") {
  auto names = [](std::string_view country, std::string_view date) {
    return holidays_of(country, day(date), day(date)).front().names;
  };
  CHECK(names("DK", "2026-04-03") == DayNames{"Good Friday", "Langfredag", "الجمعة العظيمة"});
  CHECK(names("SA", "2026-03-20") == DayNames{"Eid al-Fitr", "Eid al-Fitr", "عيد الفطر"});
  CHECK(names("JP", "2026-07-20").da == "海の日");
}

TEST_CASE("a country that nobody collected holidays of has weekends alone, and says so") {
  for (auto const* country : {"JO", "KW", "QA", "OM", "LB", "SY", "IQ", "PS", "YE"}) {
    CHECK_FALSE(has_holidays(country));
    CHECK(holidays_of(country, holidays_from(), holidays_until()).empty());
  }
  for (auto const* country : {"DK", "SA", "AE", "EG", "BH", "MA", "TN", "DZ", "LY", "SD", "MR"})
    CHECK(has_holidays(country));
  CHECK(calendar_of_country("KW", day("2026-01-01"), day("2026-12-31")).worked(day("2026-03-20")) ==
        Worked::no);  // a Friday
  CHECK(calendar_of_country("KW", day("2026-01-01"), day("2026-12-31")).worked(day("2026-03-22")) ==
        Worked::whole);
}

TEST_CASE("a holiday that began before the span is found by its later days") {
  auto found = holidays_of("SA", day("2026-03-22"), day("2026-03-23"));
  REQUIRE(found.size() == 1);
  CHECK(to_text(found[0].first) == "2026-03-19");
  CHECK(holidays_of("SA", day("2026-03-23"), day("2026-03-23")).empty());
}

}  // namespace
}  // namespace kept
