#pragma once
// The request target of the first line (RFC 9112, section 3.2).
#include "http/message.hpp"

namespace kept {

/// Sets path and query. Takes the origin form (/path?query) and the absolute form
/// (http://host/path) when its host is the one of `host`, the Host header. Refuses bad_request:
/// another form, a fragment, what is not printable ASCII; bad_parameter: a query that cannot be
/// decoded.
Done set_target(Request& request, std::string_view target, std::string_view host);

}  // namespace kept
