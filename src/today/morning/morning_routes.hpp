#pragma once
// Notifications, the hour of one's morning, and one's devices.
#include "http/route.hpp"

namespace kept {

Routes notification_routes();
Routes morning_routes();

}  // namespace kept
