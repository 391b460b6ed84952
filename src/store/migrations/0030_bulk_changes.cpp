// What was changed of many people at once, and what each had before.
#include "store/migration.hpp"

namespace kept {

extern Migration const bulk_change_tables;
Migration const bulk_change_tables = {30, "bulk_changes",
                                      R"(
create table bulk_change (
  id {id} primary key, by_user_id {id} not null, at {int} not null, undo_until {int} not null,
  state {text} not null, undone_at {int}, add_role {text}, end_role {text},
  fields {json} not null, asked {int} not null, changed {int} not null,
  left_out {json} not null) {strict};
create index bulk_change_due on bulk_change (undo_until)
  where state in ('running', 'undoable');

create table bulk_change_item (
  change_id {id} not null, ref_id {id} not null, was {json} not null, became {json} not null,
  primary key (change_id, ref_id)) {strict_by_key};
create index bulk_change_item_of on bulk_change_item (ref_id);
)"};

}  // namespace kept
