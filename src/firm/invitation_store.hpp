#pragma once
// Open invitations and links that set a new password, by the hash of their secret.
#include <optional>
#include <vector>

#include "firm/invitation.hpp"
#include "store/database.hpp"

namespace kept {

std::vector<UserInvitation> list_invitations(Db& db, Viewer const& viewer, Instant now);
std::optional<UserInvitation> find_invitation(Db& db, Viewer const& viewer, Id id);
/// Nothing when it was taken up, withdrawn, or is older than a week.
std::optional<UserInvitation> invitation_with(Db& db, Viewer const& viewer,
                                              std::string_view secret_hash, Instant now);
/// Takes the place of an older one to the same address. Refuses duplicate where a user has it.
Result<UserInvitation> add_invitation(Tx& tx, Viewer const& by, UserInvitation invitation);
Done withdraw_invitation(Tx& tx, Viewer const& by, Id id);
/// The user it makes; the invitation is gone. Refuses link_expired.
Result<User> accept_invitation(Tx& tx, std::string_view secret_hash, User user);

/// Whose password the link sets; nothing when it was used or is older than a day.
std::optional<User> user_of_reset(Db& db, Viewer const& viewer, std::string_view secret_hash,
                                  Instant now);
/// Takes the place of the user's older one.
void add_reset(Tx& tx, Viewer const& by, User const& user, std::string_view secret_hash);
void forget_old_links(Tx& tx);

}  // namespace kept
