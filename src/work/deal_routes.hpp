#pragma once
#include "http/context.hpp"
#include "http/route.hpp"
#include "work/stage.hpp"

namespace kept {

Routes deal_routes();
Routes stage_routes();

/// In their order; the usual ones are planted at the firm's first look.
Result<std::vector<Stage>> stages_of(Context& context);

}  // namespace kept
