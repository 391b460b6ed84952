#include "firm/vocabulary.hpp"

namespace kept {
namespace {

/// Who renames a topic that came with Kept still finds it under the name it had.
void keep_own_name(Topic& topic) {
  auto const* own = builtin_topic(topic.id);
  if (!own) return;
  if (own->label.en != topic.label.en) topic.synonyms.en.push_back(own->label.en);
  if (own->label.da != topic.label.da) topic.synonyms.da.push_back(own->label.da);
  if (own->label.ar != topic.label.ar) topic.synonyms.ar.push_back(own->label.ar);
}

}  // namespace

std::string const& label_in(TopicLabel const& label, Language language) {
  if (auto const& text = label.in(language); !text.empty()) return text;
  if (!label.en.empty()) return label.en;
  return label.da.empty() ? label.ar : label.da;
}

Vocabulary::Vocabulary(std::vector<Topic> const& changed) : topics_(builtin_topics()) {
  for (std::size_t at = 0; at < topics_.size(); ++at) at_[topics_[at].id] = at;
  for (auto const& topic : changed) {
    auto [place, is_new] = at_.emplace(topic.id, topics_.size());
    if (is_new)
      topics_.push_back(topic);
    else
      topics_[place->second] = topic;
    topics_[place->second].builtin = builtin_topic(topic.id) != nullptr;
  }
  auto spoken = topics_;
  for (auto& topic : spoken) keep_own_name(topic);
  words_ = changed.empty() ? std::shared_ptr<TopicWords const>(&TopicWords::builtin(), [](auto*) {})
                           : std::make_shared<TopicWords const>(spoken);
}

Topic const* Vocabulary::find(Id id) const {
  auto found = at_.find(id);
  return found == at_.end() ? nullptr : &topics_[found->second];
}

Id Vocabulary::family_of(Id topic_id) const {
  auto const* topic = find(topic_id);
  return topic && topic->parent_id ? topic->parent_id : topic_id;
}

VocabularyPointer builtin_vocabulary() {
  static auto const vocabulary = std::make_shared<Vocabulary const>(std::vector<Topic>{});
  return vocabulary;
}

}  // namespace kept
