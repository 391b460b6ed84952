#include <doctest/doctest.h>

#include <map>
#include <set>

#include "firm/topic_words.hpp"

namespace kept {
namespace {

std::string label_of(Id id) {
  auto const* topic = builtin_topic(id);
  return topic ? topic->label.en : "?";
}

/// "Handball [handball]" for each mention; "?" after one that needs a cue.
std::string told(std::string_view note, Language language) {
  std::string all;
  for (auto const& mention : find_topics(note, language)) {
    if (!all.empty()) all += ", ";
    all += label_of(mention.topic_id) + " [" +
           std::string(note.substr(mention.from, mention.to - mention.from)) + "]" +
           (mention.needs_cue ? "?" : "");
  }
  return all;
}

}  // namespace

TEST_CASE("every built-in topic has a number of its own, a parent above it and three labels") {
  std::set<std::int64_t> numbers;
  std::size_t parents = 0, leaves = 0;
  for (auto const& topic : builtin_topics()) {
    CAPTURE(topic.label.en);
    CHECK(numbers.insert(topic.id.value).second);
    (topic.parent_id ? leaves : parents) += 1;
    if (topic.parent_id) {
      auto const* parent = builtin_topic(topic.parent_id);
      REQUIRE(parent);
      CHECK_FALSE(parent->parent_id);
    }
    CHECK_FALSE(topic.label.en.empty());
    CHECK_FALSE(topic.label.da.empty());
    CHECK_FALSE(topic.label.ar.empty());
  }
  CHECK(parents == 34);
  CHECK(leaves >= 400);
}

TEST_CASE("no word of the vocabulary names two topics") {
  constexpr Language languages[] = {Language::en, Language::da, Language::ar};
  for (auto const& topic : builtin_topics()) {
    for (auto language : languages) {
      auto of_topic = topic.synonyms.in(language);
      of_topic.push_back(topic.label.in(language));
      for (auto word : of_topic) {
        if (word.starts_with('~')) word.erase(0, 1);
        CAPTURE(word);
        CHECK(label_of(TopicWords::builtin().topic_of(word, language)) == topic.label.en);
      }
    }
  }
}

TEST_CASE("a note's words lead to topics, the longest first") {
  CHECK(told("She plays handball on Tuesdays.", Language::en) == "Handball [handball]");
  CHECK(told("Her son is mad about table tennis", Language::en) == "Table tennis [table tennis]");
  CHECK(told("likes sci-fi and Sea Kayaks", Language::en) ==
        "Science fiction books [sci-fi], Kayaking [Sea Kayaks]");
  CHECK(told("He sails, she was sailing in June", Language::en) ==
        "Sailing [sails]?, Sailing [sailing]");
  CHECK(told("They ping the server. Pong.", Language::en).empty());
}

TEST_CASE("a Danish compound speaks of what it is about") {
  CHECK(told("Han er håndboldtræner i Herning", Language::da) == "Handball [håndboldtræner]");
  CHECK(told("var til håndboldkampen med sin datter", Language::da) == "Handball [håndboldkampen]");
  CHECK(told("spiller damehåndbold", Language::da) == "Handball [damehåndbold]");
  CHECK(told("Hun gik glip af skakturneringen", Language::da) == "Chess [skakturneringen]");
  CHECK(told("fodboldagtigt", Language::da).empty());
}

TEST_CASE("Arabic words are found under what is grown onto them") {
  CHECK(told("يلعب كرة القدم كل خميس", Language::ar) == "Football [كرة القدم]");
  CHECK(told("يهتم بكرة القدم والشطرنج", Language::ar) ==
        "Football [بكرة القدم], Chess [والشطرنج]");
  CHECK(told("نتحدث غداً بكرة", Language::ar).empty());
  CHECK(told("مهتمة بالتطريز وبالخط العربي", Language::ar) ==
        "Embroidery [بالتطريز], Calligraphy [وبالخط العربي]");
  CHECK(told("يحب Formula 1 كثيراً", Language::ar) == "Formula 1 [Formula 1]");
}

TEST_CASE("words that are also said without meaning it ask for a cue") {
  CHECK(told("We are running late", Language::en) == "Running [running]?");
  CHECK(told("wants wine for the party", Language::en) == "Wine [wine]?");
  CHECK(told("He was at a wine tasting", Language::en) == "Wine [wine tasting]");
  CHECK(told("We met Golf at the station", Language::en) == "Golf [Golf]?");
  CHECK(told("Golf is what he talks about", Language::en) == "Golf [Golf]");
  CHECK(told("Han er ude på en løbetur", Language::da) == "Running [løbetur]");
  CHECK(told("Kør forsigtigt", Language::da) == "Choir [Kør]?");
}

TEST_CASE("what somebody typed is a topic in whatever language it is") {
  auto const& words = TopicWords::builtin();
  CHECK(label_of(words.topic_of("Håndbold")) == "Handball");
  CHECK(label_of(words.topic_of("haandbold")) == "Handball");
  CHECK(label_of(words.topic_of("كرة اليد")) == "Handball");
  CHECK(label_of(words.topic_of("marathons")) == "Marathon");
  CHECK(label_of(words.topic_of("Bird-watching")) == "Birdwatching");
  CHECK(label_of(words.topic_of("the chess clubs")) == "?");
  CHECK_FALSE(words.topic_of(""));
  CHECK_FALSE(words.topic_of("counting lamp posts"));
}

TEST_CASE("any bytes will do") {
  CHECK(told("\xff\xfe handball \xc3", Language::en) == "Handball [handball]");
  CHECK(told("", Language::ar).empty());
}

}  // namespace kept
