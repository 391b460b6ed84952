#pragma once
// The one client by which Kept reads from elsewhere. Each address, after each redirect too, passes
// the guard: a name is looked up once, all its answers are judged, and the connection goes to the
// answer that was judged. script/checks/25-outgoing sees that nothing else opens a connection.
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "http/outgoing_guard.hpp"
#include "http/outgoing_problem.hpp"

namespace kept {

struct OutgoingRequest {
  std::string address;
  std::string accept = "*/*";
  std::string etag = {}, last_modified = {};  // of what is known already; empty: nothing is
};

struct OutgoingAnswer {
  bool not_modified = false;  // what is known is still so: no body
  std::string body;
  std::string etag, last_modified;
};

struct OutgoingPost {
  std::string address;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};  // Content-Type among them
};

/// Whatever the status; a redirect is not followed.
struct OutgoingReply {
  unsigned status = 0;
  std::optional<std::chrono::seconds> retry_after = {};
};

struct OutgoingSettings {
  std::vector<OutgoingException> allowed = {};
  std::size_t body_bytes_max = 10 * 1024 * 1024;
  std::chrono::milliseconds time_max{20'000};  // for all of it, redirects too
  int redirects_max = 5;
  /// The addresses of a name, judged nowhere yet; empty: the machine's own resolver.
  std::function<std::vector<AddressBytes>(std::string const& host)> resolve = {};
};

class OutgoingClient {
 public:
  explicit OutgoingClient(OutgoingSettings settings = {});

  /// GET.
  Outgoing<OutgoingAnswer> get(OutgoingRequest const& request) const;
  OutgoingSettings const& settings() const { return settings_; }
  /// POST; what is answered beside the status is not read.
  Outgoing<OutgoingReply> post(OutgoingPost const& request) const;

 private:
  OutgoingSettings settings_;
  OutgoingGuard guard_;
};

}  // namespace kept
