#pragma once
// The routes of calendars that users read in, of what takes place in them, and of whom one meets.
#include <memory>

#include "http/outgoing_client.hpp"
#include "http/route.hpp"

namespace kept {

Routes user_calendar_routes(std::shared_ptr<OutgoingClient const> const& client);
Routes calendar_event_routes();
Routes meeting_routes();

}  // namespace kept
