#pragma once
// A word of the one vocabulary that interests, and later needs, notes and surveys point at: with
// a label and synonyms in each language, in two tiers.
#include <span>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "firm/firm.hpp"

namespace kept {

enum class TopicKind { need, interest };
constexpr auto words_of(TopicKind) { return std::array{"need"sv, "interest"sv}; }

constexpr std::size_t topics_max = 2'000;  // that a firm adds or changes

struct TopicLabel {
  std::string en, da, ar;
  bool operator==(TopicLabel const&) const = default;

  std::string const& in(Language language) const {
    return language == Language::en ? en : language == Language::da ? da : ar;
  }
};
constexpr auto fields_of(TopicLabel const*) {
  return std::tuple{field("en", &TopicLabel::en, from_client).max(80),
                    field("da", &TopicLabel::da, from_client).max(80),
                    field("ar", &TopicLabel::ar, from_client).max(80)};
}

struct TopicSynonyms {
  std::vector<std::string> en, da, ar;
  bool operator==(TopicSynonyms const&) const = default;

  std::vector<std::string> const& in(Language language) const {
    return language == Language::en ? en : language == Language::da ? da : ar;
  }
};
constexpr auto fields_of(TopicSynonyms const*) {
  return std::tuple{field("en", &TopicSynonyms::en, from_client).max(30),
                    field("da", &TopicSynonyms::da, from_client).max(30),
                    field("ar", &TopicSynonyms::ar, from_client).max(30)};
}

struct Topic {
  Id id;
  std::int64_t version = 1;
  TopicKind kind = TopicKind::interest;
  Id parent_id;  // of the upper tier; none = it is of the upper tier itself
  TopicLabel label;
  TopicSynonyms synonyms;  // "~word": also said without meaning the topic (topic_words.hpp)
  bool builtin = false;    // Kept brought it: it can be hidden, and never goes
  bool is_hidden = false;  // offered to nobody; who has it keeps it
  Instant created_at, changed_at;
};
constexpr auto fields_of(Topic const*) {
  return std::tuple{field("id", &Topic::id),
                    field("version", &Topic::version),
                    field("kind", &Topic::kind, made_once),
                    field("parent_id", &Topic::parent_id, from_client),
                    field("label", &Topic::label, required),
                    field("synonyms", &Topic::synonyms, from_client),
                    field("builtin", &Topic::builtin, not_stored),
                    field("hidden", &Topic::is_hidden, from_client),
                    field("created_at", &Topic::created_at),
                    field("changed_at", &Topic::changed_at)};
}

/// One that comes with Kept: its number is its id for ever, the hundreds are the upper tier. Each
/// text is the label and then synonyms, parted by "|".
struct TopicRow {
  int number;
  std::string_view en, da, ar;
};

/// The topics that come with Kept, parents before what is below them. Made at the first call.
std::vector<Topic> const& builtin_topics();
/// Kept's own, by id; nullptr for another.
Topic const* builtin_topic(Id id);
/// Is it of a group whose words also name what firms buy and sell (wine, watches)?
bool names_goods_too(Topic const& topic);

}  // namespace kept
