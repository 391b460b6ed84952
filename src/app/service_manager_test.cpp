#include "app/service_manager.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <string>

using namespace kept;

TEST_CASE("without a service manager nothing is told") {
  ::unsetenv("NOTIFY_SOCKET");
  ::unsetenv("WATCHDOG_USEC");
  CHECK_FALSE(tell_service_manager("READY=1"));
  CHECK(watchdog_interval().count() == 0);
}

TEST_CASE("a service manager hears what is told") {
  char folder[] = "/tmp/kept-notify-XXXXXX";
  REQUIRE(::mkdtemp(folder) != nullptr);
  std::string path = std::string(folder) + "/socket";
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.data(), path.size());
  int listener = ::socket(AF_UNIX, SOCK_DGRAM, 0);
  REQUIRE(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);

  ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  CHECK(tell_service_manager("READY=1"));
  char heard[32] = {};
  CHECK(::recv(listener, heard, sizeof heard, 0) == 7);
  CHECK(std::string(heard) == "READY=1");

  ::setenv("WATCHDOG_USEC", "30000000", 1);
  CHECK(watchdog_interval() == std::chrono::seconds(15));
  ::unsetenv("NOTIFY_SOCKET");
  ::unsetenv("WATCHDOG_USEC");
  ::close(listener);
  ::unlink(path.c_str());
  ::rmdir(folder);
}
