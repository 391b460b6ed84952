// The store's own tables: what changed and happened, who did it, files, the bin, and the small
// tables that servers share.
#include "store/migration.hpp"

namespace kept {

extern Migration const store_tables;
Migration const store_tables = {1, "store",
                                R"(
create table meta (name {text} primary key, value {text} not null) {strict};

create table audit (
  id {id} primary key, at {int} not null, user_id {id}, noun {text} not null,
  ref_id {id} not null, verb {text} not null, differences {json}) {strict};
create index audit_ref on audit (noun, ref_id, id);

create table timeline (
  id {id} primary key, person_id {id}, organisation_id {id}, at {int} not null,
  kind {text} not null, ref_id {id} not null, facts {json} not null, private_to {text}) {strict};
create index timeline_person on timeline (person_id, at desc, id desc)
  where person_id is not null;
create index timeline_organisation on timeline (organisation_id, at desc, id desc)
  where organisation_id is not null;
create index timeline_ref on timeline (ref_id);

create table file (
  id {id} primary key, type {text} not null, size {int} not null, sha256 {text} not null,
  private_to {text}, created_at {int} not null, bytes {bytes} not null) {strict};

create table idempotency (
  user_id {id} not null, key {text} not null, body_hash {text} not null, noun {text} not null,
  ref_id {id} not null, kept_for_good {bool} not null, created_at {int} not null,
  primary key (user_id, key)) {strict};
create index idempotency_age on idempotency (created_at);

create table lease (
  name {text} primary key, holder {text} not null, until {int} not null) {strict};

create table bin (
  id {id} primary key, noun {text} not null, name {text} not null, deleted_by {id},
  deleted_at {int} not null, private_to {text}) {strict};
create index bin_age on bin (deleted_at);

create table rate (
  name {text} primary key, tokens {real} not null, filled_at {int} not null) {strict};
)",
                                R"(
create table changes (
  id integer primary key, transaction_number integer not null default 0, noun text not null,
  ref_id integer not null, version integer not null, private_to text, at integer not null) strict;
create index changes_age on changes (at);
)",
                                R"(
create table changes (
  id bigint primary key,
  transaction_number bigint not null default pg_current_xact_id()::text::bigint,
  noun text not null, ref_id bigint not null, version bigint not null, private_to text,
  at bigint not null);
create index changes_order on changes (transaction_number, id);
create index changes_age on changes (at);
)"};

}  // namespace kept
