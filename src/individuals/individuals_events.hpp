#pragma once
// What this room tells the others, in the same write (store/database.hpp, Tx::publish).
#include "individuals/conversation.hpp"
#include "individuals/organisation.hpp"
#include "individuals/person.hpp"
#include "store/viewer.hpp"

namespace kept {

/// Made (before is null) or changed. A bulk write tells nobody: its maker does what follows itself.
struct PersonSaved {
  Person const* before;
  Person const& after;
};
/// Put in the bin: out of sight for 30 days.
struct PersonDeleted {
  Person const& person;
};
struct PersonRestored {
  Person const& person;
};
/// Gone for good: whoever has a row about this person takes it away.
struct PersonPurged {
  Id id;
};

/// Two people are about to become one: everything still points where it did. Whoever keeps them
/// apart refuses; whoever must bring two rows together does it now.
struct PersonMerging {
  Person const &kept, &gone;
  Viewer by;
};
/// What pointed at `gone` points at `kept`; PersonDeleted was told of `gone`, PersonSaved of
/// `kept`.
struct PersonMerged {
  Person const &kept, &gone;
};
/// Parted again: what came from `back` points at it again; PersonRestored was told of it.
struct PersonParted {
  Person const &kept, &back;
};

struct OrganisationSaved {
  Organisation const* before;
  Organisation const& after;
};
struct OrganisationDeleted {
  Organisation const& organisation;
};
struct OrganisationRestored {
  Organisation const& organisation;
};
struct OrganisationPurged {
  Id id;
};

/// Made, changed, deleted or restored; `before` is null for a new one, `after` for one deleted.
struct ConversationSaved {
  Conversation const* before;
  Conversation const* after;
};

}  // namespace kept
