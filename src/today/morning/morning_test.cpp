// When a morning is, what a device shows, and how long a silent push service is asked again.
#include <doctest/doctest.h>

#include "today/morning/morning_mail.hpp"
#include "today/morning/morning_setting.hpp"
#include "today/morning/notification_words.hpp"
#include "today/morning/push_sending.hpp"

using namespace kept;

namespace {

Instant at(std::string_view text) { return *parse_instant(text); }

}  // namespace

TEST_CASE("a time is written 07:30") {
  CHECK(minutes_of("00:00").value() == 0);
  CHECK(minutes_of("07:30").value() == 450);
  CHECK(minutes_of("23:59").value() == 1439);
  for (auto text : {"", "7:30", "24:00", "12:60", "12.30", "ab:cd", "12:3", "12:300", "-1:00"}) {
    auto const read = minutes_of(text);
    REQUIRE_MESSAGE(!read, text);
    CHECK(read.error().field == "time");
  }
}

TEST_CASE("the next morning is by the clock on the wall, also where it is put forward or back") {
  auto const zone = Zone::named("Europe/Copenhagen").value();
  CHECK(next_morning(480, zone, at("2026-03-02T06:59:59Z")) == at("2026-03-02T07:00:00Z"));
  CHECK(next_morning(480, zone, at("2026-03-02T07:00:00Z")) == at("2026-03-03T07:00:00Z"));
  CHECK(next_morning(480, zone, at("2026-03-28T12:00:00Z")) == at("2026-03-29T06:00:00Z"));
  CHECK(next_morning(480, zone, at("2026-10-24T12:00:00Z")) == at("2026-10-25T07:00:00Z"));
  // 02:30 on 29 March does not exist: the day has its morning all the same, once.
  auto const skipped = next_morning(150, zone, at("2026-03-28T12:00:00Z"));
  CHECK(zone.day_of(skipped) == *parse_day("2026-03-29"));
  CHECK(zone.day_of(next_morning(150, zone, skipped)) == *parse_day("2026-03-30"));
}

TEST_CASE("a device shows three lines of the morning, and no more than what they say") {
  TodayLine offer{.title = "Send the offer", .subject = {.name = "Karen Blix"}};
  TodayLine birthday{.title = "", .subject = {.name = "فاطمة"}};
  TodayLine cups{.title = "Count the cups"};
  Notification const morning{.kind = NotificationKind::morning};
  std::vector const three = {offer, birthday, cups};
  CHECK(words_for(morning, Language::en, three).title == "Your day");
  CHECK(words_for(morning, Language::da, three).body ==
        "\u2068Send the offer\u2069 – \u2068Karen Blix\u2069\n\u2068فاطمة\u2069\n"
        "\u2068Count the cups\u2069");
  std::vector const four = {offer, birthday, cups, cups};
  CHECK(words_for(morning, Language::ar, four).title == "يومك");
  CHECK(words_for(morning, Language::ar, four).body.ends_with("\n…"));
  Notification const task{.kind = NotificationKind::task, .ref_id = Id{5}, .title = "x"};
  CHECK(words_for(task, Language::da, {}).title == "En opgave");
  CHECK(words_for(task, Language::en, {}).body == "\u2068x\u2069");
  CHECK(page_of(task) == "/tasks?open=task:" + to_text(Id{5}));
  CHECK(page_of(morning) == "/");
}

TEST_CASE("the morning's mail says each line in the user's language, and where Kept is") {
  auto const day = *parse_day("2026-03-03");
  Today today{.day = day, .lines = {}};
  today.lines = {{.kind = LineKind::promise_broken,
                  .title = "Send the {day}",
                  .subject = {.name = "Karen Blix"},
                  .day = day - 1},
                 {.kind = LineKind::task_due, .title = "Count the cups", .day = day},
                 {.kind = LineKind::task_reminder, .title = "Ring", .subject = {.name = "فاطمة"}}};
  User user;
  user.name = "Anna";
  auto const english = morning_mail(today, user, "https://kept.example");
  CHECK(english.subject == "Your day: Tuesday, 3 March");
  CHECK(english.body.starts_with(
      "Hello \u2068Anna\u2069\n\nThis is what your day, Tuesday, 3 March, holds:\n\n"
      "– Late: \u2068Send the {day}\u2069 (promised to \u2068Karen Blix\u2069 for Monday, 2 "
      "March)\n"
      "– Task for today: \u2068Count the cups\u2069\n"
      "– Reminder: \u2068Ring\u2069 – \u2068فاطمة\u2069\n\n"
      "Open your day: https://kept.example/\n"));
  user.language = Language::da;
  CHECK(morning_mail(today, user, "").body.find("http") == std::string::npos);
  CHECK(morning_mail(today, user, "").subject == "Din dag: tirsdag 3. marts");
  user.language = Language::ar;
  today.lines.assign(morning_lines_max + 1, today.lines.front());
  CHECK(morning_mail(today, user, "").body.find("\n– والمزيد في Kept\n") != std::string::npos);
}

TEST_CASE("a service that is away is asked ever more seldom, for about a day") {
  CHECK(push_retry_after(1) == std::chrono::minutes(1));
  CHECK(push_retry_after(2) == std::chrono::minutes(2));
  std::chrono::minutes whole{0};
  int tries = 1;
  for (; push_retry_after(tries); ++tries) whole += *push_retry_after(tries);
  CHECK(whole > std::chrono::hours(12));
  CHECK(whole < std::chrono::hours(36));
}
