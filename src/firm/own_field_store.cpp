#include "firm/own_field_store.hpp"

#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

bool name_is_taken(Db& db, OwnField const& field) {
  auto rows = db.query("select id from own_field where noun = $1 and name_key = $2 and id <> $3",
                       word_of(field.noun), field.name_key, field.id.value);
  return rows.next();
}

}  // namespace

std::vector<OwnField> list_own_fields(Db& db, Viewer const&, std::optional<OwnNoun> noun) {
  std::vector<OwnField> fields;
  auto rows = db.scan("select " + columns_of<OwnField>() +
                      " from own_field order by noun desc, position, id");
  while (rows.next()) {
    auto field = row_to<OwnField>(rows);
    if (!noun || field.noun == *noun) fields.push_back(std::move(field));
  }
  return fields;
}

std::optional<OwnField> find_own_field(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select " + columns_of<OwnField>() + " from own_field where id = $1", id);
  if (!rows.next()) return {};
  return row_to<OwnField>(rows);
}

Result<OwnField> add_own_field(Tx& tx, Viewer const& by, OwnField field) {
  if (name_is_taken(tx, field)) return refuse(Code::duplicate, "name");
  {
    auto rows = tx.query("select count(*), max(position) from own_field where noun = $1",
                         word_of(field.noun));
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(own_fields_max)) return refuse(Code::too_many);
    if (field.position == 0 && rows.integer(0) > 0)
      field.position = static_cast<int>(rows.integer(1)) + 1;
  }
  field.id = tx.new_id();
  field.version = 1;
  field.created_at = field.changed_at = tx.now();
  insert_row(tx, "own_field", field);
  tx.changed("own_field", field.id, field.version);
  audit_made(tx, by, "own_field", field);
  return field;
}

Result<OwnField> save_own_field(Tx& tx, Viewer const& by, OwnField const& before, OwnField after) {
  if (name_is_taken(tx, after)) return refuse(Code::duplicate, "name");
  after.changed_at = tx.now();
  TRY(update_row(tx, "own_field", after));
  tx.changed("own_field", after.id, after.version);
  audit_changed(tx, by, "own_field", before, after);
  return after;
}

Done remove_own_field(Tx& tx, Viewer const& by, OwnField const& field) {
  if (tx.run("delete from own_field where id = $1 and version = $2", field.id, field.version) == 0)
    return refuse(Code::stale);
  tx.changed("own_field", field.id, field.version);
  tx.audit(by, "own_field", field.id, "deleted");
  return tx.publish(OwnFieldRemoved{field.id, field.noun});
}

}  // namespace kept
