#include "promises/promise.hpp"

#include <doctest/doctest.h>

#include "base/json.hpp"

using namespace kept;

namespace {

Day day(std::string_view text) { return parse_day(text).value(); }
Instant at(std::string_view text) { return parse_instant(text).value(); }
Zone zone(std::string_view name) { return Zone::named(name).value(); }

Promise promised_for(std::string_view said_for, Zone const& where) {
  Promise promise;
  promise.person_id = {1};
  promise.what = "send the quote";
  promise.said_for = day(said_for);
  promise.made_at = at("2026-01-01T08:00:00Z");
  settle(promise, where);
  return promise;
}

}  // namespace

TEST_CASE("what became of a promise, by the end of the day in the firm's zone") {
  struct Case {
    char const *zone, *said_for, *done_at, *withdrawn_at, *now;
    Outcome outcome;
  };
  using enum Outcome;
  Case const cases[] = {
      // Standing: open until the day is over, then broken. Copenhagen is UTC+1 in winter.
      {"Europe/Copenhagen", "2026-02-10", "", "", "2026-02-09T12:00:00Z", open},
      {"Europe/Copenhagen", "2026-02-10", "", "", "2026-02-10T22:59:59.999999Z", open},
      {"Europe/Copenhagen", "2026-02-10", "", "", "2026-02-10T23:00:00Z", broken},
      {"Europe/Copenhagen", "2026-02-10", "", "", "2027-02-10T23:00:00Z", broken},
      // In summer UTC+2.
      {"Europe/Copenhagen", "2026-07-10", "", "", "2026-07-10T21:59:59Z", open},
      {"Europe/Copenhagen", "2026-07-10", "", "", "2026-07-10T22:00:00Z", broken},
      // The day the clock goes forward ends an hour earlier by UTC than the day before it.
      {"Europe/Copenhagen", "2026-03-28", "", "", "2026-03-28T22:59:59Z", open},
      {"Europe/Copenhagen", "2026-03-28", "", "", "2026-03-28T23:00:00Z", broken},
      {"Europe/Copenhagen", "2026-03-29", "", "", "2026-03-29T21:59:59Z", open},
      {"Europe/Copenhagen", "2026-03-29", "", "", "2026-03-29T22:00:00Z", broken},
      // The day it goes back has 25 hours.
      {"Europe/Copenhagen", "2026-10-25", "", "", "2026-10-25T22:59:59Z", open},
      {"Europe/Copenhagen", "2026-10-25", "", "", "2026-10-25T23:00:00Z", broken},
      // In Beirut midnight itself is skipped.
      {"Asia/Beirut", "2026-03-28", "", "", "2026-03-28T21:59:59Z", open},
      {"Asia/Beirut", "2026-03-28", "", "", "2026-03-28T22:00:00Z", broken},
      {"Asia/Dubai", "2026-02-10", "", "", "2026-02-10T19:59:59Z", open},
      {"Asia/Dubai", "2026-02-10", "", "", "2026-02-10T20:00:00Z", broken},
      {"Pacific/Kiritimati", "2026-02-10", "", "", "2026-02-10T10:00:00Z", broken},
      {"Pacific/Pago_Pago", "2026-02-10", "", "", "2026-02-11T10:59:59Z", open},
      // Done: before, on, after the day.
      {"Europe/Copenhagen", "2026-02-10", "2026-02-09T22:59:59Z", "", "2026-03-01T00:00:00Z",
       early},
      {"Europe/Copenhagen", "2026-02-10", "2026-02-09T23:00:00Z", "", "2026-03-01T00:00:00Z", kept},
      {"Europe/Copenhagen", "2026-02-10", "2026-02-10T22:59:59Z", "", "2026-03-01T00:00:00Z", kept},
      {"Europe/Copenhagen", "2026-02-10", "2026-02-10T23:00:00Z", "", "2026-03-01T00:00:00Z", late},
      {"Europe/Copenhagen", "2026-02-10", "2026-02-11T12:00:00Z", "", "2026-02-11T12:00:00Z", late},
      {"Europe/Copenhagen", "2026-07-10", "2026-07-09T22:00:00Z", "", "2026-07-11T00:00:00Z", kept},
      {"Europe/Copenhagen", "2026-07-10", "2026-07-09T21:59:59Z", "", "2026-07-11T00:00:00Z",
       early},
      {"Asia/Dubai", "2026-02-10", "2026-02-10T19:59:59Z", "", "2026-03-01T00:00:00Z", kept},
      // Taken back before the day is over, and after it.
      {"Europe/Copenhagen", "2026-02-10", "", "2026-02-10T22:59:59Z", "2026-03-01T00:00:00Z",
       withdrawn},
      {"Europe/Copenhagen", "2026-02-10", "", "2026-02-10T23:00:00Z", "2026-03-01T00:00:00Z",
       broken},
      {"Asia/Dubai", "2026-02-10", "", "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", withdrawn},
  };
  for (auto const& each : cases) {
    auto where = zone(each.zone);
    auto promise = promised_for(each.said_for, where);
    promise.done_at = parse_instant(each.done_at);
    promise.withdrawn_at = parse_instant(each.withdrawn_at);
    CHECK_MESSAGE(outcome_of(promise, where, at(each.now)) == each.outcome,
                  each.zone << " " << each.said_for << " " << each.done_at << " "
                            << each.withdrawn_at << " " << each.now);
  }
}

TEST_CASE("a new day agreed in time counts; agreed after the day it changes nothing") {
  auto where = zone("Europe/Copenhagen");
  auto in_time = promised_for("2026-02-10", where);
  REQUIRE(renegotiate(in_time, where, day("2026-02-20"), {}, "parts", at("2026-02-10T22:59:59Z")));
  CHECK(!in_time.renegotiations[0].after_the_day);
  CHECK(outcome_of(in_time, where, at("2026-02-15T00:00:00Z")) == Outcome::open);
  REQUIRE(deliver(in_time, where, at("2026-02-18T00:00:00Z"), at("2026-02-18T00:00:00Z")));
  CHECK(outcome_of(in_time, where, at("2026-02-18T00:00:00Z")) == Outcome::early);

  auto too_late = promised_for("2026-02-10", where);
  REQUIRE(renegotiate(too_late, where, day("2026-02-20"), {}, "parts", at("2026-02-10T23:00:00Z")));
  CHECK(too_late.renegotiations[0].after_the_day);
  CHECK(too_late.said_for == day("2026-02-20"));
  CHECK(judged_day(too_late) == day("2026-02-10"));
  CHECK(outcome_of(too_late, where, at("2026-02-15T00:00:00Z")) == Outcome::broken);
  REQUIRE(deliver(too_late, where, at("2026-02-18T00:00:00Z"), at("2026-02-18T00:00:00Z")));
  CHECK(outcome_of(too_late, where, at("2026-02-18T00:00:00Z")) == Outcome::late);

  // In time once, then too late: the second day decides.
  auto both = promised_for("2026-02-10", where);
  REQUIRE(renegotiate(both, where, day("2026-02-20"), {}, "a", at("2026-02-09T00:00:00Z")));
  REQUIRE(renegotiate(both, where, day("2026-03-01"), {}, "b", at("2026-02-21T00:00:00Z")));
  REQUIRE(renegotiate(both, where, day("2026-03-10"), {}, "c", at("2026-02-22T00:00:00Z")));
  CHECK(both.renegotiations[2].after_the_day);
  CHECK(judged_day(both) == day("2026-02-20"));
  REQUIRE(withdraw(both, where, "", at("2026-02-23T00:00:00Z")));
  CHECK(outcome_of(both, where, at("2026-02-23T00:00:00Z")) == Outcome::broken);
}

TEST_CASE("what cannot be done to a promise") {
  auto where = zone("Europe/Copenhagen");
  auto now = at("2026-02-05T12:00:00Z");
  auto code = [](Done done) {
    return done ? std::string("done") : std::string(word_of(done.error().code));
  };
  auto promise = promised_for("2026-02-10", where);
  CHECK(code(undo_delivery(promise, where)) == "promise_not_done");
  CHECK(code(renegotiate(promise, where, day("2026-02-10"), {}, "x", now)) == "promise_same_day");
  CHECK(code(renegotiate(promise, where, day("2026-02-12"), {}, " ", now)) == "missing");
  CHECK(code(renegotiate(promise, where, day("2026-02-12"), day("2026-02-13"), "x", now)) ==
        "wrong_range");
  CHECK(code(deliver(promise, where, at("2026-02-06T12:00:00Z"), now)) == "wrong_range");
  CHECK(promise.renegotiations.empty());
  CHECK(code(deliver(promise, where, now, now)) == "done");
  CHECK(promise.settled);
  CHECK(code(deliver(promise, where, now, now)) == "promise_already_done");
  CHECK(code(withdraw(promise, where, "", now)) == "promise_already_done");
  CHECK(code(undo_delivery(promise, where)) == "done");
  CHECK(!promise.settled);
  CHECK(code(withdraw(promise, where, "", now)) == "done");
  CHECK(code(deliver(promise, where, now, now)) == "promise_already_withdrawn");
  CHECK(code(renegotiate(promise, where, day("2026-02-12"), {}, "x", now)) ==
        "promise_already_withdrawn");
}

TEST_CASE("a promise has one counterpart, words and days that fit") {
  auto now = at("2026-02-05T12:00:00Z");
  auto problem = [&](std::string_view text) {
    auto promise = read_json<Promise>(text);
    auto done = promise ? check(*promise, now) : Done(promise.error());
    return done ? std::string("taken")
                : std::string(word_of(done.error().code)) + " " + done.error().field;
  };
  CHECK(problem(R"({"person_id":"0000000000001","what":"x","said_for":"2026-02-10"})") == "taken");
  CHECK(problem(R"({"person_id":"0000000000001","what":" ","said_for":"2026-02-10"})") ==
        "missing what");
  CHECK(problem(R"({"what":"x","said_for":"2026-02-10"})") ==
        "promise_needs_one_counterpart person_id");
  CHECK(
      problem(
          R"({"person_id":"0000000000001","organisation_id":"0000000000002","what":"x","said_for":"2026-02-10"})") ==
      "promise_needs_one_counterpart person_id");
  CHECK(problem(R"({"person_id":"0000000000001","what":"x"})") == "missing said_for");
  CHECK(problem(R"({"person_id":"0000000000001","what":"x","said_for":"2026-02-30"})") ==
        "bad_day said_for");
  CHECK(
      problem(
          R"({"person_id":"0000000000001","what":"x","said_for":"2026-02-10","aim_for":"2026-02-11"})") ==
      "wrong_range aim_for");
  CHECK(
      problem(
          R"({"person_id":"0000000000001","what":"x","said_for":"2026-02-10","outcome":"kept"})") ==
      "read_only_field outcome");
}

TEST_CASE("an outcome never gets better by waiting or by agreeing on a later day") {
  auto where = zone("Europe/Copenhagen");
  for (int offset = -3; offset <= 3; ++offset) {
    auto promise = promised_for("2026-03-29", where);
    auto now = where.at(day("2026-03-29") + offset, 12 * 60);
    bool over = offset > 0;
    CHECK(outcome_of(promise, where, now) == (over ? Outcome::broken : Outcome::open));
    REQUIRE(renegotiate(promise, where, day("2026-06-01"), {}, "x", now));
    CHECK(outcome_of(promise, where, now) == (over ? Outcome::broken : Outcome::open));
    CHECK(promise.due_at == where.end_of(over ? day("2026-03-29") : day("2026-06-01")));
  }
}
