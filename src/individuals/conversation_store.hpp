#pragma once
// Conversations in the database. A private one is not there for whoever may not see it.
#include <span>

#include "individuals/conversation.hpp"
#include "individuals/conversation_rows.hpp"
#include "individuals/surroundings.hpp"
#include "store/database.hpp"

namespace kept {

/// With the author's name. Nothing for one in the bin, or one this viewer may not see.
std::optional<Conversation> find_conversation(Db& db, Viewer const& viewer, Id id);
/// By id from `after` on, those the viewer may see; for exports.
std::vector<Conversation> conversations_after(Db& db, Viewer const& viewer, Id after, int limit);
/// Older texts of a note, newest first, at most 200.
std::vector<NoteEdit> note_edits(Db& db, Viewer const& viewer, Conversation const& of);

/// Checked already (tidy, check). Private when an employee takes part. Refuses bad_id for a person,
/// organisation or user who is not there. Tells ConversationSaved.
Result<Conversation> add_conversation(Tx& tx, Viewer const& by, Conversation conversation,
                                      Zone const& zone);
/// Many new ones in one write, with ids, times and parties given by the caller, whose people carry
/// their last_talked_on already. Writes rows, timeline and audit, and no event.
struct BulkConversation {
  Conversation conversation;
  Party party;
};
void add_conversations_in_bulk(Tx& tx, Viewer const& by, std::span<BulkConversation const> all);
/// Keeps the older note. Refuses stale; not_allowed for another than the author who changes
/// shared_with.
Result<Conversation> save_conversation(Tx& tx, Viewer const& by, Conversation const& before,
                                       Conversation after, Zone const& zone);
Done delete_conversation(Tx& tx, Viewer const& by, Conversation const& conversation,
                         Zone const& zone);
Done restore_conversation(Tx& tx, Viewer const& by, Id id, Zone const& zone);
Done purge_conversation(Tx& tx, Viewer const& by, Id id);

/// Who may see it.
SeenBy seen_by_of(Conversation const& conversation);

}  // namespace kept
