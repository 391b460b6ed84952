#include "individuals/practice_store.hpp"

#include <algorithm>
#include <functional>

#include "individuals/conversation_store.hpp"
#include "individuals/person_store.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr int notes_looked_at = 5;
constexpr std::size_t answers_max = 5'000;  // of one card

Sql selected(Sql rest) {
  return "select c.id, c.person_id, c.kind, c.state, c.step, c.stability, c.difficulty, c.due_at, "
         "c.last_at from practice_card c join person p on p.id = c.person_id "
         "where p.deleted_at is null and c.user_id = $1 and " +
         rest;
}

StoredPracticeCard read_card(Rows const& rows) {
  StoredPracticeCard card{rows.id(0), rows.id(1)};
  card.kind = enum_of<PracticeKind>(rows.text(2)).value();
  card.place.state = enum_of<CardState>(rows.text(3)).value();
  card.place.step = static_cast<int>(rows.integer(4));
  card.place.memory = Memory{rows.real(5), rows.real(6)};
  card.place.due_at = rows.instant(7);
  card.place.last_at = rows.instant(8);
  return card;
}

std::vector<StoredPracticeCard> read_cards(Rows rows) {
  std::vector<StoredPracticeCard> cards;
  while (rows.next()) cards.push_back(read_card(rows));
  return cards;
}

std::int64_t count(Rows rows) { return rows.next() ? rows.integer(0) : 0; }

Id find_or_add_card(Tx& tx, Viewer const& viewer, PracticeCardName const& name, Instant at) {
  {
    auto rows = tx.query(
        "select id from practice_card where user_id = $1 and person_id = $2 and kind = $3 "
        "order by last_at desc, id limit 1",
        viewer.user_id, name.person_id, word_of(name.kind));
    if (rows.next()) return rows.id(0);
  }
  auto id = tx.new_id();
  tx.run(
      "insert into practice_card (id, user_id, person_id, kind, state, step, stability, "
      "difficulty, due_at, last_at, first_at) values ($1, $2, $3, $4, $5, 0, 0, 0, $6, $6, $6)",
      id, viewer.user_id, name.person_id, word_of(name.kind), word_of(CardState::learning), at);
  return id;
}

std::vector<Answered> answers_of(Db& db, Id card_id) {
  std::vector<Answered> answers;
  auto rows =
      db.scan("select at, grade from practice_answer where card_id = $1 order by at limit $2",
              card_id, answers_max);
  while (rows.next()) answers.push_back({rows.instant(0), static_cast<Grade>(rows.integer(1))});
  return answers;
}

}  // namespace

std::vector<StoredPracticeCard> due_practice_cards(Db& db, Viewer const& viewer, Instant now,
                                                   int limit) {
  static Sql const sql = selected("c.due_at <= $2 order by c.due_at, c.id limit $3");
  return read_cards(db.query(sql, viewer.user_id, now, limit));
}

std::vector<StoredPracticeCard> practice_cards_of(Db& db, Viewer const& viewer,
                                                  std::vector<Id> const& person_ids) {
  static Sql const sql = selected("c.person_id in {ids $2} order by c.last_at desc, c.id");
  std::vector<StoredPracticeCard> cards;
  for (auto& card : read_cards(db.scan(sql, viewer.user_id, person_ids))) {
    bool known = std::ranges::any_of(cards, [&](auto const& each) {
      return each.person_id == card.person_id && each.kind == card.kind;
    });
    if (!known) cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<Id> people_talked_with(Db& db, Viewer const& viewer, Instant since, Instant now,
                                   std::size_t limit) {
  std::vector<Id> people;
  auto rows = db.query(
      "select person_ids from conversation where author_id = $1 and deleted_at is null and "
      "at >= $2 and at <= $3 and channel is not null order by at desc limit $4",
      viewer.user_id, since, now, limit * 4);
  while (rows.next() && people.size() < limit)
    for (auto id : from_stored_json<std::vector<Id>>(rows.text(0)))
      if (std::ranges::find(people, id) == people.end()) people.push_back(id);
  return people;
}

std::string last_note_about(Db& db, Viewer const& viewer, Id person_id) {
  std::vector<std::pair<Instant, Id>> latest;
  for (bool talk : {true, false}) {
    auto rows = db.query(
        "select at, conversation_id from conversation_person where person_id = $1 and talk = $2 "
        "order by at desc, conversation_id desc limit $3",
        person_id, talk, notes_looked_at);
    while (rows.next()) latest.emplace_back(rows.instant(0), rows.id(1));
  }
  std::ranges::stable_sort(latest, std::greater{}, [](auto const& each) { return each.first; });
  for (auto const& [at, id] : latest)
    if (auto seen = find_conversation(db, viewer, id); seen && !seen->note.empty())
      return std::move(seen->note);
  return {};
}

PracticeCounts count_practice(Db& db, Viewer const& viewer, Instant now, Instant day_began) {
  PracticeCounts counts;
  counts.due = count(
      db.query("select count(*) from practice_card c join person p on p.id = c.person_id where "
               "p.deleted_at is null and c.user_id = $1 and c.due_at <= $2",
               viewer.user_id, now));
  counts.new_today =
      count(db.query("select count(*) from practice_card where user_id = $1 and first_at >= $2",
                     viewer.user_id, day_began));
  counts.learnt = count(
      db.query("select count(*) from practice_card c join person p on p.id = c.person_id where "
               "p.deleted_at is null and c.user_id = $1 and c.state = $2",
               viewer.user_id, word_of(CardState::review)));
  return counts;
}

Done take_practice_answer(Tx& tx, Viewer const& viewer, PracticeAnswer const& answer) {
  auto name = parse_practice_card_id(answer.card_id);
  if (!name) return refuse(Code::bad_id, "card_id");
  auto person = find_person(tx, viewer, name->person_id);
  if (!person) return {};
  name->person_id = person->id;
  auto id = find_or_add_card(tx, viewer, *name, answer.at);
  bool known =
      tx.query("select at from practice_answer where card_id = $1 and at = $2", id, answer.at)
          .next();
  if (known) return {};
  tx.run("insert into practice_answer (card_id, at, grade) values ($1, $2, $3)", id, answer.at,
         answer.grade);
  auto answers = answers_of(tx, id);
  auto place = after_answers(answers);
  tx.run(
      "update practice_card set state = $2, step = $3, stability = $4, difficulty = $5, "
      "due_at = $6, last_at = $7, first_at = $8 where id = $1",
      id, word_of(place.state), place.step, place.memory->stability, place.memory->difficulty,
      place.due_at, *place.last_at, answers.front().at);
  return {};
}

void forget_practice_of(Tx& tx, Id person_id) {
  tx.run(
      "delete from practice_answer where card_id in "
      "(select id from practice_card where person_id = $1)",
      person_id);
  tx.run("delete from practice_card where person_id = $1", person_id);
}

}  // namespace kept
