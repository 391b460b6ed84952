#pragma once
// Every door answers for the id of somebody who became one with another, for ever: in the path, in
// the query and in the body. A request that names nobody old costs nothing for it, but for a look
// at ids in the query.
#include "http/route.hpp"

namespace kept {

/// Of all chapters' routes: those that meet people by id go on with who that is now.
void answer_old_ids(Routes& routes);

}  // namespace kept
