#pragma once
// How many a view of a list has, kept in the same write as what is listed. On PostgreSQL a count is
// spread over slots, so that writers at the same time seldom meet in one row.
#include <string>
#include <string_view>

#include "individuals/role.hpp"
#include "store/database.hpp"

namespace kept {

/// "people", "people:customer", "organisations", "organisations:partner".
std::string view_name(std::string_view list, std::optional<Role> role = {});

/// `id`: of what is added or taken away; it chooses the slot.
void count_in_view(Tx& tx, std::string_view view, Id id, std::int64_t difference);
std::int64_t count_of_view(Db& db, Viewer const& viewer, std::string_view view);

}  // namespace kept
