#pragma once
// Each request has an id that stands in its answer (X-Request-Id), in the log and in the answer of
// a fault: so that a person who reports one line finds the other.
#include "http/message.hpp"

namespace kept {

/// Takes the id the request brings when it is 1-64 letters, digits or ._- ; else makes one.
void ensure_request_id(Request& request);

}  // namespace kept
