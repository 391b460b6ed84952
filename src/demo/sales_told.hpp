#pragma once
// The deals and complaints of the made-up firm, as they are told.
#include <array>
#include <span>
#include <string_view>

namespace kept::demo {

/// Stages are counted from 0 as a firm begins with them: new, talking, offer, agreed, won, lost.
struct Sale {
  std::string_view user, name, person;
  int thousands;  // of the currency
  std::string_view currency;
  int began;                       // days ago
  std::array<int, 4> moved;        // days ago, one stage each; 0: not yet
  bool won = false, lost = false;  // with the last move
  std::string_view reason = {}, offer = {}, next_step = {};
  int next_in = 0;  // days from today
};
std::span<Sale const> sales();

enum class Ending { open, put_right, their_word, reason };
struct Grievance {
  std::string_view user, person, what, happened, remedy;
  int told;       // days ago
  int remedy_in;  // days from today; before it: in the past
  Ending ending;
  std::string_view last_word;  // theirs, or the reason
};
std::span<Grievance const> grievances();

}  // namespace kept::demo
