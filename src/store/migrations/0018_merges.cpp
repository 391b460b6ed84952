// Two people who were one: which id answers for which, and what it takes to part them again.
#include "store/migration.hpp"

namespace kept {

extern Migration const merge_tables;
Migration const merge_tables = {18, "merges",
                                // person_was: every old id points straight at who answers now.
                                // person_merge_row: what moved, in its order; `removed` holds a row
                                // that had no place beside one of the other.
                                R"(
create table person_was (old_id {id} primary key, person_id {id} not null) {strict};
create index person_was_now on person_was (person_id);

create table person_merge (
  id {id} primary key, kept_id {id} not null, gone_id {id} not null, gone_name {text} not null,
  by_user_id {id}, at {int} not null, undo_until {int} not null, state {text} not null,
  undone_at {int}, was {json} not null, became {json} not null, files {json} not null) {strict};
create index person_merge_kept on person_merge (kept_id, id);
create index person_merge_gone on person_merge (gone_id, id);
create index person_merge_due on person_merge (undo_until) where state = 'undoable';

create table person_merge_row (
  merge_id {id} not null, place {int} not null, moved_table {text} not null,
  moved_column {text} not null, row_key {json} not null, removed {json},
  primary key (merge_id, place)) {strict_by_key};
)"};

}  // namespace kept
