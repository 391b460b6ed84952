#include "individuals/recording.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kept;
using std::string_literals::operator""s;

namespace {

std::string big(std::uint64_t value, int bytes) {
  std::string out;
  for (int at = bytes - 1; at >= 0; --at) out += static_cast<char>(value >> 8 * at & 255);
  return out;
}
std::string little(std::uint64_t value, int bytes) {
  auto out = big(value, bytes);
  return {out.rbegin(), out.rend()};
}

std::string wav(double seconds) {
  auto bytes = static_cast<std::uint64_t>(seconds * 16'000);
  return "RIFF"s + little(36 + bytes, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) +
         little(1, 2) + little(8'000, 4) + little(16'000, 4) + little(2, 2) + little(16, 2) +
         "data" + little(bytes, 4) + std::string(bytes, '\0');
}

std::string ogg_page(std::uint64_t granule, std::string const& body) {
  return "OggS"s + '\0' + '\0' + little(granule, 8) + std::string(12, '\0') + '\1' +
         static_cast<char>(body.size()) + body;
}
std::string opus(double seconds) {
  auto last = static_cast<std::uint64_t>(seconds * 48'000) + 312;
  return ogg_page(0, "OpusHead"s + '\1' + '\1' + little(312, 2) + std::string(7, '\0')) +
         ogg_page(0, "OpusTags") + ogg_page(last / 2, "sound") + ogg_page(last, "sound");
}

std::string element(std::string const& id, std::string const& body) {
  return id + big(std::uint64_t{1} << 56 | body.size(), 8) + body;
}
/// As a browser records it: no duration, segment and clusters without a size.
std::string webm(int seconds, int track_type = 2, std::string const& kind = "webm") {
  auto endless = [](std::string const& id) { return id + "\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s; };
  auto out =
      element("\x1A\x45\xDF\xA3"s, element("\x42\x82"s, kind)) + endless("\x18\x53\x80\x67"s);
  out += element("\x15\x49\xA9\x66"s, element("\x2A\xD7\xB1"s, big(1'000'000, 3)));
  out += element("\x16\x54\xAE\x6B"s,
                 element("\xAE"s, element("\x83"s, std::string(1, static_cast<char>(track_type)))));
  for (int at = 0; at < seconds; ++at)
    out += endless("\x1F\x43\xB6\x75"s) +
           element("\xE7"s, big(1'000 * static_cast<unsigned>(at), 2)) +
           element("\xA3"s, "\x81"s + big(0, 2) + '\0' + "sound") +
           element("\xA3"s, "\x81"s + big(1'000, 2) + '\0' + "sound");
  return out;
}

std::string box(std::string const& name, std::string const& body) {
  return big(8 + body.size(), 4) + name + body;
}
std::string mp4(unsigned seconds, std::string const& handler = "soun") {
  auto head = big(0, 4) + big(0, 8) + big(1'000, 4);
  return box("ftyp", "M4A " + big(0, 4)) +
         box("moov", box("mvhd", head + big(seconds * 1'000, 4)) +
                         box("trak", box("mdia", box("mdhd", head + big(0, 4)) +
                                                     box("hdlr", big(0, 8) + handler)))) +
         box("mdat", "sound");
}
/// In fragments, as a browser records it: the movie itself has no length.
std::string fragments(unsigned seconds) {
  auto out = mp4(0);
  for (unsigned at = 0; at <= seconds; ++at)
    out += box("moof", box("traf", box("tfdt", big(0, 4) + big(at * 1'000, 4))));
  return out;
}

std::string mp3(int frames) {  // MPEG 1 layer 3, 128 kbit/s, 44.1 kHz: 417 bytes, 26.1 ms
  auto out = "ID3\4\0\0\0\0\0\4tags"s;
  for (int at = 0; at < frames; ++at) out += big(0xFFFB9000, 4) + std::string(413, '\0');
  return out;
}
std::string adts(int frames) {  // 44.1 kHz, frames of 20 bytes, 23.2 ms
  std::string out;
  for (int at = 0; at < frames; ++at)
    out += big(0xFFF15080, 4) + big(20 << 5, 2) + std::string(14, '\0');
  return out;
}

std::string seen(std::string const& bytes) {
  auto found = look_at_recording(bytes);
  if (!found) return "none";
  return std::string(found->type) + " " +
         (found->seconds ? std::to_string(static_cast<int>(*found->seconds * 10 + .5)) : "?");
}

}  // namespace

TEST_CASE("a recording is known by its own bytes, and how long it lasts") {
  CHECK(seen(wav(2.5)) == "audio/wav 25");
  CHECK(seen(opus(3)) == "audio/ogg 30");
  CHECK(seen(webm(4)) == "audio/webm 40");
  CHECK(seen(webm(0)) == "audio/webm ?");
  CHECK(seen(mp4(5)) == "audio/mp4 50");
  CHECK(seen(fragments(6)) == "audio/mp4 60");
  CHECK(seen(mp3(100)) == "audio/mpeg 26");
  CHECK(seen(adts(100)) == "audio/aac 23");
}

TEST_CASE("what is no recording, or shows pictures, is none") {
  for (auto const& bytes : {""s, "RIFF"s, "RIFF1234WAVE"s, "OggS"s, "\x1A\x45\xDF\xA3"s, "ID3"s,
                            "%PDF-1.7"s, "\x89PNG\r\n\x1a\n"s, std::string(100, '\xFF'), webm(3, 1),
                            webm(3, 2, "matroska"), mp4(3, "vide"), mp3(1)})
    CHECK_MESSAGE(seen(bytes) == "none", bytes.substr(0, 12));
}

TEST_CASE("a recording cut anywhere is read without harm") {
  for (auto const& whole : {wav(.01), opus(1), webm(2), fragments(2), mp3(3), adts(3)})
    for (std::size_t size = 0; size < whole.size(); ++size)
      (void)look_at_recording(std::string_view(whole).substr(0, size));
}

TEST_CASE("a recording of more than ten seconds or two megabytes is refused") {
  CHECK(check_recording(webm(10)));
  CHECK(check_recording(webm(11)).error().code == Code::too_long);
  CHECK(check_recording(mp4(11)).error().code == Code::too_long);
  CHECK(check_recording(std::string(recording_bytes_max + 1, 'x')).error().code == Code::too_large);
  CHECK(check_recording("words").error().code == Code::unknown_type);
}
