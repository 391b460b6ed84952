#pragma once
#include "http/route.hpp"

namespace kept {

Routes complaint_routes();

}  // namespace kept
