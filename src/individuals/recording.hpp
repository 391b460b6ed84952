#pragma once
// What a recording of a name is and how long it lasts, read from its own bytes; what the sender
// called it does not count. WebM and Ogg (Opus, Vorbis), MP4 and ADTS (AAC), MP3, WAV.
#include <optional>
#include <string_view>

#include "base/result.hpp"

namespace kept {

constexpr std::size_t recording_bytes_max = 2 * 1024 * 1024;  // ten seconds of WAV, 48 kHz, stereo
constexpr double recording_seconds_max = 10;
/// What a recorder lets pass between the limit and its last packet.
constexpr double recording_seconds_spare = .25;

struct Recording {
  std::string_view type;          // "audio/webm", "audio/ogg", "audio/mp4", "audio/aac", ...
  std::optional<double> seconds;  // as far as the container tells
};

/// Nothing for what is none of these, or holds a picture track.
std::optional<Recording> look_at_recording(std::string_view bytes);
/// Refuses too_large, unknown_type, and too_long for more than ten seconds.
Result<Recording> check_recording(std::string_view bytes);

}  // namespace kept
