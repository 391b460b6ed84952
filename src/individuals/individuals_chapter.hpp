#pragma once
// People, organisations and conversations, as main wires them.
#include <functional>
#include <vector>

#include "http/chapter.hpp"
#include "store/database.hpp"

namespace kept {

/// Finds by any piece of what is known, best first, at most `limit`; search/ gives it.
using Finder =
    std::function<std::vector<Id>(Db&, Viewer const&, std::string_view words, int limit)>;

/// Whom the viewer's events of that time bring, the soonest first.
using ComingPeople =
    std::function<std::vector<Id>(Db&, Viewer const&, Instant from, Instant until)>;

struct IndividualsWiring {
  Finder find_people = {};
  Finder find_organisations = {};
  ComingPeople people_coming = {};
  /// The columns that hold a person, of every chapter: asked for once, when all are there. Without
  /// it, those of this room.
  std::function<std::vector<PersonColumn>()> person_columns = {};
};

Chapter individuals_chapter(IndividualsWiring wiring);

}  // namespace kept
