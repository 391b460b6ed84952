#pragma once
// What a user's calendar shows elsewhere: their own standing promises and those made to them, their
// open tasks, the days they set for a next talk, and birthdays. Each read goes along an index.
#include <vector>

#include "firm/firm.hpp"
#include "store/database.hpp"
#include "today/calendar_out/calendar_feed.hpp"
#include "today/calendar_out/ics_writing.hpp"

namespace kept {

constexpr int feed_entries_of_a_kind_max = 1'000;
constexpr int feed_days_back = 31;  // what is overdue for longer is no calendar's matter

struct FeedView {
  Language language = Language::en;
  Day today;
  std::string base_url;  // links are left out without it
};

/// By kind and day. Names of the other direction stand isolated (U+2068 ... U+2069).
std::vector<IcsEntry> feed_entries(Db& db, Viewer const& viewer, CalendarFeed const& feed,
                                   FeedView const& view);

}  // namespace kept
