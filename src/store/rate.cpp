#include "store/rate.hpp"

#include <algorithm>
#include <cmath>

namespace kept {

double tokens_at(double tokens, Instant filled_at, Instant now, RateLimit limit) {
  auto passed = std::max<std::int64_t>(0, (now - filled_at).count());  // a clock may go back
  return std::min(limit.burst, tokens + static_cast<double>(passed) /
                                            static_cast<double>(limit.one_each.count()));
}

std::optional<Micros> take_token(Tx& tx, std::string_view name, RateLimit limit) {
  double tokens = limit.burst;
  {
    auto rows = tx.query("select tokens, filled_at from rate where name = $1", name);
    if (rows.next()) tokens = tokens_at(rows.real(0), rows.instant(1), tx.now(), limit);
  }
  if (tokens < 1) {
    auto wait = (1 - tokens) * static_cast<double>(limit.one_each.count());
    return Micros(static_cast<std::int64_t>(std::ceil(wait)));
  }
  tx.run(
      "insert into rate (name, tokens, filled_at) values ($1, $2, $3) "
      "on conflict (name) do update set tokens = excluded.tokens, filled_at = excluded.filled_at",
      name, tokens - 1, tx.now());
  return {};
}

void give_back_token(Tx& tx, std::string_view name) {
  // More than a burst is cut off when the bucket is looked at.
  tx.run("update rate set tokens = tokens + 1 where name = $1", name);
}

void forget_bucket(Tx& tx, std::string_view name) {
  tx.run("delete from rate where name = $1", name);
}

}  // namespace kept
