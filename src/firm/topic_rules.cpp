// What a firm may make of its vocabulary.
#include <algorithm>

#include "base/text/fold.hpp"
#include "firm/sensitive_words.hpp"
#include "firm/text_rules.hpp"
#include "firm/topic_store.hpp"

namespace kept {
namespace {

constexpr Language languages[] = {Language::en, Language::da, Language::ar};
constexpr std::size_t synonym_bytes_max = 320;  // 80 characters of four bytes

template <class OfLanguage>
auto& part(OfLanguage& of, Language language) {
  return language == Language::en ? of.en : language == Language::da ? of.da : of.ar;
}

Done settle_label(Topic& topic, Language language, Vocabulary const& vocabulary) {
  auto& label = part(topic.label, language);
  auto const place = "label/" + std::string(word_of(language));
  label = trimmed_text(label);
  if (label.empty()) return {};
  TRY(settle_name(label, place));
  if (is_sensitive(label)) return refuse(Code::sensitive_topic, place);
  auto const other = vocabulary.words().labelled(label, language);
  if (other && other != topic.id) return refuse(Code::duplicate, place);
  return {};
}

Done settle_synonyms(Topic& topic, Language language) {
  auto& synonyms = part(topic.synonyms, language);
  std::vector<std::string> settled;
  for (std::size_t at = 0; at < synonyms.size(); ++at) {
    auto const place = "synonyms/" + std::string(word_of(language)) + "/" + std::to_string(at);
    auto word = trimmed_text(synonyms[at]);
    if (word.empty() || word == "~") continue;
    TRY(settle_name(word, place));
    if (word.size() > synonym_bytes_max) return refuse(Code::too_long, place);
    if (is_sensitive(word)) return refuse(Code::sensitive_topic, place);
    if (std::ranges::find(settled, word) == settled.end()) settled.push_back(std::move(word));
  }
  synonyms = std::move(settled);
  return {};
}

Done check_parent(Topic const& topic, Vocabulary const& vocabulary) {
  if (!topic.parent_id) return {};
  auto const* parent = vocabulary.find(topic.parent_id);
  if (!parent || parent->parent_id || parent->id == topic.id || parent->kind != topic.kind)
    return refuse(Code::bad_id, "parent_id");
  bool const has_below = std::ranges::any_of(vocabulary.topics(), [&](auto const& other) {
    return topic.id && other.parent_id == topic.id;
  });
  if (has_below) return refuse(Code::bad_value, "parent_id");
  return {};
}

}  // namespace

Done settle_topic(Topic& topic, Vocabulary const& vocabulary) {
  for (auto language : languages) {
    TRY(settle_label(topic, language, vocabulary));
    TRY(settle_synonyms(topic, language));
  }
  if (label_in(topic.label, Language::en).empty()) return refuse(Code::missing, "label");
  return check_parent(topic, vocabulary);
}

}  // namespace kept
