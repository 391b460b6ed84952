#pragma once
// The honest message: a day that will not be kept is said before it comes, with a day that will;
// a day that is over is owned up to. To be copied, and read over, by a person.
#include <optional>
#include <string>

#include "base/instant.hpp"
#include "firm/firm.hpp"

namespace kept {

struct MessageFacts {
  std::string to, what, from;  // call name or name; as it was promised; who writes
  Day said_for;
  std::optional<Day> new_day;
  bool over = false;  // the day is over: the promise is broken
  Day today;
};

std::string promise_message(Language language, MessageFacts const& facts);

/// "Thursday 26 November", with the year where it is not `today`'s.
std::string spoken_day(Language language, Day day, Day today);

}  // namespace kept
