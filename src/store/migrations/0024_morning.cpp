// When a user's day begins, what they were reminded of, and the devices that are told.
#include "store/migration.hpp"

namespace kept {

extern Migration const morning_tables;
Migration const morning_tables = {24, "morning",
                                  R"(
create table morning_setting (
  id {id} primary key references users (id), version {int} not null, time {text} not null,
  by_push {bool} not null, next_at {int} not null) {strict};

create table notification (
  id {id} primary key, user_id {id} not null references users (id), key {text} not null,
  kind {text} not null, ref_id {id}, lines {int} not null, at {int} not null, read_at {int})
  {strict};
create unique index notification_key on notification (user_id, key);
create index notification_of on notification (user_id, id);
create index notification_unread on notification (user_id, id) where read_at is null;
create index notification_at on notification (at);

create table push_identity (
  id {id} primary key, public_key {text} not null, private_key {text} not null) {strict};

create table push_subscription (
  id {id} primary key, user_id {id} not null references users (id), endpoint {text} not null,
  endpoint_hash {text} not null, public_key {text} not null, secret {text} not null, device {text} not null,
  created_at {int} not null, last_sent_at {int}) {strict};
create unique index push_subscription_endpoint on push_subscription (endpoint_hash);
create index push_subscription_of on push_subscription (user_id, id);

create table push_delivery (
  id {id} primary key, notification_id {id} not null,
  subscription_id {id} not null references push_subscription (id), tries {int} not null,
  next_try_at {int} not null) {strict};
create index push_delivery_due on push_delivery (next_try_at, id);
create index push_delivery_to on push_delivery (subscription_id);

create index task_remind_at on task (remind_at, id)
  where remind_at is not null and done_at is null and deleted_at is null;
)"};

}  // namespace kept
