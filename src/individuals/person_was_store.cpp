#include "individuals/person_was_store.hpp"

#include <algorithm>

namespace kept {

Id person_now(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select person_id from person_was where old_id = $1", id);
  return rows.next() ? rows.id(0) : id;
}

std::vector<Id> people_now(Db& db, Viewer const& viewer, std::vector<Id> const& ids) {
  std::vector<Id> now;
  for (auto const id : ids) {
    auto const each = person_now(db, viewer, id);
    if (std::ranges::find(now, each) == now.end()) now.push_back(each);
  }
  return now;
}

std::vector<Id> old_ids_of(Db& db, Viewer const&, Id person_id, int limit) {
  std::vector<Id> ids;
  auto rows =
      db.query("select old_id from person_was where person_id = $1 order by old_id limit $2",
               person_id, limit);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

void remember_person_was(Tx& tx, Id gone, Id kept) {
  tx.run("update person_was set person_id = $1 where person_id = $2", kept, gone);
  tx.run("insert into person_was (old_id, person_id) values ($1, $2)", gone, kept);
}

void take_old_id(Tx& tx, Id old_id, Id person_id) {
  tx.run(
      "insert into person_was (old_id, person_id) select cast($1 as bigint), cast($2 as bigint) "
      "where not exists (select 1 from person where id = $1) on conflict do nothing",
      old_id, person_id);
}

void part_person_was(Tx& tx, Id gone, std::vector<Id> const& theirs) {
  tx.run("delete from person_was where old_id = $1", gone);
  for (auto const id : theirs)
    tx.run("update person_was set person_id = $1 where old_id = $2", gone, id);
}

void forget_person_was(Tx& tx, Id person_id) {
  tx.run("delete from person_was where person_id = $1", person_id);
}

}  // namespace kept
