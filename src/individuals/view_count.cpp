#include "individuals/view_count.hpp"

#include <functional>

namespace kept {
namespace {

constexpr std::uint64_t slots = 64;

/// Ids made in one millisecond follow each other: mixed, neighbours lie far apart (SplitMix64).
std::int64_t slot_of(Db& db, Id id) {
  if (db.dialect().is_sqlite()) return 0;
  auto z = static_cast<std::uint64_t>(id.value);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return static_cast<std::int64_t>((z ^ (z >> 31)) % slots);
}

}  // namespace

std::string view_name(std::string_view list, std::optional<Role> role) {
  std::string name(list);
  if (role) name += ":" + std::string(word_of(*role));
  return name;
}

void count_in_view(Tx& tx, std::string_view view, Id id, std::int64_t difference) {
  if (difference == 0) return;
  tx.run(
      "insert into view_count (view, slot, n) values ($1, $2, $3) "
      "on conflict (view, slot) do update set n = view_count.n + excluded.n",
      view, slot_of(tx, id), difference);
}

std::int64_t count_of_view(Db& db, Viewer const&, std::string_view view) {
  auto rows =
      db.query("select cast(coalesce(sum(n), 0) as bigint) from view_count where view = $1", view);
  rows.next();
  return rows.integer(0);
}

}  // namespace kept
