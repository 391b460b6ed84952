// Any bytes as the address of a request, with any Host: what is taken begins with a slash, has a
// decoded query that is UTF-8 without NUL, and can be asked of a router.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/charset.hpp"
#include "http/page_files.hpp"
#include "http/target.hpp"
#include "http/text.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  std::string_view text(reinterpret_cast<char const*>(data), size);
  auto line = text.find('\n');
  auto target = text.substr(0, line);
  auto host = line == text.npos ? std::string_view{} : text.substr(line + 1);
  Request request;
  if (!set_target(request, target, host)) return 0;
  if (!request.path.starts_with('/')) std::abort();
  if (auto path = percent_decoded(request.path))
    if (!is_utf8(*path) || path->find('\0') != path->npos) std::abort();
  static constexpr PageFile files[] = {{"/index.html", "text/html", "<html></html>"},
                                       {"/assets/a.js", "text/javascript", "one()"}};
  static PageFiles const page(files);
  (void)page.answer(request);
  return 0;
}
