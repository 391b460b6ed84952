#pragma once
// What a user is reminded of, once. It holds ids alone: what it is about is read when it is shown,
// so that nothing private and nobody erased stays behind in it.
#include <array>
#include <optional>
#include <string>

#include "base/field.hpp"

namespace kept {

enum class NotificationKind {
  morning,   // the day's list, at the hour the user likes
  promise,   // ours or theirs, said for today
  task,      // due today, or its reminder
  talk,      // the day set for the next talk
  event,     // a meeting has ended: what was said?
  deal,      // its next step is for today
  complaint  // what was promised to put it right is for today
};
constexpr auto words_of(NotificationKind) {
  return std::array{"morning"sv, "promise"sv, "task"sv,     "talk"sv,
                    "event"sv,   "deal"sv,    "complaint"sv};
}

struct Notification {
  Id id;
  Id user_id;
  std::string key;  // one of a user and key: nothing is told twice
  NotificationKind kind = NotificationKind::morning;
  Id ref_id;               // of what it is about; none of the morning
  std::int64_t lines = 0;  // on the morning's list
  Instant at;
  std::optional<Instant> read_at;
  std::optional<std::string> title;  // what it is about; nothing where that is no longer there
};
constexpr auto fields_of(Notification const*) {
  return std::tuple{field("id", &Notification::id),
                    field("user_id", &Notification::user_id, hidden),
                    field("key", &Notification::key, hidden),
                    field("kind", &Notification::kind),
                    field("ref_id", &Notification::ref_id),
                    field("lines", &Notification::lines),
                    field("at", &Notification::at),
                    field("read_at", &Notification::read_at),
                    field("title", &Notification::title, not_stored)};
}

constexpr int notification_days_kept = 90;

}  // namespace kept
