#pragma once

#include "http/route.hpp"

namespace kept {

Routes export_routes();

}  // namespace kept
