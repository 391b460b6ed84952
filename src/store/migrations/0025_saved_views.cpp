// Lists as users like to see them.
#include "store/migration.hpp"

namespace kept {

extern Migration const saved_view_tables;
Migration const saved_view_tables = {25, "saved_views",
                                     R"(
create table saved_view (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  noun {text} not null, name {text} not null, filters {text} not null, shared {bool} not null,
  created_at {int} not null, changed_at {int} not null) {strict};
create index saved_view_of on saved_view (user_id, id);
create index saved_view_shared on saved_view (id) where shared;
)"};

}  // namespace kept
