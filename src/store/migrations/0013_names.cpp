// How names are said, and what each user has learnt of them.
#include "store/migration.hpp"

namespace kept {

extern Migration const names_tables;
Migration const names_tables = {13, "names",
                                R"(
alter table person add column say_it_ipa {text} not null default '';
alter table person add column name_parts {json} not null
  default '{"ism":"","kunya":"","nasab":"","laqab":"","nisba":""}';
alter table person add column say_it_recording {text};
alter table person add column recording_consent {json};
alter table person add column recording_file_id {id};

create table practice_card (
  id {id} primary key, user_id {id} not null, person_id {id} not null, kind {text} not null,
  state {text} not null, step {int} not null, stability {real} not null, difficulty {real} not null,
  due_at {int} not null, last_at {int} not null, first_at {int} not null) {strict};
create index practice_card_person on practice_card (person_id);
create index practice_card_due on practice_card (user_id, due_at);
create index practice_card_first on practice_card (user_id, first_at);

create table practice_answer (
  card_id {id} not null, at {int} not null, grade {int} not null,
  primary key (card_id, at)) {strict_by_key};

create index conversation_author on conversation (author_id, at)
  where author_id is not null and deleted_at is null;
)"};

}  // namespace kept
