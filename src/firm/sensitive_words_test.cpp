#include <doctest/doctest.h>

#include "firm/interest.hpp"
#include "firm/sensitive_words.hpp"
#include "firm/topic_store.hpp"

namespace kept {
namespace {

std::string code(Done const& done) {
  return done ? "" : std::string(word_of(done.error().code)) + " " + done.error().field;
}

Topic named(std::string en, std::string da = "", std::string ar = "") {
  Topic topic;
  topic.id = Id{1'000'000};
  topic.label = {std::move(en), std::move(da), std::move(ar)};
  return topic;
}

}  // namespace

TEST_CASE(
    "words of belief, health, politics, unions, sexuality and origin are known in each language") {
  for (auto text :
       {"church choir", "Ramadan",       "His diabetes",   "party politics", "trade unions",
        "gay pride",    "ethnic food",   "Kirkemusik",     "sognekirke",     "brystkræft",
        "sygdomme",     "fagforeningen", "folketingsvalg", "højrefløjen",    "homoseksuel",
        "etnisk",       "قرآن",          "والكنيسة",       "للمسجد",         "السكري",
        "الانتخابات",   "بالسياسة",      "النقابة",        "القبيلة",        "العقيدة"}) {
    CAPTURE(text);
    CHECK(is_sensitive(text));
  }
}

TEST_CASE("words that only look like them are free") {
  for (auto text :
       {"birthday party", "golf handicap", "racing", "police dogs", "politiets hunde",
        "credit union of flavours", "jodel", "Sussex walks", "kirsebær", "trofæer", "tropefisk",
        "sextant", "arbejdskraft", "السنة", "الحديث", "الجنسية", "دينار"}) {
    CAPTURE(text);
    CHECK_FALSE(is_sensitive(text));
  }
}

TEST_CASE("nothing of Kept's own vocabulary is sensitive") {
  for (auto const& topic : builtin_topics()) {
    for (auto language : {Language::en, Language::da, Language::ar}) {
      auto words = topic.synonyms.in(language);
      words.push_back(topic.label.in(language));
      for (auto const& word : words) {
        CAPTURE(word);
        CHECK_FALSE(is_sensitive(word));
      }
    }
  }
}

TEST_CASE("a topic of the firm's own keeps the rules") {
  auto const vocabulary = builtin_vocabulary();
  auto settled = [&](Topic topic) { return code(settle_topic(topic, *vocabulary)); };
  CHECK(settled(named("  Lighthouse keeping ")).empty());
  CHECK(settled(named("", "Fyrtårne")).empty());
  CHECK(settled(named(" ")) == "missing label");
  CHECK(settled(named("HANDBALL")) == "duplicate label/en");
  CHECK(settled(named("Haandbold", "Håndbold")) == "duplicate label/da");
  CHECK(settled(named("Lighthouses", "Kirkebesøg")) == "sensitive_topic label/da");
  auto topic = named("Lighthouses");
  topic.synonyms.ar = {"المنارات", "صلاة"};
  CHECK(settled(topic) == "sensitive_topic synonyms/ar/1");
  topic = named("Lighthouses");
  topic.parent_id = Id{101};
  CHECK(settled(topic) == "bad_id parent_id");
  topic.parent_id = Id{100};
  CHECK(settled(topic).empty());
  auto handball = *builtin_topic(Id{102});
  handball.label.en = "Team handball";
  CHECK(settled(handball).empty());
}

TEST_CASE("the firm's changes are found, and hidden topics are not") {
  auto handball = *builtin_topic(Id{102});
  handball.synonyms.en.push_back("throwball");
  auto tennis = *builtin_topic(Id{106});
  tennis.is_hidden = true;
  auto own = named("Lighthouses", "Fyrtårne", "المنارات");
  std::vector<Topic> changed{handball, tennis, own};
  Vocabulary const vocabulary(changed);
  CHECK(vocabulary.topics().size() == builtin_topics().size() + 1);
  CHECK(vocabulary.words().topic_of("Throwball") == Id{102});
  CHECK_FALSE(vocabulary.words().topic_of("tennis"));
  CHECK(vocabulary.find(Id{106})->is_hidden);
  CHECK(vocabulary.words().topic_of("fyrtårn") == own.id);
  CHECK(vocabulary.family_of(Id{102}) == Id{100});
  CHECK(vocabulary.family_of(own.id) == own.id);
}

TEST_CASE("interests find their topic, keep what was known, and refuse what is sensitive") {
  auto const now = *parse_instant("2026-03-01T09:00:00Z");
  auto const earlier = *parse_instant("2025-03-01T09:00:00Z");
  std::vector<Interest> const before{
      {Id{102}, "Handball", InterestStrength::noted, earlier, Id{77}, Id{5}}};
  auto settled = [&](std::vector<Interest>& list) {
    return code(settle_interests(list, before, *builtin_vocabulary(), Language::da, now));
  };
  std::vector<Interest> list{{{}, " håndbold ", {}, {}, {}, {}},
                             {Id{102}, "", {}, {}, {}, {}},
                             {{}, "counting lamp posts", {}, {}, {}, {}},
                             {Id{401}, "", {}, {}, {}, {}}};
  CHECK(settled(list).empty());
  REQUIRE(list.size() == 3);
  CHECK(list[0].topic_id == Id{102});
  CHECK(list[0].learned_at == earlier);
  CHECK(list[0].by_user_id == Id{5});
  CHECK(list[1].label == "counting lamp posts");
  CHECK_FALSE(list[1].topic_id);
  CHECK(list[2].label == "Styrketræning");
  std::vector<Interest> bad{{Id{99}, "", {}, {}, {}, {}}};
  CHECK(settled(bad) == "bad_id interests/0/topic_id");
  bad = {{{}, " ", {}, {}, {}, {}}};
  CHECK(settled(bad) == "missing interests/0/label");
  bad = {{{}, "Her illness", {}, {}, {}, {}}};
  CHECK(settled(bad) == "sensitive_topic interests/0/label");
  bad = {{Id{102}, "", {}, now + std::chrono::hours(48), {}, {}}};
  CHECK(settled(bad) == "wrong_range interests/0/learned_at");
}

}  // namespace kept
