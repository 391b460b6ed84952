#include "firm/ics_events.hpp"

#include <doctest/doctest.h>

#include <chrono>

namespace kept {
namespace {

Instant at(std::string_view text) { return *parse_instant(text); }
Zone copenhagen() { return Zone::named("Europe/Copenhagen").value(); }

std::string event(std::string lines, std::string uid = "1") {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + std::move(lines) + "\r\nEND:VEVENT\r\n";
}
std::string file(std::string const& parts) {
  return "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Mine\r\n" + parts + "END:VCALENDAR\r\n";
}

/// "2026-03-02T08:00:00Z +60 Title; ..." with minutes, or "bad_file line/5".
std::string read(std::string const& text, std::string_view from = "2026-03-01T00:00:00Z",
                 std::string_view until = "2026-04-10T00:00:00Z") {
  auto found = read_ics_meetings(text, at(from), at(until), copenhagen());
  if (!found) return std::string(word_of(found.error().code)) + " " + found.error().field;
  std::string out;
  for (auto const& each : found->meetings) {
    auto minutes = (each.ends_at - each.starts_at).count() / 60'000'000;
    out += (out.empty() ? "" : "; ") + to_text(each.starts_at) + " +" + std::to_string(minutes);
    if (each.whole_day) out += " whole";
    if (!each.title.empty()) out += " " + each.title;
  }
  if (found->left_out != 0) out += " -" + std::to_string(found->left_out);
  return out;
}

TEST_CASE(
    "a moment is read by its own clock: UTC, a zone's name in any fashion, or the one at home") {
  auto one = [](std::string const& start) { return read(file(event("DTSTART" + start))); };
  CHECK(one(":20260302T090000Z") == "2026-03-02T09:00:00Z +0");
  CHECK(one(":20260302T090000") == "2026-03-02T08:00:00Z +0");
  for (auto zone :
       {"Asia/Riyadh", "Arab Standard Time", "/freeassociation.sourceforge.net/Asia/Riyadh",
        "/mozilla.org/20050126_1/Asia/Riyadh"})
    CHECK_MESSAGE(
        one(";TZID=" + std::string(zone) + ":20260302T120000") == "2026-03-02T09:00:00Z +0", zone);
  CHECK(one(";TZID=Nobody's time:20260302T090000") == "2026-03-02T08:00:00Z +0");
  CHECK(one(";VALUE=DATE:20260302") == "2026-03-01T23:00:00Z +1440 whole");
  // A day of 23 hours.
  CHECK(one(";VALUE=DATE:20260329") == "2026-03-28T23:00:00Z +1380 whole");
}

TEST_CASE("a clock that only the file knows is followed through its changes") {
  std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n"
      "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
      "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\n"
      "TZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\n"
      "END:VTIMEZONE\r\n";
  CHECK(
      read(file(event("DTSTART;TZID=Ours:20260322T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3") + zone)) ==
      "2026-03-22T09:00:00Z +0; 2026-03-29T08:00:00Z +0; 2026-04-05T08:00:00Z +0");
  CHECK(read(file("BEGIN:VTIMEZONE\r\nTZID:East\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                  "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" +
                  event("DTSTART;TZID=East:20260322T100000"))) == "2026-03-22T04:30:00Z +0");
  CHECK(read(file("BEGIN:VTIMEZONE\r\nTZID:X\r\nX-LIC-LOCATION:Asia/Riyadh\r\nEND:VTIMEZONE\r\n" +
                  event("DTSTART;TZID=X:20260322T100000"))) == "2026-03-22T07:00:00Z +0");
  CHECK(read(file("BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\n"
                  "END:VTIMEZONE\r\n" +
                  event("DTSTART;TZID=X:20260322T100000"))) == "bad_file line/5");
}

TEST_CASE("what comes again is counted out where it is asked for, with its exceptions and moves") {
  auto again = [](std::string const& lines) {
    return read(file(event("DTSTART;TZID=Europe/Copenhagen:20260302T090000\r\n"
                           "DTEND;TZID=Europe/Copenhagen:20260302T093000\r\n" +
                           lines)),
                "2026-03-09T00:00:00Z", "2026-04-01T00:00:00Z");
  };
  CHECK(again("RRULE:FREQ=WEEKLY") ==
        "2026-03-09T08:00:00Z +30; 2026-03-16T08:00:00Z +30; 2026-03-23T08:00:00Z +30; "
        "2026-03-30T07:00:00Z +30");
  CHECK(again("RRULE:FREQ=WEEKLY;COUNT=2") == "2026-03-09T08:00:00Z +30");
  // To the second: the last one begins just then, or would begin just after.
  CHECK(again("RRULE:FREQ=WEEKLY;UNTIL=20260309T080000Z") == "2026-03-09T08:00:00Z +30");
  CHECK(again("RRULE:FREQ=WEEKLY;UNTIL=20260316T075959Z") == "2026-03-09T08:00:00Z +30");
  CHECK(again("RRULE:FREQ=WEEKLY;INTERVAL=2\r\nEXDATE;TZID=Europe/Copenhagen:20260316T090000\r\n"
              "RDATE:20260310T120000Z") == "2026-03-10T12:00:00Z +30; 2026-03-30T07:00:00Z +30");
  CHECK(again("RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE;VALUE=DATE:20260309,20260323") ==
        "2026-03-16T08:00:00Z +30");
  CHECK(again("RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1") == "2026-03-31T07:00:00Z +30");
  CHECK(again("RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2") == "2026-03-10T08:00:00Z +30");
  CHECK(again("RRULE:FREQ=HOURLY") == " -1");
  CHECK(
      again("RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Moved\r\n"
            "RECURRENCE-ID:20260309T080000Z\r\nDTSTART:20260311T100000Z\r\nDURATION:PT1H\r\n"
            "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nSTATUS:CANCELLED\r\n"
            "RECURRENCE-ID:20260316T080000Z\r\nDTSTART:20260316T080000Z") ==
      "2026-03-11T10:00:00Z +60 Moved");
  // East of here the day by UTC is the one before.
  CHECK(read(file(event("DTSTART;TZID=Asia/Tokyo:20260302T080000\r\n"
                        "RRULE:FREQ=DAILY;UNTIL=20260303T230000Z"))) ==
        "2026-03-01T23:00:00Z +0; 2026-03-02T23:00:00Z +0; 2026-03-03T23:00:00Z +0");
}

TEST_CASE("a moved event keeps its key, and each time has one of its own") {
  auto keys = [](std::string const& lines) {
    auto found = read_ics_meetings(file(event(lines)), at("2026-03-01T00:00:00Z"),
                                   at("2026-03-20T00:00:00Z"), copenhagen());
    REQUIRE(found);
    std::vector<std::string> all;
    for (auto const& each : found->meetings) all.push_back(each.key);
    return all;
  };
  CHECK(keys("DTSTART:20260302T090000Z") == keys("DTSTART:20260303T100000Z"));
  auto weekly = keys("DTSTART:20260302T090000Z\r\nRRULE:FREQ=WEEKLY");
  CHECK(weekly.size() == 3);
  CHECK(weekly[0] != weekly[1]);
  auto moved = keys(
      "DTSTART:20260302T090000Z\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\n"
      "RECURRENCE-ID:20260309T090000Z\r\nDTSTART:20260309T093000Z");
  CHECK(moved == weekly);
  // The same said twice: the later version counts.
  CHECK(read(file(event("SEQUENCE:2\r\nSUMMARY:New\r\nDTSTART:20260302T090000Z") +
                  event("SEQUENCE:1\r\nSUMMARY:Old\r\nDTSTART:20260303T090000Z"))) ==
        "2026-03-02T09:00:00Z +0 New");
}

TEST_CASE("who is asked to come is read with address and name; rooms are nobody") {
  auto found = read_ics_meetings(
      file(event(
          "DTSTART:20260302T090000Z\r\nORGANIZER;CN=\"Holm, Eva\":MAILTO:Eva@Firma.example\r\n"
          "ATTENDEE;CN=ada@firma.example;PARTSTAT=DECLINED:mailto:ada@firma.example\r\n"
          "ATTENDEE;CN=Eva;PARTSTAT=ACCEPTED:mailto:eva@firma.example\r\n"
          "ATTENDEE;CUTYPE=ROOM;CN=Room:mailto:room@firma.example\r\n"
          "ATTENDEE;CN=Only Name:urn:uuid:5\r\n"
          "ATTENDEE;CN=Bo;EMAIL=bo@firma.example:/aDgy/principal/")),
      at("2026-03-01T00:00:00Z"), at("2026-03-20T00:00:00Z"), copenhagen());
  REQUIRE(found);
  CHECK(found->name == "Mine");
  CHECK(found->meetings.at(0).parties ==
        std::vector<IcsParty>{{"eva@firma.example", "Holm, Eva", false},
                              {"ada@firma.example", "", true},
                              {"", "Only Name", false},
                              {"bo@firma.example", "Bo", false}});
}

TEST_CASE("a file that means harm is refused or bounded, in a moment") {
  auto begun = std::chrono::steady_clock::now();
  CHECK(read("") == "bad_file line/1");
  CHECK(read("BEGIN:VCALENDAR\n") == "bad_file line/1");
  CHECK(read(file("BEGIN:VEVENT\r\nEND:VEVENT\r\n")) == "bad_file line/3");
  CHECK(read(file(event("DTSTART:20260230T090000Z"))) == "bad_file line/5");
  CHECK(read(file(event("DTSTART:20260302T250000Z"))) == "bad_file line/5");
  CHECK(read(file(event("DTSTART:20260302T090000Z\r\nDURATION:PT"))) == "bad_file line/6");
  CHECK(read(file(event("DTSTART:20260302T090000Z\r\nRRULE:INTERVAL=1"))) == "bad_file line/6");
  CHECK(read(file(event("DTSTART:20260302T090000Z\r\nRRULE:FREQ=SECONDLY;INTERVAL=1"))) == " -1");
  CHECK(read(file(event("DTSTART:00010101T090000Z\r\nRRULE:FREQ=DAILY;COUNT=100000"))) == "");
  std::string counting, dates = "RDATE;VALUE=DATE:20260302";
  for (int each = 0; each < 40; ++each)
    counting += event("DTSTART:18000101T090000Z\r\nRRULE:FREQ=DAILY;INTERVAL=10000;COUNT=100000",
                      std::to_string(each));
  CHECK(read(file(counting)).starts_with("too_many line/"));
  for (int each = 0; each < 4'001; ++each) dates += ",20260302";
  CHECK(read(file(event("DTSTART:20260302T090000Z\r\n" + dates))) == "too_many line/6");
  std::string daily;
  for (int each = 0; each < 600; ++each)
    daily += event("DTSTART:20260302T090000Z\r\nRRULE:FREQ=DAILY", std::to_string(each));
  CHECK(read(file(daily)).starts_with("too_many line/"));
  std::string many;
  for (int each = 0; each < 2'100; ++each)
    many += event("DTSTART:20260302T090000Z", std::to_string(each));
  auto found = read_ics_meetings(file(many), at("2026-03-01T00:00:00Z"), at("2026-03-20T00:00:00Z"),
                                 copenhagen());
  REQUIRE(found);
  CHECK(found->meetings.size() == ics_meetings_max);
  CHECK(found->left_out == 100);
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}

}  // namespace
}  // namespace kept
