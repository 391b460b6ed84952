// How a complaint is put right, closed by the person's own word, and opened again.
#include "work/complaint.hpp"

#include <doctest/doctest.h>

namespace kept {
namespace {

Day const monday = *parse_day("2026-03-02");
Instant const now = *parse_instant("2026-03-02T09:00:00Z");
Instant const later = *parse_instant("2026-03-03T09:00:00Z");

Complaint complaint() {
  Complaint made;
  made.what = "Stale beans";
  made.person_id = Id{3};
  made.by_user_id = Id{7};
  return made;
}

template <class Change>
std::string field_of(Change&& change) {
  auto made = complaint();
  change(made);
  auto done = check(made);
  return done ? "fine" : done.error().field;
}

std::string refused(ClosureGiven const& given) {
  auto made = complaint();
  auto done = close(made, given, Id{7}, now, monday);
  return done ? "fine" : done.error().field;
}

}  // namespace

TEST_CASE("a complaint is about something and somebody's, and a day promises something") {
  CHECK(field_of([](Complaint&) {}) == "fine");
  CHECK(field_of([](Complaint& one) { one.what = " "; }) == "what");
  CHECK(field_of([](Complaint& one) { one.person_id = {}; }) == "person_id");
  CHECK(field_of([](Complaint& one) { one.organisation_id = Id{4}; }) == "organisation_id");
  CHECK(field_of([](Complaint& one) { one.by_user_id = {}; }) == "by_user_id");
  CHECK(field_of([](Complaint& one) { one.remedy_on = monday; }) == "remedy");
  CHECK(field_of([](Complaint& one) {
          one.remedy = "A fresh bag";
          one.remedy_on = parse_day("1899-12-31");
        }) == "remedy_on");
}

TEST_CASE("it is put right at a moment, and open again without one") {
  auto before = complaint();
  auto after = before;
  after.state = ComplaintState::put_right;
  REQUIRE(settle(after, &before, now));
  CHECK(after.put_right_at == now);
  auto same = after;
  REQUIRE(settle(same, &after, later));
  CHECK(same.put_right_at == now);
  auto open = after;
  open.state = ComplaintState::open;
  REQUIRE(settle(open, &after, later));
  CHECK(!open.put_right_at);
}

TEST_CASE("nobody closes or opens it by saying so") {
  auto before = complaint();
  auto after = before;
  after.state = ComplaintState::closed;
  CHECK(settle(after, &before, now).error().field == "state");
  CHECK(settle(after, nullptr, now).error().field == "state");
  for (auto state : {ComplaintState::open, ComplaintState::put_right}) {
    auto again = after;
    again.state = state;
    CHECK(settle(again, &after, now).error().field == "state");
  }
}

TEST_CASE("it is closed by their own word, or a written reason, never by both or neither") {
  CHECK(refused({}) == "their_word");
  CHECK(refused({" ", {}, "\n"}) == "their_word");
  CHECK(refused({"Thank you", {}, "gone"}) == "reason");
  CHECK(refused({"Thank you", monday + 1, ""}) == "said_on");
  CHECK(refused({"", monday, "gone"}) == "their_word");
  CHECK(refused({"Thank you", monday, ""}) == "fine");
  CHECK(refused({"", {}, "gone"}) == "fine");
}

TEST_CASE("what they said has a day, today unless it says when; a reason has none") {
  auto said = complaint(), reasoned = complaint();
  REQUIRE(close(said, {"Thank you", {}, ""}, Id{7}, now, monday));
  CHECK(said.state == ComplaintState::closed);
  CHECK(said.closures.back().said_on == monday);
  CHECK(said.closures.back().by_user_id == Id{7});
  REQUIRE(close(reasoned, {"", {}, "gone"}, Id{7}, now, monday));
  CHECK(!reasoned.closures.back().said_on);
}

TEST_CASE("opened again, how it was closed stays written down") {
  auto made = complaint();
  REQUIRE(close(made, {"Thank you", {}, ""}, Id{7}, now, monday));
  reopen(made, later);
  CHECK(made.state == ComplaintState::open);
  REQUIRE(made.closures.size() == 1);
  CHECK(made.closures[0].their_word == "Thank you");
  CHECK(made.closures[0].reopened_at == later);
  REQUIRE(close(made, {"", {}, "gone"}, Id{8}, later, monday + 1));
  CHECK(made.closures.size() == 2);
}

TEST_CASE("a private complaint is seen by its owner and its maker alone") {
  auto made = complaint();
  made.made_by_user_id = Id{8};
  CHECK(may_see(made, Id{9}));
  made.is_private = true;
  CHECK(may_see(made, Id{7}));
  CHECK(may_see(made, Id{8}));
  CHECK(!may_see(made, Id{9}));
  CHECK(!may_see(made, Id{}));
}

}  // namespace kept
