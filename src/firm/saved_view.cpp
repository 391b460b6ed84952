#include "firm/saved_view.hpp"

#include <algorithm>

#include "firm/text_rules.hpp"

namespace kept {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

/// Written as in an address: no sign of one itself, no blank, nothing that ends it.
bool is_value(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F ||
           std::string_view("#?=&\"<>\\").find(c) != std::string_view::npos;
  });
}

}  // namespace

Done settle(SavedView& view) {
  TRY(settle_name(view.name));
  std::string_view rest = view.filters;
  while (!rest.empty()) {
    auto const end = rest.find('&');
    auto const one = rest.substr(0, end);
    auto const equals = one.find('=');
    if (equals == one.npos || !is_name(one.substr(0, equals)) || !is_value(one.substr(equals + 1)))
      return refuse(Code::bad_value, "filters");
    rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    if (end != std::string_view::npos && rest.empty()) return refuse(Code::bad_value, "filters");
  }
  return {};
}

}  // namespace kept
