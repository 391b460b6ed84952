#include <doctest/doctest.h>

#include "search/duplicates/compare.hpp"
#include "search/duplicates/distance.hpp"
#include "search/duplicates/name_words.hpp"

using namespace kept;
using Level = Agreement;

TEST_CASE("A name is cut into words without titles, particles with their word") {
  CHECK(name_words("Dr. Abd al-Rahman O'Gell") == std::vector<std::string>{"abdalrahman", "ogell"});
  CHECK(name_words("van der Tarn") == std::vector<std::string>{"vandertarn"});
  CHECK(name_words("Sir").empty());
  CHECK(split_name("Lundby, Vima Tora").family == std::vector<std::string>{"lundby"});
  CHECK(split_name("Vima Tora Lundby").given == std::vector<std::string>{"vima", "tora"});
  CHECK(split_name("Vima").family.empty());
}

TEST_CASE("Distances count slips") {
  CHECK(letters_apart("vorden", "vorden", 2) == 0);
  CHECK(letters_apart("vorden", "vodren", 2) == 1);
  CHECK(letters_apart("vorden", "verdin", 2) == 2);
  CHECK(letters_apart("vorden", "palmek", 2) == 3);
  // Winkler's published pairs.
  CHECK(jaro_winkler("martha", "marhta") == doctest::Approx(.9611).epsilon(.0001));
  CHECK(jaro_winkler("dixon", "dicksonx") == doctest::Approx(.8133).epsilon(.0001));
  CHECK(jaro_winkler("dwayne", "duane") == doctest::Approx(.84).epsilon(.0001));
}

TEST_CASE("Birthdays keep their slips") {
  CHECK(birthday_digits("1856-86-18", BirthdayOrder::day_month) == 18568618);
  CHECK(birthday_digits("19610403", BirthdayOrder::day_month) == 19610403);
  CHECK(birthday_digits("3.4.1961", BirthdayOrder::day_month) == 19610403);
  CHECK(birthday_digits("3/4/1961", BirthdayOrder::month_day) == 19610304);
  CHECK(birthday_digits("1961", BirthdayOrder::day_month) == 19610000);
  CHECK(birthday_digits("1961-04-03T10:00:00Z", BirthdayOrder::day_month) == 19610403);
  CHECK(birthday_digits("soon", BirthdayOrder::day_month) == 0);
  CHECK(compare_birthdays(19610403, 19610403) == Level::same);
  CHECK(compare_birthdays(19610403, 19610304) == Level::swapped);
  CHECK(compare_birthdays(19610403, 19610413) == Level::close);
  CHECK(compare_birthdays(19610403, 19160403) == Level::close);
  CHECK(compare_birthdays(19610403, 19550403) == Level::partly);
  CHECK(compare_birthdays(19610403, 19550720) == Level::different);
  CHECK(compare_birthdays(19610403, 0) == Level::missing);
}
