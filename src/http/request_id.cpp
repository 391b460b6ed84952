#include "http/request_id.hpp"

#include <cstdint>
#include <random>

namespace kept {
namespace {

bool is_fit(std::string_view id) {
  if (id.empty() || id.size() > 64) return false;
  for (char c : id)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
          c == '_' || c == '-'))
      return false;
  return true;
}

std::uint64_t random_start() {
  std::random_device device;
  return (std::uint64_t{device()} << 32) | device();
}

}  // namespace

void ensure_request_id(Request& request) {
  if (!request.id.empty()) return;
  if (auto brought = request.headers.get("X-Request-Id"); brought && is_fit(*brought)) {
    request.id = *brought;
    return;
  }
  thread_local std::uint64_t state = random_start();
  state = state * 6364136223846793005u + 1442695040888963407u;  // Knuth's; unique, not a secret
  auto bits = state ^ (state >> 29);
  request.id.resize(13);
  for (auto& c : request.id) {
    c = "0123456789abcdefghjkmnpqrstvwxyz"[bits & 31];
    bits >>= 5;
  }
}

}  // namespace kept
