#include "store/idempotency.hpp"

namespace kept {

Result<std::optional<Id>> find_repeat(Db& db, Viewer const& viewer, IdempotencyKey const& key,
                                      std::string_view noun) {
  if (key.key.empty()) return std::optional<Id>();
  auto rows =
      db.query("select body_hash, noun, ref_id from idempotency where user_id = $1 and key = $2",
               viewer.user_id.value, key.key);
  if (!rows.next()) return std::optional<Id>();
  if (rows.text(0) != key.body_hash || rows.text(1) != noun)
    return refuse(Code::idempotency_key_reused);
  return std::optional<Id>(rows.id(2));
}

void remember(Tx& tx, Viewer const& viewer, IdempotencyKey const& key, std::string_view noun,
              Id made, Remember how_long) {
  if (key.key.empty()) return;
  tx.run(
      "insert into idempotency (user_id, key, body_hash, noun, ref_id, kept_for_good, created_at) "
      "values ($1, $2, $3, $4, $5, $6, $7)",
      viewer.user_id.value, key.key, key.body_hash, noun, made, how_long == Remember::for_good,
      tx.now());
}

}  // namespace kept
