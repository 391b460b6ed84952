#include "today/calendar_out/ics_writing.hpp"

#include <fmt/format.h>

#include "base/zone.hpp"

namespace kept {
namespace {

constexpr std::size_t line_bytes_max = 75;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

void add_line(std::string& out, std::string_view line) {
  auto room = line_bytes_max;
  while (line.size() > room) {
    auto cut = room;
    while (cut > 1 && continues_character(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = line_bytes_max - 1;  // after the space
  }
  out.append(line).append("\r\n");
}

/// Control characters have no place in a text; a line's end is written as one.
std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\\' || c == ';' || c == ',')
      (out += '\\') += c;
    else if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
  }
  return out;
}

std::string digits(Day day) {
  auto text = to_text(day);
  std::erase(text, '-');
  return text;
}

std::string digits(Instant instant) {
  auto const day = Zone::utc().day_of(instant);
  auto const seconds =
      std::chrono::duration_cast<std::chrono::seconds>(instant - Zone::utc().start_of(day)).count();
  return fmt::format("{}T{:02}{:02}{:02}Z", digits(day), seconds / 3600, seconds / 60 % 60,
                     seconds % 60);
}

}  // namespace

std::string write_ics(std::string_view name, std::span<IcsEntry const> entries) {
  std::string out;
  for (auto const* line :
       {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kept//Calendar//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"})
    add_line(out, line);
  add_line(out, "X-WR-CALNAME:" + escaped(name));
  for (auto const& entry : entries) {
    add_line(out, "BEGIN:VEVENT");
    add_line(out, "UID:" + escaped(entry.uid));
    add_line(out, "DTSTAMP:" + digits(entry.changed_at));
    add_line(out, "DTSTART;VALUE=DATE:" + digits(entry.day));
    add_line(out, "DTEND;VALUE=DATE:" + digits(entry.day + 1));
    add_line(out, "SUMMARY:" + escaped(entry.title));
    if (!entry.address.empty()) add_line(out, "URL:" + entry.address);
    add_line(out, "TRANSP:TRANSPARENT");
    add_line(out, "END:VEVENT");
  }
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace kept
