#pragma once
// All topics of one firm: those that come with Kept, as the firm changed them, and its own.
#include <map>
#include <memory>
#include <vector>

#include "firm/topic_words.hpp"

namespace kept {

/// The text in that language, else in the first there is.
std::string const& label_in(TopicLabel const& label, Language language);

class Vocabulary {
 public:
  /// `changed`: what the firm's rows say, of the topics that come with Kept too.
  explicit Vocabulary(std::vector<Topic> const& changed);

  std::vector<Topic> const& topics() const { return topics_; }
  /// nullptr for none of this firm's. Hidden ones are found.
  Topic const* find(Id id) const;
  TopicWords const& words() const { return *words_; }
  /// The id of the upper tier that a topic belongs to; its own when it is of it.
  Id family_of(Id topic_id) const;

 private:
  std::vector<Topic> topics_;
  std::map<Id, std::size_t> at_;
  std::shared_ptr<TopicWords const> words_;
};
using VocabularyPointer = std::shared_ptr<Vocabulary const>;

/// With what comes with Kept alone.
VocabularyPointer builtin_vocabulary();

}  // namespace kept
