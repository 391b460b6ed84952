#pragma once
// Days that people name instead of counting. Easter by the computus (Meeus/Jones/Butcher), Islamic
// months by Umm al-Qura through ICU: a date that the sighting of the moon may still move by a day.
#include <optional>

#include "base/instant.hpp"

namespace kept {

enum class NamedDay {
  christmas_eve,
  christmas,
  second_christmas,
  new_years_eve,
  new_year,
  epiphany,
  shrovetide,
  maundy_thursday,
  good_friday,
  easter,
  easter_monday,
  ascension,
  pentecost,
  pentecost_monday,
  constitution_day,  // Denmark, 5 June
  labour_day,        // 1 May
  labor_day,         // United States, first Monday of September
  independence_day,  // United States
  midsummer,
  halloween,
  all_saints,
  martinmas,
  thanksgiving,
  black_friday,
  valentine,
  arab_mothers_day,
  ramadan,
  eid_al_fitr,
  eid_al_adha,
  eid,  // whichever of the two comes first
  islamic_new_year,
  ashura,
  mawlid
};

/// Its day in a year of the common calendar; the first one where an Islamic year has two.
std::optional<Day> named_day(NamedDay name, int year);
/// The first one on or after `from`; the last one before it.
std::optional<Day> named_day_from(NamedDay name, Day from);
std::optional<Day> named_day_before(NamedDay name, Day before);
/// How many days it lasts: 1, and Ramadan a month.
int named_day_length(NamedDay name);

}  // namespace kept
