#pragma once
// What machines ask: /healthz (the program answers), /readyz (it can also keep what it is given),
// and /api/openapi.json.
#include <string>

#include "http/route.hpp"

namespace kept {

/// `openapi` is the whole document, made once from every route.
Routes health_routes(std::function<std::string const&()> openapi);

}  // namespace kept
