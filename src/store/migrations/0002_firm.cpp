// The firm: its settings, who signs in and by what, own fields.
#include "store/migration.hpp"

namespace kept {

extern Migration const firm_tables;
Migration const firm_tables = {2, "firm",
                               // only_one: there is one firm, whoever sets up at the same moment.
                               // users: `user` is a word of SQL's own.
                               R"(
create table firm (
  id {id} primary key, version {int} not null, name {text} not null, country {text} not null,
  time_zone {text} not null, language {text} not null, currency {text} not null,
  opening {json} not null, created_at {int} not null, changed_at {int} not null,
  only_one {int} not null default 1 unique check (only_one = 1)) {strict};

create table users (
  id {id} primary key, version {int} not null, name {text} not null, email {text} not null,
  email_key {text} not null unique, access {text} not null, person_id {id},
  language {text} not null, region {text} not null, numerals {text} not null,
  calendar {text} not null, first_day_of_week {int} not null, theme {text} not null,
  single_keys {bool} not null, state {text} not null, password_hash {text} not null,
  created_at {int} not null, changed_at {int} not null) {strict};
create index users_person on users (person_id);

create table session (
  id {id} primary key, user_id {id} not null references users (id), secret_hash {text} not null unique,
  agent {text} not null, created_at {int} not null, last_seen_at {int} not null) {strict};
create index session_of on session (user_id);

create table device (
  id {id} primary key, user_id {id} not null references users (id), secret_hash {text} not null unique,
  last_seen_at {int} not null) {strict};
create index device_of on device (user_id);

create table api_token (
  id {id} primary key, user_id {id} not null references users (id), name {text} not null,
  scope {text} not null, secret_hash {text} not null unique, created_at {int} not null,
  last_used_on {text}) {strict};
create index api_token_of on api_token (user_id);

create table user_invitation (
  id {id} primary key, name {text} not null, email {text} not null, email_key {text} not null unique,
  access {text} not null, secret_hash {text} not null unique, invited_by {id},
  created_at {int} not null, expires_at {int} not null) {strict};

create table password_reset (
  user_id {id} primary key references users (id), secret_hash {text} not null unique,
  created_at {int} not null, expires_at {int} not null) {strict};

create table own_field (
  id {id} primary key, version {int} not null, noun {text} not null, name {text} not null,
  name_key {text} not null, kind {text} not null, choices {json} not null, position {int} not null,
  created_at {int} not null, changed_at {int} not null, unique (noun, name_key)) {strict};
)"};

}  // namespace kept
