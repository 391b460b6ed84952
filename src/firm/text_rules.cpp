#include "firm/text_rules.hpp"

#include <algorithm>

#include "base/normal_form.hpp"

namespace kept {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// "example.dk", "münchen.example", "[192.0.2.1]": no empty label, nothing that ends an address.
bool is_mail_host(std::string_view host) {
  if (host.empty() || host.front() == '.' || host.front() == '-' || host.back() == '.' ||
      host.find("..") != host.npos)
    return false;
  return std::ranges::none_of(host, [](char c) {
    return is_control(c) ||
           std::string_view(" \"'(),;<>@\\/?#%&").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string trimmed_text(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\r";
  auto from = text.find_first_not_of(blanks);
  if (from == text.npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(blanks) - from + 1));
}

Done settle_name(std::string& name, std::string_view field) {
  name = trimmed_text(name);
  if (name.empty()) return refuse(Code::missing, std::string(field));
  if (std::ranges::any_of(name, is_control)) return refuse(Code::bad_value, std::string(field));
  return {};
}

Done settle_email(std::string& email, std::string_view field) {
  email = trimmed_text(email);
  auto at = email.rfind('@');
  auto local = std::string_view(email).substr(0, at);
  bool good = at != std::string::npos && at > 0 && email.size() <= 254 && local.size() <= 64 &&
              is_mail_host(std::string_view(email).substr(at + 1)) &&
              std::ranges::none_of(local, [](char c) {
                return is_control(c) ||
                       std::string_view(" \"(),:;<>@[\\]").find(c) != std::string_view::npos;
              });
  if (!good) return refuse(Code::bad_email, std::string(field));
  return {};
}

std::string email_key(std::string_view email) { return nfkc_folded(email); }

}  // namespace kept
