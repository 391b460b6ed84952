#pragma once
#include "http/head.hpp"
#include "http/wire/worker.hpp"

namespace kept::wire {

/// Writes `head`, then what `events` gives, until one side closes. Holds no thread.
Task<void> send_live(Worker& worker, Connection& state, Stream& stream, std::string head,
                     std::shared_ptr<EventStream> events, Framing framing);

}  // namespace kept::wire
