#pragma once
// How a command speaks with the server that runs on its data folder: HTTP over kept.sock, a socket
// in that folder which its owner alone may open.
#include <memory>
#include <string>

#include "http/message.hpp"

namespace kept {

class LocalClient {
 public:
  /// Nothing when no server listens there.
  static std::unique_ptr<LocalClient> connect(std::string const& socket_path);
  ~LocalClient();
  LocalClient(LocalClient const&) = delete;
  LocalClient& operator=(LocalClient const&) = delete;

  /// One request and its whole answer, on a connection of its own. Throws a Fault when the server
  /// goes away in between.
  Response send(Request const& request) const;

 private:
  explicit LocalClient(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace kept
