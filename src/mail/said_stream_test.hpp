#pragma once
// For tests: a mail server that says what it was told to, whatever it is asked; then the connection
// is over.
#include <string>

#include "http/line_stream.hpp"

namespace kept {

class SaidStream final : public LineStream {
 public:
  explicit SaidStream(std::string bytes) : bytes_(std::move(bytes)) {}

  Outgoing<std::string> read_line() override {
    auto end = bytes_.find('\n', at_);
    if (end == bytes_.npos) return tl::unexpected(OutgoingProblem::answer);
    auto line = bytes_.substr(at_, end - at_);
    at_ = end + 1;
    if (line.size() > line_bytes_max) return tl::unexpected(OutgoingProblem::too_large);
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }
  Outgoing<void> read_bytes(std::string& out, std::size_t count) override {
    auto here = bytes_.substr(at_, count);
    out += here;
    at_ += here.size();
    if (here.size() < count) return tl::unexpected(OutgoingProblem::answer);
    return {};
  }
  Outgoing<void> write(std::string_view bytes) override {
    written += bytes;
    return {};
  }
  Outgoing<void> start_tls() override {
    encrypted = true;
    return {};
  }
  bool is_private() const override { return encrypted; }
  void expires_after(std::chrono::milliseconds) override {}

  std::string written;
  bool encrypted = true;

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace kept
