#pragma once
// What somebody cares about in life: a topic of the vocabulary, or words of their own until a topic
// is made of them.
#include <string>
#include <vector>

#include "firm/vocabulary.hpp"

namespace kept {

enum class InterestStrength {
  stated,   // they said so themselves
  noted,    // a colleague heard it
  imported  // a file said so
};
constexpr auto words_of(InterestStrength) {
  return std::array{"stated"sv, "noted"sv, "imported"sv};
}

constexpr std::size_t interests_max = 100;

struct Interest {
  Id topic_id;        // none: the words are nobody's topic yet
  std::string label;  // as it was written, else as the firm's language calls the topic
  InterestStrength strength = InterestStrength::noted;
  Instant learned_at;  // now, unless said
  Id conversation_id;  // where it was heard; none where that is private
  Id by_user_id;       // who noted it; none where the conversation is private
  bool operator==(Interest const&) const = default;
};
constexpr auto fields_of(Interest const*) {
  return std::tuple{field("topic_id", &Interest::topic_id, from_client),
                    field("label", &Interest::label, from_client).max(80),
                    field("strength", &Interest::strength, from_client),
                    field("learned_at", &Interest::learned_at, from_client),
                    field("conversation_id", &Interest::conversation_id, from_client),
                    field("by_user_id", &Interest::by_user_id)};
}

/// Trims; finds the topic that words name, in any language; takes from `before` what was known of
/// the same interest; leaves the second of two that are one out. Refuses at "interests/N/...":
/// missing for neither topic nor words, bad_id for no topic of this firm, wrong_range for what is
/// yet to be learned, sensitive_topic.
Done settle_interests(std::vector<Interest>& interests, std::vector<Interest> const& before,
                      Vocabulary const& vocabulary, Language language, Instant now);

/// One topic, or one word for what is no topic yet.
bool same_interest(Interest const& left, Interest const& right);

}  // namespace kept
