// The firm's calendar beside its country's holidays: days closed, half or worked all the same,
// files of them, Islamic holidays moved to the day the moon was seen, and who is away.
#include "store/migration.hpp"

namespace kept {

extern Migration const calendar_tables;
Migration const calendar_tables = {9, "calendar",
                                   R"(
create table closed_day (
  id {id} primary key, version {int} not null, day {text} not null, until {text},
  last_on {text} not null, worked {text} not null, name {text} not null, import_id {id},
  created_at {int} not null, changed_at {int} not null) {strict};
create index closed_day_span on closed_day (last_on, day);
create index closed_day_import on closed_day (import_id) where import_id is not null;

create table calendar_import (
  id {id} primary key, version {int} not null, user_id {id} not null, name {text} not null,
  days {int} not null, created_at {int} not null) {strict};

create table holiday_shift (
  country {text} not null, holiday {text} not null, year {int} not null, days {int} not null,
  primary key (country, holiday, year)) {strict_by_key};

create table absence (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  from_on {text} not null, until_on {text} not null, half {bool} not null, note {text} not null,
  created_at {int} not null, changed_at {int} not null) {strict};
create index absence_of on absence (user_id, until_on, from_on);
)"};

}  // namespace kept
