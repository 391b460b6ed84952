#include "demo/meetings.hpp"

#include <array>

namespace kept::demo {
namespace {

struct Meeting {
  std::string_view title, place;
  int day, minutes;  // days from today, after midnight; before 0: so many minutes from now
  int length;
  std::array<std::string_view, 2> emails;
};

constexpr Meeting meetings[] = {
    {"Smagning af forårets bønner",
     "Brenneriet",
     0,
     -40,
     45,
     {"karen@lindehjoernet.example", "thorkild@lindehjoernet.example"}},
    {"Prices for the winter", "Call", 1, 10 * 60, 30, {"oliver@copperkettle.example", ""}},
    {"لقاء دار النخيل",
     "",
     1,
     13 * 60,
     60,
     {"bilal@daralnakheel.example", "latifa@daralnakheel.example"}},
    {"Frokost med Birgit Mølgaard", "Hotel Fjordblik", 2, 12 * 60, 75, {"", ""}},
};

/// "20261122T103000Z"
std::string in_ics(Instant at) {
  std::string text;
  for (char c : to_text(at))
    if (c != '-' && c != ':') text += c;
  return text.substr(0, 15) + "Z";
}

std::string event_of(Meeting const& meeting, std::size_t number, Zone const& zone, Instant now) {
  constexpr auto step = std::chrono::minutes(5);
  auto start = zone.at(zone.day_of(now) + meeting.day, meeting.minutes);
  if (meeting.minutes < 0) {
    start = now + std::chrono::minutes(-meeting.minutes);
    start.micros -= start.micros % Micros(step).count();
  }
  std::string text = "BEGIN:VEVENT\r\nUID:demo-" + std::to_string(number) + "\r\nSUMMARY:";
  text += meeting.title;
  text += "\r\nLOCATION:";
  text += meeting.place;
  text += "\r\nDTSTART:" + in_ics(start);
  text += "\r\nDTEND:" + in_ics(start + std::chrono::minutes(meeting.length)) + "\r\n";
  for (auto email : meeting.emails)
    if (!email.empty()) text += "ATTENDEE:mailto:" + std::string(email) + "\r\n";
  return text + "END:VEVENT\r\n";
}

}  // namespace

void say_meetings(FirmApi& api, std::string_view owner, Zone const& zone, Instant now) {
  auto made =
      api.ask(Method::post, "/api/me/calendars", Body().add("name", "Min kalender").text(), owner);
  std::string file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
  for (std::size_t number = 0; number < std::size(meetings); ++number)
    file += event_of(meetings[number], number, zone, now);
  api.ask(Method::put, "/api/me/calendars/" + text_of(made, "id") + "/file",
          file + "END:VCALENDAR\r\n", owner);
  auto found = api.ask(Method::get, "/api/people?q=Karen%20Lindegaard", "", owner);
  for (auto const& person : found.at("items").get_array())
    api.ask(Method::put, "/api/people/" + text_of(person.get_object(), "id") + "/warning",
            Body().add("text", "Flytningen til Skejby, den er hun træt af at høre om.").text(),
            owner);
}

}  // namespace kept::demo
