#pragma once
// What is read to say what two share and who knows somebody best.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/zone.hpp"
#include "firm/vocabulary.hpp"
#include "individuals/acquaintance.hpp"
#include "individuals/person.hpp"
#include "individuals/shared_interests.hpp"
#include "store/database.hpp"

namespace kept {

/// The topics among somebody's interests; words without one are left out.
std::vector<HeldTopic> held_topics(std::vector<Interest> const& interests,
                                   Vocabulary const& vocabulary);

/// How telling each of these topics is, from the stored counts.
std::map<Id, double> inverse_frequencies(Db& db, Viewer const& viewer,
                                         std::vector<HeldTopic> const& topics);

struct Colleague {
  Id user_id;
  std::string name;
  std::vector<HeldTopic> topics;
};
/// Users who work here and care about something of the same families; the viewer is none of them.
std::vector<Colleague> colleagues_who_share(Db& db, Viewer const& viewer,
                                            std::vector<HeldTopic> const& topics);

/// The latest talks with somebody that are not private; at most 1,000.
std::vector<Talk> open_talks(Db& db, Viewer const& viewer, Id person_id, Zone const& zone,
                             Instant now);

/// The name of a user who works here.
std::optional<std::string> name_of_colleague(Db& db, Viewer const& viewer, Id user_id);

}  // namespace kept
