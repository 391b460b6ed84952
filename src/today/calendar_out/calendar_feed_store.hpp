#pragma once
// Every SQL statement about calendars read elsewhere. All but find_feed give a user's own alone.
#include <optional>
#include <string_view>
#include <vector>

#include "store/database.hpp"
#include "today/calendar_out/calendar_feed.hpp"

namespace kept {

std::vector<CalendarFeed> list_feeds(Db& db, Viewer const& viewer);
std::optional<CalendarFeed> find_feed(Db& db, Viewer const& viewer, Id id);
/// By the hash of its address, of somebody who still works here; nobody needs to be signed in.
std::optional<CalendarFeed> find_feed(Db& db, Viewer const& viewer, std::string_view secret_hash);
/// Refuses too_many.
Result<CalendarFeed> add_feed(Tx& tx, Viewer const& by, CalendarFeed feed,
                              std::string_view secret_hash);
Result<CalendarFeed> save_feed(Tx& tx, Viewer const& by, CalendarFeed const& before,
                               CalendarFeed after);
/// Its address answers no more.
Done end_feed(Tx& tx, Viewer const& by, CalendarFeed const& feed);
void end_feeds_of(Tx& tx, Id user_id);
/// Once a day is enough to see whether it is still used.
void note_feed_read(Tx& tx, Id id, Day on);

}  // namespace kept
