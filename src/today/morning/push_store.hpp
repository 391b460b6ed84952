#pragma once
// Every SQL statement about web push: who the firm is to push services, the browsers that are told,
// and what is still to be sent.
#include <optional>
#include <vector>

#include "http/push_keys.hpp"
#include "store/database.hpp"
#include "today/morning/push_subscription.hpp"

namespace kept {

/// Made at the first asking, and the same ever after: browsers hold it.
PushKeys push_identity(Tx& tx);
std::optional<PushKeys> find_push_identity(Db& db, Viewer const& viewer);

/// The viewer's own.
std::vector<PushSubscription> list_subscriptions(Db& db, Viewer const& viewer);
/// A browser that is known already is the new user's alone. Refuses too_many.
Result<PushSubscription> add_subscription(Tx& tx, Viewer const& by, PushWish const& wish);
/// Refuses not_found.
Done end_subscription(Tx& tx, Viewer const& by, Id id);
void end_subscriptions_of(Tx& tx, Id user_id);
/// Whoever holds it: its service says that it is gone.
void forget_subscription(Tx& tx, PushSubscription const& gone);

/// To each browser of the notification's user.
void send_by_push(Tx& tx, Viewer const& to, Id notification_id);
struct PushDelivery {
  Id id, notification_id;
  int tries = 0;
  PushSubscription to;
};
std::vector<PushDelivery> due_deliveries(Db& db, Viewer const& viewer, Instant now, int limit);
void try_delivery_again(Tx& tx, PushDelivery const& delivery, Instant at);
/// It is sent, or given up.
void end_delivery(Tx& tx, PushDelivery const& delivery);
void note_sent(Tx& tx, PushDelivery const& delivery);

}  // namespace kept
