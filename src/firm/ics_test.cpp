#include "firm/ics.hpp"

#include <doctest/doctest.h>

#include "firm/ics_lines.hpp"
#include "firm/ics_rule.hpp"

namespace kept {
namespace {

Day day(std::string_view text) { return *parse_day(text); }

std::string event(std::string lines) {
  return "BEGIN:VEVENT\r\nUID:1\r\n" + std::move(lines) + "\r\nEND:VEVENT\r\n";
}
std::string file(std::string const& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Kuwait\r\n" + events + "END:VCALENDAR\r\n";
}

/// "2026-02-25..2026-02-26 National Day; ..." or "bad_file line/5".
std::string read(std::string const& text, std::string_view from = "2020-01-01",
                 std::string_view until = "2036-12-31") {
  auto days = read_ics(text, day(from), day(until));
  if (!days) return std::string(word_of(days.error().code)) + " " + days.error().field;
  std::string out;
  for (auto const& span : days->spans) {
    out += (out.empty() ? "" : "; ") + to_text(span.day);
    if (span.until != span.day) out += ".." + to_text(span.until);
    out += " " + span.name;
  }
  for (auto const& skipped : days->skipped)
    out += (out.empty() ? "" : "; ") + ("-" + std::string(word_of(skipped.why))) + " line " +
           std::to_string(skipped.line);
  return out;
}
std::string again(std::string const& start, std::string const& rule,
                  std::string_view until = "2036-12-31") {
  auto text =
      read(file(event("DTSTART;VALUE=DATE:" + start + "\r\nRRULE:" + rule)), "2020-01-01", until);
  for (std::size_t at; (at = text.find(" ;")) != text.npos;) text.erase(at, 1);
  return text.ends_with(' ') ? text.substr(0, text.size() - 1) : text;
}

TEST_CASE("a day off is read from a calendar's event of whole days, its end not among it") {
  CHECK(read(file(event("SUMMARY:National Day\r\nDTSTART;VALUE=DATE:20260225\r\n"
                        "DTEND;VALUE=DATE:20260227"))) == "2026-02-25..2026-02-26 National Day");
  CHECK(read(file(event("SUMMARY:One\r\nDTSTART;VALUE=DATE:20260225"))) == "2026-02-25 One");
  CHECK(read(file(event("SUMMARY:Week\r\nDTSTART;VALUE=DATE:20260225\r\nDURATION:P1W"))) ==
        "2026-02-25..2026-03-03 Week");
  // Outlook writes whole days as midnight to midnight.
  CHECK(read(file(event("SUMMARY:Out\r\nDTSTART;TZID=\"Arab: Riyadh\":20260225T000000\r\n"
                        "DTEND;TZID=\"Arab: Riyadh\":20260226T000000"))) == "2026-02-25 Out");
  CHECK(read_ics(file(""), day("2020-01-01"), day("2036-12-31"))->name == "Kuwait");
}

TEST_CASE("folded lines, escapes, bare line feeds and unknown parts are read as they are meant") {
  CHECK(
      read("\xEF\xBB\xBF"
           "BEGIN:VCALENDAR\nX-OWN;A=\"b:c;d\":e\n\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\n"
           "DTSTART:19701025T030000\nEND:STANDARD\nEND:VTIMEZONE\n"
           "BEGIN:VEVENT\nSUMMARY:Eid al\n -Fitr\\, first\\nday\\; \\\\\nDTSTART;VALUE=DATE:2026\n"
           "\t0320\nBEGIN:VALARM\nTRIGGER:-PT15M\nDTSTART:nonsense\nEND:VALARM\nEND:VEVENT\n"
           "END:VCALENDAR") == "2026-03-20 Eid al-Fitr, first day; \\");
}

TEST_CASE("what is no day off is passed over and named") {
  CHECK(read(file(event("DTSTART:20260225T090000Z\r\nDTEND:20260225T100000Z") +
                  event("STATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20260226") +
                  event("DTSTART;VALUE=DATE:20260226\r\nRRULE:FREQ=YEARLY;BYEASTER=1") +
                  event("DTSTART;VALUE=DATE:19990226"))) ==
        "-part_of_a_day line 4; -cancelled line 9; -rule line 14; -out_of_range line 19");
}

TEST_CASE("a broken file is refused with the number of its line") {
  CHECK(read("") == "bad_file line/1");
  CHECK(read("hello") == "bad_file line/1");
  CHECK(read("{\"days\":[]}") == "bad_file line/1");
  CHECK(read("BEGIN:VCARD\nEND:VCARD\n") == "bad_file line/1");
  CHECK(read("BEGIN:VCALENDAR\nVERSION:2.0\n") == "bad_file line/2");
  CHECK(read("BEGIN:VCALENDAR\nEND:VEVENT\n") == "bad_file line/2");
  CHECK(read("BEGIN:VCALENDAR\nno colon\nEND:VCALENDAR\n") == "bad_file line/2");
  CHECK(read("BEGIN:VCALENDAR\nX;A=\"b:c\nEND:VCALENDAR\n") == "bad_file line/2");
  CHECK(read(file(event("SUMMARY:x"))) == "bad_file line/4");
  CHECK(read(file(event("DTSTART;VALUE=DATE:20260230"))) == "bad_file line/6");
  CHECK(read(file(event("DTSTART:20260220T10"))) == "bad_file line/6");
  CHECK(read(file(event("DTSTART;VALUE=DATE:20260220\r\nDTEND;VALUE=DATE:20260219"))) ==
        "bad_file line/4");
  CHECK(read(file(event("DTSTART;VALUE=DATE:20260220\r\nDURATION:day"))) == "bad_file line/7");
  for (auto const* rule : {"FREQ=OFTEN", "INTERVAL=1", "FREQ=YEARLY;INTERVAL=0",
                           "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYDAY=XX", "FREQ=YEARLY;UNTIL=x",
                           "FREQ=YEARLY;COUNT=-1", "FREQ=YEARLY;BYMONTHDAY=0"})
    CHECK(read(file(event("DTSTART;VALUE=DATE:20260220\r\nRRULE:" + std::string(rule)))) ==
          "bad_file line/7");
  CHECK(read("BEGIN:VCALENDAR\nX:\xFF\nEND:VCALENDAR\n") == "bad_encoding line/1");
  CHECK(read(file(event("SUMMARY:" + std::string(70'000, 'x')))) == "too_long line/6");
}

TEST_CASE("an event that comes again does so by its rule") {
  CHECK(again("20240229", "FREQ=YEARLY", "2033-01-01") == "2024-02-29; 2028-02-29; 2032-02-29");
  CHECK(again("19610225", "FREQ=YEARLY", "2022-12-31") == "2020-02-25; 2021-02-25; 2022-02-25");
  CHECK(again("20260101", "FREQ=YEARLY;COUNT=2") == "2026-01-01; 2027-01-01");
  CHECK(again("20260101", "FREQ=YEARLY;INTERVAL=5") == "2026-01-01; 2031-01-01; 2036-01-01");
  CHECK(again("20260101", "FREQ=YEARLY;UNTIL=20270101T000000Z") == "2026-01-01; 2027-01-01");
  // Thanksgiving, the spring bank holiday, the last Friday of each month.
  CHECK(again("20261126", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2028-12-31") ==
        "2026-11-26; 2027-11-25; 2028-11-23");
  CHECK(again("20260525", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "2027-12-31") ==
        "2026-05-25; 2027-05-31");
  CHECK(again("20260130", "FREQ=MONTHLY;BYDAY=-1FR", "2026-03-31") ==
        "2026-01-30; 2026-02-27; 2026-03-27");
  CHECK(again("20260131", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3") ==
        "2026-01-31; 2026-02-28; 2026-03-31");
  CHECK(again("20260105", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4") ==
        "2026-01-05; 2026-01-07; 2026-01-19; 2026-01-21");
  CHECK(again("20260105", "FREQ=DAILY;INTERVAL=10;COUNT=3") ==
        "2026-01-05; 2026-01-15; 2026-01-25");
}

TEST_CASE("days taken out, added and moved are those of the file") {
  auto yearly = "DTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=YEARLY;COUNT=3\r\nSUMMARY:N";
  CHECK(read(file(event(std::string(yearly) + "\r\nEXDATE;VALUE=DATE:20270101\r\n"
                                              "RDATE;VALUE=DATE:20270102,20270105"))) ==
        "2026-01-01 N; 2027-01-02 N; 2027-01-05 N; 2028-01-01 N");
  CHECK(read(file(event(yearly) + event("RECURRENCE-ID;VALUE=DATE:20270101\r\nSUMMARY:N\r\n"
                                        "DTSTART;VALUE=DATE:20270104"))) ==
        "2026-01-01 N; 2027-01-04 N; 2028-01-01 N");
}

TEST_CASE("no file makes the reader work for long") {
  std::string events;
  for (int i = 0; i < 3000; ++i)
    events += event(
        "DTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=YEARLY;COUNT=9000;BYMONTH=2;"
        "BYMONTHDAY=30");
  CHECK(read(file(events)).starts_with("too_many line/"));
  CHECK(read(file(event("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY")))
            .starts_with("too_many line/4"));
  std::string many;
  for (std::size_t i = 0; i <= ics_events_max; ++i) many += event("DTSTART;VALUE=DATE:20260101");
  CHECK(read(file(many)).starts_with("too_many line/"));
}

}  // namespace
}  // namespace kept
