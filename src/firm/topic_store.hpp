#pragma once
// The firm's vocabulary in the database: a row for each topic it added or changed.
#include "firm/vocabulary.hpp"
#include "store/database.hpp"

namespace kept {

/// Everybody of the firm sees all of it. Made anew only when a row changed.
VocabularyPointer vocabulary_of_firm(Db& db, Viewer const& viewer);

/// Settled already (settle_topic). Refuses too_many.
Result<Topic> add_topic(Tx& tx, Viewer const& by, Topic topic);
/// The first change of a topic that came with Kept makes its row. Refuses stale.
Result<Topic> save_topic(Tx& tx, Viewer const& by, Topic const& before, Topic after);
/// Refuses not_allowed for one that came with Kept, still_used for one that somebody has or that
/// others stand below, and stale.
Done remove_topic(Tx& tx, Viewer const& by, Topic const& topic);

/// Trims and checks: at least one label (missing), no label that is another topic's (duplicate), a
/// parent of the upper tier (bad_id), none for one that others stand below (bad_value), and nothing
/// of GDPR Art. 9 (sensitive_topic).
Done settle_topic(Topic& topic, Vocabulary const& vocabulary);

}  // namespace kept
