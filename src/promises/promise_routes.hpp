#pragma once
// The routes of this room, by what they are about.
#include "http/route.hpp"
#include "promises/record_keeper.hpp"

namespace kept {

Routes promise_routes(RecordKeeperPointer const& keeper);
Routes promise_event_routes(RecordKeeperPointer const& keeper);  // delivery, new day, withdrawal
Routes forecast_routes(RecordKeeperPointer const& keeper);
Routes promise_kind_routes();
Routes glance_routes();
Routes suggestion_routes();

}  // namespace kept
