#include "today/meetings/calendar_reading.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/person_store.hpp"
#include "search/search_store.hpp"
#include "store/hash.hpp"
#include "today/meetings/calendar_event_store.hpp"
#include "today/meetings/event_people.hpp"
#include "today/meetings/user_calendar_store.hpp"

namespace kept {
namespace {

constexpr int calendars_a_run = 200, readers = 4;
constexpr std::chrono::seconds run_max{30};
constexpr int name_days_back = 1, name_days_ahead = 21;
constexpr std::size_t named_events_max = 300;

/// What reading found: the calendar as it is to be noted, and its events where they are new.
struct Reading {
  UserCalendar calendar;
  std::optional<IcsMeetings> meetings;
  std::vector<NamedPerson> named;
};

void take_failure(UserCalendar& calendar, std::string_view problem, Instant now) {
  calendar.failures = std::min(calendar.failures + 1, 100);
  calendar.problem = std::string(problem);
  calendar.problem_at.reset();
  calendar.next_read_at = now + retry_after(calendar.failures);
}

void take_success(UserCalendar& calendar, Instant now) {
  bool asked = !calendar.address.empty();
  calendar.failures = 0;
  calendar.problem.reset();
  calendar.problem_at.reset();
  calendar.last_read_at = now;
  calendar.next_read_at = now + (asked ? Micros(calendar_read_every) : Micros(calendar_file_every));
}

/// The people that the names in coming events mean; titles that come again are looked up once.
std::vector<NamedPerson> name_people(Store& store, Viewer const& viewer,
                                     std::vector<IcsMeeting> const& meetings, Instant now) {
  std::vector<NamedPerson> named;
  std::map<std::string, std::vector<NameInEvent>> titles, names;
  auto from = now - std::chrono::days(name_days_back),
       until = now + std::chrono::days(name_days_ahead);
  store.read([&](Db& db) {
    FindPeople find = [&](std::string_view words, std::size_t limit) {
      return find_people(db, viewer, find_people(db, viewer, words, limit));
    };
    std::size_t count = 0;
    for (auto const& meeting : meetings) {
      if (meeting.ends_at < from || meeting.starts_at > until) continue;
      if (++count > named_events_max) break;
      auto take = [&](std::vector<NameInEvent> const& found) {
        for (auto const& name : found)
          for (auto id : name.people)
            named.push_back({meeting.key, id, name.certain, name.written});
      };
      auto [title, is_new] = titles.try_emplace(meeting.title);
      if (is_new) title->second = people_in_title(meeting.title, find);
      take(title->second);
      for (auto const& party : meeting.parties) {
        if (party.name.empty() || party.declined) continue;
        auto [name, unseen] = names.try_emplace(party.name);
        if (unseen) name->second = people_of_name(party.name, find);
        take(name->second);
      }
    }
    return 0;
  });
  return named;
}

/// The text, or nothing when it is as it was.
Outgoing<std::optional<std::string>> fetch(Store& store, OutgoingClient const& client,
                                           UserCalendar& calendar, bool anew) {
  if (calendar.address.empty())
    return std::optional(
        store.read([&](Db& db) { return calendar_file(db, Viewer::system(), calendar.id); }));
  OutgoingRequest request{.address = calendar.address, .accept = "text/calendar, */*;q=0.5"};
  if (!anew) {
    request.etag = calendar.etag;
    request.last_modified = calendar.last_modified;
  }
  auto fetched = client.get(request);
  if (!fetched) return tl::unexpected(fetched.error());
  auto& answer = *fetched;
  if (answer.not_modified) return std::optional<std::string>();
  calendar.etag = std::move(answer.etag);
  calendar.last_modified = std::move(answer.last_modified);
  auto digest = sha256(answer.body);
  bool same = digest == calendar.digest && !anew;
  calendar.digest = std::move(digest);
  if (same) return std::optional<std::string>();
  return std::optional(std::move(answer.body));
}

Reading read(Store& store, OutgoingClient const& client, UserCalendar calendar, Instant now) {
  Reading reading{std::move(calendar), {}, {}};
  auto& known = reading.calendar;
  bool anew = !known.whole_read_at || now - *known.whole_read_at >= calendar_whole_every ||
              known.address.empty();
  auto text = fetch(store, client, known, anew);
  if (!text) {
    take_failure(known, word_of(text.error()), now);
    return reading;
  }
  if (known.address.empty() && (*text)->empty()) {  // its file is still to be given
    known.next_read_at = now + calendar_file_every;
    return reading;
  }
  if (*text) {
    auto zone = store.read([](Db& db) { return firm_zone(db, Viewer::system()); });
    auto meetings = read_ics_meetings(**text, now - std::chrono::days(event_days_back),
                                      now + std::chrono::days(event_days_ahead), zone);
    if (!meetings) {
      known.digest.clear();
      known.etag.clear();
      known.last_modified.clear();
      take_failure(known, word_of(meetings.error().code), now);
      if (meetings.error().field.starts_with("line/")) known.problem_at = meetings.error().field;
      return reading;
    }
    known.whole_read_at = now;
    known.events = static_cast<std::int64_t>(meetings->meetings.size());
    known.left_out = meetings->left_out;
    if (known.name.empty()) known.name = meetings->name;
    reading.named = name_people(store, Viewer{known.user_id}, meetings->meetings, now);
    reading.meetings = std::move(*meetings);
  }
  take_success(known, now);
  return reading;
}

}  // namespace

void read_calendar(Store& store, Clock const& clock, OutgoingClient const& client, Id id) {
  auto calendar = store.read([&](Db& db) { return calendar_to_read(db, Viewer::system(), id); });
  if (!calendar) return;
  auto reading = read(store, client, std::move(*calendar), clock.now());
  (void)store.write([&](Tx& tx) -> Done {
    auto still = calendar_to_read(tx, Viewer::system(), id);
    if (!still || still->address != reading.calendar.address) return {};
    note_reading(tx, reading.calendar);
    if (!reading.meetings) return {};
    put_events(tx, reading.calendar, reading.meetings->meetings);
    put_named_people(tx, reading.calendar, reading.named);
    return {};
  });
}

void read_due_calendars(Store& store, Clock const& clock, OutgoingClient const& client) {
  auto ids = store.read(
      [&](Db& db) { return due_calendars(db, Viewer::system(), clock.now(), calendars_a_run); });
  auto until = std::chrono::steady_clock::now() + run_max;
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (;;) {
      auto at = next++;
      if (at >= ids.size() || std::chrono::steady_clock::now() >= until) return;
      try {
        read_calendar(store, clock, client, ids[at]);
      } catch (std::exception const& error) {
        log_line(LogLevel::error, "calendar_not_read",
                 {{"calendar", to_text(ids[at])}, {"what", error.what()}});
      }
    }
  };
  std::vector<std::thread> threads;
  auto wanted = std::min<std::size_t>(readers, ids.size());
  for (std::size_t each = 1; each < wanted; ++each) threads.emplace_back(work);
  work();
  for (auto& thread : threads) thread.join();
}

}  // namespace kept
