// People, organisations, conversations, and what their lists are read from.
#include "store/migration.hpp"

namespace kept {

extern Migration const individuals_tables;
Migration const individuals_tables = {
    3, "individuals",
    R"(
create table person (
  id {id} primary key, version {int} not null, name {text} not null,
  name_in_other_scripts {json} not null, call_name {text} not null, say_it {text} not null,
  address_as {text} not null, roles {json} not null, positions {json} not null,
  emails {json} not null, phones {json} not null, addresses {json} not null, birthday {text},
  language {text}, country {text}, time_zone {text}, photo {text}, links {json} not null,
  own_fields {json} not null, created_at {int} not null, changed_at {int} not null,
  unknown_properties {json} not null, organisation {text} not null, roles_now {json} not null,
  roles_turn_on {text}, last_talked_on {text}, quiet_on {text}, birthday_key {int},
  photo_file_id {id}, sort_key {bytes} not null, deleted_at {int}) {strict};
create index person_talked on person (last_talked_on, id) where deleted_at is null;
create index person_quiet on person (quiet_on, id)
  where quiet_on is not null and deleted_at is null;
create index person_birthday on person (birthday_key, id)
  where birthday_key is not null and deleted_at is null;
create index person_turn on person (roles_turn_on, id) where roles_turn_on is not null;

create table person_role (
  role {text} not null, sort_key {bytes} not null, person_id {id} not null,
  primary key (role, sort_key, person_id)) {strict_by_key};

create table person_position (
  organisation_id {id} not null, sort_key {bytes} not null, person_id {id} not null,
  place {int} not null, title {text} not null, since {text}, until {text},
  primary key (organisation_id, sort_key, person_id, place)) {strict_by_key};
create index person_position_person on person_position (person_id, place);

create table person_link (
  person_id {id} not null, other_id {id} not null, kind {text} not null, place {int} not null,
  primary key (person_id, other_id, kind)) {strict_by_key};

create table person_key (
  kind {text} not null, value {text} not null, person_id {id} not null,
  primary key (kind, value, person_id)) {strict_by_key};
create index person_key_person on person_key (person_id);

create table own_value (
  field_id {text} not null, value {text} not null, sort_key {bytes} not null, ref_id {id} not null,
  primary key (field_id, value, sort_key, ref_id)) {strict_by_key};
create index own_value_ref on own_value (ref_id);

create table view_count (
  view {text} not null, slot {int} not null, n {int} not null,
  primary key (view, slot)) {strict_by_key};

create table organisation (
  id {id} primary key, version {int} not null, name {text} not null,
  name_in_other_scripts {json} not null, roles {json} not null, emails {json} not null,
  phones {json} not null, addresses {json} not null, web {text} not null, photo {text},
  own_fields {json} not null, created_at {int} not null, changed_at {int} not null,
  roles_now {json} not null, roles_turn_on {text}, last_talked_on {text}, people {int} not null,
  photo_file_id {id}, sort_key {bytes} not null, deleted_at {int}) {strict};
create index organisation_talked on organisation (last_talked_on, id) where deleted_at is null;
create index organisation_turn on organisation (roles_turn_on, id) where roles_turn_on is not null;

create table organisation_role (
  role {text} not null, sort_key {bytes} not null, organisation_id {id} not null,
  primary key (role, sort_key, organisation_id)) {strict_by_key};

create table conversation (
  id {id} primary key, version {int} not null, author_id {id}, private {bool} not null,
  person_ids {json} not null, organisation_ids {json} not null, channel {text}, at {int} not null,
  note {text} not null, shared_with {json} not null, created_at {int} not null,
  changed_at {int} not null, deleted_at {int}) {strict};

create table conversation_person (
  person_id {id} not null, talk {bool} not null, at {int} not null, conversation_id {id} not null,
  primary key (person_id, talk, at, conversation_id)) {strict_by_key};

create table conversation_organisation (
  organisation_id {id} not null, talk {bool} not null, at {int} not null,
  conversation_id {id} not null,
  primary key (organisation_id, talk, at, conversation_id)) {strict_by_key};

create table conversation_edit (
  id {id} primary key, conversation_id {id} not null, at {int} not null, by_user_id {id},
  note {text} not null) {strict};
create index conversation_edit_of on conversation_edit (conversation_id, id);
)",
    // Lists are answered from these indexes alone: fetching 50 scattered rows costs four times as
    // much. SQLite asks each row for deleted_at, so that stands in them too. PostgreSQL limits an
    // index row to 2.7 kB, less than three long names take.
    R"(
create index person_list on person
  (sort_key, id, version, name, call_name, organisation, roles_now, last_talked_on, deleted_at)
  where deleted_at is null;
create index organisation_list on organisation
  (sort_key, id, version, name, roles_now, people, last_talked_on, deleted_at)
  where deleted_at is null;
)",
    R"(
create index person_list on person (sort_key, id) where deleted_at is null;
create index organisation_list on organisation (sort_key, id) where deleted_at is null;
)"};

}  // namespace kept
