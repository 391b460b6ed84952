#include "firm/topic.hpp"

#include <algorithm>
#include <unordered_map>

#include "firm/interests/tables.hpp"

namespace kept {
namespace {

/// The first of the words is the label, the others are synonyms.
void read_words(std::string_view words, std::string& label, std::vector<std::string>& synonyms) {
  bool first = true;
  while (!words.empty()) {
    auto const end = std::min(words.find('|'), words.size());
    auto const word = words.substr(0, end);
    if (first) label = word.starts_with('~') ? word.substr(1) : word;
    if (!first || word.starts_with('~')) synonyms.emplace_back(word);
    first = false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

/// Groups whose words also name what firms buy and sell: one of them alone says nothing of what
/// somebody cares about.
constexpr int goods[] = {900,  1100, 1200, 1300, 1400, 1500, 1600, 2200, 2300,
                         2600, 2700, 2800, 2900, 3000, 3100, 3200, 3300, 3400};

Topic topic_of(TopicRow const& row) {
  Topic topic;
  topic.id = Id{row.number};
  topic.version = 0;
  topic.builtin = true;
  if (row.number % 100 != 0) topic.parent_id = Id{row.number / 100 * 100};
  read_words(row.en, topic.label.en, topic.synonyms.en);
  read_words(row.da, topic.label.da, topic.synonyms.da);
  read_words(row.ar, topic.label.ar, topic.synonyms.ar);
  return topic;
}

}  // namespace

std::vector<Topic> const& builtin_topics() {
  static std::vector<Topic> const topics = [] {
    std::vector<Topic> all;
    for (auto rows : interest_tables())
      for (auto const& row : rows) all.push_back(topic_of(row));
    return all;
  }();
  return topics;
}

Topic const* builtin_topic(Id id) {
  static auto const by_id = [] {
    std::unordered_map<Id, Topic const*> index;
    for (auto const& topic : builtin_topics()) index.emplace(topic.id, &topic);
    return index;
  }();
  auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : found->second;
}

bool names_goods_too(Topic const& topic) {
  auto const group = topic.parent_id ? topic.parent_id : topic.id;
  return std::ranges::find(goods, group.value) != std::end(goods);
}

}  // namespace kept
