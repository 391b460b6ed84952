#include "today/calendar_out/calendar_feed.hpp"

namespace kept {

Done check(CalendarFeed const& feed) {
  if (!feed.promises && !feed.tasks && !feed.talks && !feed.birthdays)
    return refuse(Code::bad_value, "promises", "a calendar shows at least one kind");
  return {};
}

}  // namespace kept
