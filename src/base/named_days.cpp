#include "base/named_days.hpp"

#include <memory>

#include <unicode/calendar.h>
#include <unicode/locid.h>

namespace kept {
namespace {

using std::chrono::month;

Day on(int year, unsigned month_number, unsigned day) {
  return Day::of({std::chrono::year(year), month(month_number), std::chrono::day(day)});
}

Day easter_of(int year) {
  int const a = year % 19, b = year / 100, c = year % 100;
  int const d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int const h = (19 * a + b - d - g + 15) % 30;
  int const i = c / 4, k = c % 4;
  int const l = (32 + 2 * e + 2 * i - h - k) % 7;
  int const m = (a + 11 * h + 22 * l) / 451;
  int const sum = h + l - 7 * m + 114;
  return on(year, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1));
}

Day nth_weekday(int year, unsigned month_number, int weekday, int nth) {
  auto first = on(year, month_number, 1);
  return first + (weekday - first.weekday() + 7) % 7 + 7 * (nth - 1);
}

/// The first day of the kind in a year, by the calendar of Umm al-Qura.
std::optional<Day> islamic(int year, int month_number, int day) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale("en@calendar=islamic-umalqura"), error));
  if (U_FAILURE(error)) return {};
  calendar->setTime(86'400'000.0 * on(year, 1, 1).days, error);
  int const first = calendar->get(UCAL_YEAR, error);
  for (int hijri = first; hijri <= first + 1 && U_SUCCESS(error); ++hijri) {
    calendar->clear();
    calendar->set(hijri, month_number - 1, day);
    Day const found{static_cast<std::int32_t>(calendar->getTime(error) / 86'400'000.0)};
    if (U_SUCCESS(error) && found >= on(year, 1, 1) && found < on(year + 1, 1, 1)) return found;
  }
  return {};
}

std::optional<Day> fixed(NamedDay name, int year) {
  switch (name) {
    case NamedDay::christmas_eve:
      return on(year, 12, 24);
    case NamedDay::christmas:
      return on(year, 12, 25);
    case NamedDay::second_christmas:
      return on(year, 12, 26);
    case NamedDay::new_years_eve:
      return on(year, 12, 31);
    case NamedDay::new_year:
      return on(year, 1, 1);
    case NamedDay::epiphany:
      return on(year, 1, 6);
    case NamedDay::constitution_day:
      return on(year, 6, 5);
    case NamedDay::labour_day:
      return on(year, 5, 1);
    case NamedDay::independence_day:
      return on(year, 7, 4);
    case NamedDay::midsummer:
      return on(year, 6, 23);
    case NamedDay::halloween:
      return on(year, 10, 31);
    case NamedDay::all_saints:
      return on(year, 11, 1);
    case NamedDay::martinmas:
      return on(year, 11, 10);
    case NamedDay::valentine:
      return on(year, 2, 14);
    case NamedDay::arab_mothers_day:
      return on(year, 3, 21);
    default:
      return {};
  }
}

std::optional<Day> moving(NamedDay name, int year) {
  switch (name) {
    case NamedDay::shrovetide:
      return easter_of(year) - 49;
    case NamedDay::maundy_thursday:
      return easter_of(year) - 3;
    case NamedDay::good_friday:
      return easter_of(year) - 2;
    case NamedDay::easter:
      return easter_of(year);
    case NamedDay::easter_monday:
      return easter_of(year) + 1;
    case NamedDay::ascension:
      return easter_of(year) + 39;
    case NamedDay::pentecost:
      return easter_of(year) + 49;
    case NamedDay::pentecost_monday:
      return easter_of(year) + 50;
    case NamedDay::labor_day:
      return nth_weekday(year, 9, 1, 1);
    case NamedDay::thanksgiving:
      return nth_weekday(year, 11, 4, 4);
    case NamedDay::black_friday:
      return nth_weekday(year, 11, 4, 4) + 1;
    case NamedDay::ramadan:
      return islamic(year, 9, 1);
    case NamedDay::eid_al_fitr:
      return islamic(year, 10, 1);
    case NamedDay::eid_al_adha:
      return islamic(year, 12, 10);
    case NamedDay::islamic_new_year:
      return islamic(year, 1, 1);
    case NamedDay::ashura:
      return islamic(year, 1, 10);
    case NamedDay::mawlid:
      return islamic(year, 3, 12);
    default:
      return {};
  }
}

}  // namespace

std::optional<Day> named_day(NamedDay name, int year) {
  if (year < 1900 || year > 2199) return {};
  if (name == NamedDay::eid) {
    auto const fitr = named_day(NamedDay::eid_al_fitr, year);
    auto const adha = named_day(NamedDay::eid_al_adha, year);
    return fitr && adha ? std::min(*fitr, *adha) : fitr ? fitr : adha;
  }
  auto const day = fixed(name, year);
  return day ? day : moving(name, year);
}

std::optional<Day> named_day_from(NamedDay name, Day from) {
  if (name == NamedDay::eid) {
    auto const fitr = named_day_from(NamedDay::eid_al_fitr, from);
    auto const adha = named_day_from(NamedDay::eid_al_adha, from);
    return fitr && adha ? std::min(*fitr, *adha) : fitr ? fitr : adha;
  }
  int const year = static_cast<int>(from.date().year());
  for (int tried = year; tried <= year + 2; ++tried)
    if (auto const day = named_day(name, tried); day && *day >= from) return day;
  return {};
}

std::optional<Day> named_day_before(NamedDay name, Day before) {
  int const year = static_cast<int>(before.date().year());
  for (int tried = year; tried >= year - 2; --tried)
    if (auto const day = named_day(name, tried); day && *day < before) return day;
  return {};
}

int named_day_length(NamedDay name) { return name == NamedDay::ramadan ? 29 : 1; }

}  // namespace kept
