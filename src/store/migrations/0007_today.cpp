// Lines of Today that a user put off.
#include "store/migration.hpp"

namespace kept {

extern Migration const today_tables;
Migration const today_tables = {7, "today",
                                R"(
create table today_later (
  user_id {id} not null, key {text} not null, until {text} not null,
  primary key (user_id, key)) {strict_by_key};
create index today_later_until on today_later (until);
)"};

}  // namespace kept
