#include "http/outgoing_lookup.hpp"

#include <arpa/inet.h>
#include <netdb.h>

#include <algorithm>
#include <cstring>
#include <future>
#include <memory>
#include <thread>

namespace kept {
namespace {

constexpr std::size_t answers_max = 8;

AddressBytes of_v4(in_addr const& address) {
  AddressBytes bytes{};
  bytes[10] = bytes[11] = 0xff;
  std::memcpy(bytes.data() + 12, &address, 4);
  return bytes;
}

std::vector<AddressBytes> ask(std::string const& host) {
  addrinfo hints{}, *found = nullptr;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_ADDRCONFIG;
  if (getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0) return {};
  std::vector<AddressBytes> answers;
  for (auto* each = found; each && answers.size() < answers_max; each = each->ai_next) {
    AddressBytes bytes{};
    if (each->ai_family == AF_INET) {
      sockaddr_in address{};
      std::memcpy(&address, each->ai_addr, sizeof address);
      bytes = of_v4(address.sin_addr);
    } else if (each->ai_family == AF_INET6) {
      sockaddr_in6 address{};
      std::memcpy(&address, each->ai_addr, sizeof address);
      std::memcpy(bytes.data(), &address.sin6_addr, bytes.size());
    } else {
      continue;
    }
    if (std::ranges::find(answers, bytes) == answers.end()) answers.push_back(bytes);
  }
  freeaddrinfo(found);
  return answers;
}

}  // namespace

std::optional<AddressBytes> address_bytes(std::string const& text) {
  in_addr v4{};
  if (inet_pton(AF_INET, text.c_str(), &v4) == 1) return of_v4(v4);
  AddressBytes bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return bytes;
  return {};
}

Outgoing<std::vector<AddressBytes>> look_up(std::string const& host,
                                            std::chrono::steady_clock::time_point until) {
  // getaddrinfo cannot be called off: where it hangs it ends alone, with what it was given.
  auto promise = std::make_shared<std::promise<std::vector<AddressBytes>>>();
  auto answer = promise->get_future();
  std::thread([promise, host] { promise->set_value(ask(host)); }).detach();
  if (answer.wait_until(until) != std::future_status::ready)
    return tl::unexpected(OutgoingProblem::too_slow);
  auto found = answer.get();
  if (found.empty()) return tl::unexpected(OutgoingProblem::unknown_host);
  return found;
}

}  // namespace kept
