#include "store/postgres/postgres_pool.hpp"

#include <libpq-fe.h>

namespace kept {

PostgresPool::PostgresPool(std::string address, std::size_t count_max)
    : pool_(
          count_max, [this] { return std::make_unique<PostgresConnection>(shared_); },
          [](PostgresConnection& connection) {
            return !connection.is_lost() &&
                   PQtransactionStatus(connection.handle()) == PQTRANS_IDLE;
          }) {
  shared_.address = std::move(address);
}

}  // namespace kept
