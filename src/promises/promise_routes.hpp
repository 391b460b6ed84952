#pragma once
// The routes of this room, by what they are about.
#include "http/route.hpp"

namespace kept {

Routes promise_routes();
Routes promise_event_routes();  // delivery, renegotiation, withdrawal
Routes promise_kind_routes();
Routes glance_routes();
Routes suggestion_routes();

}  // namespace kept
