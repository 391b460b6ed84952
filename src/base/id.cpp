#include "base/id.hpp"

#include <algorithm>

namespace kept {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t id_letters = 13;
constexpr int counter_bits = 12, node_bits = 10;
constexpr std::int64_t epoch_ms = 1'767'225'600'000;  // 2026-01-01T00:00:00Z

int digit_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') c = '0';
  if (c == 'I' || c == 'L') c = '1';
  auto at = alphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::string to_text(Id id) {
  std::string text(id_letters, '0');
  auto rest = static_cast<std::uint64_t>(id.value);
  for (std::size_t at = id_letters; at-- > 0; rest >>= 5) text[at] = alphabet[rest & 31];
  return text;
}

std::optional<Id> parse_id(std::string_view text) {
  if (text.size() != id_letters) return {};
  std::uint64_t value = 0;
  for (char c : text) {
    int digit = digit_of(c);
    if (digit < 0) return {};
    if (value >> 58 != 0) return {};  // the next five bits would reach the 64th
    value = value << 5 | static_cast<std::uint64_t>(digit);
  }
  if (value == 0) return {};
  return Id{static_cast<std::int64_t>(value)};
}

Id IdMaker::next() {
  std::int64_t ms = std::max<std::int64_t>(0, clock_.now().micros / 1000 - epoch_ms);
  std::int64_t last = last_.load(), made = 0;
  do {
    // Within one millisecond count on; when its 4,096 are used up, borrow the next one.
    made = std::max(ms << counter_bits, last + 1);
  } while (!last_.compare_exchange_weak(last, made));
  std::int64_t counter = made & ((1 << counter_bits) - 1), time = made >> counter_bits;
  return {time << (node_bits + counter_bits) | node_ << counter_bits | counter};
}

void IdMaker::start_after(Id newest) {
  std::int64_t time = newest.value >> (node_bits + counter_bits);
  std::int64_t counter = newest.value & ((1 << counter_bits) - 1);
  last_ = std::max(last_.load(), time << counter_bits | counter);
}

}  // namespace kept
