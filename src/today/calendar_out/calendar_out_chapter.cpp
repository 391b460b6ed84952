#include "today/calendar_out/calendar_out_chapter.hpp"

#include "firm/user_store.hpp"
#include "store/store.hpp"
#include "today/calendar_out/calendar_feed_routes.hpp"
#include "today/calendar_out/calendar_feed_store.hpp"

namespace kept {

Chapter calendar_out_chapter(FirmPartsPointer const& parts) {
  Chapter chapter;
  chapter.name = "calendar_out";
  chapter.routes = calendar_feed_routes(parts);
  chapter.subscribe = [](Store& store) {
    store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
      end_feeds_of(tx, event.user_id);
      return {};
    });
  };
  return chapter;
}

}  // namespace kept
