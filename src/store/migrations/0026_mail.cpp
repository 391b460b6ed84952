// Mailboxes that users read in, what lies in them, and the mails themselves. A mail is its user's
// alone until that user shares it (private_to).
#include "store/migration.hpp"

namespace kept {

extern Migration const mail_tables;
Migration const mail_tables = {26, "mail",
                               R"(
create table mailbox (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  name {text} not null, address {text} not null, host {text} not null, port {int} not null,
  security {text} not null, user_name {text} not null, sign_in {text} not null,
  secret {text} not null, reads {bool} not null, last_read_at {int}, next_read_at {int} not null,
  failures {int} not null, problem {text}, created_at {int} not null, changed_at {int} not null)
  {strict};
create index mailbox_of on mailbox (user_id, id);
create index mailbox_due on mailbox (next_read_at, id);

create table mailbox_folder (
  id {id} primary key, mailbox_id {id} not null references mailbox (id), name {text} not null,
  chosen {bool} not null, uid_validity {int} not null, last_uid {int} not null,
  seen {int} not null, stored {int} not null, skipped {int} not null, stuck_uid {int} not null,
  stuck_times {int} not null) {strict};
create unique index mailbox_folder_name on mailbox_folder (mailbox_id, name);

create table mailbox_place (
  folder_id {id} not null, uid {int} not null, mail_id {id} not null,
  primary key (folder_id, uid)) {strict_by_key};
create index mailbox_place_mail on mailbox_place (mail_id);

create table mailbox_skipped (
  id {id} primary key, mailbox_id {id} not null, folder_id {id} not null, uid {int} not null,
  reason {text} not null, at {int} not null) {strict};
create unique index mailbox_skipped_uid on mailbox_skipped (folder_id, uid);
create index mailbox_skipped_of on mailbox_skipped (mailbox_id, id);

create table mail_thread (
  id {id} primary key, user_id {id} not null, subject {text} not null, created_at {int} not null)
  {strict};

create table mail (
  id {id} primary key, version {int} not null, user_id {id} not null, thread_id {id} not null,
  direction {text} not null, kind {text} not null, message_id {text} not null,
  fingerprint {text} not null, subject {text} not null, sender {json} not null,
  receivers {json} not null, copies {json} not null, at {int} not null, beginning {text} not null,
  has_html {bool} not null, attachments {json} not null, shared_at {int}, private_to {text},
  created_at {int} not null) {strict};
create unique index mail_fingerprint on mail (user_id, fingerprint);
create index mail_of_user on mail (user_id, at desc, id desc);
create index mail_message on mail (user_id, message_id);
create index mail_of_thread on mail (thread_id, at, id);

create table mail_body (
  mail_id {id} primary key references mail (id), text {text} not null, html {text} not null)
  {strict};

create table mail_party (
  id {id} primary key, mail_id {id} not null, user_id {id} not null, part {text} not null,
  name {text} not null, address {text} not null, person_id {id}, at {int} not null) {strict};
create index mail_party_mail on mail_party (mail_id);
create index mail_party_person on mail_party (person_id, at desc, mail_id desc)
  where person_id is not null;
create index mail_party_address on mail_party (address, mail_id);

create table mail_reference (
  user_id {id} not null, message_id {text} not null, thread_id {id} not null,
  primary key (user_id, message_id)) {strict_by_key};
create index mail_reference_thread on mail_reference (thread_id);

create table mail_stranger (
  id {id} primary key, user_id {id} not null, address {text} not null, name {text} not null,
  mails {int} not null, last_at {int} not null, dismissed_at {int}) {strict};
create unique index mail_stranger_address on mail_stranger (address, user_id);
create index mail_stranger_of on mail_stranger (user_id, last_at desc, id desc)
  where dismissed_at is null;
)"};

}  // namespace kept
