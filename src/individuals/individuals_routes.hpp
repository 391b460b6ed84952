#pragma once
// The routes of this room, by what they are about.
#include <functional>

#include "http/route.hpp"
#include "individuals/individuals_chapter.hpp"
#include "individuals/moved_rows_store.hpp"

namespace kept {

Routes people_routes(IndividualsWiring const& wiring);
Routes organisation_routes(IndividualsWiring const& wiring);
Routes conversation_routes();
Routes photo_routes();
Routes recording_routes();
Routes names_routes();
Routes practice_routes(IndividualsWiring const& wiring);
Routes merge_routes(std::shared_ptr<MovingColumns> const& columns);
Routes shared_routes();
Routes bulk_change_routes(IndividualsWiring const& wiring);

}  // namespace kept
