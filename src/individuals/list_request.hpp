#pragma once
// What a list is asked for, from the query.
#include "http/route.hpp"
#include "individuals/list_walk.hpp"
#include "individuals/surroundings.hpp"

namespace kept {

/// q, role, organisation_id, quiet, last_talked_before, last_talked_after, own_field=ID:VALUE,
/// sort, from, limit, after. Refuses bad_parameter and bad_cursor.
Result<ListRequest> list_request(Request const& request, Surroundings const& around);

/// The name of the view whose size is kept, or "" for one that nobody counts.
std::string counted_view(std::string_view list, ListRequest const& request);

std::vector<Parameter> people_parameters();
std::vector<Parameter> organisation_parameters();

}  // namespace kept
