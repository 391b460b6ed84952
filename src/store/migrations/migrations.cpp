// Every migration, in order of its number. Add a line in both lists; never change a released one.
#include "store/migration.hpp"

#include <array>

namespace kept {

extern Migration const store_tables;

std::span<Migration const> all_migrations() {
  static std::array const list = {
      store_tables,
  };
  return list;
}

}  // namespace kept
