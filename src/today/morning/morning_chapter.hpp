#pragma once
// Mornings, reminders and notifications, as main wires them.
#include <memory>
#include <string>

#include "http/chapter.hpp"
#include "http/outgoing_client.hpp"
#include "promises/record_keeper.hpp"

namespace kept {

/// `base_url`: where mails lead, and push services reach whoever runs this Kept; may be empty.
Chapter morning_chapter(RecordKeeperPointer deliveries,
                        std::shared_ptr<OutgoingClient const> const& client,
                        std::string const& base_url);

}  // namespace kept
