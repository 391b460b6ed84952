// Conversations, promises and what else hangs on people in an import: whom they are about is looked
// up as they are written, since the same file may have brought those people in a moment before.
#pragma once

#include <optional>

#include "exchange/draft.hpp"
#include "individuals/surroundings.hpp"
#include "store/database.hpp"

namespace kept {

/// What became of a row: the id of what was made, or nothing where it was here already.
struct TalkWritten {
  std::string_view noun;
  std::optional<Id> made;
};

/// Whom an archive or a table of ours calls so: brought in before under this id, or with it.
std::optional<Id> person_of_source(Db& db, Viewer const& by, std::string const& id);
std::optional<Id> organisation_of_source(Db& db, Viewer const& by, std::string const& id);

/// `source` is the row's own id in the form of Matcher::source_value, or empty. Refuses bad_id at
/// "person" or "organisation" for one that is not here, or that several could be.
Result<TalkWritten> write_talk(Tx& tx, Viewer const& by, Draft const& draft,
                               std::string const& source, Surroundings const& around);

}  // namespace kept
