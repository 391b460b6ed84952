#include "store/changes_table.hpp"

namespace kept {
namespace {

Sql safe(Db const& db) {
  return db.dialect().pick(
      "transaction_number = 0",
      "transaction_number < pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
}

}  // namespace

bool place_is_known(Db& db, FeedPlace place) {
  return db
      .query("select 1 from changes where transaction_number = $1 and id = $2", place.transaction,
             place.id)
      .next();
}

std::vector<Change> read_changes(Db& db, FeedPlace place, int limit) {
  auto rows = db.query(
      "select transaction_number, id, noun, ref_id, version, private_to from changes "
      "where (transaction_number, id) > ($1, $2) and " +
          safe(db) + " order by transaction_number, id limit $3",
      place.transaction, place.id, limit);
  std::vector<Change> changes;
  while (rows.next()) {
    std::optional<std::string> private_to;
    if (!rows.is_null(5)) private_to = rows.text(5);
    changes.push_back({{rows.integer(0), rows.integer(1)},
                       std::string(rows.text(2)),
                       rows.id(3),
                       rows.integer(4),
                       SeenBy::read(std::move(private_to))});
  }
  return changes;
}

FeedPlace newest_place(Db& db) {
  auto rows = db.query("select transaction_number, id from changes where " + safe(db) +
                       " order by transaction_number desc, id desc limit 1");
  if (!rows.next()) return {};
  return {rows.integer(0), rows.integer(1)};
}

}  // namespace kept
