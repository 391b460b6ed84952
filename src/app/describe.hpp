#pragma once
#include <string>

namespace kept {

/// The OpenAPI 3.1 document of every route, as JSON; made when it is first asked for.
std::string const& openapi_document();

}  // namespace kept
