#include "firm/topic_words.hpp"

#include <algorithm>

#include "base/text/stem.hpp"
#include "firm/topic_spelling.hpp"

namespace kept {
namespace {

constexpr std::size_t mentions_max = 500;
constexpr std::size_t compound_part_bytes_min = 4;

StemLanguage stem_language(Language language) {
  return language == Language::en   ? StemLanguage::en
         : language == Language::da ? StemLanguage::da
                                    : StemLanguage::ar;
}

std::string joined(std::span<std::string const> words) {
  std::string all;
  for (auto const& word : words) {
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

std::vector<std::string> stems_of(std::span<std::string const> words, Language language) {
  std::vector<std::string> stems;
  for (auto const& word : words) stems.push_back(stem(word, stem_language(language)));
  return stems;
}

bool is_arabic(std::string_view folded) {
  auto const lead = static_cast<unsigned char>(folded.front());
  return lead >= 0xD8 && lead <= 0xDB;  // U+0600-U+06FF in UTF-8
}

}  // namespace

struct TopicWords::Found {
  Entry const* entry = nullptr;
  TopicMention::By by = TopicMention::By::word;
};

/// Looks through one text.
class TopicFinder {
 public:
  TopicFinder(TopicWords const& words, std::string_view text, Language language)
      : all_(words), language_(language) {
    for (auto& word : spoken_words(text)) add(text, std::move(word));
  }

  std::vector<TopicMention> find() {
    std::vector<TopicMention> mentions;
    for (std::size_t at = 0; at < words_.size() && mentions.size() < mentions_max;) {
      auto const taken = longest_at(at, mentions);
      at += std::max<std::size_t>(taken, 1);
    }
    return mentions;
  }

 private:
  struct Word {
    SpokenWord spoken;
    Language language;
    bool follows = false;  // nothing but blanks or a hyphen between it and the word before
    bool first = false;    // of a sentence: its capital says nothing
  };

  void add(std::string_view text, SpokenWord word) {
    if (word.kind == SpokenWord::Kind::mark) {
      auto const written = text.substr(word.from, word.to - word.from);
      bool const hyphen = word.text == "-" && word.glued && !words_.empty();
      follows_ = follows_ && hyphen;
      sentence_begins_ = sentence_begins_ || written == "." || written == "!" || written == "?" ||
                         written == "؟" || word.text == "\n" || written == ":" || written == "-";
      return;
    }
    auto const language =
        language_ == Language::ar && !is_arabic(word.text) ? Language::en : language_;
    words_.push_back({std::move(word), language, follows_, sentence_begins_});
    follows_ = true;
    sentence_begins_ = false;
  }

  /// How many words the longest topic takes that begins here; 0 for none.
  std::size_t longest_at(std::size_t at, std::vector<TopicMention>& mentions) const {
    auto const& table = all_.table(words_[at].language);
    std::size_t most = 1;
    while (most < table.words_max && at + most < words_.size() && words_[at + most].follows &&
           words_[at + most].language == words_[at].language)
      ++most;
    for (std::size_t count = most; count > 0; --count) {
      auto const found = find_at(at, count, table);
      if (!found.entry) continue;
      mentions.push_back(mention(at, count, found));
      return count;
    }
    return 0;
  }

  TopicMention mention(std::size_t at, std::size_t count, TopicWords::Found const& found) const {
    auto const& first = words_[at];
    bool const name_perhaps = count == 1 && first.spoken.capital && !first.first;
    bool const verb = found.by == TopicMention::By::stem && found.entry->verb_like;
    return {first.spoken.from, words_[at + count - 1].spoken.to, found.entry->topic_id, found.by,
            found.entry->needs_cue || name_perhaps || verb};
  }

  TopicWords::Found find_at(std::size_t at, std::size_t count,
                            TopicWords::Table const& table) const {
    auto const language = words_[at].language;
    std::vector<std::string> words;
    for (std::size_t next = at; next < at + count; ++next)
      words.push_back(language == Language::ar
                          ? std::string(without_article(words_[next].spoken.text))
                          : words_[next].spoken.text);
    if (language != Language::ar) return find_words(words, language, table);
    for (auto& reading : arabic_readings(words_[at].spoken.text, count > 1 ? 3 : 4)) {
      words.front() = reading;
      if (auto found = find_words(words, language, table); found.entry) return found;
    }
    return {};
  }

  static TopicWords::Found find_words(std::span<std::string const> words, Language language,
                                      TopicWords::Table const& table) {
    if (auto it = table.exact.find(joined(words)); it != table.exact.end())
      return {&it->second, TopicMention::By::word};
    if (auto it = table.stems.find(joined(stems_of(words, language))); it != table.stems.end())
      return {&it->second, TopicMention::By::stem};
    if (language == Language::da && words.size() == 1) return find_compound(words[0], table);
    return {};
  }

  /// A word of the vocabulary that the compound begins or ends with, the longest one.
  static TopicWords::Found find_compound(std::string_view word, TopicWords::Table const& table) {
    auto sure = [&](std::string_view part) -> TopicWords::Entry const* {
      auto it = table.exact.find(std::string(part));
      return it == table.exact.end() || it->second.needs_cue ? nullptr : &it->second;
    };
    for (auto cut = word.size(); cut-- > compound_part_bytes_min;)
      if (follows_in_compound(word.substr(cut)))
        if (auto const* entry = sure(word.substr(0, cut)))
          return {entry, TopicMention::By::compound};
    for (std::size_t cut = 3; cut + compound_part_bytes_min < word.size(); ++cut)
      if (leads_in_compound(word.substr(0, cut)))
        if (auto const* entry = sure(word.substr(cut))) return {entry, TopicMention::By::compound};
    return {};
  }

  TopicWords const& all_;
  Language language_;
  std::vector<Word> words_;
  bool follows_ = false;
  bool sentence_begins_ = true;
};

TopicWords::TopicWords(std::span<Topic const> topics) {
  constexpr Language languages[] = {Language::en, Language::da, Language::ar};
  for (auto const& topic : topics) {
    if (topic.is_hidden) continue;
    for (auto language : languages)
      if (auto const& label = topic.label.in(language); !label.empty()) {
        add(topic, label, language);
        tables_[static_cast<std::size_t>(language)].labels.emplace(
            joined(compared_words(label, language)), topic.id);
      }
  }
  // After all labels: no synonym takes another topic's own name away.
  for (auto const& topic : topics) {
    if (topic.is_hidden) continue;
    for (auto language : languages)
      for (auto const& synonym : topic.synonyms.in(language)) add(topic, synonym, language);
  }
}

TopicWords const& TopicWords::builtin() {
  static TopicWords const words{builtin_topics()};
  return words;
}

TopicWords::Table const& TopicWords::table(Language language) const {
  return tables_[static_cast<std::size_t>(language)];
}

void TopicWords::add(Topic const& topic, std::string_view spelling, Language language) {
  auto& table = tables_[static_cast<std::size_t>(language)];
  bool needs_cue = spelling.starts_with('~');
  if (needs_cue) spelling.remove_prefix(1);
  auto const words = compared_words(spelling, language);
  if (words.empty()) return;
  needs_cue = needs_cue || (words.size() == 1 && names_goods_too(topic));
  Entry entry{topic.id, needs_cue, false};
  auto const exact = joined(words);
  auto [known, is_new] = table.exact.emplace(exact, entry);
  // "~running" after the label "Running" says that the label needs one.
  if (!is_new && known->second.topic_id == topic.id)
    known->second.needs_cue = known->second.needs_cue || needs_cue;
  entry.needs_cue = known->second.needs_cue;
  table.words_max = std::max(table.words_max, words.size());
  constexpr std::size_t stem_bytes_min = 3;
  auto const stems = joined(stems_of(words, language));
  entry.verb_like = language == Language::en && words.size() == 1 && exact.ends_with("ing");
  if (stems.size() < stem_bytes_min) return;
  auto [stemmed, first] = table.stems.emplace(stems, entry);
  if (!first && stemmed->second.topic_id == topic.id)
    stemmed->second.needs_cue = stemmed->second.needs_cue || needs_cue;
}

std::vector<TopicMention> TopicWords::find_topics(std::string_view text, Language language) const {
  return TopicFinder(*this, text, language).find();
}

Id TopicWords::topic_of(std::string_view text, Language own) const {
  constexpr Language languages[] = {Language::en, Language::da, Language::ar};
  constexpr std::size_t text_bytes_max = 400;
  if (text.size() > text_bytes_max) return {};
  auto look = [&](Language language) -> std::pair<Id, Id> {
    auto const words = compared_words(text, language);
    if (words.empty()) return {};
    auto const& of_language = table(language);
    auto exact = of_language.exact.find(joined(words));
    auto stemmed = of_language.stems.find(joined(stems_of(words, language)));
    return {exact == of_language.exact.end() ? Id{} : exact->second.topic_id,
            stemmed == of_language.stems.end() || stemmed->second.verb_like
                ? Id{}
                : stemmed->second.topic_id};
  };
  auto const first = look(own);
  if (first.first) return first.first;
  for (auto language : languages)
    if (auto found = look(language).first) return found;
  if (first.second) return first.second;
  for (auto language : languages)
    if (auto found = look(language).second) return found;
  return {};
}

Id TopicWords::labelled(std::string_view label, Language language) const {
  auto const& labels = table(language).labels;
  auto found = labels.find(joined(compared_words(label, language)));
  return found == labels.end() ? Id{} : found->second;
}

std::vector<TopicMention> find_topics(std::string_view note, Language language) {
  return TopicWords::builtin().find_topics(note, language);
}

}  // namespace kept
