#pragma once
// Small facts about the database itself: which ICU made the sort keys, which node this is.
#include "store/database.hpp"

namespace kept {

std::optional<std::string> find_meta(Db& db, Viewer const& viewer, std::string_view name);
void set_meta(Tx& tx, std::string_view name, std::string_view value);

}  // namespace kept
