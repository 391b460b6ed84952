// Pairs of people who are probably one person, and what is still to be compared. Everything but
// what was kept apart can be made again.
#include "store/migration.hpp"

namespace kept {

extern Migration const duplicate_tables;
Migration const duplicate_tables = {12, "duplicates",
                                    R"(
create table duplicate_pair (
  person_a {id} not null, person_b {id} not null, millionths {int} not null,
  evidence {json} not null, state {text} not null, weights_version {int} not null,
  primary key (person_a, person_b)) {strict_by_key};
create index duplicate_pair_other on duplicate_pair (person_b);
create index duplicate_pair_open on duplicate_pair (millionths desc, person_a, person_b)
  where state = 'open';

create table search_duplicate_waiting (person_id {id} primary key) {strict};
create table search_duplicate_state (name {text} primary key, value {text} not null) {strict};

alter table import add column likely {json} not null default '[]';
alter table import add column add_to {json} not null default '[]';
)"};

}  // namespace kept
