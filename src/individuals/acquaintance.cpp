#include "individuals/acquaintance.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace kept {

double channel_weight(Channel channel) {
  switch (channel) {
    case Channel::meeting:
    case Channel::visit:
      return 1;
    case Channel::call:
      return .8;
    case Channel::email:
    case Channel::chat:
    case Channel::letter:
    case Channel::other:
      break;
  }
  return .5;
}

double half_life_days(std::span<Talk const> talks) {
  constexpr double usual_gap = 30;
  std::set<Day> days;
  for (auto const& talk : talks) days.insert(talk.day);
  std::vector<int> gaps;
  for (auto day = days.begin(); day != days.end() && std::next(day) != days.end(); ++day)
    gaps.push_back(*std::next(day) - *day);
  if (gaps.empty()) return 4 * usual_gap;
  std::ranges::sort(gaps);
  auto const middle = gaps.size() / 2;
  auto const upper = static_cast<double>(gaps[middle]);
  return 4 * (gaps.size() % 2 == 1 ? upper : (upper + gaps[middle - 1]) / 2);
}

std::vector<Acquaintance> who_knows(std::span<Talk const> talks, Day today) {
  auto const half_life = half_life_days(talks);
  std::map<Id, Acquaintance> by_user;
  for (auto const& talk : talks) {
    if (!talk.author_id) continue;
    auto& known = by_user[talk.author_id];
    if (known.conversations == 0 || known.last_talked_on < talk.day)
      known.last_talked_on = talk.day;
    known.user_id = talk.author_id;
    ++known.conversations;
    known.strength +=
        channel_weight(talk.channel) * std::exp2(-std::max(today - talk.day, 0) / half_life);
  }
  std::vector<Acquaintance> all;
  all.reserve(by_user.size());
  for (auto const& [id, known] : by_user) all.push_back(known);
  std::ranges::stable_sort(all, std::greater(), &Acquaintance::strength);
  return all;
}

}  // namespace kept
