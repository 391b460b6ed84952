// Mails being written, mails on their way, by which accounts they go, and what they are made from.
#include "store/migration.hpp"

namespace kept {

extern Migration const outbox_tables;
Migration const outbox_tables = {22, "outbox",
                                 R"(
create table mail_account (
  id {id} primary key, version {int} not null, user_id {id}, from_name {text} not null,
  from_address {text} not null, host {text} not null, port {int} not null, security {text} not null,
  user_name {text} not null, secret {text} not null, per_minute {int} not null,
  per_day {int} not null, problem {text}, answer {text} not null, tested_at {int},
  created_at {int} not null, changed_at {int} not null) {strict};
create index mail_account_of on mail_account (user_id, id);

create table mail_template (
  id {id} primary key, version {int} not null, name {text} not null, purpose {text} not null,
  texts {json} not null, created_at {int} not null, changed_at {int} not null) {strict};

create table mail_signature (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  en {text} not null, da {text} not null, ar {text} not null) {strict};
create unique index mail_signature_of on mail_signature (user_id);

create table draft (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  person_id {id}, account_id {id}, outgoing_id {id}, to_them {json} not null, cc {json} not null,
  bcc {json} not null, subject {text} not null, body {text} not null, attachments {json} not null,
  reply_to_id {id}, in_reply_to {text} not null, references_before {json} not null, template_id {id},
  purpose {text} not null, not_before {int}, created_at {int} not null,
  changed_at {int} not null) {strict};
create index draft_of on draft (user_id, id);
create index draft_person on draft (person_id);

create table outgoing_mail (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  person_id {id}, draft_id {id}, account_id {id} not null, purpose {text} not null,
  state {text} not null, message_id {text} not null, from_address {text} not null,
  subject {text} not null, recipients {json} not null, answers_them {bool} not null,
  due_at {int} not null, next_try_at {int}, sending_until {int}, sent_at {int},
  attempts {int} not null, problem {text}, stopped_for {text}, answer {text} not null,
  consent_id {id}, created_at {int} not null, changed_at {int} not null) {strict};
create index outgoing_mail_of on outgoing_mail (user_id, id);
create index outgoing_mail_due on outgoing_mail (state, next_try_at, id);
create unique index outgoing_mail_message on outgoing_mail (message_id);
create index outgoing_mail_person on outgoing_mail (person_id);
create index outgoing_mail_account on outgoing_mail (account_id, state);

create table outgoing_text (
  outgoing_id {id} primary key references outgoing_mail (id), content {bytes} not null) {strict};

create table bounced_address (
  id {id} primary key, person_id {id} not null, address_key {text} not null, status {text} not null,
  words {text} not null, at {int} not null) {strict};
create index bounced_address_person on bounced_address (person_id, address_key);
)"};

}  // namespace kept
