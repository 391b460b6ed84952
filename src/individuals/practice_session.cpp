#include "individuals/practice_session.hpp"

#include <algorithm>

#include "individuals/person_store.hpp"

namespace kept {
namespace {

constexpr std::size_t people_looked_at = 200;
constexpr int due_looked_at = 50;
constexpr std::int64_t two_years = std::int64_t{2} * 365 * 24 * 60 * 60 * 1'000'000;

std::optional<PracticeCard> card_of(Db& db, Viewer const& viewer, Person const& person,
                                    PracticeKind kind, StoredPracticeCard const* stored) {
  auto card = make_practice_card(kind, person, last_note_about(db, viewer, person.id));
  if (!card || !stored) return card;
  card->due_at = stored->place.due_at;
  switch (stored->place.state) {
    case CardState::learning:
      card->state = PracticeState::learning;
      break;
    case CardState::review:
      card->state = PracticeState::review;
      break;
    case CardState::relearning:
      card->state = PracticeState::relearning;
      break;
  }
  return card;
}

StoredPracticeCard const* find_stored(std::vector<StoredPracticeCard> const& cards, Id person_id,
                                      PracticeKind kind) {
  for (auto const& card : cards)
    if (card.person_id == person_id && card.kind == kind) return &card;
  return nullptr;
}

/// The first card of a person that was never asked, when those before it are known.
std::optional<PracticeCard> next_new_card(Db& db, Viewer const& viewer, Person const& person,
                                          std::vector<StoredPracticeCard> const& stored) {
  for (auto kind : practice_kinds) {
    if (auto const* known = find_stored(stored, person.id, kind)) {
      if (known->place.state != CardState::review) return {};
    } else if (auto card = card_of(db, viewer, person, kind, nullptr)) {
      return card;
    }
  }
  return {};
}

}  // namespace

std::vector<PracticeCard> practice_session(Db& db, Viewer const& viewer, PracticeMoment const& when,
                                           std::size_t limit) {
  std::vector<PracticeCard> cards;
  auto has = [&](Id person_id) {
    return std::ranges::find(cards, person_id, &PracticeCard::person_id) != cards.end();
  };
  for (auto const& stored : due_practice_cards(db, viewer, when.now, due_looked_at)) {
    if (cards.size() >= limit) return cards;
    auto person = find_person(db, viewer, stored.person_id);
    if (!person || has(person->id)) continue;
    if (auto card = card_of(db, viewer, *person, stored.kind, &stored))
      cards.push_back(std::move(*card));
  }
  auto left = practice_new_a_day - count_practice(db, viewer, when.now, when.day_began).new_today;
  auto people = when.meeting;
  for (auto id : people_talked_with(db, viewer, Instant{when.now.micros - two_years}, when.now,
                                    people_looked_at))
    if (std::ranges::find(people, id) == people.end()) people.push_back(id);
  auto stored = practice_cards_of(db, viewer, people);
  for (auto id : people) {
    if (left <= 0 || cards.size() >= limit) break;
    if (has(id)) continue;
    auto person = find_person(db, viewer, id);
    if (!person) continue;
    auto card = next_new_card(db, viewer, *person, stored);
    if (!card) continue;
    cards.push_back(std::move(*card));
    --left;
  }
  return cards;
}

std::vector<PracticeCard> practice_cram(Db& db, Viewer const& viewer, Instant now,
                                        std::vector<Id> const& person_ids, std::size_t limit) {
  std::vector<std::pair<double, PracticeCard>> found;
  auto stored = practice_cards_of(db, viewer, person_ids);
  for (auto const& person : find_people(db, viewer, person_ids))
    for (auto kind : practice_kinds) {
      auto const* known = find_stored(stored, person.id, kind);
      auto card = card_of(db, viewer, person, kind, known);
      if (card) found.emplace_back(known ? recall_chance(known->place, now) : 0, std::move(*card));
    }
  std::ranges::stable_sort(found, {}, [](auto const& each) { return each.first; });
  std::vector<PracticeCard> cards;
  for (auto& [chance, card] : found)
    if (cards.size() < limit) cards.push_back(std::move(card));
  return cards;
}

}  // namespace kept
