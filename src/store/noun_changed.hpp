#pragma once
// Heard late after each Tx::changed, for those who keep something made from other rooms' rows.
#include <string>

#include "base/id.hpp"

namespace kept {

struct NounChanged {
  std::string noun;
  Id id;
};

}  // namespace kept
