// Promises and the firm's list of their kinds.
#include "store/migration.hpp"

namespace kept {

extern Migration const promises_tables;
Migration const promises_tables = {4, "promises",
                                   R"(
create table promise (
  id {id} primary key, version {int} not null, direction {text} not null, person_id {id},
  organisation_id {id}, by_user_id {id}, kind {id}, what {text} not null, conversation_id {id},
  need_id {id}, estimate_days {real}, said_for {text} not null, aim_for {text},
  made_at {int} not null, done_at {int}, withdrawn_at {int}, withdrawal_reason {text} not null,
  renegotiations {json} not null, created_at {int} not null, changed_at {int} not null,
  due_at {int} not null, settled {bool} not null, deleted_at {int}) {strict};
create index promise_list on promise (said_for, id) where deleted_at is null;
create index promise_user on promise (by_user_id, said_for, id) where deleted_at is null;
create index promise_person on promise (person_id, said_for, id)
  where person_id is not null and deleted_at is null;
create index promise_organisation on promise (organisation_id, said_for, id)
  where organisation_id is not null and deleted_at is null;
create index promise_standing on promise (said_for, id) where not settled and deleted_at is null;
create index promise_standing_user on promise (by_user_id, said_for, id)
  where not settled and deleted_at is null;
create index promise_standing_person on promise (person_id, said_for, id)
  where person_id is not null and not settled and deleted_at is null;
create index promise_standing_organisation on promise (organisation_id, said_for, id)
  where organisation_id is not null and not settled and deleted_at is null;
create index promise_standing_aim on promise (by_user_id, aim_for, id)
  where aim_for is not null and not settled and deleted_at is null;
create index promise_due on promise (due_at, id) where not settled and deleted_at is null;
create index promise_done on promise (done_at, id) where done_at is not null and deleted_at is null;
create index promise_of_kind on promise (kind) where kind is not null;

create table promise_kind (
  id {id} primary key, version {int} not null, name {text} not null,
  position {int} not null) {strict};
)"};

}  // namespace kept
