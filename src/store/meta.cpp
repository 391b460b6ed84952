#include "store/meta.hpp"

namespace kept {

std::optional<std::string> find_meta(Db& db, Viewer const&, std::string_view name) {
  auto rows = db.query("select value from meta where name = $1", name);
  if (!rows.next()) return {};
  return std::string(rows.text(0));
}

void set_meta(Tx& tx, std::string_view name, std::string_view value) {
  tx.run(
      "insert into meta (name, value) values ($1, $2) "
      "on conflict (name) do update set value = excluded.value",
      name, value);
}

}  // namespace kept
