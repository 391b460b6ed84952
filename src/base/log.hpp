#pragma once
// One JSON object a line on stderr. Never personal data: ids, codes and route patterns only.
#include <initializer_list>
#include <string_view>
#include <utility>

#include "base/json_write.hpp"

namespace kept {

enum class LogLevel { debug, info, warning, error };

/// Lines below this level are not written.
void set_log_level(LogLevel level);
/// log_line(LogLevel::info, "started", {{"listen", "127.0.0.1:8080"}})
void log_line(LogLevel level, std::string_view event,
              std::initializer_list<std::pair<std::string_view, std::string_view>> facts = {});

}  // namespace kept
