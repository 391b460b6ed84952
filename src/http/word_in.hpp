#pragma once
// One of an enum's words in a query.
#include <optional>
#include <string>
#include <string_view>

#include "base/field.hpp"
#include "http/query.hpp"

namespace kept {

/// Nothing where the parameter is missing or empty; refuses bad_parameter on another word.
template <WordedEnum E>
Result<std::optional<E>> word_in(Query const& query, std::string_view name) {
  auto word = query.get(name);
  if (!word || word->empty()) return std::optional<E>{};
  auto value = enum_of<E>(*word);
  if (!value) return refuse(Code::bad_parameter, std::string(name));
  return value;
}

}  // namespace kept
