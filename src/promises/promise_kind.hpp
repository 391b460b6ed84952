#pragma once
// The firm's own list of what it promises: a quote, a repair, a call back.
#include <string>

#include "base/field.hpp"

namespace kept {

struct PromiseKind {
  Id id;
  std::int64_t version = 0;
  std::string name;
  std::int64_t position = 0;  // in the list
};
constexpr auto fields_of(PromiseKind const*) {
  return std::tuple{field("id", &PromiseKind::id), field("version", &PromiseKind::version),
                    field("name", &PromiseKind::name, required).max(100),
                    field("position", &PromiseKind::position, from_client).range(0, 10'000)};
}

constexpr std::size_t promise_kinds_max = 200;

}  // namespace kept
