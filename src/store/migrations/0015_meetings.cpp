// The calendars users read in, what takes place in them, and what a user does not mention to whom.
#include "store/migration.hpp"

namespace kept {

extern Migration const meeting_tables;
Migration const meeting_tables = {15, "meetings",
                                  R"(
create table user_calendar (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  name {text} not null, host {text} not null, address {text} not null, etag {text} not null,
  last_modified {text} not null, digest {text} not null, last_read_at {int}, whole_read_at {int},
  next_read_at {int} not null, failures {int} not null, problem {text}, problem_at {text},
  events {int} not null, left_out {int} not null, created_at {int} not null,
  changed_at {int} not null) {strict};
create index user_calendar_of on user_calendar (user_id, id);
create index user_calendar_due on user_calendar (next_read_at, id);

create table user_calendar_file (
  calendar_id {id} primary key references user_calendar (id), content {bytes} not null) {strict};

create table calendar_event (
  id {id} primary key, user_id {id} not null, calendar_id {id} not null references user_calendar (id),
  series {text} not null, key {text} not null, starts_at {int} not null, ends_at {int} not null,
  whole_day {bool} not null, title {text} not null, place {text} not null, parties {json} not null,
  dismissed_at {int}) {strict};
create unique index calendar_event_key on calendar_event (calendar_id, key);
create index calendar_event_of on calendar_event (user_id, starts_at, id);

create table event_person (
  id {id} primary key, user_id {id} not null, calendar_id {id} not null references user_calendar (id),
  matter {text} not null, person_id {id} not null, how {text} not null, written {text} not null)
  {strict};
create index event_person_of on event_person (calendar_id, matter);
create index event_person_who on event_person (person_id);

create table person_warning (
  id {id} primary key, user_id {id} not null references users (id), person_id {id} not null,
  warning {text} not null, changed_at {int} not null) {strict};
create index person_warning_of on person_warning (user_id, person_id);
create index person_warning_who on person_warning (person_id);
)"};

}  // namespace kept
