#pragma once
// An id is 63 bits made by the server alone: 41 bits of milliseconds since 2026, 10 bits of node,
// 12 bits of counter, so ids rise with time. Outside it is 13 characters of Crockford's base32.
#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"

namespace kept {

struct Id {
  std::int64_t value = 0;  // 0 = none
  explicit operator bool() const { return value != 0; }
  auto operator<=>(Id const&) const = default;
};

/// 13 characters, digits and capitals without I, L, O, U.
std::string to_text(Id id);
/// Reads 13 characters, small letters too, o as 0, i and l as 1 (Crockford). Nothing when not an
/// id.
std::optional<Id> parse_id(std::string_view text);

/// Makes ids that rise; safe from many threads. A clock that goes back does not repeat an id.
class IdMaker {
 public:
  /// `node` 0-1023 is unique among the servers of one database.
  IdMaker(Clock const& clock, int node) : clock_(clock), node_(node) {}
  Id next();
  /// From now on ids are greater than this one, also when the clock went back over a restart.
  void start_after(Id newest);

 private:
  Clock const& clock_;
  std::int64_t node_;
  std::atomic<std::int64_t> last_{0};  // milliseconds and counter, without the node
};

}  // namespace kept

template <>
struct std::hash<kept::Id> {
  std::size_t operator()(kept::Id id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};
