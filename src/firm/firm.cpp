#include "firm/firm.hpp"

#include <algorithm>

#include "base/zone.hpp"
#include "firm/codes.hpp"
#include "firm/text_rules.hpp"

namespace kept {
namespace {

/// Minutes after midnight of "HH:MM", 00:00 to 24:00; -1 when it is not one.
int minutes_of(std::string_view clock) {
  auto digit = [&](std::size_t at) { return clock[at] >= '0' && clock[at] <= '9'; };
  if (clock.size() != 5 || clock[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
    return -1;
  int hours = (clock[0] - '0') * 10 + clock[1] - '0';
  int minutes = (clock[3] - '0') * 10 + clock[4] - '0';
  int all = hours * 60 + minutes;
  return minutes < 60 && all <= 24 * 60 ? all : -1;
}

Done check_opening(std::vector<Opening>& opening) {
  for (std::size_t at = 0; at < opening.size(); ++at) {
    auto place = "opening/" + std::to_string(at);
    auto from = minutes_of(opening[at].from), until = minutes_of(opening[at].until);
    if (from < 0) return refuse(Code::bad_value, place + "/from");
    if (until < 0) return refuse(Code::bad_value, place + "/until");
    if (from >= until) return refuse(Code::wrong_range, place + "/until");
  }
  std::ranges::sort(opening, {}, [](Opening const& each) {
    return std::pair(each.weekday, std::string_view(each.from));
  });
  for (std::size_t at = 1; at < opening.size(); ++at)
    if (opening[at].weekday == opening[at - 1].weekday && opening[at].from < opening[at - 1].until)
      return refuse(Code::wrong_range, "opening");
  return {};
}

}  // namespace

Done settle(Firm& firm) {
  TRY(settle_name(firm.name));
  if (!is_country(firm.country)) return refuse(Code::bad_value, "country");
  TRY(Zone::named(firm.time_zone));
  if (!is_currency(firm.currency)) return refuse(Code::bad_value, "currency");
  return check_opening(firm.opening);
}

std::vector<Opening> usual_opening(std::string_view country) {
  std::vector<Opening> days;
  for (int weekday = 1; weekday <= 7; ++weekday) {
    bool rest = rests_on_friday(country) ? weekday == 5 || weekday == 6 : weekday >= 6;
    if (!rest) days.push_back({weekday, "09:00", "17:00"});
  }
  return days;
}

}  // namespace kept
