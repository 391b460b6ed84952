#pragma once
// A sale that is worked on by hand: with whom, in which of the firm's stages, for how much, what
// comes next. Its state follows from its stage. Whether the customer is new or was one already is
// written down when the deal is made, because later nobody could tell.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "individuals/counterpart.hpp"
#include "work/stage.hpp"

namespace kept {

enum class Customer { fresh, existing };
constexpr auto words_of(Customer) { return std::array{"new"sv, "existing"sv}; }

struct Offer {
  std::string what;
  std::optional<std::int64_t> value;  // in the deal's currency
  std::optional<Day> given_on, valid_until;
  bool operator==(Offer const&) const = default;
};

constexpr double value_max = 1e15;  // in minor units
constexpr auto fields_of(Offer const*) {
  return std::tuple{field("what", &Offer::what, required).max(2'000),
                    field("value", &Offer::value, from_client).range(0, value_max),
                    field("given_on", &Offer::given_on, from_client),
                    field("valid_until", &Offer::valid_until, from_client)};
}

struct Deal {
  Id id;
  std::int64_t version = 0;
  std::string name, note;
  std::vector<Id> person_ids;
  Id organisation_id;
  Id by_user_id;  // whose it is
  Id made_by_user_id;
  Id stage_id;
  StageKind state = StageKind::open;
  Instant stage_since;
  std::optional<std::int64_t> value;  // in minor units: øre, cents, fils
  std::string currency;               // ISO 4217
  std::optional<Day> expected_on;
  std::vector<Offer> offers;
  std::string next_step;
  std::optional<Day> next_step_on;
  std::optional<Customer> customer;
  std::string reason;  // why it was won or lost
  std::optional<Instant> closed_at;
  std::vector<Counterpart> about;  // with whom, those in the bin left out
  std::optional<std::string> by;   // name of by_user_id
  Instant created_at, changed_at;

  Day expected_key;                   // its place in the stage
  std::optional<Instant> deleted_at;  // in the bin since
};
constexpr auto fields_of(Deal const*) {
  return std::tuple{field("id", &Deal::id),
                    field("version", &Deal::version),
                    field("name", &Deal::name, required).max(300),
                    field("note", &Deal::note, from_client).max(20'000),
                    field("person_ids", &Deal::person_ids, from_client | not_stored).max(20),
                    field("organisation_id", &Deal::organisation_id, from_client),
                    field("by_user_id", &Deal::by_user_id, from_client),
                    field("made_by_user_id", &Deal::made_by_user_id),
                    field("stage_id", &Deal::stage_id, from_client),
                    field("state", &Deal::state),
                    field("stage_since", &Deal::stage_since),
                    field("value", &Deal::value, from_client).range(0, value_max),
                    field("currency", &Deal::currency, from_client).max(3),
                    field("expected_on", &Deal::expected_on, from_client),
                    field("offers", &Deal::offers, from_client).max(50),
                    field("next_step", &Deal::next_step, from_client).max(2'000),
                    field("next_step_on", &Deal::next_step_on, from_client),
                    field("customer", &Deal::customer, from_client),
                    field("reason", &Deal::reason, from_client).max(2'000),
                    field("closed_at", &Deal::closed_at),
                    field("about", &Deal::about, not_stored),
                    field("by", &Deal::by, not_stored),
                    field("created_at", &Deal::created_at),
                    field("changed_at", &Deal::changed_at),
                    field("expected_key", &Deal::expected_key, hidden),
                    field("deleted_at", &Deal::deleted_at, hidden)};
}

/// One step through the pipeline, as the stage was called and counted then.
struct DealMove {
  Id id;
  Id deal_id;
  Instant at;
  Id by_user_id;
  std::optional<std::string> by;
  Id from_stage_id;  // none for the first
  Id stage_id;
  std::string stage;
  StageKind kind = StageKind::open;
  std::optional<std::int64_t> likelihood;
};
constexpr auto fields_of(DealMove const*) {
  return std::tuple{field("id", &DealMove::id),
                    field("deal_id", &DealMove::deal_id, hidden),
                    field("at", &DealMove::at),
                    field("by_user_id", &DealMove::by_user_id),
                    field("by", &DealMove::by, not_stored),
                    field("from_stage_id", &DealMove::from_stage_id),
                    field("stage_id", &DealMove::stage_id),
                    field("stage", &DealMove::stage),
                    field("kind", &DealMove::kind),
                    field("likelihood", &DealMove::likelihood)};
}

/// The key of a deal that nobody expects on a day: after all others.
constexpr Day never_expected{376'199};  // 2999-12-31

/// Trims the name and fills in expected_key. Refuses missing (name, by_user_id, an offer's what,
/// next_step where it has a day), duplicate (a person twice), bad_value (currency) and wrong_range
/// (days outside 1900 to 2999, an offer that ends before it is given).
Done settle(Deal& deal);

/// Into a stage, from the one that `before` (none for a new deal) was in: its state, since when,
/// and when it was decided. A reason belongs to one decision: it goes with it. Refuses missing
/// without a reason to have lost it.
Done place_in(Deal& deal, Deal const* before, Stage const& stage, Instant now);

}  // namespace kept
