#include "base/text/slips.hpp"

#include <algorithm>
#include <string>

namespace kept {
namespace {

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t letter_size(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && !begins_letter(text[end])) ++end;
  return end - at;
}

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 33;
  value *= 0xff51afd7ed558ccdULL;
  value ^= value >> 33;
  value *= 0xc4ceb9fe1a85ec53ULL;
  return value ^ (value >> 33);
}

/// "ae" as the one letter that it mostly was, so that a slip beside æ is one slip.
std::string with_ae_as_one(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size(); ++at) {
    bool pair = word.substr(at, 2) == "ae";
    if (pair)
      out += "æ";
    else
      out += word[at];
    at += pair;
  }
  return out;
}

bool has_ae(std::string_view word) { return word.find("ae") != std::string_view::npos; }

void append_hashes(std::string_view word, std::vector<std::int64_t>& out) {
  out.push_back(hash_40(word));
  std::string less;
  for (std::size_t at = 0; at < word.size();) {
    auto size = letter_size(word, at);
    less.assign(word, 0, at).append(word, at + size);
    if (!less.empty()) out.push_back(hash_40(less));
    at += size;
  }
}

bool one_slip_apart(std::string_view one, std::string_view other) {
  std::size_t start = 0, shorter = std::min(one.size(), other.size());
  while (start < shorter && one[start] == other[start]) ++start;
  if (start == one.size() && start == other.size()) return true;
  while (start > 0 && ((start < one.size() && !begins_letter(one[start])) ||
                       (start < other.size() && !begins_letter(other[start]))))
    --start;
  auto a = one.substr(start), b = other.substr(start);
  if (a.empty()) return letter_size(b, 0) == b.size();
  if (b.empty()) return letter_size(a, 0) == a.size();
  auto a1 = letter_size(a, 0), b1 = letter_size(b, 0);
  if (a.substr(a1) == b.substr(b1) || a.substr(a1) == b || a == b.substr(b1)) return true;
  if (a1 == a.size() || b1 == b.size()) return false;
  auto a2 = letter_size(a, a1), b2 = letter_size(b, b1);
  return a.substr(0, a1) == b.substr(b1, b2) && a.substr(a1, a2) == b.substr(0, b1) &&
         a.substr(a1 + a2) == b.substr(b1 + b2);
}

}  // namespace

std::int64_t hash_40(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a, then the finish of MurmurHash3
  for (unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001b3ULL;
  return static_cast<std::int64_t>(mix(hash) >> 24);
}

void append_slip_hashes(std::string_view word, std::vector<std::int64_t>& out) {
  auto first = static_cast<std::ptrdiff_t>(out.size());
  append_hashes(word, out);
  if (has_ae(word)) append_hashes(with_ae_as_one(word), out);
  std::sort(out.begin() + first, out.end());
  out.erase(std::unique(out.begin() + first, out.end()), out.end());
}

bool within_one_slip(std::string_view one, std::string_view other) {
  if (one_slip_apart(one, other)) return true;
  return (has_ae(one) || has_ae(other)) &&
         one_slip_apart(with_ae_as_one(one), with_ae_as_one(other));
}

std::size_t letters_in(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), begins_letter));
}

}  // namespace kept
