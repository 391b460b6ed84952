#pragma once
// The OpenAPI 3.1 document, read from the routes and the field tables; nothing is written twice.
#include <string>

#include "http/route.hpp"

namespace kept {

std::string openapi_json(Routes const& routes);

}  // namespace kept
