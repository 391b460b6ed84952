#pragma once
// A day that a note speaks of, offered.
#include <string>

#include "base/field.hpp"
#include "base/instant.hpp"

namespace kept {

struct SuggestedDay {
  Day day;
  std::string text;  // as it was written
};
constexpr auto fields_of(SuggestedDay const*) {
  return std::tuple{field("day", &SuggestedDay::day), field("text", &SuggestedDay::text)};
}

}  // namespace kept
