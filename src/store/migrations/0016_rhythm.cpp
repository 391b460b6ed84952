// What a relationship's rhythm is learnt from, what was agreed by hand, and the next talk.
#include "store/migration.hpp"

namespace kept {

extern Migration const rhythm_tables;
Migration const rhythm_tables = {16, "rhythm",
                                 R"(
alter table person add column rhythm_days {int};
alter table person add column next_talk_on {text};
alter table person add column next_talk_by_user_id {id};
alter table person add column first_contact_on {text};
alter table person add column contact_days {int} not null default 0;
alter table person add column unanswered {int} not null default 0;
create index person_next_talk on person (next_talk_by_user_id, next_talk_on, id)
  where next_talk_on is not null and deleted_at is null;
alter table conversation add column no_answer {bool} not null default false;
)"};

}  // namespace kept
