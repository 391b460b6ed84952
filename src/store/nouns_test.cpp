#include <doctest/doctest.h>

#include <mutex>
#include <thread>

#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/file_type.hpp"
#include "store/files.hpp"
#include "store/hash.hpp"
#include "store/idempotency.hpp"
#include "store/lease.hpp"
#include "store/meta.hpp"
#include "store/rate.hpp"
#include "store/test_store.hpp"
#include "store/tidy.hpp"
#include "store/timeline.hpp"

using namespace kept;
using namespace std::chrono_literals;

namespace {

Viewer const ann{Id{11}, {}, Access::staff}, bo{Id{12}, {}, Access::owner};

/// Runs in a write and gives what it returns.
template <class F>
auto in_write(TestStore& test, F f) {
  using Answer = std::invoke_result_t<F, Tx&>;
  std::optional<Answer> answer;
  auto done = test.store().write([&](Tx& tx) -> Done {
    answer.emplace(f(tx));
    return {};
  });
  REQUIRE(done);
  return std::move(*answer);
}

TimelineEntry entry(Id person, Instant at, Id ref, SeenBy const& seen = SeenBy::everybody()) {
  TimelineEntry made;
  made.person_id = person;
  made.at = at;
  made.kind = TimelineKind::conversation;
  made.ref_id = ref;
  made.facts = {R"({"note":"x"})"};
  made.private_to = seen.column();
  return made;
}

}  // namespace

TEST_CASE("a timeline is paged newest first, and what is private is not there for others") {
  TestStore test;
  Id person{7};
  in_write(test, [&](Tx& tx) {
    for (int i = 1; i <= 5; ++i) add_to_timeline(tx, entry(person, Instant{i / 2}, Id{100 + i}));
    add_to_timeline(tx, entry(person, Instant{9}, Id{200}, SeenBy::only(ann.user_id)));
    add_to_timeline(tx, entry(Id{8}, Instant{9}, Id{300}));
    return 0;
  });
  auto seen_by = [&](Viewer const& viewer) {
    std::string refs, after;
    for (int pages = 0; pages < 9; ++pages) {
      auto page = test.store().read(
          [&](Db& db) { return timeline_page(db, viewer, TimelineOf::person, person, 2, after); });
      REQUIRE(page);
      for (auto const& item : page->items) refs += std::to_string(item.ref_id.value) + " ";
      if (!page->next) break;
      after = *page->next;
    }
    return refs;
  };
  CHECK(seen_by(ann) == "200 105 104 103 102 101 ");
  CHECK(seen_by(bo) == "105 104 103 102 101 ");
  CHECK(seen_by(Viewer::system()) == "200 105 104 103 102 101 ");
  in_write(test, [&](Tx& tx) {
    remove_from_timeline(tx, Id{104});
    move_timeline(tx, TimelineOf::person, Id{8}, person);
    return 0;
  });
  CHECK(seen_by(bo) == "300 105 103 102 101 ");
  auto bad = test.store().read(
      [&](Db& db) { return timeline_page(db, bo, TimelineOf::person, person, 2, "1-"); });
  CHECK(bad.error().code == Code::bad_cursor);
}

TEST_CASE("an idempotency key gives what it made, to its user, for its body") {
  TestStore test;
  IdempotencyKey key{"k", sha256("body")}, other{"k", sha256("another body")};
  in_write(test, [&](Tx& tx) {
    remember(tx, ann, key, "person", Id{5});
    remember(tx, ann, {"g", "h"}, "conversation", Id{6}, Remember::for_good);
    return 0;
  });
  auto find = [&](Viewer const& viewer, IdempotencyKey const& wanted) {
    return test.store().read([&](Db& db) { return find_repeat(db, viewer, wanted, "person"); });
  };
  CHECK(find(ann, key).value() == Id{5});
  CHECK(!find(bo, key).value());
  CHECK(find(ann, other).error().code == Code::idempotency_key_reused);
  test.clock->set(test.clock->now() + std::chrono::days(31));
  CHECK(!in_write(test, [](Tx& tx) { return tidy(tx); }));
  CHECK(!find(ann, key).value());
  CHECK(test.store().read([&](Db& db) {
    return find_repeat(db, ann, {"g", "h"}, "conversation").value();
  }) == Id{6});
}

TEST_CASE("the bin lists, gives back, and says what is overdue") {
  TestStore test;
  in_write(test, [&](Tx& tx) {
    put_in_bin(tx, ann, "person", Id{5}, "Åse");
    put_in_bin(tx, ann, "conversation", Id{6}, "", SeenBy::only(ann.user_id));
    return 0;
  });
  auto count = [&](Viewer const& viewer) {
    return test.store().read([&](Db& db) { return bin_items(db, viewer).size(); });
  };
  CHECK(count(ann) == 2);
  CHECK(count(bo) == 1);
  auto later = test.clock->now() + std::chrono::days(30);
  CHECK(test.store().read(
            [&](Db& db) { return overdue_in_bin(db, Viewer::system(), later).size(); }) == 2);
  CHECK(test.store().read(
      [&](Db& db) { return overdue_in_bin(db, Viewer::system(), later - 1us).empty(); }));
  auto hidden = test.store().write([&](Tx& tx) { return take_from_bin(tx, bo, Id{6}); });
  CHECK(hidden.error().code == Code::not_found);
  CHECK(test.store().write([&](Tx& tx) { return take_from_bin(tx, ann, Id{5}); })->name == "Åse");
  CHECK(count(ann) == 1);
}

TEST_CASE("a lease has one holder until it runs out") {
  TestStore test;
  auto take = [&](std::string holder) {
    return in_write(test, [&](Tx& tx) { return take_lease(tx, "nightly", holder, 1min); });
  };
  CHECK(take("a"));
  CHECK(!take("b"));
  CHECK(take("a"));
  test.clock->set(test.clock->now() + 1min);
  CHECK(take("b"));
  in_write(test, [](Tx& tx) { return give_back_lease(tx, "nightly", "b"), 0; });
  CHECK(take("a"));
}

TEST_CASE("a bucket gives its burst, then one at a time") {
  TestStore test;
  RateLimit limit{3, 1min};
  auto take = [&] { return in_write(test, [&](Tx& tx) { return take_token(tx, "x", limit); }); };
  for (int i = 0; i < 3; ++i) CHECK(!take());
  CHECK(take() == 1min);
  test.clock->set(test.clock->now() + 45s);
  CHECK(take() == 15s);
  test.clock->set(test.clock->now() + 15s);
  CHECK(!take());
  CHECK(take());
}

TEST_CASE("a file is what its bytes say, seen by whom it is for, and at most 10 MB") {
  using std::string_view_literals::operator""sv;
  CHECK(type_by_content("\x89PNG\r\n\x1a\n...") == "image/png");
  CHECK(type_by_content("\xff\xd8\xff\xe0") == "image/jpeg");
  CHECK(type_by_content("RIFF\0\0\0\0WEBPVP8 "sv) == "image/webp");
  CHECK(type_by_content("GIF89a") == "image/gif");
  CHECK(type_by_content("%PDF-1.7") == "application/pdf");
  CHECK(!type_by_content("<svg onload=alert(1)>"));
  CHECK(!type_by_content("RIFF"));
  CHECK(!type_by_content(""));
  CHECK(prepare_file("text").error().code == Code::unknown_type);
  CHECK(prepare_file(std::string(file_bytes_max + 1, 'x')).error().code == Code::too_large);
  TestStore test;
  auto file = prepare_file(std::string("GIF89a\0\xff\x80", 9));
  REQUIRE(file);
  Id open = in_write(test, [&](Tx& tx) { return add_file(tx, *file); });
  Id closed = in_write(test, [&](Tx& tx) { return add_file(tx, *file, SeenBy::only(Id{11})); });
  test.store().read([&](Db& db) {
    auto found = find_file(db, bo, open);
    REQUIRE(found);
    CHECK(found->bytes == file->bytes);
    CHECK(found->type == "image/gif");
    CHECK(find_file(db, bo, closed).error().code == Code::not_found);
    CHECK(find_file(db, ann, closed));
  });
}

TEST_CASE("the audit tells admins who changed what, and can be scrubbed") {
  TestStore test;
  auto before = entry(Id{7}, Instant{1}, Id{9}), after = before;
  after.kind = TimelineKind::promise_made;
  CHECK(differences(before, after) == R"({"kind":["conversation","promise_made"]})");
  CHECK(differences_without_values(before, after) == R"({"kind":null})");
  CHECK(differences(before, before) == "{}");
  in_write(test, [&](Tx& tx) {
    tx.audit(ann, "person", Id{7}, "changed", differences(before, after));
    tx.audit(Viewer::system(), "person", Id{7}, "deleted");
    return 0;
  });
  auto read = [&](Viewer const& viewer) {
    return test.store().read([&](Db& db) { return audit_of(db, viewer, "person", Id{7}, 9); });
  };
  CHECK(read(ann).empty());
  auto entries = read(bo);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].verb == "deleted");
  CHECK(entries[1].user_id == ann.user_id);
  CHECK(entries[1].differences);
  in_write(test, [](Tx& tx) { return scrub_audit(tx, "person", Id{7}), 0; });
  CHECK(!read(bo)[1].differences);
}

TEST_CASE("meta holds small facts") {
  TestStore test;
  auto read = [&] {
    return test.store().read([](Db& db) { return find_meta(db, Viewer::system(), "icu"); });
  };
  CHECK(!read());
  for (std::string value : {"72", "73"}) {
    in_write(test, [&](Tx& tx) { return set_meta(tx, "icu", value), 0; });
    CHECK(read() == value);
  }
}

TEST_CASE("changes are told after the commit, filtered by their viewer, and can be asked for") {
  TestStore test;
  std::mutex mutex;
  std::vector<Change> all_heard;
  auto subscription = test.store().live().subscribe([&](std::span<Change const> changes) {
    std::lock_guard lock(mutex);
    all_heard.insert(all_heard.end(), changes.begin(), changes.end());
  });
  auto heard_when = [&](std::size_t count) {
    for (int tries = 0; tries < 500; ++tries) {
      {
        std::lock_guard lock(mutex);
        if (all_heard.size() >= count) return all_heard;
      }
      std::this_thread::sleep_for(10ms);
    }
    return all_heard;
  };
  auto change = [&](Id id, SeenBy const& seen) {
    in_write(test, [&](Tx& tx) { return tx.changed("person", id, 1, seen), 0; });
  };
  change(Id{1}, SeenBy::everybody());
  change(Id{2}, SeenBy::only(ann.user_id));
  auto undone = test.store().write([](Tx& tx) -> Done {
    tx.changed("person", Id{3}, 1);
    return refuse(Code::not_allowed);
  });
  CHECK(!undone);
  auto heard = heard_when(2);
  REQUIRE(heard.size() == 2);
  CHECK(heard[1].seen_by.allows(ann));
  CHECK(!heard[1].seen_by.allows(bo));
  auto after = [&](Viewer const& viewer, FeedPlace place) {
    return test.store().read([&](Db& db) { return changes_after(db, viewer, place); });
  };
  CHECK(after(ann, heard[0].place)->size() == 1);
  CHECK(after(bo, heard[0].place)->empty());
  CHECK(!after(bo, FeedPlace{0, 1}));
  CHECK(parse_feed_place(to_text(heard[0].place)) == heard[0].place);
  CHECK(!parse_feed_place("0-"));
  test.clock->set(test.clock->now() + 25h);
  in_write(test, [](Tx& tx) { return tidy(tx); });
  CHECK(!after(ann, heard[0].place));
  subscription.end();
  change(Id{4}, SeenBy::everybody());
  std::lock_guard lock(mutex);
  CHECK(all_heard.size() == 2);
}
