#include <doctest/doctest.h>

#include "base/named_days.hpp"
#include "individuals/note_reading/date_phrases.hpp"
#include "individuals/note_reading/language.hpp"

using namespace kept;

namespace {

WorkingCalendar const& danish_week() {
  static WorkingCalendar const calendar(working_week_of("DK"));
  return calendar;
}
WorkingCalendar const& saudi_week() {
  static WorkingCalendar const calendar(working_week_of("SA"));
  return calendar;
}

/// "2026-05-15", "2026-05-18..2026-05-24 week", "by 2026-05-22", "2026-05-15 or 2026-05-22", "-".
std::string told(std::string_view text, Language language, Day today) {
  PhraseContext const context{today, language,
                              language == Language::ar ? &saudi_week() : &danish_week()};
  std::string all;
  for (auto const& date : read_dates(text, context)) {
    if (!all.empty()) all += "; ";
    if (date.deadline) all += "by ";
    all += to_text(date.day);
    if (date.until) all += ".." + to_text(*date.until);
    if (date.grain != Grain::day) all += " " + std::string(word_of(date.grain));
    if (date.other) all += " or " + to_text(*date.other);
  }
  return all.empty() ? "-" : all;
}

struct Row {
  std::string_view text, expected;
};

void check_all(std::span<Row const> rows, Language language) {
  // A Wednesday.
  auto const today = *parse_day("2026-05-13");
  for (auto const& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text, language, today) == row.expected);
  }
}

}  // namespace

TEST_CASE("English dates are read") {
  constexpr Row rows[] = {{"I'll bring it on Monday", "2026-05-18"},
                          {"see you Friday", "2026-05-15"},
                          {"next Friday", "2026-05-15 or 2026-05-22"},
                          {"Wednesday", "2026-05-20 or 2026-05-13"},
                          {"the Monday after next", "2026-05-25"},
                          {"Saturday week", "2026-05-23"},
                          {"Thursday of the week after next", "2026-05-28"},
                          {"no later than 3 July", "by 2026-07-03"},
                          {"before Christmas", "by 2026-12-25"},
                          {"before Eid", "by 2026-05-27"},
                          {"within four working days", "by 2026-05-19"},
                          {"in three weeks' time", "2026-06-03"},
                          {"by the end of next week", "by 2026-05-22"},
                          {"by the end of the quarter", "by 2026-06-30"},
                          {"by June", "by 2026-06-01 or 2026-06-30"},
                          {"before June", "by 2026-05-31"},
                          {"in the week of 8 June", "2026-06-08..2026-06-14 week"},
                          {"in the second half of June", "2026-06-16..2026-06-30"},
                          {"late June", "2026-06-21..2026-06-30"},
                          {"the second Tuesday in September", "2026-09-08"},
                          {"two weeks before Easter 2027", "2027-03-14"},
                          {"from Monday to Thursday", "2026-05-18..2026-05-21"},
                          {"between 8 and 12 June", "2026-06-08..2026-06-12"},
                          {"7/8/2026", "2026-07-08 or 2026-08-07"},
                          {"28/8/2026", "2026-08-28"},
                          {"tomorrow at 9:30", "2026-05-14 hour"},
                          {"within 48 hours", "by 2026-05-15 hour"},
                          {"EOD Friday", "2026-05-15 hour"},
                          {"Q3", "2026-07-01..2026-09-30 quarter"},
                          {"on Monday or on Tuesday", "2026-05-18; 2026-05-19"},
                          {"Monday and Friday", "2026-05-18; 2026-05-15"},
                          {"29 February", "2028-02-29"},
                          {"before the weekend", "by 2026-05-15"},
                          {"the Friday before last", "2026-05-01"},
                          {"two Mondays ago", "2026-05-04"},
                          {"May to July 2027", "2027-05-01..2027-07-31 month"},
                          {"in a year and a half", "2027-11-13"},
                          {"since Monday", "2026-05-11"},
                          {"Mon-Thu", "2026-05-18..2026-05-21"},
                          {"Wednesday in two weeks", "2026-05-27"},
                          {"the next working day", "2026-05-14"},
                          {"the first two weeks of June", "2026-06-01..2026-06-14"},
                          {"by the beginning of June", "by 2026-06-01"},
                          {"by 4pm on Friday", "by 2026-05-15 hour"},
                          {"by month end", "by 2026-05-31"},
                          {"8 June '27", "2027-06-08"},
                          {"on the 31st of June", "-"},
                          {"on the 1st of this month", "2026-05-01"}};
  check_all(rows, Language::en);
}

TEST_CASE("English words that are no dates stay unread") {
  constexpr Row rows[] = {{"we may march on", "-"},
                          {"the cat sat in the sun with my second son", "-"},
                          {"open 24/7, half price 1/2, version 3.4", "-"},
                          {"on the 2nd floor, for the 3rd time", "-"},
                          {"every Monday", "-"},
                          {"I need 14 boxes and 2 pallets", "-"},
                          {"1.500 pieces at 12,50", "-"},
                          {"in 2-3 weeks", "-"},
                          {"a day off, a year ahead", "-"}};
  check_all(rows, Language::en);
}

TEST_CASE("Danish dates are read") {
  constexpr Row rows[] = {{"jeg ringer på fredag", "2026-05-15"},
                          {"senest på tirsdag i næste uge", "by 2026-05-19"},
                          {"næste fredag", "2026-05-15 or 2026-05-22"},
                          {"inden d. 4. juni", "by 2026-06-04"},
                          {"senest den 1. i måneden", "by 2026-05-01"},
                          {"den 3/6", "2026-06-03"},
                          {"3.6.2026", "2026-06-03"},
                          {"inden udgangen af måneden", "by 2026-05-31"},
                          {"inden ugen er omme", "by 2026-05-15"},
                          {"i løbet af næste uge", "by 2026-05-22"},
                          {"inden for fem hverdage", "by 2026-05-20"},
                          {"om to uger", "2026-05-27"},
                          {"om et par dage", "2026-05-15"},
                          {"i uge 23", "2026-06-01..2026-06-07 week"},
                          {"ultimo juni", "2026-06-21..2026-06-30"},
                          {"første halvdel af juni", "2026-06-01..2026-06-15"},
                          {"inden jul", "by 2026-12-24"},
                          {"efter pinse", "2026-05-24"},
                          {"i overmorgen kl. 9", "2026-05-15 hour"},
                          {"for tre uger siden", "2026-04-22"},
                          {"i mandags", "2026-05-11"},
                          {"torsdag d. 11. juni", "2026-06-11"},
                          {"på mandag om en uge", "2026-05-25"},
                          {"senest ved udgangen af 3. kvartal", "by 2026-09-30"},
                          {"mandag i uge 23", "2026-06-01"},
                          {"fredag om 14 dage", "2026-05-29"},
                          {"sidst i juni", "2026-06-21..2026-06-30"},
                          {"inden weekenden", "by 2026-05-15"},
                          {"d. 20/6", "2026-06-20"},
                          {"inden fyraften", "by 2026-05-13 hour"}};
  check_all(rows, Language::da);
}

TEST_CASE("Danish words that are no dates stay unread") {
  constexpr Row rows[] = {{"min søn og man kan se solen", "-"},
                          {"hver mandag, om fredagen", "-"},
                          {"version 3.4 og 10-12 stykker", "-"},
                          {"den 1.000. kunde", "-"},
                          {"på 2. sal", "-"}};
  check_all(rows, Language::da);
}

TEST_CASE("Arabic dates are read, with and without vowel signs, clitics and hamza") {
  constexpr Row rows[] = {{"قبل الخميس", "by 2026-05-14"},
                          {"يوم الأحد القادم", "2026-05-17 or 2026-05-24"},
                          {"يوم الاثنين القادم", "2026-05-18"},
                          {"الأيام الثلاثة القادمة", "2026-05-14..2026-05-16"},
                          {"يوم الاحد", "2026-05-17"},
                          {"غَداً", "2026-05-14"},
                          {"بعد بكرا", "2026-05-15"},
                          {"قبل نهاية الشهر", "by 2026-05-31"},
                          {"بحلول نهاية الأسبوع", "by 2026-05-14"},
                          {"بعد أسبوعين", "2026-05-27"},
                          {"خلال ٣ أيام عمل", "by 2026-05-18"},
                          {"في موعد أقصاه ٢٠ حزيران", "by 2026-06-20"},
                          {"٢٠ يونيو ٢٠٢٦", "2026-06-20"},
                          {"٥/٦/٢٠٢٦", "2026-06-05"},
                          {"في الخامس من تشرين الأول", "2026-10-05"},
                          {"الأسبوع بعد القادم", "2026-05-25..2026-05-31 week"},
                          {"الشهر المقبل", "2026-06-01..2026-06-30 month"},
                          {"أواخر حزيران", "2026-06-21..2026-06-30"},
                          {"حتى يوم الأربعاء", "by 2026-05-20 or 2026-05-13"},
                          {"قبل عيد الأضحى", "by 2026-05-27"},
                          {"قبل يومين", "2026-05-11"},
                          {"من الأحد إلى الثلاثاء", "2026-05-17..2026-05-19"},
                          {"الساعة ٣ مساءً", "2026-05-13 hour"},
                          {"بين ٣ و ٩ حزيران", "2026-06-03..2026-06-09"},
                          {"منذ الاثنين", "2026-05-11"},
                          {"أول أحد من الشهر القادم", "2026-06-07"}};
  check_all(rows, Language::ar);
}

TEST_CASE("Arabic words that are no dates stay unread") {
  constexpr Row rows[] = {
      {"لا أحد يعرف", "-"}, {"كل يوم أحد", "-"}, {"الشي باب وكتاب", "-"}, {"طلب اثنين وخمسة", "-"}};
  check_all(rows, Language::ar);
}

TEST_CASE("a weekday tells the year that was not said, and a wrong one makes the day unknown") {
  auto const today = *parse_day("2026-05-13");
  CHECK(told("Monday 14 June", Language::en, today) == "2027-06-14");
  CHECK(told("Sunday, June 14", Language::en, today) == "2026-06-14");
  CHECK(told("Friday 15 June 2026", Language::en, today).find("2026-06-15") != 0);
}

TEST_CASE("the end of a working week is the one of the calendar") {
  auto const today = *parse_day("2026-05-13");
  WorkingCalendar const closed(working_week_of("DK"), {{*parse_day("2026-05-14")}});
  PhraseContext const context{today, Language::en, &closed};
  auto const dates = read_dates("within 2 working days", context);
  REQUIRE(dates.size() == 1);
  CHECK(to_text(dates[0].day) == "2026-05-18");
}

TEST_CASE("named days fall where the almanacs have them") {
  CHECK(to_text(*named_day(NamedDay::easter, 2026)) == "2026-04-05");
  CHECK(to_text(*named_day(NamedDay::easter, 2038)) == "2038-04-25");
  CHECK(to_text(*named_day(NamedDay::ascension, 2026)) == "2026-05-14");
  CHECK(to_text(*named_day(NamedDay::thanksgiving, 2026)) == "2026-11-26");
  CHECK(to_text(*named_day(NamedDay::eid_al_fitr, 2026)) == "2026-03-20");
  CHECK(to_text(*named_day(NamedDay::eid_al_adha, 2026)) == "2026-05-27");
  CHECK_FALSE(named_day(NamedDay::christmas, 3000));
}

TEST_CASE("the language of a text is guessed") {
  CHECK(guess_language("I'll send the list by Thursday") == Language::en);
  CHECK(guess_language("jeg sender listen senest torsdag") == Language::da);
  CHECK(guess_language("سأرسل القائمة") == Language::ar);
  CHECK(guess_language("Samtale med Åse, hun vil have kaffe") == Language::da);
  CHECK(guess_language("") == Language::en);
  CHECK(guess_language("\xff\xfe") == Language::en);
}
