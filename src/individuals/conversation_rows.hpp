#pragma once
// The rows beside a conversation's own: who took part, their timelines, when they last talked.
#include "individuals/conversation.hpp"
#include "individuals/surroundings.hpp"
#include "store/database.hpp"

namespace kept {

/// Who takes part, looked up.
struct Party {
  struct Member {
    Id id;
    std::string name;
  };
  std::vector<Member> people, organisations;
  /// Where the people work now: their organisations' timelines have the conversation too.
  std::vector<Id> their_organisations;
  bool has_employee = false;
};

/// Refuses bad_id at "person_ids/N" or "organisation_ids/N" for who is not there.
Result<Party> find_party(Tx& tx, Conversation const& conversation, Day today);
/// Of those who are still there; for a restore.
Party find_party_left(Tx& tx, Conversation const& conversation, Day today);

struct Touched {
  std::vector<Id> people, organisations;
};
/// The rows alone, for bulk work that knows already when everybody last talked.
Touched insert_conversation_rows(Tx& tx, Conversation const& conversation, Party const& party);
void add_conversation_rows(Tx& tx, Conversation const& conversation, Party const& party,
                           Zone const& zone);
/// Gives the people and organisations whose rows went, for refresh_talks.
/// `at`: as it stands in the rows.
Touched remove_conversation_rows(Tx& tx, Id conversation_id, Instant at);
void refresh_talks(Tx& tx, Touched const& touched, Zone const& zone);

}  // namespace kept
