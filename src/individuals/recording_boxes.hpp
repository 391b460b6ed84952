#pragma once
// The two containers of recordings that are made of boxes in boxes: WebM (Matroska, RFC 9559) and
// MP4 (ISO 14496-12).
#include "individuals/recording.hpp"

namespace kept {

/// Bytes from outside: what lies beyond their end reads as 0.
class Octets {
 public:
  explicit Octets(std::string_view bytes) : bytes_(bytes) {}
  std::size_t size() const { return bytes_.size(); }
  std::uint64_t big(std::size_t at, std::size_t count) const {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value << 8 | byte(at + i);
    return value;
  }
  std::uint64_t little(std::size_t at, std::size_t count) const {
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i) value = value << 8 | byte(at + i - 1);
    return value;
  }
  bool is(std::size_t at, std::string_view text) const {
    return at <= bytes_.size() && bytes_.substr(at).starts_with(text);
  }

 private:
  std::uint64_t byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
  }
  std::string_view bytes_;
};

std::optional<Recording> look_at_webm(Octets file);
std::optional<Recording> look_at_mp4(Octets file);

}  // namespace kept
