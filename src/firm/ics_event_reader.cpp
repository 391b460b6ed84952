#include "firm/ics_event_reader.hpp"

#include <algorithm>

#include "base/charset.hpp"
#include "base/text/email.hpp"
#include "firm/text_rules.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

constexpr std::size_t depth_max = 8, zones_max = 200, onsets_max = 400;
constexpr std::size_t moments_max = 4'000;        // RDATE and EXDATE of one event
constexpr std::size_t all_moments_max = 100'000;  // of all
constexpr std::size_t all_parties_max = 100'000;
constexpr std::size_t uid_bytes_max = 1'000, text_bytes_max = 300, name_bytes_max = 200;

std::optional<IcsMoment> moment_of(IcsLine const& line, std::string_view value) {
  return ics_moment(value, line.parameter("TZID"));
}

std::optional<IcsParty> party_of(IcsLine const& line) {
  auto kind = line.parameter("CUTYPE");
  if (same_word(kind, "ROOM") || same_word(kind, "RESOURCE")) return {};
  IcsParty party;
  party.email = normalised_email(line.value);
  if (party.email.empty()) party.email = normalised_email(line.parameter("EMAIL"));
  if (party.email.size() > 254) party.email.clear();
  party.name = ics_line_of_text(line.parameter("CN"), name_bytes_max);
  if (party.name.find('@') != party.name.npos) {
    if (party.email.empty()) party.email = normalised_email(party.name);
    party.name.clear();
  }
  party.declined = same_word(line.parameter("PARTSTAT"), "DECLINED");
  if (party.email.empty() && party.name.empty()) return {};
  return party;
}

class RawReader {
 public:
  explicit RawReader(std::string_view text) : lines_(text) {}

  Result<IcsRawCalendar> read() {
    while (auto line = TRY(lines_.next())) TRY(take(*line));
    if (!inside_.empty()) return bad_line(lines_.line_number(), "ends inside " + inside_.back());
    if (!any_) return bad_line(1, "is no iCalendar file");
    return std::move(found_);
  }

 private:
  bool is_in(std::size_t depth, std::string_view what) const {
    return inside_.size() == depth && inside_[1] == what;
  }

  Done take(IcsLine const& line) {
    if (line.name == "BEGIN") return begin(line);
    if (line.name == "END") return end(line);
    if (inside_.empty()) return bad_line(line.number, "is no iCalendar file");
    if (inside_.size() == 1) return of_calendar(line);
    if (is_in(2, "VEVENT")) return of_event(line, found_.events.back());
    if (is_in(2, "VTIMEZONE")) {
      if (line.name == "TZID") found_.zones.back().name = line.value;
      if (line.name == "X-LIC-LOCATION") found_.zones.back().location = line.value;
    }
    if (is_in(3, "VTIMEZONE") && !found_.zones.back().onsets.empty())
      return of_onset(line, found_.zones.back().onsets.back());
    return {};
  }

  Done begin(IcsLine const& line) {
    if (inside_.empty() && line.value != "VCALENDAR")
      return bad_line(line.number, "is no iCalendar file");
    if (inside_.size() >= depth_max) return bad_line(line.number, "too deep", Code::too_deep);
    any_ = true;
    inside_.push_back(line.value);
    auto too_many = bad_line(line.number, "too many " + line.value, Code::too_many);
    if (is_in(2, "VEVENT")) {
      if (found_.events.size() >= ics_calendar_events_max) return too_many;
      found_.events.push_back({.line = line.number});
    }
    if (is_in(2, "VTIMEZONE")) {
      if (found_.zones.size() >= zones_max) return too_many;
      found_.zones.emplace_back();
    }
    if (is_in(3, "VTIMEZONE")) {
      if (found_.zones.back().onsets.size() >= onsets_max) return too_many;
      found_.zones.back().onsets.push_back({.line = line.number});
    }
    return {};
  }

  Done end(IcsLine const& line) {
    if (inside_.empty() || inside_.back() != line.value)
      return bad_line(line.number, "END without its BEGIN");
    bool of_event = is_in(2, "VEVENT");
    inside_.pop_back();
    if (of_event && !found_.events.back().start)
      return bad_line(found_.events.back().line, "an event without DTSTART");
    return {};
  }

  Done of_calendar(IcsLine const& line) {
    if (line.name == "X-WR-CALNAME" || line.name == "NAME")
      found_.name = ics_line_of_text(ics_text(line.value), name_bytes_max);
    if (line.name == "METHOD") found_.cancelled = same_word(line.value, "CANCEL");
    return {};
  }

  Result<IcsMoment> moment(IcsLine const& line) const {
    auto found = moment_of(line, line.value);
    if (!found) return bad_line(line.number, line.name + " is no day and no moment");
    return std::move(*found);
  }

  /// A period's is the moment it begins.
  Done moments(IcsLine const& line, std::vector<IcsMoment>& out) {
    std::string_view left = line.value;
    while (!left.empty()) {
      auto comma = left.find(',');
      auto found = moment_of(line, left.substr(0, std::min(comma, left.find('/'))));
      if (!found) return bad_line(line.number, line.name + " is no day and no moment");
      out.push_back(std::move(*found));
      if (out.size() > moments_max || ++all_moments_ > all_moments_max)
        return bad_line(line.number, "too many days", Code::too_many);
      left.remove_prefix(comma == left.npos ? left.size() : comma + 1);
    }
    return {};
  }

  static Result<std::optional<IcsRule>> rule(IcsLine const& line) {
    auto found = read_ics_rule(line.value);
    if (!found) return bad_line(line.number, found.error().detail);
    return std::move(*found);
  }

  Done of_event(IcsLine const& line, IcsRawEvent& event) {
    if (line.name == "SUMMARY")
      event.title = ics_line_of_text(ics_text(line.value), text_bytes_max);
    if (line.name == "LOCATION")
      event.place = ics_line_of_text(ics_text(line.value), text_bytes_max);
    if (line.name == "UID") event.uid = line.value.substr(0, uid_bytes_max);
    if (line.name == "STATUS") event.cancelled = same_word(line.value, "CANCELLED");
    if (line.name == "SEQUENCE") event.sequence = std::atoi(line.value.substr(0, 9).c_str());
    if (line.name == "DTSTART") event.start = TRY(moment(line));
    if (line.name == "DTEND") event.end = TRY(moment(line));
    if (line.name == "RECURRENCE-ID") event.instead_of = TRY(moment(line));
    if (line.name == "EXDATE") return moments(line, event.except);
    if (line.name == "RDATE") return moments(line, event.also);
    if (line.name == "DURATION") {
      event.seconds = ics_duration(line.value);
      if (!event.seconds) return bad_line(line.number, "DURATION is none");
    }
    if (line.name == "ORGANIZER" || line.name == "ATTENDEE") return party(line, event);
    if (line.name != "RRULE") return {};
    event.rule = TRY(rule(line));
    event.rule_unknown = !event.rule;
    if (auto at = line.value.find("UNTIL="); at != line.value.npos) {
      auto value = std::string_view(line.value).substr(at + 6);
      event.rule_until = ics_moment(value.substr(0, value.find(';')));
    }
    return {};
  }

  Done party(IcsLine const& line, IcsRawEvent& event) {
    auto found = party_of(line);
    if (!found || event.parties.size() >= ics_parties_max) return {};
    for (auto& known : event.parties) {
      if (found->email.empty() || known.email != found->email) continue;
      if (known.name.empty()) known.name = found->name;
      known.declined = known.declined || found->declined;
      return {};
    }
    if (++all_parties_ > all_parties_max)
      return bad_line(line.number, "too many people", Code::too_many);
    event.parties.push_back(std::move(*found));
    return {};
  }

  Done of_onset(IcsLine const& line, IcsOnset& onset) {
    if (line.name == "DTSTART") onset.start = TRY(moment(line));
    if (line.name == "TZOFFSETFROM") onset.offset_before = ics_offset(line.value);
    if (line.name == "TZOFFSETTO") onset.offset = ics_offset(line.value);
    if (line.name == "RRULE") onset.rule = TRY(rule(line));
    if (line.name == "RDATE") return moments(line, onset.also);
    return {};
  }

  IcsLines lines_;
  IcsRawCalendar found_;
  std::vector<std::string> inside_;
  std::size_t all_moments_ = 0, all_parties_ = 0;
  bool any_ = false;
};

}  // namespace

std::string ics_line_of_text(std::string_view value, std::size_t bytes_max) {
  std::string text(value);
  for (auto& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  text = trimmed_text(text);
  std::size_t length = 0;
  while (length < text.size()) {
    auto next = length + std::max<std::size_t>(utf8_length(text, length), 1);
    if (next > bytes_max) break;
    length = next;
  }
  text.resize(length);
  return text;
}

Result<IcsRawCalendar> read_raw_calendar(std::string_view text) {
  if (!is_utf8(text)) return refuse(Code::bad_encoding, "line/1", "is not UTF-8");
  if (text.size() > ics_calendar_bytes_max) return refuse(Code::too_large);
  return RawReader(text).read();
}

}  // namespace kept
