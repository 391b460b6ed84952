#pragma once
#include "http/route.hpp"

namespace kept {

Routes duplicate_routes();

}  // namespace kept
