#include "firm/interest.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "firm/sensitive_words.hpp"
#include "firm/text_rules.hpp"

namespace kept {
namespace {

Interest const* find_same(std::vector<Interest> const& among, Interest const& interest) {
  auto found = std::ranges::find_if(
      among, [&](auto const& other) { return same_interest(other, interest); });
  return found == among.end() ? nullptr : &*found;
}

/// Finds the topic, or sees that the words may stand.
Done settle_topic(Interest& interest, Interest const* known, Vocabulary const& vocabulary,
                  Language language, std::string const& place) {
  interest.label = trimmed_text(interest.label);
  if (!interest.topic_id) {
    if (interest.label.empty()) return refuse(Code::missing, place + "/label");
    interest.topic_id = vocabulary.words().topic_of(interest.label, language);
  }
  auto const* topic = interest.topic_id ? vocabulary.find(interest.topic_id) : nullptr;
  if (interest.topic_id && !topic && !known) return refuse(Code::bad_id, place + "/topic_id");
  if (topic && interest.label.empty()) interest.label = label_in(topic->label, language);
  if (!topic && is_sensitive(interest.label))
    return refuse(Code::sensitive_topic, place + "/label");
  return {};
}

}  // namespace

bool same_interest(Interest const& left, Interest const& right) {
  if (left.topic_id || right.topic_id) return left.topic_id == right.topic_id;
  return fold(left.label) == fold(right.label);
}

Done settle_interests(std::vector<Interest>& interests, std::vector<Interest> const& before,
                      Vocabulary const& vocabulary, Language language, Instant now) {
  std::vector<Interest> settled;
  for (std::size_t at = 0; at < interests.size(); ++at) {
    auto interest = interests[at];
    auto const place = "interests/" + std::to_string(at);
    auto const* known = find_same(before, interest);
    TRY(settle_topic(interest, known, vocabulary, language, place));
    if (!known) known = find_same(before, interest);
    if (known) {
      interest.by_user_id = known->by_user_id;
      if (interest.learned_at.micros == 0) interest.learned_at = known->learned_at;
      if (interest.label.empty()) interest.label = known->label;
    }
    if (interest.learned_at > now + std::chrono::hours(24))
      return refuse(Code::wrong_range, place + "/learned_at");
    if (!find_same(settled, interest)) settled.push_back(std::move(interest));
  }
  interests = std::move(settled);
  return {};
}

}  // namespace kept
