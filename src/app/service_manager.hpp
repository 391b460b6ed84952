#pragma once
// systemd's notification protocol (sd_notify(3)) without its library: one datagram of text to the
// socket named in NOTIFY_SOCKET. Where nothing listens, nothing happens.
#include <chrono>
#include <string_view>

namespace kept {

/// Sends for example "READY=1", "STOPPING=1" or "WATCHDOG=1"; true when it was handed over.
bool tell_service_manager(std::string_view state);

/// How often "WATCHDOG=1" is wanted: half of WATCHDOG_USEC; zero when it is not.
std::chrono::microseconds watchdog_interval();

}  // namespace kept
