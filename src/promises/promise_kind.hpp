#pragma once
// The firm's own list of what it promises: a quote, a repair, a call back.
#include <optional>
#include <string>

#include "base/field.hpp"

namespace kept {

struct PromiseKind {
  Id id;
  std::int64_t version = 0;
  std::string name;
  std::int64_t position = 0;  // in the list
  // What a broken promise costs beside a day that was said too cautiously, in any unit; the chance
  // to ask for comes from the two (chance_wanted). 90 % where they say nothing.
  std::optional<double> cost_of_breaking, cost_of_caution;
};
constexpr auto fields_of(PromiseKind const*) {
  return std::tuple{
      field("id", &PromiseKind::id),
      field("version", &PromiseKind::version),
      field("name", &PromiseKind::name, required).max(100),
      field("position", &PromiseKind::position, from_client).range(0, 10'000),
      field("cost_of_breaking", &PromiseKind::cost_of_breaking, from_client).range(0, 1e9),
      field("cost_of_caution", &PromiseKind::cost_of_caution, from_client).range(0, 1e9)};
}

constexpr std::size_t promise_kinds_max = 200;

}  // namespace kept
