#include "http/local_client.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <charconv>
#include <cstring>

#include "base/fault.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

class Socket {
 public:
  explicit Socket(std::string const& path)
      : handle_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (handle_ < 0 || path.size() >= sizeof address.sun_path) return;
    std::memcpy(address.sun_path, path.c_str(), path.size());
    open_ = ::connect(handle_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  ~Socket() {
    if (handle_ >= 0) ::close(handle_);
  }
  Socket(Socket const&) = delete;
  Socket& operator=(Socket const&) = delete;

  bool open() const { return open_; }

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      auto count = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) throw Fault("the server closed kept.sock");
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  std::string read_all() {
    std::string all;
    char piece[65536];
    for (;;) {
      auto count = ::recv(handle_, piece, sizeof piece, 0);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw Fault("the server closed kept.sock");
      if (count == 0) return all;
      all.append(piece, static_cast<std::size_t>(count));
    }
  }

 private:
  int handle_;
  bool open_ = false;
};

std::string unchunked(std::string_view body) {
  std::string whole;
  for (;;) {
    auto line_end = body.find("\r\n");
    std::size_t size = 0;
    auto read =
        std::from_chars(body.data(), body.data() + std::min(line_end, body.size()), size, 16);
    if (line_end == std::string_view::npos || read.ec != std::errc{} ||
        body.size() < line_end + 2 + size + 2)
      throw Fault("the server's answer was cut short");
    if (size == 0) return whole;
    whole.append(body, line_end + 2, size);
    body.remove_prefix(line_end + 2 + size + 2);
  }
}

Response read_answer(std::string const& all) {
  auto head_end = all.find("\r\n\r\n");
  if (head_end == std::string::npos || all.size() < 12) throw Fault("the server gave no answer");
  Response response;
  std::from_chars(all.data() + 9, all.data() + 12, response.status);
  std::string_view head(all.data(), head_end);
  bool chunked = false;
  for (std::size_t at = head.find("\r\n"); at != std::string_view::npos;
       at = head.find("\r\n", at)) {
    at += 2;
    auto line = head.substr(at, head.find("\r\n", at) - at);
    auto name = line.substr(0, line.find(':'));
    auto value = trimmed(line.substr(std::min(line.size(), name.size() + 1)));
    if (same_word(name, "content-type")) response.type = value;
    if (same_word(name, "etag")) response.etag = value;
    if (same_word(name, "transfer-encoding")) chunked = true;
    response.headers.emplace_back(name, value);
  }
  auto body = std::string_view(all).substr(head_end + 4);
  response.body = chunked ? unchunked(body) : std::string(body);
  return response;
}

}  // namespace

std::unique_ptr<LocalClient> LocalClient::connect(std::string const& socket_path) {
  if (!Socket(socket_path).open()) return nullptr;
  return std::unique_ptr<LocalClient>(new LocalClient(socket_path));
}

LocalClient::~LocalClient() = default;

Response LocalClient::send(Request const& request) const {
  Socket socket(path_);
  if (!socket.open()) throw Fault("the server closed kept.sock");
  std::string head = std::string(word_of(request.method)) + " " + request.path;
  char before = '?';
  for (auto const& [name, value] : request.query.members()) {
    head += before + percent_encoded(name) + "=" + percent_encoded(value);
    before = '&';
  }
  head += " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
  for (auto name : {"Content-Type", "If-Match", "Idempotency-Key", "X-Kept-User"})
    if (auto value = request.headers.get(name))
      ((head += name) += ": ") += std::string(*value) + "\r\n";
  head += "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n";
  socket.send(head);
  socket.send(request.body);
  return read_answer(socket.read_all());
}

}  // namespace kept
