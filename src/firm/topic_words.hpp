#pragma once
// From words to topics. Precision comes first: a word that is also said without meaning the topic
// ("running late") is marked, and whoever reads a note takes it only where something else in the
// sentence says that somebody cares about it.
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "firm/topic.hpp"

namespace kept {

/// Where a text speaks of a topic.
struct TopicMention {
  enum class By {
    word,     // a label or synonym as it stands in the vocabulary, however it is spelt
    stem,     // another form of it: "sailed" for sailing
    compound  // a Danish word put together with it: håndboldtræner
  };
  std::size_t from = 0;  // bytes of the text
  std::size_t to = 0;
  Id topic_id;
  By by = By::word;
  /// The word is also said without meaning the topic ("~" in the vocabulary, a single word that
  /// names goods, a verb found by its stem, what may be a name): an interest only beside words that
  /// say so ("plays", "er vild med", "يحب").
  bool needs_cue = false;
};

/// A vocabulary ready to be looked for. Making one costs a few milliseconds, so keep it; safe for
/// many threads at a time.
class TopicWords {
 public:
  explicit TopicWords(std::span<Topic const> topics);
  /// With what comes with Kept, made at the first call.
  static TopicWords const& builtin();

  /// Whole words of that language, the longest first, none overlapping, in the order of the text.
  /// Latin words in an Arabic text are looked for as English ones. Hidden topics are not found.
  std::vector<TopicMention> find_topics(std::string_view text, Language language) const;

  /// The topic that a whole text names, in any of the languages, its own first: exactly, else by
  /// its stem; none otherwise. For what somebody typed or a file holds.
  Id topic_of(std::string_view text, Language own = Language::en) const;
  /// The topic that is called so in that language; synonyms do not count.
  Id labelled(std::string_view label, Language language) const;

 private:
  struct Entry {
    Id topic_id;
    bool needs_cue = false;
    bool verb_like = false;  // an English "-ing": its stem is a verb of everyday
  };
  struct Table {
    std::unordered_map<std::string, Entry> exact, stems;
    std::unordered_map<std::string, Id> labels;
    std::size_t words_max = 1;  // of one label
  };
  struct Word;
  struct Found;
  friend class TopicFinder;

  void add(Topic const& topic, std::string_view spelling, Language language);
  Table const& table(Language language) const;

  Table tables_[3];
};

/// With the topics that come with Kept. With the firm's own: topic_words_of (topic_store.hpp).
std::vector<TopicMention> find_topics(std::string_view note, Language language);

}  // namespace kept
