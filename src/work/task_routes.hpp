#pragma once
#include "http/route.hpp"

namespace kept {

Routes task_routes();

}  // namespace kept
