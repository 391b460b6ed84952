#pragma once
// The rows beside a person's interests: who cares about what, how many do, and where it was heard.
#include <span>

#include "individuals/individuals_events.hpp"
#include "store/database.hpp"

namespace kept {

/// Says who noted those that `before` does not have, when and where. Of a private conversation
/// neither is kept. Refuses bad_id at "interests/N/conversation_id" for one that is not there.
Done source_interests(Tx& tx, Viewer const& by, std::vector<Interest>& interests,
                      std::vector<Interest> const& before);

/// From the one to the other, with the counts.
void change_interest_rows(Tx& tx, Id person_id, std::vector<Interest> const& before,
                          std::vector<Interest> const& after);
/// Of many new people at once.
void add_interest_rows_in_bulk(Tx& tx, std::span<Person const* const> people);

/// A conversation that became private is nobody's source any more.
Done forget_private_source(Tx& tx, ConversationSaved const& event);
/// The same for interests that were out of sight when it did; true where one was.
bool forget_private_sources(Tx& tx, std::vector<Interest>& interests);
void forget_private_sources_of(Tx& tx, Id person_id);

/// How many people have this topic; how many have any.
std::int64_t people_with_topic(Db& db, Viewer const& viewer, Id topic_id);
std::int64_t people_with_interests(Db& db, Viewer const& viewer);

}  // namespace kept
