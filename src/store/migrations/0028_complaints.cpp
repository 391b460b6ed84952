// Complaints: an unhappy person's matter that must be put right.
#include "store/migration.hpp"

namespace kept {

extern Migration const complaint_tables;
Migration const complaint_tables = {28, "complaints",
                                    R"(
create table complaint (
  id {id} primary key, version {int} not null, what {text} not null, happened {text} not null,
  person_id {id}, organisation_id {id}, by_user_id {id} not null, made_by_user_id {id},
  private {bool} not null, mail_id {id}, remedy {text} not null, remedy_on {text},
  promise_id {id}, state {text} not null, put_right_at {int}, closures {json} not null,
  created_at {int} not null, changed_at {int} not null, deleted_at {int}) {strict};
create index complaint_state on complaint (state, id) where deleted_at is null;
create index complaint_user on complaint (by_user_id, state, id) where deleted_at is null;
create index complaint_person on complaint (person_id, id) where person_id is not null;
create index complaint_organisation on complaint (organisation_id, id)
  where organisation_id is not null;
)"};

}  // namespace kept
