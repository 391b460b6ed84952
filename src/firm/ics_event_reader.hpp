#pragma once
// The events of an iCalendar file as they stand there, before anything is counted out.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "firm/ics_events.hpp"
#include "firm/ics_moment.hpp"

namespace kept {

struct IcsRawEvent {
  int line = 0;
  std::string uid, title, place;
  std::optional<IcsMoment> start, end, instead_of;  // instead_of: RECURRENCE-ID
  std::optional<std::int64_t> seconds;              // DURATION
  std::optional<IcsRule> rule;
  std::optional<IcsMoment> rule_until;
  bool rule_unknown = false, cancelled = false;
  int sequence = 0;
  std::vector<IcsMoment> also, except;
  std::vector<IcsParty> parties;
};

struct IcsRawZone {
  std::string name, location;
  std::vector<IcsOnset> onsets;
};

struct IcsRawCalendar {
  std::string name;
  bool cancelled = false;  // METHOD:CANCEL: everything in it is called off
  std::vector<IcsRawEvent> events;
  std::vector<IcsRawZone> zones;
};

/// Refuses as read_ics_meetings does.
Result<IcsRawCalendar> read_raw_calendar(std::string_view text);

/// At most `bytes_max` bytes of whole characters on one line, without blanks around it.
std::string ics_line_of_text(std::string_view value, std::size_t bytes_max);

}  // namespace kept
