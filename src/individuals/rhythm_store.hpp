#pragma once
// The contacts of people in the database, and what their rhythm needs of them.
#include <optional>
#include <vector>

#include "base/zone.hpp"
#include "individuals/conversation.hpp"
#include "individuals/person.hpp"
#include "store/database.hpp"

namespace kept {

/// A day with a contact, or a try that nobody answered. Of a private conversation only the day is
/// told to who may not see it.
struct ContactDay {
  Day day;
  bool answered = true;
  std::optional<Channel> channel;
  std::optional<Id> conversation_id;
};
constexpr auto fields_of(ContactDay const*) {
  return std::tuple{field("day", &ContactDay::day), field("answered", &ContactDay::answered),
                    field("channel", &ContactDay::channel),
                    field("conversation_id", &ContactDay::conversation_id)};
}

/// The latest talks and tries first; at most contacts_learnt_from of each.
std::vector<ContactDay> contact_days(Db& db, Viewer const& viewer, Id person_id, Zone const& zone,
                                     Instant now);

/// After a talk was noted, changed or taken away: the contacts, quiet_on and next_talk_on anew,
/// with no new version. Talks after `now` do not count.
void refresh_contacts(Tx& tx, Id person_id, Zone const& zone);
/// What refresh_contacts may have written since `before` was read.
void take_contacts(Tx& tx, Person const& before, Person& person);

}  // namespace kept
