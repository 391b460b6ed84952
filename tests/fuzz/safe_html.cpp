// Any bytes as the HTML of a mail: what comes out holds nothing that runs or fetches, and made safe
// again it stays as it is.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "../mail/html_inspector.hpp"
#include "base/charset.hpp"
#include "mail/html_text.hpp"

namespace {

using namespace kept;

std::string own_address(std::string_view) { return "/own/1"; }

void check(std::string_view html, RemoteImages images) {
  auto const safe = safe_html(html, images, own_address);
  auto const complaint = HtmlInspector(safe.html, images, "/own/").complaint();
  if (!complaint.empty()) {
    std::fprintf(stderr, "%s\n", complaint.c_str());
    std::abort();
  }
  if (!is_utf8(safe.html) || safe.html.find('\0') != safe.html.npos) std::abort();
  auto const again = safe_html(safe.html, images, own_address);
  if (!HtmlInspector(again.html, images, "/own/").complaint().empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const html(reinterpret_cast<char const*>(data), size);
  check(html, RemoteImages::removed);
  check(html, RemoteImages::allowed);
  auto const text = text_of_html(html);
  if (!is_utf8(text) || text.find('\0') != text.npos) std::abort();
  return 0;
}
