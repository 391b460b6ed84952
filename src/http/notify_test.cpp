#include "http/notify.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "store/test_store.hpp"

namespace kept {
namespace {

TEST_CASE("systemd hears of the state by a datagram") {
  TestFolder folder;
  auto path = folder.path() + "/notify";
  int listening = ::socket(AF_UNIX, SOCK_DGRAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  REQUIRE(::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  notify_service("READY=1");
  ::unsetenv("NOTIFY_SOCKET");
  notify_service("READY=1");  // nobody listens: nothing happens
  char text[64];
  auto length = ::recv(listening, text, sizeof text, MSG_DONTWAIT);
  CHECK(std::string(text, static_cast<std::size_t>(std::max<long>(0, length))) == "READY=1");
  CHECK(::recv(listening, text, sizeof text, MSG_DONTWAIT) < 0);
  ::close(listening);
}

}  // namespace
}  // namespace kept
