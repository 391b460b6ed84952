// What a deal must hold, and what follows from the stage it is put in.
#include "work/deal.hpp"

#include <doctest/doctest.h>

namespace kept {
namespace {

Day day(std::string_view text) { return *parse_day(text); }
Instant const monday = *parse_instant("2026-03-02T09:00:00Z");
Instant const tuesday = *parse_instant("2026-03-03T09:00:00Z");

Stage stage(std::int64_t id, StageKind kind) {
  Stage made;
  made.id = Id{id};
  made.name = "Stage " + std::to_string(id);
  made.kind = kind;
  return made;
}
Stage const first = stage(1, StageKind::open), second = stage(2, StageKind::open),
            won = stage(3, StageKind::won), lost = stage(4, StageKind::lost);

Deal deal() {
  Deal made;
  made.name = " Beans ";
  made.by_user_id = Id{7};
  made.currency = "DKK";
  return made;
}

Deal placed(Stage const& in) {
  auto made = deal();
  made.reason = "why";
  REQUIRE(place_in(made, nullptr, in, monday));
  return made;
}

std::string field_of(Deal made) {
  auto done = settle(made);
  return done ? "fine" : done.error().field;
}

}  // namespace

TEST_CASE("a deal has a name, an owner and a currency, and its days are in their order") {
  CHECK(field_of(deal()) == "fine");
  auto changed = [](auto&& change) {
    auto made = deal();
    change(made);
    return field_of(made);
  };
  CHECK(changed([](Deal& one) { one.name = "\t "; }) == "name");
  CHECK(changed([](Deal& one) { one.by_user_id = {}; }) == "by_user_id");
  CHECK(changed([](Deal& one) { one.currency = "KRONER"; }) == "currency");
  CHECK(changed([](Deal& one) { one.expected_on = day("1899-12-31"); }) == "expected_on");
  CHECK(changed([](Deal& one) { one.expected_on = day("2999-12-31"); }) == "expected_on");
  CHECK(changed([](Deal& one) { one.next_step_on = day("2026-03-02"); }) == "next_step");
  CHECK(changed([](Deal& one) { one.person_ids = {Id{1}, Id{2}, Id{1}}; }) == "person_ids/2");
  CHECK(changed([](Deal& one) { one.offers = {{"", {}, {}, {}}}; }) == "offers/0/what");
  CHECK(changed([](Deal& one) {
          one.offers = {{"a", {}, {}, {}}, {"b", 1, day("2026-03-02"), day("2026-03-01")}};
        }) == "offers/1/valid_until");
  CHECK(changed([](Deal& one) { one.offers = {{"a", 1, day("2026-03-02"), day("2026-03-02")}}; }) ==
        "fine");
}

TEST_CASE("a deal stands by the day it is expected, one without a day after all others") {
  auto made = deal();
  REQUIRE(settle(made));
  CHECK(made.name == "Beans");
  CHECK(made.expected_key == never_expected);
  made.expected_on = day("2026-04-01");
  REQUIRE(settle(made));
  CHECK(made.expected_key == day("2026-04-01"));
}

TEST_CASE("a stage gives a deal its state, and says since when") {
  auto made = placed(first);
  CHECK(made.state == StageKind::open);
  CHECK(made.stage_since == monday);
  CHECK(!made.closed_at);
  CHECK(made.reason.empty());
  auto moved = made;
  REQUIRE(place_in(moved, &made, second, tuesday));
  CHECK(moved.stage_since == tuesday);
  CHECK(!moved.closed_at);
  auto stayed = moved;
  REQUIRE(place_in(stayed, &moved, second, monday));
  CHECK(stayed.stage_since == tuesday);
}

TEST_CASE("lost has a reason, won may have one, and a reason goes with its decision") {
  auto made = placed(first);
  auto after = made;
  auto refused = place_in(after, &made, lost, tuesday);
  REQUIRE(!refused);
  CHECK(refused.error().field == "reason");
  after = made;
  after.reason = "Too dear";
  REQUIRE(place_in(after, &made, lost, tuesday));
  CHECK(after.state == StageKind::lost);
  CHECK(after.closed_at == tuesday);
  auto twice = after;  // the reason for losing is none for winning, nor the other way round
  REQUIRE(place_in(twice, &after, won, tuesday));
  CHECK(twice.reason.empty());
  auto back = after;
  REQUIRE(place_in(back, &after, first, tuesday));
  CHECK(back.reason.empty());
  CHECK(!back.closed_at);
  auto won_for = made;
  won_for.reason = "They like the taste";
  REQUIRE(place_in(won_for, &made, won, tuesday));
  CHECK(won_for.reason == "They like the taste");
  auto lost_after = won_for;
  CHECK(!place_in(lost_after, &won_for, lost, tuesday));
}

TEST_CASE("a deal that is decided stays decided on that day") {
  auto made = placed(won);
  auto after = made;
  after.reason = "why indeed";
  REQUIRE(place_in(after, &made, won, tuesday));
  CHECK(after.closed_at == monday);
}

TEST_CASE("the usual stages have every kind in every language, and no name twice") {
  for (auto language : {Language::en, Language::da, Language::ar}) {
    auto stages = usual_stages(language);
    int open = 0, decided = 0;
    for (auto& each : stages) {
      each.id = Id{each.position};
      (each.kind == StageKind::open ? open : decided) += 1;
      CHECK(settle(each, stages));
    }
    CHECK(open == 4);
    CHECK(decided == 2);
    CHECK(stages.front().kind == StageKind::open);
    CHECK(stages.back().kind == StageKind::lost);
  }
}

}  // namespace kept
