// What Kept writes for other calendar programs, read back by the reader of calendars.
#include <doctest/doctest.h>

#include "base/zone.hpp"
#include "firm/ics_events.hpp"
#include "today/calendar_out/calendar_feed.hpp"
#include "today/calendar_out/ics_writing.hpp"

using namespace kept;

namespace {

Instant at(std::string_view text) { return Zone::utc().start_of(*parse_day(text)); }

IcsMeetings read_back(std::string const& text) {
  auto read = read_ics_meetings(text, at("2026-01-01"), at("2027-01-01"), Zone::utc());
  REQUIRE(read);
  return *read;
}

IcsEntry entry(std::string title) {
  return {.uid = "task-1@kept",
          .day = *parse_day("2026-03-04"),
          .title = std::move(title),
          .address = "https://kept.example/people/1",
          .changed_at = at("2026-03-01") + std::chrono::seconds(3723)};
}

}  // namespace

TEST_CASE("a calendar is read back with its name, days and texts") {
  std::string const title = "Send; the list, \\ twice\nand \"all\": \u2068عبد الرحمن\u2069";
  std::vector const entries = {entry(title)};
  auto const text = write_ics("Blomster, Frø & Co; Åse", entries);
  auto const calendar = read_back(text);
  CHECK(calendar.name == "Blomster, Frø & Co; Åse");
  REQUIRE(calendar.meetings.size() == 1);
  auto const& meeting = calendar.meetings.front();
  CHECK(meeting.whole_day);
  CHECK(meeting.starts_at == at("2026-03-04"));
  CHECK(meeting.ends_at == at("2026-03-05"));
  CHECK(meeting.title == "Send; the list, \\ twice and \"all\": \u2068عبد الرحمن\u2069");
  CHECK(text.find("DTSTAMP:20260301T010203Z\r\n") != text.npos);
}

TEST_CASE("no line is longer than 75 bytes and none is cut inside a character") {
  for (std::size_t length = 1; length < 120; ++length) {
    std::string title(length, 'x');
    for (int count = 0; count < 60; ++count) title += count % 2 ? "å" : "ع";
    std::vector const entries = {entry(title)};
    auto const text = write_ics("", entries);
    for (std::size_t from = 0; from < text.size();) {
      auto const end = text.find("\r\n", from);
      REQUIRE(end != text.npos);
      CHECK(end - from <= 75);
      if (text[from] == ' ') CHECK((static_cast<unsigned char>(text[from + 1]) & 0xC0) != 0x80);
      from = end + 2;
    }
    CHECK(read_back(text).meetings.at(0).title.size() == std::min<std::size_t>(title.size(), 300));
  }
}

TEST_CASE("nothing in a text begins a line of the calendar") {
  std::vector const entries = {entry("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y\x07")};
  auto const calendar = read_back(write_ics("a\r\nb", entries));
  REQUIRE(calendar.meetings.size() == 1);
  CHECK(calendar.meetings.front().title.starts_with("x END:VEVENT"));
}

TEST_CASE("a calendar that would show nothing is refused") {
  CalendarFeed feed;
  CHECK(check(feed));
  feed.promises = feed.tasks = feed.talks = feed.birthdays = false;
  auto const refused = check(feed);
  REQUIRE(!refused);
  CHECK(refused.error().field == "promises");
}
