#pragma once
// What somebody said would be done, and by which day. A day said is a day kept: done before the day
// is early, on it kept, after it late; not done when the day is over is broken, until it is done,
// then late. Taken back before the day is over is withdrawn, after it broken. A new day agreed
// before the old one is over counts; agreed after it, the promise stays broken. Days end at
// midnight in the firm's time zone.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "base/zone.hpp"
#include "individuals/counterpart.hpp"
#include "individuals/direction.hpp"
#include "promises/foretold.hpp"

namespace kept {

enum class Outcome { open, early, kept, late, broken, withdrawn };
constexpr auto words_of(Outcome) {
  return std::array{"open"sv, "early"sv, "kept"sv, "late"sv, "broken"sv, "withdrawn"sv};
}

/// Another day agreed on.
struct Renegotiation {
  Instant at;
  Day from, to;
  std::string reason;
  bool after_the_day = false;  // agreed when the day was over already: it does not mend the promise
  bool operator==(Renegotiation const&) const = default;
};
constexpr auto fields_of(Renegotiation const*) {
  return std::tuple{field("at", &Renegotiation::at), field("from", &Renegotiation::from),
                    field("to", &Renegotiation::to), field("reason", &Renegotiation::reason),
                    field("after_the_day", &Renegotiation::after_the_day)};
}

struct Promise {
  Id id;
  std::int64_t version = 0;
  Direction direction = Direction::ours;
  Id person_id, organisation_id;  // one of the two: to whom, or who promised us
  Id by_user_id;                  // whose promise it is; with theirs, who looks after it
  Id kind;                        // of the firm's own list of kinds
  std::string what;
  Id conversation_id;  // where it was said
  Id need_id;
  std::optional<double> estimate_days;
  Day said_for;                // the day told to the other side
  std::optional<Day> aim_for;  // the day we plan to deliver
  Instant made_at;
  Counterpart to;
  std::optional<std::string> by;  // name of by_user_id
  std::optional<Instant> done_at, withdrawn_at;
  std::string withdrawal_reason;
  Outcome outcome = Outcome::open;
  std::vector<Renegotiation> renegotiations;
  std::optional<Repair> repair;
  Instant created_at, changed_at;
  std::optional<PromiseForecast> forecast;  // of when it was made
  std::optional<std::vector<PromiseForecast>>
      forecasts;                    // and of each new day; on one promise only
  std::optional<PromiseRisk> risk;  // open ones of ours

  std::optional<double> lead_days;    // working days it took, on the calendar of that time
  Instant due_at;                     // end of judged_day: from then on an unmet promise is broken
  bool settled = false;               // done or taken back
  std::optional<Instant> deleted_at;  // in the bin since
};
constexpr auto fields_of(Promise const*) {
  return std::tuple{field("id", &Promise::id),
                    field("version", &Promise::version),
                    field("direction", &Promise::direction, made_once),
                    field("person_id", &Promise::person_id, made_once),
                    field("organisation_id", &Promise::organisation_id, made_once),
                    field("by_user_id", &Promise::by_user_id, from_client),
                    field("kind", &Promise::kind, from_client),
                    field("what", &Promise::what, required).max(2'000),
                    field("conversation_id", &Promise::conversation_id, from_client),
                    field("need_id", &Promise::need_id, from_client),
                    field("estimate_days", &Promise::estimate_days, from_client).range(0, 36'500),
                    field("said_for", &Promise::said_for, required | made_once),
                    field("aim_for", &Promise::aim_for, from_client),
                    field("made_at", &Promise::made_at, made_once),
                    field("to", &Promise::to, not_stored),
                    field("by", &Promise::by, not_stored),
                    field("done_at", &Promise::done_at),
                    field("withdrawn_at", &Promise::withdrawn_at),
                    field("withdrawal_reason", &Promise::withdrawal_reason),
                    field("outcome", &Promise::outcome, not_stored),
                    field("renegotiations", &Promise::renegotiations),
                    field("repair", &Promise::repair),
                    field("forecast", &Promise::forecast, not_stored),
                    field("forecasts", &Promise::forecasts, not_stored),
                    field("risk", &Promise::risk, not_stored),
                    field("created_at", &Promise::created_at),
                    field("changed_at", &Promise::changed_at),
                    field("lead_days", &Promise::lead_days, hidden),
                    field("due_at", &Promise::due_at, hidden),
                    field("settled", &Promise::settled, hidden),
                    field("deleted_at", &Promise::deleted_at, hidden)};
}

constexpr std::size_t renegotiations_max = 200;

/// The day that decides: the one in force when a day first passed unmet, else said_for.
Day judged_day(Promise const& promise);
/// What became of it, seen at `now`.
Outcome outcome_of(Promise const& promise, Zone const& zone, Instant now);

/// Needs exactly one counterpart, and what; aim_for not after said_for; made_at not in the future;
/// said_for within the years 1900-2999.
Done check(Promise const& promise, Instant now);
/// Fills in due_at and settled.
void settle(Promise& promise, Zone const& zone);

// What can happen to a promise. Each refuses what cannot be and leaves the promise as it was.

/// promise_already_done, promise_already_withdrawn; wrong_range for a day in the future.
Done deliver(Promise& promise, Zone const& zone, Instant done_at, Instant now);
/// promise_not_done
Done undo_delivery(Promise& promise, Zone const& zone);
/// promise_same_day for the day it has already; too_many.
Done renegotiate(Promise& promise, Zone const& zone, Day said_for, std::optional<Day> aim_for,
                 std::string reason, Instant now);
Done withdraw(Promise& promise, Zone const& zone, std::string reason, Instant now);
/// bad_value for one that is neither broken nor late.
Done put_right(Promise& promise, Zone const& zone, Repair repair);

/// Bodies of PUT delivery, renegotiation and withdrawal.
struct Delivery {
  std::optional<Instant> done_at;
};
constexpr auto fields_of(Delivery const*) {
  return std::tuple{field("done_at", &Delivery::done_at, from_client)};
}
struct NewDay {
  Day said_for;
  std::optional<Day> aim_for;
  std::string reason;
};
constexpr auto fields_of(NewDay const*) {
  return std::tuple{field("said_for", &NewDay::said_for, required),
                    field("aim_for", &NewDay::aim_for, from_client),
                    field("reason", &NewDay::reason, required).max(2'000)};
}
struct Withdrawal {
  std::string reason;
};
constexpr auto fields_of(Withdrawal const*) {
  return std::tuple{field("reason", &Withdrawal::reason, from_client).max(2'000)};
}

struct RepairWords {
  std::string said, done;
};
constexpr auto fields_of(RepairWords const*) {
  return std::tuple{field("said", &RepairWords::said, required).max(2'000),
                    field("done", &RepairWords::done, required).max(2'000)};
}

}  // namespace kept
