#include "individuals/counterpart.hpp"

namespace kept {

Done check_counterpart(Db& db, Id person_id, Id organisation_id) {
  auto is_there = [&](Sql sql, Id id) { return !id || db.query(sql, id).next(); };
  if (!is_there("select 1 from person where id = $1 and deleted_at is null", person_id))
    return refuse(Code::bad_id, "person_id");
  if (!is_there("select 1 from organisation where id = $1 and deleted_at is null", organisation_id))
    return refuse(Code::bad_id, "organisation_id");
  return {};
}

}  // namespace kept
