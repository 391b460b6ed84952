#pragma once
// Links to people in the bin, and positions in organisations there, are in nobody's lists; still
// they come along when their owner becomes one with another, and are there when the other side is
// brought back.
#include "individuals/moved_rows_store.hpp"

namespace kept {

void move_unseen(Tx& tx, Id gone, Id kept, MoveLog& log);
bool is_unseen_move(LoggedMove const& move);
/// What is still unseen leaves `kept` again; `gone` never lost its own.
void move_unseen_back(Tx& tx, LoggedMove const& move, Id kept);

}  // namespace kept
