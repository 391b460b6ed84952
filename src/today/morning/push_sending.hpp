#pragma once
// Sends what is due to the devices. A service that is away is asked again for a day; one that says
// the browser is gone is believed. A message sent twice by a crash replaces itself on the device,
// since both carry the notification's id.
#include "base/clock.hpp"
#include "http/outgoing_client.hpp"

namespace kept {

class Store;

/// When to try again after so many tries: a minute, 2, 4, ... ; nothing after about a day.
std::optional<std::chrono::minutes> push_retry_after(int tries);

void send_pushes(Store& store, Clock const& clock, OutgoingClient const& client,
                 std::string const& contact);

}  // namespace kept
