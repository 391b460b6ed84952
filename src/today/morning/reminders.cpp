#include "today/morning/reminders.hpp"

#include "base/log.hpp"
#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "mail/mail_to_user.hpp"
#include "store/store.hpp"
#include "today/meetings/meeting_now.hpp"
#include "today/morning/morning_mail.hpp"
#include "today/morning/notification_store.hpp"
#include "today/morning/push_store.hpp"
#include "today/today_store.hpp"

namespace kept {
namespace {

constexpr int reminders_a_run = 1'000;

struct Due {
  NotificationKind kind;
  Id ref_id;
  std::string key;
};

enum class Aloud { yes, no };  // on the user's devices too

/// False where the user was told of it before.
bool tell(Tx& tx, Viewer const& user, Due const& due, Aloud aloud, std::int64_t lines = 0) {
  auto told =
      notify(tx, user, {.key = due.key, .kind = due.kind, .ref_id = due.ref_id, .lines = lines});
  if (told && aloud == Aloud::yes && morning_of(tx, user, tx.now()).by_push)
    send_by_push(tx, user, told->id);
  return told.has_value();
}

/// What is for today itself; what is late stands on the list alone.
std::optional<Due> due_today(TodayLine const& line, Day today) {
  if (line.day != today) return {};
  auto const on = ":" + to_text(today);
  switch (line.kind) {
    case LineKind::promise_due:
    case LineKind::theirs_due:
      return Due{NotificationKind::promise, line.ref_id, line.key + on};
    case LineKind::task_due:
      return Due{NotificationKind::task, line.ref_id, line.key + on};
    case LineKind::deal_step:
      return Due{NotificationKind::deal, line.ref_id, line.key + on};
    case LineKind::complaint_due:
      return Due{NotificationKind::complaint, line.ref_id, line.key + on};
    case LineKind::next_talk:
      return Due{NotificationKind::talk, line.ref_id, line.key + on};
    default:
      return {};
  }
}

/// One without a mail account has the list on the page alone.
void write_morning(Tx& tx, User const& user, Today const& today, std::string const& base_url) {
  auto mail = morning_mail(today, user, base_url);
  auto const written = write_to_user(tx, user, std::move(mail.subject), std::move(mail.body));
  if (!written)
    log_line(LogLevel::warning, "morning_not_mailed",
             {{"user", to_text(user.id)}, {"problem", std::string(word_of(written.error().code))}});
}

/// Read in one snapshot, told in one write: the list and that it was told.
void wake(Store& store, Clock const& clock, RecordKeeper& deliveries, std::string const& base_url,
          Id user_id) {
  struct Morning {
    User user;
    Viewer viewer;
    MorningSetting setting;
    Today today;
    Instant next_at;
  };
  auto const now = clock.now();
  auto const morning = store.read([&](Db& db) -> std::optional<Morning> {
    auto const user = find_working_user(db, Viewer::system(), user_id);
    if (!user) return {};
    auto const viewer = viewer_of(*user);
    auto const zone = firm_zone(db, viewer);
    auto setting = morning_of(db, viewer, now);
    Morning found{*user, viewer, setting, {}, setting.next_at};
    // Somebody new: their first morning is the next one.
    if (setting.version == 0) return found;
    auto const minutes = minutes_of(setting.time).value_or(8 * 60);
    found.next_at = next_morning(minutes, zone, now);
    // Where Kept stood still since, today's own hour is waited for.
    if (zone.at(zone.day_of(now), minutes) <= now)
      found.today = make_today(db, viewer, {zone, now, &deliveries});
    return found;
  });
  if (!morning) return;
  (void)store.write([&](Tx& tx) -> Done {
    for (auto const& line : morning->today.lines)
      if (auto const due = due_today(line, morning->today.day))
        tell(tx, morning->viewer, *due, Aloud::no);
    auto const lines = static_cast<std::int64_t>(morning->today.lines.size());
    if (lines > 0 &&
        tell(tx, morning->viewer,
             {NotificationKind::morning, {}, "morning:" + to_text(morning->today.day)}, Aloud::yes,
             lines) &&
        morning->setting.by_mail)
      write_morning(tx, morning->user, morning->today, base_url);
    move_morning(tx, morning->viewer, morning->setting, morning->next_at);
    return {};
  });
}

void remind_of_tasks(Store& store, Clock const& clock) {
  struct Reminder {
    Id user_id, task_id;
    Instant at;
  };
  auto const now = clock.now();
  auto const due = store.read([&](Db& db) {
    std::vector<Reminder> found;
    auto rows = db.query(
        "select k.by_user_id, k.id, k.remind_at from task k where k.remind_at is not null "
        "and k.remind_at > $1 and k.remind_at <= $2 and k.done_at is null and k.deleted_at is null "
        "and not exists (select 1 from notification n where n.user_id = k.by_user_id "
        "and n.key = 'reminder:' || k.id || ':' || k.remind_at) "
        "order by k.remind_at, k.id limit $3",
        now - reminder_late_max, now, reminders_a_run);
    while (rows.next()) found.push_back({rows.id(0), rows.id(1), rows.instant(2)});
    return found;
  });
  for (auto const& each : due)
    (void)store.write([&](Tx& tx) -> Done {
      if (auto const user = find_working_user(tx, Viewer::system(), each.user_id))
        tell(tx, viewer_of(*user),
             {NotificationKind::task, each.task_id,
              "reminder:" + std::to_string(each.task_id.value) + ":" +
                  std::to_string(each.at.micros)},
             Aloud::yes);
      return {};
    });
}

void ask_after_meetings(Store& store, Clock const& clock) {
  auto const users = store.read([](Db& db) {
    std::vector<Id> ids;
    auto rows = db.scan("select distinct user_id from user_calendar order by user_id");
    while (rows.next()) ids.push_back(rows.id(0));
    return ids;
  });
  for (auto const user_id : users) {
    auto const ended = store.read([&](Db& db) {
      auto const user = find_working_user(db, Viewer::system(), user_id);
      if (!user) return std::vector<CalendarEvent>();
      auto const viewer = viewer_of(*user);
      return meeting_now(db, viewer, firm_zone(db, viewer), clock.now()).ended;
    });
    if (ended.empty()) continue;
    (void)store.write([&](Tx& tx) -> Done {
      if (auto const user = find_working_user(tx, Viewer::system(), user_id))
        for (auto const& event : ended)
          tell(tx, viewer_of(*user),
               {NotificationKind::event, event.id, "event:" + to_text(event.id)}, Aloud::yes);
      return {};
    });
  }
}

}  // namespace

void remind(Store& store, Clock const& clock, RecordKeeper& deliveries,
            std::string const& base_url) {
  auto const users =
      store.read([&](Db& db) { return users_to_wake(db, Viewer::system(), clock.now()); });
  for (auto const user_id : users) wake(store, clock, deliveries, base_url, user_id);
  remind_of_tasks(store, clock);
  ask_after_meetings(store, clock);
}

}  // namespace kept
