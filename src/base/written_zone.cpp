#include "base/written_zone.hpp"

#include <string>

#include <unicode/timezone.h>
#include <unicode/unistr.h>

namespace kept {
namespace {

constexpr std::size_t name_bytes_max = 200;

/// The longest end of the path that is a zone of its own.
std::optional<Zone> zone_in_path(std::string_view path) {
  for (;;) {
    if (auto zone = Zone::named(path)) return std::move(*zone);
    auto slash = path.find('/');
    if (slash == path.npos) return {};
    path.remove_prefix(slash + 1);
    if (path.find('/') == path.npos) return {};
  }
}

}  // namespace

std::optional<Zone> written_zone(std::string_view name) {
  if (name.empty() || name.size() > name_bytes_max) return {};
  // "GMT+3" would be understood too, and means what no calendar program says.
  if (name == "UTC" || name.find('/') != name.npos) return zone_in_path(name);
  icu::UnicodeString id;
  UErrorCode error = U_ZERO_ERROR;
  icu::TimeZone::getIDForWindowsID(icu::UnicodeString::fromUTF8(std::string(name)), nullptr, id,
                                   error);
  if (U_FAILURE(error) || id.isEmpty()) return {};
  std::string known;
  auto zone = Zone::named(id.toUTF8String(known));
  if (!zone) return {};
  return std::move(*zone);
}

}  // namespace kept
