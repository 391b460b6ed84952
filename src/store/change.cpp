#include "store/change.hpp"

#include <charconv>

namespace kept {

SeenBy SeenBy::only(std::span<Id const> user_ids) {
  SeenBy seen;
  seen.private_to_ = ",";
  for (Id id : user_ids) *seen.private_to_ += to_text(id) + ",";
  return seen;
}

SeenBy SeenBy::read(std::optional<std::string> private_to) {
  SeenBy seen;
  seen.private_to_ = std::move(private_to);
  return seen;
}

bool SeenBy::allows(Viewer const& viewer) const {
  if (!private_to_ || viewer.is_system()) return true;
  return private_to_->find("," + to_text(viewer.user_id) + ",") != std::string::npos;
}

std::string SeenBy::pattern(Viewer const& viewer) {
  return viewer.is_system() ? "%" : "%," + to_text(viewer.user_id) + ",%";
}

std::string to_text(FeedPlace place) {
  return std::to_string(place.transaction) + "-" + std::to_string(place.id);
}

std::optional<FeedPlace> parse_feed_place(std::string_view text) {
  FeedPlace place;
  auto const* end = text.data() + text.size();
  auto first = std::from_chars(text.data(), end, place.transaction);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '-') return {};
  auto second = std::from_chars(first.ptr + 1, end, place.id);
  if (second.ec != std::errc() || second.ptr != end || place.id <= 0 || place.transaction < 0)
    return {};
  return place;
}

}  // namespace kept
