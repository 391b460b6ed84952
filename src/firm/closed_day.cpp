#include "firm/closed_day.hpp"

#include "firm/text_rules.hpp"

namespace kept {

Done settle(ClosedDay& closed) {
  TRY(settle_name(closed.name));
  if (closed.until == closed.day) closed.until.reset();
  closed.last_on = closed.until.value_or(closed.day);
  if (closed.last_on < closed.day || closed.last_on - closed.day >= closed_span_days_max)
    return refuse(Code::wrong_range, "until");
  return {};
}

}  // namespace kept
