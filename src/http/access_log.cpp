#include "http/access_log.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <iterator>

#include "base/clock.hpp"

namespace kept {
namespace {
constexpr std::size_t lines_bytes_max = 32 * 1024;
}

void AccessLog::write(AccessLine const& line) {
  if (!on_) return;
  fmt::format_to(
      std::back_inserter(lines_),
      "{{\"at\":\"{}\",\"level\":\"info\",\"event\":\"request\",\"id\":\"{}\","
      "\"method\":\"{}\",\"route\":\"{}\",\"status\":{},\"ms\":{}.{:03},\"bytes\":{}}}\n",
      to_text(MachineClock().now()), line.id, line.method, line.route, line.status,
      line.micros / 1000, line.micros % 1000, line.bytes);
  if (lines_.size() > lines_bytes_max) flush();
}

void AccessLog::flush() {
  std::string_view rest = lines_;
  while (!rest.empty()) {
    auto written = ::write(STDERR_FILENO, rest.data(), rest.size());
    if (written <= 0) break;  // nobody reads the log: serving goes on
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  lines_.clear();
}

}  // namespace kept
