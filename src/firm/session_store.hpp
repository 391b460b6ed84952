#pragma once
// Sessions and known devices in the database. Of a secret only the hash is kept.
#include <optional>
#include <vector>

#include "firm/session.hpp"
#include "firm/user.hpp"
#include "store/database.hpp"

namespace kept {

/// A session or token as it comes with a request, in one indexed read.
struct Credential {
  Id id;
  Viewer viewer;
  Instant created_at;
  Instant last_seen_at;             // of a session
  std::optional<Day> last_used_on;  // of a token
  bool reads_only = false;
};

/// Nothing when there is none, it is over, or its user was stopped.
std::optional<Credential> find_session(Db& db, Viewer const& viewer, std::string_view secret_hash,
                                       Instant now);
/// The viewer's own, newest first. `current` is marked.
std::vector<Session> list_sessions(Db& db, Viewer const& viewer, Id current, Instant now);

/// Also ends the one unseen for longest when there are more than sessions_max.
Id add_session(Tx& tx, Id user_id, std::string_view secret_hash, std::string_view agent);
/// One of the user's own; not_found otherwise.
Done end_session(Tx& tx, Id user_id, Id id);
/// By its cookie, whoever's it is.
void end_session_of(Tx& tx, std::string_view secret_hash);
void forget_old_sessions(Tx& tx);

struct Device {
  Id id, user_id;
};
/// A device on which its user signed in within device_life.
std::optional<Device> find_device(Db& db, Viewer const& viewer, std::string_view secret_hash,
                                  Instant now);
/// Of more than sessions_max of one user the oldest gives way.
void add_device(Tx& tx, Id user_id, std::string_view secret_hash);
void device_seen(Tx& tx, Id id);

}  // namespace kept
