#include "individuals/warning_store.hpp"

#include "individuals/person_store.hpp"

namespace kept {

PersonWarning warning_of(Db& db, Viewer const& viewer, Id person_id) {
  PersonWarning found;
  auto rows = db.query(
      "select warning, changed_at from person_warning where user_id = $1 and person_id = $2 "
      "order by changed_at desc, id desc limit 20",
      viewer.user_id, person_id);
  while (rows.next()) {
    if (!found.text.empty()) found.text += '\n';
    found.text += rows.text(0);
    if (!found.changed_at) found.changed_at = rows.instant(1);
  }
  return found;
}

Done set_warning(Tx& tx, Viewer const& by, Id person_id, std::string_view text) {
  if (!find_person(tx, by, person_id)) return refuse(Code::not_found);
  auto had = tx.run("delete from person_warning where user_id = $1 and person_id = $2", by.user_id,
                    person_id);
  if (!text.empty())
    tx.run(
        "insert into person_warning (id, user_id, person_id, warning, changed_at) "
        "values ($1, $2, $3, $4, $5)",
        tx.new_id(), by.user_id, person_id, text, tx.now());
  if (had == 0 && text.empty()) return {};
  tx.changed("person_warning", person_id, 0, SeenBy::only(by.user_id));
  return {};
}

void forget_warnings(Tx& tx, Id person_id) {
  tx.run("delete from person_warning where person_id = $1", person_id);
}

}  // namespace kept
