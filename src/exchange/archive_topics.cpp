#include "exchange/archive_topics.hpp"

#include <algorithm>
#include <map>

namespace kept {
namespace {

Id already_here(Vocabulary const& vocabulary, Topic const& topic) {
  for (auto language : {Language::en, Language::da, Language::ar})
    if (auto const& label = topic.label.in(language); !label.empty())
      if (auto id = vocabulary.words().labelled(label, language)) return id;
  return {};
}

}  // namespace

std::vector<Topic> topics_for_archive(Db& db, Viewer const& viewer) {
  std::vector<Topic> topics;
  for (auto const& topic : vocabulary_of_firm(db, viewer)->topics())
    if (topic.version > 0) topics.push_back(topic);
  return topics;
}

void take_in_topics(Tx& tx, Viewer const& by, std::vector<Topic> const& topics) {
  std::map<Id, Id> here;  // by the id of the archive
  auto parents_first = topics;
  std::ranges::stable_partition(parents_first, [](auto const& topic) { return !topic.parent_id; });
  for (auto topic : parents_first) {
    auto const vocabulary = vocabulary_of_firm(tx, by);
    auto const old_id = topic.id;
    if (auto const* own = builtin_topic(old_id) ? vocabulary->find(old_id) : nullptr) {
      topic.version = 0;
      if (own->version == 0 && by.access >= Access::admin && settle_topic(topic, *vocabulary))
        (void)save_topic(tx, by, *own, topic);
      continue;
    }
    if (auto id = already_here(*vocabulary, topic)) {
      here[old_id] = id;
      continue;
    }
    topic.id = {};
    if (auto parent = here.find(topic.parent_id); parent != here.end())
      topic.parent_id = parent->second;
    if (!settle_topic(topic, *vocabulary)) continue;
    if (auto added = add_topic(tx, by, topic)) here[old_id] = added->id;
  }
}

}  // namespace kept
