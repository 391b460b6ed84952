#pragma once
// The interests that come with Kept, by group; topic.hpp says how a row is read. A number is never
// used for another topic: people hold it. "~word" is also said without meaning the topic. Religion,
// health, politics, unions, sexuality and ethnic origin have no place here (GDPR Art. 9;
// sensitive_words.hpp).
#include <span>
#include <vector>

#include "firm/topic.hpp"

namespace kept {

std::span<TopicRow const> sport_interests();
std::span<TopicRow const> outdoor_interests();
std::span<TopicRow const> taste_interests();
std::span<TopicRow const> art_interests();
std::span<TopicRow const> making_interests();
std::span<TopicRow const> knowing_interests();

inline std::vector<std::span<TopicRow const>> interest_tables() {
  return {sport_interests(), outdoor_interests(), taste_interests(),
          art_interests(),   making_interests(),  knowing_interests()};
}

}  // namespace kept
