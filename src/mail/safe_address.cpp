#include "mail/safe_address.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace kept {
namespace {

using namespace std::string_view_literals;

std::string cleaned(std::string_view written) {
  auto const control = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!written.empty() && control(written.front())) written.remove_prefix(1);
  while (!written.empty() && control(written.back())) written.remove_suffix(1);
  std::string out;
  for (char c : written)
    if (static_cast<unsigned char>(c) >= ' ' && c != 127) out += c;
  return out;
}

/// The scheme in lower case with its colon; "" where the address has none.
std::string scheme_of(std::string_view address) {
  std::string scheme;
  for (char c : address) {
    if (c == ':') return scheme + ':';
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    if (!letter && !(other && !scheme.empty())) return {};
    scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return {};
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    char const* const digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2 && value >= ' ') {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// "data:image/png;base64,iVBOR...": nothing but codes behind the comma.
bool is_picture_data(std::string_view address) {
  auto const comma = address.find(',');
  if (comma > 40) return false;  // or there is none
  std::string head(address.substr(0, comma));
  for (char& c : head)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  constexpr std::array known = {"data:image/png;base64"sv, "data:image/gif;base64"sv,
                                "data:image/jpeg;base64"sv, "data:image/jpg;base64"sv,
                                "data:image/webp;base64"sv};
  if (std::find(known.begin(), known.end(), head) == known.end()) return false;
  auto const codes = address.substr(comma + 1);
  return std::all_of(codes.begin(), codes.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=';
  });
}

}  // namespace

std::string safe_link(std::string_view written) {
  if (written.size() > safe_address_bytes_max) return {};
  auto address = cleaned(written);
  auto const scheme = scheme_of(address);
  bool const good =
      scheme == "http:" || scheme == "https:" || scheme == "mailto:" || scheme == "tel:";
  return good ? address : std::string();
}

PictureAddress read_picture_address(std::string_view written) {
  auto address = cleaned(written);
  auto const scheme = scheme_of(address);
  if (scheme == "data:") {
    std::erase(address, ' ');
    if (is_picture_data(address)) return {PictureKind::written, std::move(address)};
    return {};
  }
  if (address.size() > safe_address_bytes_max) return {};
  if (scheme == "cid:") return {PictureKind::content, percent_decoded(address.substr(4))};
  if (scheme == "http:" || scheme == "https:") return {PictureKind::remote, std::move(address)};
  bool const same_scheme = address.size() > 2 && (address[0] == '/' || address[0] == '\\') &&
                           (address[1] == '/' || address[1] == '\\');
  if (scheme.empty() && same_scheme) return {PictureKind::remote, "https://" + address.substr(2)};
  return {};
}

}  // namespace kept
