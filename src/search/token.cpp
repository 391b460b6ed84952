#include "search/token.hpp"

#include <algorithm>
#include <charconv>

#include "base/text/slips.hpp"

namespace kept {
namespace {

constexpr int kind_bits = 3;
constexpr std::int64_t beginning_mask = (1 << 20) - 1;

Token token(TokenKind kind, std::int64_t what) {
  return what << kind_bits | static_cast<std::int64_t>(kind);
}

}  // namespace

Token word_token(TokenKind kind, std::int64_t word_id) { return token(kind, word_id); }

Token beginning_token(TokenKind kind, std::string_view letters) {
  return token(kind, hash_40(letters) & beginning_mask);
}

void append_phone_tokens(std::string_view digits, Tokens& out) {
  for (std::size_t at = 0; at + phone_piece_digits <= digits.size(); ++at) {
    std::int64_t number = 0;
    for (char digit : digits.substr(at, phone_piece_digits)) number = number * 10 + (digit - '0');
    out.push_back(token(TokenKind::phone_piece, number));
  }
}

TokenKind kind_of(Token token) { return static_cast<TokenKind>(token & ((1 << kind_bits) - 1)); }
std::int64_t word_id_of(Token token) { return token >> kind_bits; }

void sort_once(Tokens& tokens) {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

std::string packed(Tokens const& tokens) {
  std::string bytes;
  bytes.reserve(tokens.size() * 3);
  Token before = 0;
  for (Token token : tokens) {
    auto step = static_cast<std::uint64_t>(token - before);
    for (; step >= 0x80; step >>= 7) bytes += static_cast<char>(step | 0x80);
    bytes += static_cast<char>(step);
    before = token;
  }
  return bytes;
}

Tokens unpacked(std::string_view bytes) {
  Tokens tokens;
  std::uint64_t step = 0;
  int shift = 0;
  Token before = 0;
  for (unsigned char byte : bytes) {
    if (shift < 64) step |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    shift += 7;
    if (byte & 0x80) continue;
    tokens.push_back(before += static_cast<Token>(step));
    step = 0;
    shift = 0;
  }
  return tokens;
}

void append_text(Token token, std::string& out) {
  char digits[16];
  auto end = std::to_chars(digits, digits + sizeof digits, token, 36).ptr;
  out.append(digits, end);
}

std::string as_text(Tokens const& tokens) {
  std::string text;
  text.reserve(tokens.size() * 5);
  for (Token token : tokens) {
    if (!text.empty()) text += ' ';
    append_text(token, text);
  }
  return text;
}

std::string as_array(std::vector<std::int64_t> const& numbers) {
  std::string text = "{";
  for (auto number : numbers) {
    if (text.size() > 1) text += ',';
    text += std::to_string(number);
  }
  return text += '}';
}

std::vector<std::int64_t> read_array(std::string_view text) {
  std::vector<std::int64_t> numbers;
  for (auto at = text.data(), end = at + text.size(); at < end; ++at) {
    std::int64_t number = 0;
    auto [after, error] = std::from_chars(at, end, number);
    if (error != std::errc()) continue;  // a bracket or a comma
    numbers.push_back(number);
    at = after;
  }
  return numbers;
}

std::string_view first_letters(std::string_view word, std::size_t letters) {
  std::size_t at = 0;
  for (; at < word.size(); ++at) {
    bool begins = (static_cast<unsigned char>(word[at]) & 0xC0) != 0x80;
    if (begins && letters-- == 0) break;
  }
  return word.substr(0, at);
}

}  // namespace kept
