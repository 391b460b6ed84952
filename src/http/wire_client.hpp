#pragma once
// For tests: a client that sends bytes as they are.
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <string_view>

namespace kept {

class WireClient {
 public:
  explicit WireClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  ~WireClient() { ::close(socket_); }
  WireClient(WireClient const&) = delete;

  bool connected() const { return connected_; }
  int handle() const { return socket_; }
  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  void finish() { ::shutdown(socket_, SHUT_WR); }

  /// What has come when `enough` stands in it, the other side has closed, or time is up.
  std::string const& read_until(std::string_view enough, int milliseconds = 5000) {
    auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (!closed_ && (enough.empty() || read_.find(enough) == read_.npos)) {
      auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          end - std::chrono::steady_clock::now());
      pollfd waiting{socket_, POLLIN, 0};
      if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) break;
      char bytes[65536];
      auto count = ::recv(socket_, bytes, sizeof bytes, 0);
      if (count <= 0)
        closed_ = true;
      else
        read_.append(bytes, static_cast<std::size_t>(count));
    }
    return read_;
  }
  std::string const& read_all(int milliseconds = 5000) { return read_until("", milliseconds); }
  bool closed() const { return closed_; }
  /// The status of the first answer, or 0.
  int status() const { return read_.size() > 12 ? std::atoi(read_.c_str() + 9) : 0; }
  std::size_t count(std::string_view text) const {
    std::size_t found = 0;
    for (auto at = read_.find(text); at != read_.npos; at = read_.find(text, at + 1)) ++found;
    return found;
  }

 private:
  int socket_;
  bool connected_ = false, closed_ = false;
  std::string read_;
};

}  // namespace kept
