#pragma once
// Every SQL statement about notifications and when a user's morning is. All give the viewer's own.
#include <string>
#include <vector>

#include "http/list.hpp"
#include "store/database.hpp"
#include "today/morning/morning_setting.hpp"
#include "today/morning/notification.hpp"

namespace kept {

constexpr std::int64_t unread_counted_max = 100;

struct NotificationPage {
  std::vector<Notification> items;
  std::string next;
};
/// The newest first, each with what it is about as it is called now.
Result<NotificationPage> list_notifications(Db& db, Viewer const& viewer, ListQuery const& query);
std::optional<Notification> find_notification(Db& db, Viewer const& viewer, Id id);
/// At most unread_counted_max.
std::int64_t count_unread(Db& db, Viewer const& viewer);

/// Nothing where the user was told of this key before.
std::optional<Notification> notify(Tx& tx, Viewer const& to, Notification notification);
/// Refuses not_found; reading twice is no error.
Done read_notification(Tx& tx, Viewer const& by, Id id);
/// That one and all older ones.
void read_notifications_until(Tx& tx, Viewer const& by, Id until);
/// Of everybody.
void forget_notifications(Tx& tx, Instant before);

/// As the user set it; without a word of theirs the usual one, which is not stored yet.
MorningSetting morning_of(Db& db, Viewer const& viewer, Instant now);
Result<MorningSetting> save_morning(Tx& tx, Viewer const& by, MorningSetting const& before,
                                    MorningSetting after);
/// The morning was: the next one is then.
void move_morning(Tx& tx, Viewer const& of, MorningSetting const& setting, Instant next_at);
/// Users who work here and whose morning has come, or who have never had one.
std::vector<Id> users_to_wake(Db& db, Viewer const& viewer, Instant now);

}  // namespace kept
