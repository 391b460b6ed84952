#include "base/text/email.hpp"

#include <algorithm>

namespace kept {

std::string normalised_email(std::string_view written) {
  if (auto open = written.rfind('<'); open != std::string_view::npos) {
    written.remove_prefix(open + 1);
    written = written.substr(0, written.find('>'));
  }
  auto is_space = [](unsigned char c) { return c <= ' '; };
  while (!written.empty() && is_space(written.front())) written.remove_prefix(1);
  while (!written.empty() && is_space(written.back())) written.remove_suffix(1);
  std::string address(written);
  for (auto& c : address)
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
  if (address.starts_with("mailto:")) address.erase(0, 7);
  auto at = address.find('@');
  bool whole = at != 0 && at != std::string::npos && at + 1 < address.size() &&
               std::none_of(address.begin(), address.end(), is_space);
  return whole ? address : std::string();
}

}  // namespace kept
