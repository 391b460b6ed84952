#include "app/service_manager.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace kept {

bool tell_service_manager(std::string_view state) {
  char const* name = std::getenv("NOTIFY_SOCKET");
  if (name == nullptr || *name == '\0') return false;
  std::string_view path = name;
  sockaddr_un address{};
  if (path.size() >= sizeof address.sun_path) return false;
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.data(), path.size());
  // A name that begins with @ stands for one outside the file system, which begins with a zero.
  if (path.front() == '@') address.sun_path[0] = '\0';
  auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());

  int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return false;
  auto sent = ::sendto(socket, state.data(), state.size(), MSG_NOSIGNAL,
                       reinterpret_cast<sockaddr const*>(&address), size);
  ::close(socket);
  return sent == static_cast<ssize_t>(state.size());
}

std::chrono::microseconds watchdog_interval() {
  char const* text = std::getenv("WATCHDOG_USEC");
  if (text == nullptr) return {};
  long long micros = 0;
  std::from_chars(text, text + std::strlen(text), micros);
  return std::chrono::microseconds(micros / 2);
}

}  // namespace kept
