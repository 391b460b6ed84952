// Tasks: what is to be done, by whom, until when. due_key is due_on, or the last day there is.
#include "store/migration.hpp"

namespace kept {

extern Migration const task_tables;
Migration const task_tables = {19, "tasks",
                               R"(
create table task (
  id {id} primary key, version {int} not null, what {text} not null, note {text} not null,
  person_id {id}, organisation_id {id}, by_user_id {id} not null, made_by_user_id {id},
  private {bool} not null, due_on {text}, remind_at {int}, repeat {text} not null, done_at {int},
  done_by_user_id {id}, next_id {id}, created_at {int} not null, changed_at {int} not null,
  counted_from {text}, due_key {text} not null, follows {bool} not null,
  deleted_at {int}) {strict};
create index task_open on task (due_key, id) where done_at is null and deleted_at is null;
create index task_open_user on task (by_user_id, due_key, id)
  where done_at is null and deleted_at is null;
create index task_open_person on task (person_id, due_key, id)
  where person_id is not null and done_at is null and deleted_at is null;
create index task_open_organisation on task (organisation_id, due_key, id)
  where organisation_id is not null and done_at is null and deleted_at is null;
create index task_done on task (done_at, id) where done_at is not null and deleted_at is null;
create index task_done_user on task (by_user_id, done_at, id)
  where done_at is not null and deleted_at is null;
create index task_done_person on task (person_id, done_at, id)
  where person_id is not null and done_at is not null and deleted_at is null;
create index task_done_organisation on task (organisation_id, done_at, id)
  where organisation_id is not null and done_at is not null and deleted_at is null;
create index task_remind on task (by_user_id, remind_at, id)
  where remind_at is not null and done_at is null and deleted_at is null;
create index task_person on task (person_id, id) where person_id is not null;
create index task_organisation on task (organisation_id, id) where organisation_id is not null;
)"};

}  // namespace kept
