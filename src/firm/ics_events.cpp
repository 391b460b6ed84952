#include "firm/ics_events.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "firm/ics_event_reader.hpp"
#include "store/hash.hpp"

namespace kept {
namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t timed_seconds_max = 31 * seconds_a_day;
constexpr int whole_days_max = 366;
constexpr std::size_t times_max = 20'000;  // that take place, before the nearest are chosen
constexpr std::size_t key_letters = 40;

std::string key_of(std::string_view uid, std::string_view time) {
  std::string text(uid);
  text += '\n';
  text += time;
  return sha256(text).substr(0, key_letters);
}

/// How long it takes: in days for whole days, which may be of 23 hours, else in seconds.
struct Length {
  int days = 0;
  std::int64_t seconds = 0;
};

class Calendar {
 public:
  Calendar(IcsRawCalendar raw, Instant from, Instant until, Zone const& home)
      : raw_(std::move(raw)),
        home_(home),
        from_(from),
        until_(until),
        first_(home.day_of(from)),
        last_(home.day_of(until)),
        clocks_(home, first_ - 2, last_ + 2) {}

  Result<IcsMeetings> count_out() {
    found_.name = raw_.name;
    if (raw_.cancelled) return std::move(found_);
    for (auto const& zone : raw_.zones)
      TRY(clocks_.add(zone.name, zone.location, zone.onsets, budget_));
    for (auto const& event : raw_.events)
      if (event.instead_of) moved_[event.uid].insert(clocks_.instant(*event.instead_of).micros);
    for (auto& event : raw_.events) TRY(take(event));
    choose();
    return std::move(found_);
  }

 private:
  Length length_of(IcsRawEvent const& event) const {
    Length length;
    if (event.start->whole_day) {
      length.days = 1;
      if (event.end) length.days = event.end->day - event.start->day;
      if (event.seconds) length.days = static_cast<int>(*event.seconds / seconds_a_day);
      length.days = std::clamp(length.days, 1, whole_days_max);
      return length;
    }
    if (event.end)
      length.seconds =
          (clocks_.instant(*event.end) - clocks_.instant(*event.start)).count() / 1'000'000;
    if (event.seconds) length.seconds = *event.seconds;
    length.seconds = std::clamp<std::int64_t>(length.seconds, 0, timed_seconds_max);
    return length;
  }

  Instant end_of(Instant start, IcsMoment const& moment, Length const& length) const {
    if (moment.whole_day) return home_.start_of(moment.day + length.days);
    return start + std::chrono::seconds(length.seconds);
  }

  Done take(IcsRawEvent& event) {
    if (event.cancelled) return {};
    auto length = length_of(event);
    if (event.instead_of)
      return add(event, *event.start, length, to_text(clocks_.instant(*event.instead_of)));
    if (event.rule_unknown) {
      ++found_.left_out;
      return {};
    }
    bool again = event.rule || !event.also.empty();
    std::vector<IcsMoment> times = std::move(event.also);
    times.push_back(*event.start);
    if (event.rule) TRY(add_by_rule(event, length, times));
    std::set<std::int64_t> taken;  // each time once, and none that is excepted or moved
    std::set<Day> days;
    for (auto const& except : event.except) {
      if (except.whole_day) days.insert(except.day);
      taken.insert(clocks_.instant(except).micros);
    }
    if (auto moved = moved_.find(event.uid); moved != moved_.end())
      taken.insert(moved->second.begin(), moved->second.end());
    for (auto const& time : times) {
      auto at = clocks_.instant(time);
      if (days.contains(time.day) || !taken.insert(at.micros).second) continue;
      TRY(add(event, time, length, again ? to_text(at) : std::string()));
    }
    return {};
  }

  Done add_by_rule(IcsRawEvent& event, Length const& length, std::vector<IcsMoment>& times) {
    auto start = *event.start;
    std::optional<Instant> until;
    if (event.rule_until && !event.rule_until->whole_day && !start.whole_day) {
      // Said in UTC, meant to the second: the day by the event's clock may be the next one.
      auto limit = *event.rule_until;
      limit.zone = start.zone;
      until = clocks_.instant(limit);
      if (event.rule->until) event.rule->until = *event.rule->until + 1;
    }
    int days_long = length.days + static_cast<int>(length.seconds / seconds_a_day) + 2;
    auto days = days_of(*event.rule, start.day, first_ - days_long, last_ + 2, budget_);
    if (!days) return bad_line(event.line, "comes again too often", days.error().code);
    for (auto day : *days) {
      auto time = start;
      time.day = day;
      if (!until || clocks_.instant(time) <= *until) times.push_back(std::move(time));
    }
    return {};
  }

  Done add(IcsRawEvent const& event, IcsMoment const& time, Length const& length,
           std::string const& which) {
    auto at = clocks_.instant(time);
    auto end = end_of(at, time, length);
    bool overlaps = at < until_ && (end > from_ || at >= from_);
    if (!overlaps) return {};
    if (found_.meetings.size() >= times_max)
      return bad_line(event.line, "takes place too often", Code::too_many);
    IcsMeeting meeting;
    meeting.series = key_of(event.uid, "");
    meeting.key = key_of(event.uid, which);
    meeting.starts_at = at;
    meeting.ends_at = end;
    meeting.whole_day = time.whole_day;
    meeting.title = event.title;
    meeting.place = event.place;
    meeting.parties = event.parties;
    // The same event twice in one file: what was said later counts.
    auto [known, is_new] = places_.try_emplace(meeting.key, found_.meetings.size(), event.sequence);
    if (is_new) {
      found_.meetings.push_back(std::move(meeting));
    } else if (event.sequence >= known->second.second) {
      known->second.second = event.sequence;
      found_.meetings[known->second.first] = std::move(meeting);
    }
    return {};
  }

  void choose() {
    std::ranges::sort(found_.meetings, {}, [](IcsMeeting const& each) {
      return std::tie(each.starts_at, each.ends_at, each.key);
    });
    if (found_.meetings.size() <= ics_meetings_max) return;
    found_.left_out += static_cast<std::int64_t>(found_.meetings.size() - ics_meetings_max);
    found_.meetings.resize(ics_meetings_max);
  }

  IcsRawCalendar raw_;
  Zone const& home_;
  Instant from_, until_;
  Day first_, last_;
  IcsClocks clocks_;
  std::int64_t budget_ = ics_days_walked_max;
  std::map<std::string, std::set<std::int64_t>> moved_;  // by UID
  std::map<std::string, std::pair<std::size_t, int>> places_;
  IcsMeetings found_;
};

}  // namespace

Result<IcsMeetings> read_ics_meetings(std::string_view text, Instant from, Instant until,
                                      Zone const& home) {
  return Calendar(TRY(read_raw_calendar(text)), from, until, home).count_out();
}

}  // namespace kept
