// The tables of a @noun@.
#include "store/migration.hpp"

namespace kept {

extern Migration const @noun@_tables;
Migration const @noun@_tables = {@number@, "@noun@",
                                 R"(
create table @noun@ (
  id {id} primary key, version {int} not null, name {text} not null,
  created_at {int} not null, changed_at {int} not null) {strict};
)"};

}  // namespace kept
