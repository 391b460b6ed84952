#pragma once
// SQL text that only string literals become, so no statement can be made from what a user typed.
// Values go in as $1, $2 ... on both engines. Tokens in braces differ by engine: see dialect.hpp.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kept {

/// As cheap to copy as a pointer. Joined texts are kept for the life of the program, so that a
/// statement is found again by its address: join a fixed set of pieces, never one per value.
class Sql {
 public:
  template <std::size_t N>
  consteval Sql(char const (&text)[N]) : text_(text), length_(N - 1) {}

  std::string_view text() const { return {text_, length_}; }
  /// The same for every copy of one text from one place; the key of statement caches.
  char const* address() const { return text_; }
  bool empty() const { return length_ == 0; }

  friend Sql operator+(Sql left, Sql right);
  /// The names joined by ", ", each with `before` in front ("p." makes "p.id, p.name").
  /// The names are field names or other literals of the program.
  static Sql list(std::span<std::string_view const> literal_names, Sql before = "");

 private:
  Sql(std::string_view kept_for_good)
      : text_(kept_for_good.data()), length_(kept_for_good.size()) {}
  static Sql keep(std::string text);

  char const* text_;
  std::size_t length_;
};

}  // namespace kept
