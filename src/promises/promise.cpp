#include "promises/promise.hpp"

#include "individuals/reach.hpp"

namespace kept {
namespace {

constexpr Day first_day{-25'567};  // 1900-01-01
constexpr Day last_day{376'199};   // 2999-12-31

Done check_days(Day said_for, std::optional<Day> aim_for) {
  if (said_for < first_day || said_for > last_day) return refuse(Code::wrong_range, "said_for");
  if (aim_for && *aim_for > said_for)
    return refuse(Code::wrong_range, "aim_for", "the day aimed for is after the day said");
  return {};
}

Done check_standing(Promise const& promise) {
  if (promise.done_at) return refuse(Code::promise_already_done);
  if (promise.withdrawn_at) return refuse(Code::promise_already_withdrawn);
  return {};
}

}  // namespace

Day judged_day(Promise const& promise) {
  for (auto const& renegotiation : promise.renegotiations)
    if (renegotiation.after_the_day) return renegotiation.from;
  return promise.said_for;
}

Outcome outcome_of(Promise const& promise, Zone const& zone, Instant now) {
  auto judged = judged_day(promise);
  if (promise.done_at) {
    auto done = zone.day_of(*promise.done_at);
    return done < judged ? Outcome::early : done == judged ? Outcome::kept : Outcome::late;
  }
  auto over_at = zone.end_of(judged);
  if (promise.withdrawn_at)
    return *promise.withdrawn_at < over_at ? Outcome::withdrawn : Outcome::broken;
  return now < over_at ? Outcome::open : Outcome::broken;
}

Done check(Promise const& promise, Instant now) {
  if (bool(promise.person_id) == bool(promise.organisation_id))
    return refuse(Code::promise_needs_one_counterpart, "person_id");
  if (without_blanks(promise.what).empty()) return refuse(Code::missing, "what");
  if (promise.made_at > now) return refuse(Code::wrong_range, "made_at");
  return check_days(promise.said_for, promise.aim_for);
}

void settle(Promise& promise, Zone const& zone) {
  promise.due_at = zone.end_of(judged_day(promise));
  promise.settled = promise.done_at || promise.withdrawn_at;
}

Done deliver(Promise& promise, Zone const& zone, Instant done_at, Instant now) {
  TRY(check_standing(promise));
  // A clock that runs a little ahead on the phone is no reason to refuse.
  if (done_at > now + std::chrono::minutes(5) || zone.day_of(done_at) < first_day)
    return refuse(Code::wrong_range, "done_at");
  promise.done_at = done_at;
  settle(promise, zone);
  return {};
}

Done undo_delivery(Promise& promise, Zone const& zone) {
  if (!promise.done_at) return refuse(Code::promise_not_done);
  promise.done_at.reset();
  settle(promise, zone);
  return {};
}

Done renegotiate(Promise& promise, Zone const& zone, Day said_for, std::optional<Day> aim_for,
                 std::string reason, Instant now) {
  TRY(check_standing(promise));
  if (said_for == promise.said_for) return refuse(Code::promise_same_day, "said_for");
  if (without_blanks(reason).empty()) return refuse(Code::missing, "reason");
  TRY(check_days(said_for, aim_for));
  if (promise.renegotiations.size() >= renegotiations_max) return refuse(Code::too_many);
  bool after_the_day = now >= zone.end_of(judged_day(promise));
  promise.renegotiations.push_back(
      {now, promise.said_for, said_for, std::move(reason), after_the_day});
  promise.said_for = said_for;
  promise.aim_for = aim_for;
  settle(promise, zone);
  return {};
}

Done withdraw(Promise& promise, Zone const& zone, std::string reason, Instant now) {
  TRY(check_standing(promise));
  promise.withdrawn_at = now;
  promise.withdrawal_reason = std::move(reason);
  settle(promise, zone);
  return {};
}

Done put_right(Promise& promise, Zone const& zone, Repair repair) {
  auto outcome = outcome_of(promise, zone, repair.at);
  if (outcome != Outcome::broken && outcome != Outcome::late)
    return refuse(Code::bad_value, {}, "it is neither broken nor late");
  if (without_blanks(repair.said).empty()) return refuse(Code::missing, "said");
  if (without_blanks(repair.done).empty()) return refuse(Code::missing, "done");
  promise.repair = std::move(repair);
  return {};
}

}  // namespace kept
