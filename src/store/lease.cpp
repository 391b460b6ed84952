#include "store/lease.hpp"

namespace kept {

bool take_lease(Tx& tx, std::string_view name, std::string_view holder, Micros length) {
  return tx.run(
             "insert into lease (name, holder, until) values ($1, $2, $3) "
             "on conflict (name) do update set holder = excluded.holder, until = excluded.until "
             "where lease.until <= $4 or lease.holder = excluded.holder",
             name, holder, tx.now() + length, tx.now()) > 0;
}

void give_back_lease(Tx& tx, std::string_view name, std::string_view holder) {
  tx.run("delete from lease where name = $1 and holder = $2", name, holder);
}

}  // namespace kept
