#pragma once
// The addresses of a @noun@: /api/@noun@s.
#include "http/route.hpp"

namespace kept {

Routes @noun@_routes();

}  // namespace kept
