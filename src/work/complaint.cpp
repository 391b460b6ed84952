#include "work/complaint.hpp"

#include "individuals/reach.hpp"

namespace kept {
namespace {

constexpr Day first_day{-25'567}, last_day{376'199};  // 1900-01-01, 2999-12-31

bool is_in_range(Day day) { return day >= first_day && day < last_day; }
bool is_blank(std::string_view text) { return without_blanks(text).empty(); }

}  // namespace

Done check(Complaint const& complaint) {
  if (is_blank(complaint.what)) return refuse(Code::missing, "what");
  if (!complaint.person_id && !complaint.organisation_id) return refuse(Code::missing, "person_id");
  if (complaint.person_id && complaint.organisation_id)
    return refuse(Code::bad_value, "organisation_id", "a person or an organisation, not both");
  if (!complaint.by_user_id) return refuse(Code::missing, "by_user_id");
  if (complaint.remedy_on && is_blank(complaint.remedy)) return refuse(Code::missing, "remedy");
  if (complaint.remedy_on && !is_in_range(*complaint.remedy_on))
    return refuse(Code::wrong_range, "remedy_on");
  return {};
}

Done settle(Complaint& complaint, Complaint const* before, Instant now) {
  auto was = before ? before->state : ComplaintState::open;
  if (complaint.state == was) return {};
  if (complaint.state == ComplaintState::closed || was == ComplaintState::closed)
    return refuse(Code::bad_value, "state", "closed by their word, or a reason: PUT .../closure");
  complaint.put_right_at.reset();
  if (complaint.state == ComplaintState::put_right) complaint.put_right_at = now;
  return {};
}

Done close(Complaint& complaint, ClosureGiven const& given, Id by_user_id, Instant now, Day today) {
  bool said = !is_blank(given.their_word), reasoned = !is_blank(given.reason);
  if (!said && !reasoned) return refuse(Code::missing, "their_word");
  if (said && reasoned) return refuse(Code::bad_value, "reason", "their word or a reason");
  if (given.said_on && !said) return refuse(Code::missing, "their_word");
  if (given.said_on && (!is_in_range(*given.said_on) || *given.said_on > today))
    return refuse(Code::wrong_range, "said_on");
  if (complaint.closures.size() >= closures_max) return refuse(Code::too_many);
  Closure closure;
  closure.closed_at = now;
  closure.by_user_id = by_user_id;
  if (said) {
    closure.their_word = given.their_word;
    closure.said_on = given.said_on.value_or(today);
  } else {
    closure.reason = given.reason;
  }
  complaint.closures.push_back(std::move(closure));
  complaint.state = ComplaintState::closed;
  return {};
}

void reopen(Complaint& complaint, Instant now) {
  if (!complaint.closures.empty()) complaint.closures.back().reopened_at = now;
  complaint.state = ComplaintState::open;
  complaint.put_right_at.reset();
}

bool may_see(Complaint const& complaint, Id user_id) {
  return !complaint.is_private ||
         (user_id && (complaint.by_user_id == user_id || complaint.made_by_user_id == user_id));
}

}  // namespace kept
