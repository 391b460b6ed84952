#pragma once

#include <memory>

#include "exchange/import_workers.hpp"
#include "http/route.hpp"

namespace kept {

Routes import_routes(std::shared_ptr<ImportWorkers> workers);

}  // namespace kept
