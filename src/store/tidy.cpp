#include "store/tidy.hpp"

namespace kept {
namespace {

constexpr int rows_at_once = 2'000;

}  // namespace

bool tidy(Tx& tx) {
  auto day_ago = tx.now() - std::chrono::hours(24);
  auto changes =
      tx.run("delete from changes where id in (select id from changes where at < $1 limit $2)",
             day_ago, rows_at_once);
  auto keys = tx.run(
      "delete from idempotency where (user_id, key) in (select user_id, key from idempotency "
      "where created_at < $1 and not kept_for_good limit $2)",
      tx.now() - std::chrono::days(30), rows_at_once);
  tx.run("delete from lease where until < $1", day_ago);
  tx.run("delete from rate where filled_at < $1", day_ago);
  return changes == rows_at_once || keys == rows_at_once;
}

}  // namespace kept
