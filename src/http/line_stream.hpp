#pragma once
// A conversation in lines with another server, as mail servers have it. What it says is the other
// side's word: a line may hold anything but a line end.
#include <chrono>
#include <string>
#include <string_view>

#include "http/outgoing_problem.hpp"

namespace kept {

constexpr std::size_t line_bytes_max = 16 * 1024;

class LineStream {
 public:
  virtual ~LineStream() = default;

  /// The next line, without its end (CRLF, or LF alone). Problem `answer` when the other side hung
  /// up, `too_large` for a line without an end.
  virtual Outgoing<std::string> read_line() = 0;
  /// So many bytes put behind `out`, whatever they are; what came before a problem stays there.
  virtual Outgoing<void> read_bytes(std::string& out, std::size_t count) {
    (void)out;
    (void)count;
    return tl::unexpected(OutgoingProblem::answer);
  }
  /// All of it, or a problem: then nobody knows how much of it arrived.
  virtual Outgoing<void> write(std::string_view bytes) = 0;
  /// From here on encrypted, with a certificate that names the host. Refused (`answer`) when lines
  /// that came in the clear are still unread: somebody slipped them in.
  virtual Outgoing<void> start_tls() = 0;
  /// May a password be said here? Encrypted, or within a network the machine's owner has allowed.
  virtual bool is_private() const = 0;
  /// What is begun from now on must be over by then: `too_slow`.
  virtual void expires_after(std::chrono::milliseconds time) = 0;
};

}  // namespace kept
