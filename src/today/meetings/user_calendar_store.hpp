#pragma once
// Users' calendars in the database: each is seen by its user alone.
#include <optional>
#include <vector>

#include "store/database.hpp"
#include "today/meetings/user_calendar.hpp"

namespace kept {

std::vector<UserCalendar> list_calendars(Db& db, Viewer const& viewer);
std::optional<UserCalendar> find_calendar(Db& db, Viewer const& viewer, Id id);
/// The text of a calendar that was given as a file; "" where none was.
std::string calendar_file(Db& db, Viewer const& viewer, Id id);

/// Gives it id, user and times; it is read at once. Refuses too_many.
Result<UserCalendar> add_calendar(Tx& tx, Viewer const& by, UserCalendar calendar);
/// Refuses stale. Another address is another calendar: the events go, and it is read at once.
Result<UserCalendar> save_calendar(Tx& tx, Viewer const& by, UserCalendar const& before,
                                   UserCalendar after);
/// With its events.
Done remove_calendar(Tx& tx, Viewer const& by, UserCalendar const& calendar);
/// Those of a user who has left.
void remove_calendars_of(Tx& tx, Id user_id);
void set_calendar_file(Tx& tx, Viewer const& by, UserCalendar const& calendar,
                       std::string_view content);

/// Due to be read, the longest waiting first; not of users who have left.
std::vector<Id> due_calendars(Db& db, Viewer const& viewer, Instant now, int limit);
/// For timed work alone: whoever's it is.
std::optional<UserCalendar> calendar_to_read(Db& db, Viewer const& viewer, Id id);
/// What reading found of it, without a new version; nothing where it is gone, or has got another
/// address meanwhile. Its user's open pages hear of it.
void note_reading(Tx& tx, UserCalendar const& calendar);

}  // namespace kept
