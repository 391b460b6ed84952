// What the firm changed and added in the vocabulary of topics, and who cares about what. The topics
// that come with Kept have no rows.
#include "store/migration.hpp"

namespace kept {

extern Migration const interest_tables;
Migration const interest_tables = {14, "interests",
                                   R"(
create table topic (
  id {id} primary key, version {int} not null, kind {text} not null, parent_id {id},
  label {json} not null, synonyms {json} not null, hidden {bool} not null,
  created_at {int} not null, changed_at {int} not null) {strict};
create index topic_parent on topic (parent_id) where parent_id is not null;

alter table person add column interests {json} not null default '[]';
alter table users add column interests {json} not null default '[]';

create table person_interest (
  topic_id {id} not null, person_id {id} not null,
  primary key (topic_id, person_id)) {strict_by_key};
create index person_interest_person on person_interest (person_id);

create table user_interest (
  family_id {id} not null, topic_id {id} not null, user_id {id} not null, learned_at {int} not null,
  primary key (family_id, topic_id, user_id)) {strict_by_key};
create index user_interest_user on user_interest (user_id);
create index user_interest_topic on user_interest (topic_id);
)"};

}  // namespace kept
