#include "individuals/practice_store.hpp"

#include <doctest/doctest.h>

#include "individuals/conversation_store.hpp"
#include "individuals/individuals_chapter.hpp"
#include "individuals/person_store.hpp"
#include "individuals/practice_session.hpp"
#include "store/test_store.hpp"

using namespace kept;

namespace {

constexpr Viewer anna{Id{11}, Id{}, Access::staff}, owner{Id{12}, Id{}, Access::owner};

Instant at(std::string_view text) { return *parse_instant(text); }

/// A store with people whom anna has talked with, the last one latest.
struct Talks {
  TestStore test;
  Store& store = test.store();
  std::vector<Id> people;

  Talks() {
    individuals_chapter({}).subscribe(store);
    test.clock->set(at("2026-03-02T09:00:00Z"));
  }

  void meet(int count) {
    auto around = read_surroundings(store, Viewer::system(), test.clock->now());
    for (int each = 0; each < count; ++each) {
      Person person;
      person.name = "Somebody " + std::to_string(people.size());
      person.roles = {{Role::customer, {}, {}}};
      auto prepared = prepare_person(person, around);
      REQUIRE(prepared);
      auto made = store.write([&](Tx& tx) { return add_person(tx, anna, *prepared); });
      REQUIRE(made);
      people.push_back(made->id);
      Conversation talk;
      talk.person_ids = {made->id};
      talk.channel = Channel::call;
      talk.author_id = anna.user_id;
      talk.at = Instant{at("2026-03-01T08:00:00Z").micros +
                        static_cast<std::int64_t>(people.size()) * 1'000'000};
      talk.note = "Likes boats.";
      REQUIRE(store.write([&](Tx& tx) { return add_conversation(tx, anna, talk, around.zone); }));
    }
  }

  void answer(Viewer const& who, Id person, int grade, std::string_view when) {
    PracticeAnswer given{practice_card_id(person, PracticeKind::face_to_name), grade, at(when)};
    REQUIRE(store.write([&](Tx& tx) { return take_practice_answer(tx, who, given); }));
  }

  std::vector<PracticeCard> session(Viewer const& who, std::size_t limit = 50) {
    return store.read([&](Db& db) {
      return practice_session(db, who, {test.clock->now(), at("2026-03-02T00:00:00Z")}, limit);
    });
  }
  PracticeCounts counts(Viewer const& who) {
    return store.read([&](Db& db) {
      return count_practice(db, who, test.clock->now(), at("2026-03-02T00:00:00Z"));
    });
  }
  StoredPracticeCard card(Viewer const& who, Id person) {
    auto cards = store.read([&](Db& db) { return practice_cards_of(db, who, {person}); });
    REQUIRE(cards.size() == 1);
    return cards[0];
  }
};

}  // namespace

TEST_CASE("answers count once, in the order of their times, however they arrive") {
  Talks one, other;
  one.meet(1);
  other.meet(1);
  for (auto when : {"2026-03-02T08:00:00Z", "2026-03-02T08:20:00Z", "2026-03-02T08:20:00Z"})
    one.answer(anna, one.people[0], 3, when);
  for (auto when : {"2026-03-02T08:20:00Z", "2026-03-02T08:00:00Z"})
    other.answer(anna, other.people[0], 3, when);
  auto left = one.card(anna, one.people[0]), right = other.card(anna, other.people[0]);
  CHECK(left.place.memory == right.place.memory);
  CHECK(left.place.due_at == right.place.due_at);
  CHECK(left.place.state == CardState::review);
  CHECK(one.counts(anna).learnt == 1);
  CHECK(one.counts(anna).new_today == 1);
}

TEST_CASE("at most ten new names a day, the latest talk first, each person once") {
  Talks talks;
  talks.meet(14);
  auto cards = talks.session(anna);
  REQUIRE(cards.size() == 10);
  CHECK(cards[0].person_id == talks.people[13]);
  CHECK(talks.session(anna, 5).size() == 5);
  for (int each = 0; each < 9; ++each)
    talks.answer(anna, cards[static_cast<std::size_t>(each)].person_id, 4, "2026-03-02T08:00:00Z");
  CHECK(talks.session(anna).size() == 1);
  CHECK(talks.session(owner).empty());
}

TEST_CASE("what somebody learnt is theirs, from an owner too") {
  Talks talks;
  talks.meet(1);
  talks.answer(anna, talks.people[0], 1, "2026-03-02T08:00:00Z");
  CHECK(talks.counts(anna).due == 1);
  CHECK(talks.counts(owner).due == 0);
  CHECK(
      talks.store.read([&](Db& db) { return practice_cards_of(db, owner, talks.people); }).empty());
  talks.answer(owner, talks.people[0], 3, "2026-03-02T08:00:00Z");
  CHECK(talks.card(anna, talks.people[0]).place.step == 0);
  CHECK(talks.card(owner, talks.people[0]).place.step == 1);
}

TEST_CASE("the cards of somebody who is gone for good are gone, for all users") {
  Talks talks;
  talks.meet(2);
  for (auto const& who : {anna, owner})
    talks.answer(who, talks.people[0], 3, "2026-03-02T08:00:00Z");
  auto person = talks.store.read([&](Db& db) { return find_person(db, anna, talks.people[0]); });
  REQUIRE(person);
  REQUIRE(talks.store.write([&](Tx& tx) { return delete_person(tx, anna, *person); }));
  CHECK(talks.counts(anna).due == 0);
  REQUIRE(talks.store.write([&](Tx& tx) { return purge_person(tx, anna, person->id); }));
  CHECK(talks.store.read([](Db& db) {
    return !db.query("select id from practice_card").next() &&
           !db.query("select card_id from practice_answer").next();
  }));
  talks.answer(anna, talks.people[0], 3, "2026-03-02T08:30:00Z");  // a phone that was away
  CHECK(talks.counts(anna).new_today == 0);
}

TEST_CASE("two cards of one, as a merge leaves them, are one: the one answered last") {
  Talks talks;
  talks.meet(2);
  talks.answer(anna, talks.people[0], 3, "2026-03-02T08:00:00Z");
  talks.answer(anna, talks.people[1], 1, "2026-03-02T08:05:00Z");
  REQUIRE(talks.store.write([&](Tx& tx) -> Done {
    tx.run("update practice_card set person_id = $1", talks.people[0]);
    return {};
  }));
  CHECK(talks.card(anna, talks.people[0]).place.step == 0);
  talks.answer(anna, talks.people[0], 3, "2026-03-02T08:10:00Z");
  CHECK(talks.card(anna, talks.people[0]).place.step == 1);
}
