#include "base/log.hpp"

#include <array>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "base/clock.hpp"

namespace kept {
namespace {

spdlog::logger& logger() {
  static auto made = [] {
    auto logger = spdlog::stderr_logger_mt("kept");
    logger->set_pattern("%v");
    return logger;
  }();
  return *made;
}

constexpr std::array level_words = {"debug", "info", "warning", "error"};
constexpr std::array spd_levels = {spdlog::level::debug, spdlog::level::info, spdlog::level::warn,
                                   spdlog::level::err};

}  // namespace

void set_log_level(LogLevel level) { logger().set_level(spd_levels[static_cast<int>(level)]); }

void log_line(LogLevel level, std::string_view event,
              std::initializer_list<std::pair<std::string_view, std::string_view>> facts) {
  auto spd_level = spd_levels[static_cast<int>(level)];
  if (!logger().should_log(spd_level)) return;
  std::string line = "{\"at\":";
  write_json(line, MachineClock().now());
  line += ",\"level\":";
  write_json(line, level_words[static_cast<int>(level)]);
  line += ",\"event\":";
  write_json(line, event);
  for (auto const& [name, value] : facts) {
    line += ',';
    write_json(line, name);
    line += ':';
    write_json(line, value);
  }
  line += '}';
  logger().log(spd_level, line);
}

}  // namespace kept
