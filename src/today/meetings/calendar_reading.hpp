#pragma once
// Reading a user's calendar in: its text from its address or its file, its events counted out, the
// people in them looked for by name, all written at once. What goes wrong stands beside the
// calendar for its user, and it is asked again later and later.
#include "base/clock.hpp"
#include "http/outgoing_client.hpp"
#include "store/store.hpp"
#include "today/meetings/user_calendar.hpp"

namespace kept {

/// Reads it now, whenever it is due. Nothing where it is gone.
void read_calendar(Store& store, Clock const& clock, OutgoingClient const& client, Id id);

/// Every calendar that is due, a few at a time, for half a minute at most.
void read_due_calendars(Store& store, Clock const& clock, OutgoingClient const& client);

}  // namespace kept
