// Calendars that users read in other programs. Of an address the hash alone is kept.
#include "store/migration.hpp"

namespace kept {

extern Migration const calendar_feed_tables;
Migration const calendar_feed_tables = {23, "calendar_feeds",
                                        R"(
create table calendar_feed (
  id {id} primary key, version {int} not null, user_id {id} not null references users (id),
  name {text} not null, promises {bool} not null, tasks {bool} not null, talks {bool} not null,
  birthdays {bool} not null, secret_hash {text} not null, created_at {int} not null,
  changed_at {int} not null, last_read_on {text}) {strict};
create index calendar_feed_of on calendar_feed (user_id, id);
create unique index calendar_feed_secret on calendar_feed (secret_hash);
)"};

}  // namespace kept
