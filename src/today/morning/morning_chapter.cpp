#include "today/morning/morning_chapter.hpp"

#include "firm/user_store.hpp"
#include "store/store.hpp"
#include "today/morning/morning_routes.hpp"
#include "today/morning/notification_store.hpp"
#include "today/morning/push_sending.hpp"
#include "today/morning/push_store.hpp"
#include "today/morning/reminders.hpp"

namespace kept {

Chapter morning_chapter(RecordKeeperPointer deliveries,
                        std::shared_ptr<OutgoingClient const> const& client,
                        std::string const& base_url) {
  Chapter chapter;
  chapter.name = "morning";
  for (auto routes : {notification_routes(), morning_routes()})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  chapter.jobs = {
      {.name = "remind",
       .every = std::chrono::seconds(15),
       .run = [deliveries, base_url](
                  Store& store,
                  Clock const& clock) { remind(store, clock, *deliveries, base_url); }},
      {.name = "send_pushes",
       .every = std::chrono::seconds(10),
       .run = [client, base_url](
                  Store& store,
                  Clock const& clock) { send_pushes(store, clock, *client, base_url); }},
      {.name = "forget_notifications",
       .every = std::chrono::hours(6),
       .run = [](Store& store, Clock const& clock) {
         (void)store.write([&](Tx& tx) -> Done {
           forget_notifications(tx, clock.now() - std::chrono::hours(24 * notification_days_kept));
           return {};
         });
       }}};
  chapter.subscribe = [](Store& store) {
    store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
      end_subscriptions_of(tx, event.user_id);
      return {};
    });
  };
  return chapter;
}

}  // namespace kept
