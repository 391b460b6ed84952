#pragma once
// What stands after the ? of an address, decoded.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"

namespace kept {

class Query {
 public:
  /// Refuses (bad_parameter) broken percent-encoding, what is not UTF-8, and more than 100 members.
  static Result<Query> parse(std::string_view raw);

  /// The first value of that name; an empty value counts as given.
  std::optional<std::string_view> get(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;
  std::vector<std::pair<std::string, std::string>> const& members() const { return members_; }
  bool empty() const { return members_.empty(); }
  /// Another value for the first of that name; nothing where there is none.
  void set(std::string_view name, std::string value);

  // Typed: nothing when absent, a refusal with field = the name when it is there and wrong.
  Result<std::optional<std::int64_t>> number(std::string_view name, std::int64_t from,
                                             std::int64_t to) const;
  Result<std::optional<Id>> id(std::string_view name) const;
  Result<std::optional<Day>> day(std::string_view name) const;
  Result<std::optional<Instant>> instant(std::string_view name) const;
  /// true, false
  Result<std::optional<bool>> flag(std::string_view name) const;
  /// Comma-separated ids, at most `count_max`; empty when absent.
  Result<std::vector<Id>> ids(std::string_view name, std::size_t count_max) const;

 private:
  std::vector<std::pair<std::string, std::string>> members_;
};

}  // namespace kept
