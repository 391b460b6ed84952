#include "individuals/recording_boxes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace kept {
namespace {

using std::string_view_literals::operator""sv;

constexpr int boxes_max = 100'000;  // of a file of two megabytes

struct Element {
  std::uint64_t id = 0, size = 0;
  std::size_t body = 0;
};

std::optional<Element> element_at(Octets file, std::size_t at) {
  auto length_of = [&](std::size_t place) {
    auto first = static_cast<std::uint8_t>(file.big(place, 1));
    return static_cast<std::size_t>(std::countl_zero(first)) + 1;
  };
  auto id_length = length_of(at);
  auto size_length = length_of(at + id_length);
  if (id_length > 4 || size_length > 8 || at + id_length + size_length > file.size()) return {};
  Element element{file.big(at, id_length), file.big(at + id_length, size_length),
                  at + id_length + size_length};
  element.size &= (std::uint64_t{1} << 7 * size_length) - 1;
  element.size = std::min<std::uint64_t>(element.size, file.size() - element.body);
  return element;
}

double real_of(Octets file, Element const& element) {
  double value = 0;
  if (element.size == 4)
    value = std::bit_cast<float>(static_cast<std::uint32_t>(file.big(element.body, 4)));
  if (element.size == 8) value = std::bit_cast<double>(file.big(element.body, 8));
  return std::isfinite(value) ? value : 0;
}

/// Goes into the elements that hold others as if their content stood beside them: browsers write a
/// segment and its clusters without a size.
class WebmWalk {
 public:
  explicit WebmWalk(Octets file) : file_(file) {}

  std::optional<Recording> look() {
    std::size_t at = 0;
    for (int seen = 0; seen < boxes_max; ++seen) {
      auto element = element_at(file_, at);
      if (!element) break;
      at = element->body + (holds_others(element->id) ? 0 : element->size);
      take(*element);
    }
    if (!webm_ || pictures_ || !sound_) return {};
    double ticks = std::max(duration_, last_block_);
    if (ticks <= 0) return Recording{"audio/webm", {}};
    return Recording{"audio/webm", ticks * scale_ / 1e9};
  }

 private:
  /// EBML, Segment, Info, Tracks, TrackEntry, Cluster, BlockGroup.
  static bool holds_others(std::uint64_t id) {
    constexpr std::array ids = {0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B,
                                0xAE,       0x1F43B675, 0xA0};
    return std::ranges::find(ids, id) != ids.end();
  }

  void take(Element const& element) {
    auto number = file_.big(element.body, std::min<std::size_t>(element.size, 8));
    switch (element.id) {
      case 0x4282:  // DocType
        webm_ = file_.is(element.body, "webm"sv);
        return;
      case 0x2AD7B1:  // TimestampScale, nanoseconds
        scale_ = static_cast<double>(number);
        return;
      case 0x4489:  // Duration
        duration_ = real_of(file_, element);
        return;
      case 0x83:  // TrackType: 1 video, 2 audio
        (number == 2 ? sound_ : pictures_) = true;
        return;
      case 0xE7:  // Timestamp of the cluster
        cluster_ = static_cast<double>(number);
        return;
      case 0xA3:    // SimpleBlock
      case 0xA1: {  // Block: the track's number, then the time within the cluster
        auto offset = static_cast<std::int16_t>(file_.big(element.body + 1, 2));
        last_block_ = std::max(last_block_, cluster_ + offset);
        return;
      }
      default:
        return;
    }
  }

  Octets file_;
  bool webm_ = false, sound_ = false, pictures_ = false;
  double scale_ = 1e6, duration_ = 0, cluster_ = 0, last_block_ = 0;
};

class Mp4Walk {
 public:
  explicit Mp4Walk(Octets file) : file_(file) {}

  std::optional<Recording> look() {
    walk(0, file_.size(), 0);
    if (!sound_ || pictures_) return {};
    double seconds = movie_scale_ > 0 ? movie_length_ / movie_scale_ : 0;
    if (media_scale_ > 0) seconds = std::max(seconds, last_fragment_ / media_scale_);
    if (seconds <= 0) return Recording{"audio/mp4", {}};
    return Recording{"audio/mp4", seconds};
  }

 private:
  void walk(std::size_t at, std::size_t end, int depth) {
    while (at + 8 <= end && ++seen_ <= boxes_max) {
      auto size = file_.big(at, 4);
      std::size_t head = 8;
      if (size == 1) size = file_.big(at + 8, 8), head = 16;
      if (size == 0 || size > end - at) size = end - at;
      if (size < head) return;
      take(at, at + head, at + size, depth);
      at += size;
    }
  }

  void take(std::size_t box, std::size_t body, std::size_t end, int depth) {
    auto is = [&](std::string_view name) { return file_.is(box + 4, name); };
    bool wide = file_.big(body, 1) == 1;  // version 1 has times of 64 bits
    auto length_after = [&](double& scale) {
      auto at = body + (wide ? 20 : 12);
      scale = static_cast<double>(file_.big(at, 4));
      auto length = file_.big(at + 4, wide ? 8 : 4);
      bool unknown = length == (wide ? ~std::uint64_t{0} : 0xFFFFFFFF);
      return unknown ? 0. : static_cast<double>(length);
    };
    for (auto holder : {"moov"sv, "trak"sv, "mdia"sv, "mvex"sv, "moof"sv, "traf"sv})
      if (is(holder) && depth < 5) return walk(body, end, depth + 1);
    if (is("mvhd"sv)) movie_length_ = std::max(movie_length_, length_after(movie_scale_));
    if (is("mdhd"sv)) length_after(media_scale_);
    if (is("mehd"sv))
      movie_length_ =
          std::max(movie_length_, static_cast<double>(file_.big(body + 4, wide ? 8 : 4)));
    if (is("tfdt"sv))
      last_fragment_ =
          std::max(last_fragment_, static_cast<double>(file_.big(body + 4, wide ? 8 : 4)));
    if (is("hdlr"sv)) {
      sound_ = sound_ || file_.is(body + 8, "soun"sv);
      pictures_ = pictures_ || file_.is(body + 8, "vide"sv);
    }
  }

  Octets file_;
  bool sound_ = false, pictures_ = false;
  double movie_length_ = 0, movie_scale_ = 0, media_scale_ = 0, last_fragment_ = 0;
  int seen_ = 0;
};

}  // namespace

std::optional<Recording> look_at_webm(Octets file) { return WebmWalk(file).look(); }
std::optional<Recording> look_at_mp4(Octets file) { return Mp4Walk(file).look(); }

}  // namespace kept
