#include "work/deal.hpp"

#include <algorithm>

#include "firm/codes.hpp"
#include "firm/text_rules.hpp"
#include "individuals/reach.hpp"

namespace kept {
namespace {

constexpr Day first_day{-25'567};  // 1900-01-01

bool is_in_range(std::optional<Day> const& day) {
  return !day || (*day >= first_day && *day < never_expected);
}

Done check_offer(Offer const& offer, std::size_t at) {
  auto place = "offers/" + std::to_string(at) + "/";
  if (without_blanks(offer.what).empty()) return refuse(Code::missing, place + "what");
  if (!is_in_range(offer.given_on)) return refuse(Code::wrong_range, place + "given_on");
  bool ends_early = offer.given_on && offer.valid_until && *offer.valid_until < *offer.given_on;
  if (!is_in_range(offer.valid_until) || ends_early)
    return refuse(Code::wrong_range, place + "valid_until");
  return {};
}

}  // namespace

Done settle(Deal& deal) {
  TRY(settle_name(deal.name));
  if (!deal.by_user_id) return refuse(Code::missing, "by_user_id");
  if (!is_currency(deal.currency)) return refuse(Code::bad_value, "currency");
  if (!is_in_range(deal.expected_on)) return refuse(Code::wrong_range, "expected_on");
  if (!is_in_range(deal.next_step_on)) return refuse(Code::wrong_range, "next_step_on");
  if (deal.next_step_on && without_blanks(deal.next_step).empty())
    return refuse(Code::missing, "next_step");
  for (std::size_t at = 0; at < deal.offers.size(); ++at) TRY(check_offer(deal.offers[at], at));
  for (std::size_t at = 0; at < deal.person_ids.size(); ++at)
    if (std::find(deal.person_ids.begin(), deal.person_ids.begin() + static_cast<int>(at),
                  deal.person_ids[at]) != deal.person_ids.begin() + static_cast<int>(at))
      return refuse(Code::duplicate, "person_ids/" + std::to_string(at));
  deal.expected_key = deal.expected_on.value_or(never_expected);
  return {};
}

Done place_in(Deal& deal, Deal const* before, Stage const& stage, Instant now) {
  bool moved = !before || before->stage_id != stage.id;
  bool decided = stage.kind != StageKind::open;
  bool other_state = !before || before->state != stage.kind;
  if (before && other_state && deal.reason == before->reason) deal.reason.clear();
  if (!decided) deal.reason.clear();
  if (stage.kind == StageKind::lost && without_blanks(deal.reason).empty())
    return refuse(Code::missing, "reason");
  deal.stage_id = stage.id;
  deal.state = stage.kind;
  if (moved) deal.stage_since = now;
  if (!decided)
    deal.closed_at.reset();
  else if (other_state)
    deal.closed_at = now;
  return {};
}

}  // namespace kept
