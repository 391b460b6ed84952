#pragma once
// Gathering a user's day from what the other chapters keep: every read goes along an index and is
// bounded, however many people there are.
#include "firm/user.hpp"
#include "promises/record_keeper.hpp"
#include "store/database.hpp"
#include "today/today.hpp"
#include "today/today_order.hpp"

namespace kept {

constexpr int lines_of_a_kind_max = 100;
constexpr int counted_max = 1'000;  // a count of quiet people stops here

struct TodayMoment {
  Zone const& zone;
  Instant now;
  RecordKeeper* deliveries = nullptr;  // without it nothing is said to be at risk
  Day today() const { return zone.day_of(now); }
};

/// The user's own standing promises and those of nobody, quiet people, birthdays, and what the user
/// put off.
TodayFacts gather_today(Db& db, Viewer const& viewer, TodayMoment const& moment);
/// How many people are quiet, at most counted_max.
std::int64_t count_quiet(Db& db, Viewer const& viewer, Day today);
/// Ours, kept or early, done since the user's week began; the newest 20 of them.
KeptThisWeek kept_this_week(Db& db, Viewer const& viewer, int first_day_of_week,
                            TodayMoment const& moment);
/// Who falls quiet next; else whom we talked to longest ago.
std::optional<Suggestion> suggest_someone(Db& db, Viewer const& viewer, Day today);

/// The whole answer.
Today make_today(Db& db, Viewer const& viewer, TodayMoment const& moment);

/// Until then (that day not included) the line is left out.
void put_off(Tx& tx, Viewer const& viewer, std::string_view key, Day until);
void take_up_again(Tx& tx, Viewer const& viewer, std::string_view key);
/// Forgets what came up again, of everybody.
void forget_put_off(Tx& tx, Day today);

}  // namespace kept
