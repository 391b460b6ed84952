#pragma once
// API tokens in the database, by the hash of their secret.
#include <optional>
#include <vector>

#include "firm/session_store.hpp"
#include "firm/token.hpp"

namespace kept {

/// Nothing when there is none or its user was stopped.
std::optional<Credential> find_token(Db& db, Viewer const& viewer, std::string_view secret_hash);
/// The viewer's own, newest first.
std::vector<ApiToken> list_tokens(Db& db, Viewer const& viewer);

/// Refuses too_many.
Result<ApiToken> add_token(Tx& tx, Viewer const& by, Id user_id, ApiToken token,
                           std::string_view secret_hash);
/// One of the viewer's own; not_found otherwise.
Done end_token(Tx& tx, Viewer const& by, Id id);

}  // namespace kept
