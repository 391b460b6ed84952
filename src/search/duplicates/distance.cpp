#include "search/duplicates/distance.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kept {
namespace {

constexpr std::size_t letters_max = 40;

class Letters {
 public:
  explicit Letters(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size() && size_ < letters_max;) {
      auto const byte = static_cast<unsigned char>(utf8[at++]);
      char32_t letter = byte;
      if (byte >= 0xC0) {
        letter = byte & 0x1F;
        while (at < utf8.size() && (utf8[at] & 0xC0) == 0x80)
          letter = letter << 6 | (utf8[at++] & 0x3F);
      }
      letters_[size_++] = letter;
    }
  }
  std::size_t size() const { return size_; }
  char32_t operator[](std::size_t at) const { return letters_[at]; }

 private:
  std::array<char32_t, letters_max> letters_;
  std::size_t size_ = 0;
};

using Row = std::array<int, letters_max + 1>;

}  // namespace

int letters_apart(std::string_view one, std::string_view other, int most) {
  Letters const a(one), b(other);
  auto const n = a.size(), m = b.size();
  if (std::abs(static_cast<int>(n) - static_cast<int>(m)) > most) return most + 1;
  Row before{}, last{}, row{};
  for (std::size_t j = 0; j <= m; ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= n; ++i) {
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= m; ++j) {
      int const other_letter = a[i - 1] == b[j - 1] ? 0 : 1;
      int best = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other_letter});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, before[j - 2] + 1);
      row[j] = best;
      least = std::min(least, best);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return std::min(last[m], most + 1);
}

double jaro_winkler(std::string_view one, std::string_view other) {
  Letters const a(one), b(other);
  auto const n = a.size(), m = b.size();
  if (n == 0 || m == 0) return n == m ? 1 : 0;
  auto const longer = std::max(n, m);
  auto const reach = longer / 2 > 0 ? longer / 2 - 1 : 0;
  std::array<bool, letters_max> used_a{}, used_b{};
  std::size_t common = 0;
  for (std::size_t i = 0; i < n; ++i) {
    auto const from = i > reach ? i - reach : 0, to = std::min(i + reach + 1, m);
    for (std::size_t j = from; j < to; ++j) {
      if (used_b[j] || a[i] != b[j]) continue;
      used_a[i] = used_b[j] = true;
      ++common;
      break;
    }
  }
  if (common == 0) return 0;
  std::size_t out_of_order = 0;
  for (std::size_t i = 0, j = 0; i < n; ++i) {
    if (!used_a[i]) continue;
    while (!used_b[j]) ++j;
    out_of_order += a[i] != b[j++];
  }
  auto const c = static_cast<double>(common);
  double const jaro = (c / static_cast<double>(n) + c / static_cast<double>(m) +
                       (c - static_cast<double>(out_of_order) / 2) / c) /
                      3;
  std::size_t prefix = 0;
  while (prefix < std::min({n, m, std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * .1 * (1 - jaro);
}

}  // namespace kept
