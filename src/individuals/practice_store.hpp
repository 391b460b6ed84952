#pragma once
// What a user has learnt, in the database. Seen by that user alone: every statement asks for the
// viewer's own rows, whatever access the viewer has.
#include "individuals/practice.hpp"
#include "store/database.hpp"

namespace kept {

struct StoredPracticeCard {
  Id id, person_id;
  PracticeKind kind = PracticeKind::face_to_name;
  CardPlace place;
};

/// Due by `now`, longest due first; of people who are not in the bin.
std::vector<StoredPracticeCard> due_practice_cards(Db& db, Viewer const& viewer, Instant now,
                                                   int limit);
/// Each card of these people once: after a merge the one that was answered last.
std::vector<StoredPracticeCard> practice_cards_of(Db& db, Viewer const& viewer,
                                                  std::vector<Id> const& person_ids);
/// Whom the viewer has talked with, by their own conversations since then; the latest first.
std::vector<Id> people_talked_with(Db& db, Viewer const& viewer, Instant since, Instant now,
                                   std::size_t limit);
/// What was last noted of somebody, among what the viewer may see; "" for nothing.
std::string last_note_about(Db& db, Viewer const& viewer, Id person_id);

struct PracticeCounts {
  std::int64_t due = 0, new_today = 0, learnt = 0;
};
PracticeCounts count_practice(Db& db, Viewer const& viewer, Instant now, Instant day_began);

struct PracticeAnswer {
  std::string card_id;
  int grade = 0;  // 1 again, 2 hard, 3 good, 4 easy
  Instant at;
};
constexpr auto fields_of(PracticeAnswer const*) {
  return std::tuple{field("card_id", &PracticeAnswer::card_id, required).max(60),
                    field("grade", &PracticeAnswer::grade, required).range(1, 4),
                    field("at", &PracticeAnswer::at, required)};
}
/// Writes one answer, once however often it is sent, and counts the card's place anew from all of
/// its answers. One about somebody who is gone is passed over. Refuses bad_id.
Done take_practice_answer(Tx& tx, Viewer const& viewer, PracticeAnswer const& answer);

/// When a person is gone for good, for all users.
void forget_practice_of(Tx& tx, Id person_id);

}  // namespace kept
