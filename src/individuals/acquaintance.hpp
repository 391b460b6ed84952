#pragma once
// Who of the firm knows somebody best: told by their conversations alone. Each counts by its
// channel and halves with the time that this relationship takes four times to come round:
//
//   strength = sum of weight * 2^(-age / h), h = 4 * the median of the gaps between contact days
#include <span>
#include <vector>

#include "individuals/conversation.hpp"

namespace kept {

/// One that is not private: the author of a private one is shown nowhere and weighs nothing.
struct Talk {
  Id author_id;
  Channel channel = Channel::other;
  Day day;
};

struct Acquaintance {
  Id user_id;
  Day last_talked_on;
  int conversations = 0;
  double strength = 0;  // orders; shown to nobody
};

/// 1 for who met, .8 for who called, .5 for what was written.
double channel_weight(Channel channel);
/// In days; of less than two contact days, as for a gap of a month.
double half_life_days(std::span<Talk const> talks);
/// Strongest first.
std::vector<Acquaintance> who_knows(std::span<Talk const> talks, Day today);

}  // namespace kept
