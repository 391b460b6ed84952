// Any bytes as a query: every member is UTF-8 without NUL, the typed readings never fail hard, and
// what was read, written percent-encoded, reads the same. Cursors come back as they went.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/charset.hpp"
#include "http/list.hpp"
#include "http/query.hpp"
#include "http/text.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  std::string_view text(reinterpret_cast<char const*>(data), size);
  if (auto parts = read_cursor(text)) {
    if (parts->size() == 2 && read_cursor(make_cursor({(*parts)[0], (*parts)[1]})) != parts)
      std::abort();
  }
  auto query = Query::parse(text);
  if (!query) return 0;
  std::string again;
  for (auto const& [name, value] : query->members()) {
    if (!is_utf8(name) || !is_utf8(value) || value.find('\0') != value.npos) std::abort();
    again += "&" + percent_encoded(name) + "=" + percent_encoded(value);
    (void)query->number(name, -5, 5);
    (void)query->id(name);
    (void)query->ids(name, 10);
    (void)query->day(name);
    (void)query->instant(name);
    (void)query->flag(name);
  }
  auto reread = Query::parse(again);
  if (!reread || reread->members() != query->members()) std::abort();
  return 0;
}
