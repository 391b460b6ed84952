#include "base/text/sentence.hpp"

#include <algorithm>

namespace kept {

std::string filled(std::string_view sentence, std::initializer_list<Blank> places) {
  std::string out;
  while (!sentence.empty()) {
    auto const* const place = std::ranges::find_if(
        places, [&](Blank const& each) { return sentence.starts_with(each.first); });
    if (place == places.end()) {
      out += sentence.front();
      sentence.remove_prefix(1);
    } else {
      out += place->second;
      sentence.remove_prefix(place->first.size());
    }
  }
  return out;
}

std::string isolated(std::string_view text) { return "\u2068" + std::string(text) + "\u2069"; }

}  // namespace kept
