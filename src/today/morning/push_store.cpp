#include "today/morning/push_store.hpp"

#include "firm/secret.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr Id identity{1};

void tell(Tx& tx, Id user_id, Id id) {
  tx.changed("push_subscription", id, 0, SeenBy::only(user_id));
}

void remove(Tx& tx, Id id) {
  tx.run("delete from push_delivery where subscription_id = $1", id);
  tx.run("delete from push_subscription where id = $1", id);
}

}  // namespace

std::optional<PushKeys> find_push_identity(Db& db, Viewer const&) {
  auto rows = db.query("select public_key, private_key from push_identity where id = $1", identity);
  if (!rows.next()) return {};
  return PushKeys{from_base64url(rows.text(0)).value(), from_base64url(rows.text(1)).value()};
}

PushKeys push_identity(Tx& tx) {
  if (auto known = find_push_identity(tx, Viewer::system())) return *known;
  auto const keys = new_push_keys();
  tx.run("insert into push_identity (id, public_key, private_key) values ($1, $2, $3)", identity,
         to_base64url(keys.public_key), to_base64url(keys.private_key));
  return keys;
}

std::vector<PushSubscription> list_subscriptions(Db& db, Viewer const& viewer) {
  std::vector<PushSubscription> found;
  auto rows = db.query("select " + columns_of<PushSubscription>() +
                           " from push_subscription where user_id = $1 order by id limit $2",
                       viewer.user_id, static_cast<std::int64_t>(push_subscriptions_max));
  while (rows.next()) found.push_back(row_to<PushSubscription>(rows));
  return found;
}

Result<PushSubscription> add_subscription(Tx& tx, Viewer const& by, PushWish const& wish) {
  PushSubscription made{.endpoint = wish.endpoint,
                        .endpoint_hash = secret_hash(wish.endpoint),
                        .public_key = wish.public_key,
                        .secret = wish.secret,
                        .device = wish.device};
  Id known;
  {
    auto rows =
        tx.query("select id from push_subscription where endpoint_hash = $1", made.endpoint_hash);
    if (rows.next()) known = rows.id(0);
  }
  if (known) remove(tx, known);
  push_identity(tx);
  if (list_subscriptions(tx, by).size() >= push_subscriptions_max) return refuse(Code::too_many);
  made.id = tx.new_id();
  made.user_id = by.user_id;
  made.created_at = tx.now();
  insert_row(tx, "push_subscription", made);
  tell(tx, by.user_id, made.id);
  tx.audit(by, "push_subscription", made.id, "made");
  return made;
}

Done end_subscription(Tx& tx, Viewer const& by, Id id) {
  {
    auto rows =
        tx.query("select 1 from push_subscription where id = $1 and user_id = $2", id, by.user_id);
    if (!rows.next()) return refuse(Code::not_found);
  }
  remove(tx, id);
  tell(tx, by.user_id, id);
  tx.audit(by, "push_subscription", id, "deleted");
  return {};
}

void end_subscriptions_of(Tx& tx, Id user_id) {
  std::vector<Id> ids;
  {
    auto rows = tx.query("select id from push_subscription where user_id = $1", user_id);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  for (auto const id : ids) remove(tx, id);
}

void forget_subscription(Tx& tx, PushSubscription const& gone) {
  remove(tx, gone.id);
  tell(tx, gone.user_id, gone.id);
}

void send_by_push(Tx& tx, Viewer const& to, Id notification_id) {
  for (auto const& subscription : list_subscriptions(tx, to))
    tx.run(
        "insert into push_delivery (id, notification_id, subscription_id, tries, next_try_at) "
        "values ($1, $2, $3, 0, $4)",
        tx.new_id(), notification_id, subscription.id, tx.now());
}

std::vector<PushDelivery> due_deliveries(Db& db, Viewer const&, Instant now, int limit) {
  std::vector<PushDelivery> due;
  auto rows = db.query(
      "select d.id, d.notification_id, d.tries, s.id, s.user_id, s.endpoint, s.public_key, "
      "s.secret "
      "from push_delivery d join push_subscription s on s.id = d.subscription_id "
      "where d.next_try_at <= $1 order by d.next_try_at, d.id limit $2",
      now, limit);
  while (rows.next()) {
    PushDelivery one{rows.id(0), rows.id(1), static_cast<int>(rows.integer(2)), {}};
    one.to.id = rows.id(3);
    one.to.user_id = rows.id(4);
    one.to.endpoint = std::string(rows.text(5));
    one.to.public_key = std::string(rows.text(6));
    one.to.secret = std::string(rows.text(7));
    due.push_back(std::move(one));
  }
  return due;
}

void try_delivery_again(Tx& tx, PushDelivery const& delivery, Instant at) {
  tx.run("update push_delivery set tries = tries + 1, next_try_at = $2 where id = $1", delivery.id,
         at);
}

void end_delivery(Tx& tx, PushDelivery const& delivery) {
  tx.run("delete from push_delivery where id = $1", delivery.id);
}

void note_sent(Tx& tx, PushDelivery const& delivery) {
  end_delivery(tx, delivery);
  tx.run("update push_subscription set last_sent_at = $2 where id = $1", delivery.to.id, tx.now());
}

}  // namespace kept
