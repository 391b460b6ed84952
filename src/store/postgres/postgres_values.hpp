#pragma once
// Bound values in the shape libpq takes them.
#include <span>
#include <string>
#include <vector>

#include "store/value.hpp"

namespace kept {

/// Numbers go as text, texts and bytes as they are with their length.
class PostgresValues {
 public:
  explicit PostgresValues(std::span<Value const> values);
  int count() const { return static_cast<int>(pointers_.size()); }
  char const* const* pointers() const { return pointers_.data(); }
  int const* lengths() const { return lengths_.data(); }
  int const* formats() const { return formats_.data(); }

 private:
  std::vector<std::string> numbers_;
  std::vector<char const*> pointers_;
  std::vector<int> lengths_, formats_;
};

}  // namespace kept
