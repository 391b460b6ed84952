#pragma once
// What was last said with somebody.
#include <vector>

#include "individuals/conversation.hpp"
#include "store/database.hpp"

namespace kept {

/// With that person, until `now`, the latest first, with the author's name; of the latest 100 those
/// that the viewer may see.
std::vector<Conversation> last_conversations(Db& db, Viewer const& viewer, Id person_id,
                                             Instant now, std::size_t limit);

}  // namespace kept
