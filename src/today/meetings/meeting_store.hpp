#pragma once
// Gathers a meeting from what the chapters keep of its people; only what the viewer may see.
#include "base/zone.hpp"
#include "store/database.hpp"
#include "today/meetings/meeting.hpp"

namespace kept {

/// Of the first 20; those who are not there are left out.
std::vector<MeetingPerson> people_of_meeting(Db& db, Viewer const& viewer,
                                             std::vector<Id> const& person_ids, Zone const& zone,
                                             Instant now);

}  // namespace kept
