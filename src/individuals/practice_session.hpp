#pragma once
// Which cards somebody is asked now.
#include "individuals/practice_store.hpp"

namespace kept {

constexpr int practice_new_a_day = 10;
constexpr std::size_t practice_session_length = 5;

/// What is due, then new ones, at most ten new a day; never two of one person, since the one would
/// tell the other. `meeting` are those whom an event of the next days brings; they come first.
struct PracticeMoment {
  Instant now, day_began;
  std::vector<Id> meeting = {};
};
std::vector<PracticeCard> practice_session(Db& db, Viewer const& viewer, PracticeMoment const& when,
                                           std::size_t limit);

/// Every card of these people, the least sure first; asking so changes nothing until somebody
/// answers.
std::vector<PracticeCard> practice_cram(Db& db, Viewer const& viewer, Instant now,
                                        std::vector<Id> const& person_ids, std::size_t limit);

}  // namespace kept
