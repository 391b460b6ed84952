#pragma once
#include <string>

namespace kept {

/// The OpenAPI 3.1 document of every route, as JSON.
std::string openapi_document();

}  // namespace kept
