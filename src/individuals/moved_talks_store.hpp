#pragma once
// The conversations of somebody who becomes one with another: who took part stands in the
// conversation, in its rows and on every timeline that has it. Who may see it does not change:
// what was private stays private to the same people.
#include "individuals/moved_rows_store.hpp"
#include "individuals/person.hpp"

namespace kept {

/// Every conversation of `gone` is one of `kept`. Tells ConversationSaved for each. Gives how many
/// of them this viewer may see.
Result<std::int64_t> move_conversations(Tx& tx, Viewer const& by, Person const& gone,
                                        Person const& kept, MoveLog& log);
/// One that move_conversations wrote down, back to `gone`, also from the bin.
Done move_conversation_back(Tx& tx, LoggedMove const& move, Person const& gone, Person const& kept);
bool is_conversation_move(LoggedMove const& move);

}  // namespace kept
