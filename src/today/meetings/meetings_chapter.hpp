#pragma once
// Calendars in and the page before a meeting, as main wires them.
#include <memory>

#include "http/chapter.hpp"
#include "http/outgoing_client.hpp"

namespace kept {

Chapter meetings_chapter(std::shared_ptr<OutgoingClient const> const& client);

}  // namespace kept
