#pragma once
#include <string_view>

namespace kept {

/// Tells systemd about the state of the service ("READY=1"), when it has started us
/// (NOTIFY_SOCKET).
void notify_service(std::string_view state);

}  // namespace kept
