#include <doctest/doctest.h>

#include <cmath>

#include "individuals/acquaintance.hpp"
#include "individuals/opening_question.hpp"
#include "individuals/shared_interests.hpp"

namespace kept {
namespace {

Instant const now = *parse_instant("2026-03-01T09:00:00Z");
Day day(std::string_view text) { return *parse_day(text); }

HeldTopic held(int topic, InterestStrength strength = InterestStrength::stated,
               Instant learned_at = now) {
  return {Id{topic}, Id{topic / 100 * 100}, strength, learned_at};
}

}  // namespace

TEST_CASE("the rarer a topic, the more it tells") {
  // N = 100, n = 2, 3, 10.
  CHECK(inverse_frequency(100, 2) == doctest::Approx(4.5165).epsilon(1e-4));
  CHECK(inverse_frequency(100, 3) == doctest::Approx(4.2288).epsilon(1e-4));
  CHECK(inverse_frequency(100, 10) == doctest::Approx(3.2172).epsilon(1e-4));
  CHECK(plain_inverse_frequency(100, 2) == doctest::Approx(3.912).epsilon(1e-4));
  CHECK(plain_inverse_frequency(100, 3) == doctest::Approx(3.5066).epsilon(1e-4));
  CHECK(plain_inverse_frequency(100, 10) == doctest::Approx(2.3026).epsilon(1e-4));
}

TEST_CASE("Adamic and Adar's index is networkx's") {
  CHECK(adamic_adar(2) == doctest::Approx(1.4427).epsilon(1e-4));
  CHECK(adamic_adar(3) == doctest::Approx(.9102).epsilon(1e-4));
  CHECK(adamic_adar(10) == doctest::Approx(.4343).epsilon(1e-4));
  CHECK(adamic_adar(1) == 0);
  // Two of a complete graph of five: three common neighbours with four each.
  CHECK(3 * adamic_adar(4) == doctest::Approx(2.16404256).epsilon(1e-8));
}

TEST_CASE("what was learned three years ago counts half") {
  CHECK(freshness(std::chrono::hours(0)) == 1);
  CHECK(freshness(std::chrono::hours(24 * 3 * 365 + 18)) == doctest::Approx(.5));
  CHECK(freshness(std::chrono::hours(-48)) == 1);
}

TEST_CASE("a score is the sum of the topics of both, the weaker word counting, and near misses") {
  auto inverse = [](Id) { return 2.0; };
  auto score = [&](std::vector<HeldTopic> one, std::vector<HeldTopic> other) {
    return shared_between(one, other, inverse, now).score;
  };
  using enum InterestStrength;
  CHECK(score({held(102)}, {held(102)}) == doctest::Approx(2));
  CHECK(score({held(102, noted)}, {held(102)}) == doctest::Approx(1.4));
  CHECK(score({held(102, noted)}, {held(102, imported)}) == doctest::Approx(.8));
  CHECK(score({held(102)}, {held(103)}) == doctest::Approx(.5));
  CHECK(score({held(102), held(104)}, {held(103), held(106)}) == doctest::Approx(.5));
  CHECK(score({held(102), held(104)}, {held(102), held(106)}) == doctest::Approx(2));
  CHECK(score({held(102)}, {held(1301)}) == 0);
  auto const half = now - std::chrono::hours(24 * 3 * 365 + 18);
  CHECK(score({held(102)}, {held(102, stated, half)}) == doctest::Approx(1));
}

TEST_CASE("the most telling topic comes first") {
  auto inverse = [](Id id) { return id == Id{102} ? 3.0 : 1.0; };
  auto const shared = shared_between(std::vector{held(1301), held(102)},
                                     std::vector{held(102), held(1301)}, inverse, now);
  REQUIRE(shared.topics.size() == 2);
  CHECK(shared.topics[0].topic_id == Id{102});
}

TEST_CASE("who knows somebody best is who talked with them, lately and face to face") {
  // Gaps of 30, 30 and 30 days: half after 120.
  std::vector<Talk> const talks{{Id{1}, Channel::meeting, day("2026-01-01")},
                                {Id{1}, Channel::email, day("2026-01-31")},
                                {Id{2}, Channel::call, day("2026-03-02")},
                                {Id{2}, Channel::visit, day("2026-04-01")},
                                {Id{}, Channel::visit, day("2026-04-01")}};
  CHECK(half_life_days(talks) == doctest::Approx(120));
  auto const best = who_knows(talks, day("2026-05-01"));
  REQUIRE(best.size() == 2);
  CHECK(best[0].user_id == Id{2});
  CHECK(best[0].conversations == 2);
  CHECK(best[0].last_talked_on == day("2026-04-01"));
  CHECK(best[0].strength == doctest::Approx(.8 * std::exp2(-.5) + std::exp2(-.25)));
  CHECK(best[1].strength == doctest::Approx(std::exp2(-1.0) + .5 * std::exp2(-.75)));
  CHECK(half_life_days(std::span(talks).first(1)) == doctest::Approx(120));
  CHECK(who_knows({}, day("2026-05-01")).empty());
}

TEST_CASE("each upper topic has its question, the firm's own the general one") {
  CHECK(word_of(opening_question(Id{100})) == "ball_games");
  CHECK(word_of(opening_question(Id{1900})) == "music");
  CHECK(word_of(opening_question(Id{3400})) == "green");
  CHECK(word_of(opening_question(Id{3500})) == "other");
  CHECK(word_of(opening_question(Id{102})) == "other");
  for (auto const& topic : builtin_topics()) {
    if (topic.parent_id) continue;
    CHECK(opening_question(topic.id) != OpeningQuestion::other);
  }
}

}  // namespace kept
