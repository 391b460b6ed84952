#pragma once
// Opens a LineStream to a mail server, past the same guard as OutgoingClient: the name is looked up
// once, all its answers are judged, and the connection goes to one that was judged.
#include <memory>
#include <span>
#include <stop_token>

#include "http/line_stream.hpp"
#include "http/outgoing_client.hpp"

namespace kept {

enum class LineSecurity {
  tls,       // from the first byte
  starttls,  // begins in the clear; who speaks calls start_tls()
  none
};
constexpr auto words_of(LineSecurity) { return std::array{"tls"sv, "starttls"sv, "none"sv}; }

struct LinePlace {
  std::string host;  // a name, or an address as it is written
  std::uint16_t port = 0;
  LineSecurity security = LineSecurity::tls;
};

class OutgoingLines {
 public:
  explicit OutgoingLines(OutgoingSettings settings = {});

  /// `ports`: those of the public internet that may be called; exceptions of the settings open
  /// others. Asked to stop, whatever is waited for ends as `too_slow`.
  Outgoing<std::unique_ptr<LineStream>> open(LinePlace const& place,
                                             std::span<std::uint16_t const> ports,
                                             std::stop_token stop = {}) const;

 private:
  OutgoingSettings settings_;
  OutgoingGuard guard_;
};

}  // namespace kept
