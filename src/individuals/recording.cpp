#include "individuals/recording.hpp"

#include <algorithm>
#include <array>

#include "individuals/recording_boxes.hpp"

namespace kept {
namespace {

using std::string_view_literals::operator""sv;

std::optional<Recording> look_at_wav(Octets file) {
  std::uint64_t bytes_a_second = 0, data = 0;
  for (std::size_t at = 12; at + 8 <= file.size();) {
    auto size = file.little(at + 4, 4);
    if (file.is(at, "fmt "sv)) bytes_a_second = file.little(at + 16, 4);
    if (file.is(at, "data"sv)) data = std::min<std::uint64_t>(size, file.size() - at - 8);
    at += 8 + size + size % 2;
  }
  if (bytes_a_second == 0) return {};
  return Recording{"audio/wav", static_cast<double>(data) / static_cast<double>(bytes_a_second)};
}

/// The last page says how many samples there are; the first one at what rate.
std::optional<Recording> look_at_ogg(Octets file) {
  double rate = 0, before = 0;
  std::uint64_t last = 0;
  for (std::size_t at = 0; file.is(at, "OggS"sv) && at + 27 <= file.size();) {
    auto granule = file.little(at + 6, 8);
    auto segments = file.little(at + 26, 1);
    auto body = at + 27 + segments;
    if (file.is(body, "OpusHead"sv)) {
      rate = 48'000;
      before = static_cast<double>(file.little(body + 10, 2));
    } else if (file.is(body, "\x01vorbis"sv)) {
      rate = static_cast<double>(file.little(body + 12, 4));
    } else if (file.is(body, "\x80theora"sv)) {
      return {};
    }
    if (granule != ~std::uint64_t{0}) last = granule;
    at = body;
    for (std::size_t segment = 0; segment < segments; ++segment)
      at += file.little(body - segments + segment, 1);
  }
  if (rate <= 0) return {};
  return Recording{"audio/ogg", std::max(0., (static_cast<double>(last) - before) / rate)};
}

struct Frame {
  std::size_t size = 0;
  double seconds = 0;
};

/// One frame of MPEG audio layer 1 to 3 (ISO 11172-3, 13818-3); size 0 where there is none.
Frame mpeg_frame(Octets file, std::size_t at) {
  constexpr std::array<std::array<int, 15>, 5> kbits = {{
      {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
      {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
      {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
      {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
      {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
  }};
  constexpr std::array rates = {44'100, 48'000, 32'000};
  auto head = file.big(at, 4);
  auto version = head >> 19 & 3, layer = 4 - (head >> 17 & 3);  // version 3 is MPEG 1
  auto bits = head >> 12 & 15, rate_at = head >> 10 & 3;
  if (head >> 21 != 0x7FF || version == 1 || layer == 4 || bits == 0 || bits == 15 || rate_at == 3)
    return {};
  bool first = version == 3;
  auto table = first ? layer - 1 : layer == 1 ? 3 : 4;
  int rate = rates[rate_at] / (first ? 1 : version == 2 ? 2 : 4);
  int samples = layer == 1 ? 384 : layer == 3 && !first ? 576 : 1'152;
  auto bytes = samples / 8 * kbits[table][bits] * 1'000 / rate;
  auto padding = static_cast<int>(head >> 9 & 1) * (layer == 1 ? 4 : 1);
  return {static_cast<std::size_t>(bytes + padding), static_cast<double>(samples) / rate};
}

/// One frame of ADTS (ISO 13818-7).
Frame adts_frame(Octets file, std::size_t at) {
  constexpr std::array rates = {96'000, 88'200, 64'000, 48'000, 44'100, 32'000, 24'000,
                                22'050, 16'000, 12'000, 11'025, 8'000,  7'350};
  auto head = file.big(at, 4);
  auto rate_at = head >> 10 & 15;
  if (head >> 20 != 0xFFF || (head >> 17 & 3) != 0 || rate_at >= rates.size()) return {};
  auto size = file.big(at + 3, 3) >> 5 & 0x1FFF;
  if (size < 7) return {};
  return {static_cast<std::size_t>(size), 1'024. / rates[rate_at]};
}

std::optional<Recording> look_at_frames(Octets file) {
  std::size_t at = 0;
  if (file.is(0, "ID3"sv)) {  // its size is four times seven bits
    auto size = file.big(6, 4);
    at = 10 + (size & 127) + (size >> 8 & 127) * 128 + (size >> 16 & 127) * 16'384;
  }
  bool adts = adts_frame(file, at).size > 0;
  auto frame_at = adts ? adts_frame : mpeg_frame;
  double seconds = 0;
  int count = 0;
  for (auto frame = frame_at(file, at); frame.size > 0; frame = frame_at(file, at)) {
    seconds += frame.seconds;
    at += frame.size;
    ++count;
  }
  if (count < 2) return {};
  return Recording{adts ? "audio/aac" : "audio/mpeg", seconds};
}

}  // namespace

std::optional<Recording> look_at_recording(std::string_view bytes) {
  Octets file(bytes);
  if (file.is(0, "RIFF"sv)) return file.is(8, "WAVE"sv) ? look_at_wav(file) : std::nullopt;
  if (file.is(0, "OggS"sv)) return look_at_ogg(file);
  if (file.is(0, "\x1A\x45\xDF\xA3"sv)) return look_at_webm(file);
  if (file.is(4, "ftyp"sv)) return look_at_mp4(file);
  return look_at_frames(file);
}

Result<Recording> check_recording(std::string_view bytes) {
  if (bytes.size() > recording_bytes_max) return refuse(Code::too_large);
  auto found = look_at_recording(bytes);
  if (!found) return refuse(Code::unknown_type, "", "not a recording");
  if (found->seconds && *found->seconds > recording_seconds_max + recording_seconds_spare)
    return refuse(Code::too_long, "recording", "at most 10 seconds");
  return *found;
}

}  // namespace kept
