#include "individuals/reach.hpp"

namespace kept {
namespace {

std::string place_of(char const* list, std::size_t at, char const* member) {
  return std::string(list) + "/" + std::to_string(at) + "/" + member;
}

bool is_email(std::string_view text) {
  auto at = text.find('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == text.size()) return false;
  if (text.find('@', at + 1) != std::string_view::npos) return false;
  for (unsigned char c : text)
    if (c <= ' ' || c == 0x7F || c == '<' || c == '>' || c == ',' || c == ';') return false;
  return true;
}

/// European digits, Arabic-Indic U+0660-0669 (D9 A0-A9) and Persian U+06F0-06F9 (DB B0-B9).
bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto c = static_cast<unsigned char>(text[at]);
    if (c >= '0' && c <= '9') return true;
    auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (c == 0xD9 && next >= 0xA0 && next <= 0xA9) return true;
    if (c == 0xDB && next >= 0xB0 && next <= 0xB9) return true;
  }
  return false;
}

}  // namespace

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view no_break = "\xC2\xA0";
  auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  for (bool again = true; again;) {
    again = false;
    while (!text.empty() && blank(text.front())) text.remove_prefix(1), again = true;
    while (!text.empty() && blank(text.back())) text.remove_suffix(1), again = true;
    if (text.starts_with(no_break)) text.remove_prefix(2), again = true;
    if (text.ends_with(no_break)) text.remove_suffix(2), again = true;
  }
  return text;
}

void trim_ways(std::vector<Way>& ways) {
  for (auto& way : ways) {
    way.label = std::string(without_blanks(way.label));
    way.value = std::string(without_blanks(way.value));
  }
}

Done check_emails(std::vector<Way> const& emails) {
  for (std::size_t at = 0; at < emails.size(); ++at)
    if (!is_email(emails[at].value))
      return refuse(Code::bad_email, place_of("emails", at, "value"));
  return {};
}

Done check_phones(std::vector<Way> const& phones) {
  for (std::size_t at = 0; at < phones.size(); ++at)
    if (!has_digit(phones[at].value))
      return refuse(Code::bad_value, place_of("phones", at, "value"), "a phone without a digit");
  return {};
}

Done check_addresses(std::vector<Address> const& addresses) {
  for (std::size_t at = 0; at < addresses.size(); ++at) {
    auto const& one = addresses[at];
    if (one.street.empty() && one.postal_code.empty() && one.city.empty() && one.region.empty() &&
        one.country.empty())
      return refuse(Code::missing, "addresses/" + std::to_string(at), "an address without a place");
  }
  return {};
}

}  // namespace kept
