#include "http/list.hpp"

#include <charconv>

namespace kept {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";  // RFC 4648, section 5
constexpr std::size_t cursor_characters_max = 2000;

std::string base64url(std::string_view bytes) {
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (unsigned char byte : bytes) {
    bits = (bits << 8) | byte;
    for (held += 8; held >= 6; held -= 6) out += alphabet[(bits >> (held - 6)) & 63];
  }
  if (held > 0) out += alphabet[(bits << (6 - held)) & 63];
  return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (char c : text) {
    auto value = alphabet.find(c);
    if (value == alphabet.npos) return {};
    bits = (bits << 6) | static_cast<unsigned>(value);
    held += 6;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>((bits >> held) & 255);
    }
  }
  return out;
}

}  // namespace

std::string make_cursor(std::initializer_list<std::string_view> parts) {
  std::string bytes;
  for (auto part : parts) {  // two bytes of length before each part
    bytes += static_cast<char>(part.size() >> 8);
    bytes += static_cast<char>(part.size() & 255);
    bytes += part;
  }
  return base64url(bytes);
}

std::optional<std::vector<std::string>> read_cursor(std::string_view cursor) {
  if (cursor.size() > cursor_characters_max) return {};
  auto bytes = from_base64url(cursor);
  if (!bytes) return {};
  std::vector<std::string> parts;
  std::string_view rest = *bytes;
  while (!rest.empty()) {
    if (rest.size() < 2) return {};
    auto length =
        std::size_t{static_cast<unsigned char>(rest[0])} << 8 | static_cast<unsigned char>(rest[1]);
    rest.remove_prefix(2);
    if (rest.size() < length) return {};
    parts.emplace_back(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  return parts;
}

Result<ListQuery> list_query(Request const& request, std::size_t cursor_parts) {
  ListQuery query;
  auto limit = TRY(request.query.number("limit", 1, list_limit_max));
  query.limit = static_cast<std::size_t>(limit.value_or(list_limit_default));
  if (auto after = request.query.get("after"); after && !after->empty()) {
    auto parts = read_cursor(*after);
    if (!parts || parts->size() != cursor_parts) return refuse(Code::bad_cursor, "after");
    query.after = std::move(*parts);
  }
  return query;
}

Result<Id> ListQuery::after_id(std::size_t part) const {
  auto id = part < after.size() ? parse_id(after[part]) : std::nullopt;
  if (!id) return refuse(Code::bad_cursor, "after");
  return *id;
}

Result<std::int64_t> ListQuery::after_number(std::size_t part) const {
  std::int64_t number = 0;
  if (part >= after.size()) return refuse(Code::bad_cursor, "after");
  auto const& text = after[part];
  auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stop != text.data() + text.size())
    return refuse(Code::bad_cursor, "after");
  return number;
}

}  // namespace kept
