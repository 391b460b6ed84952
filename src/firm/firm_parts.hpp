#pragma once
// What the firm's routes hold in common as long as Kept runs.
#include <functional>
#include <memory>
#include <string>

#include "firm/last_seen.hpp"
#include "firm/password.hpp"
#include "http/route.hpp"

namespace kept {

struct FirmSettings {
  /// Where people reach Kept ("https://kept.example"), for the links in invitations; empty: links
  /// are paths, which the page completes. Never from a request's Host, which anybody can write.
  std::string base_url = {};
  /// What set-up asks for off loopback; empty: it asks for nothing.
  std::string setup_code = {};
};

struct FirmParts {
  FirmSettings settings;
  Passwords passwords = {};
  LastSeen last_seen = {};
};
using FirmPartsPointer = std::shared_ptr<FirmParts>;

/// The address of a page of Kept, "/invitation/TOKEN".
inline std::string page_link(FirmParts const& parts, std::string_view path) {
  return parts.settings.base_url + std::string(path);
}

}  // namespace kept
