#include "individuals/conversation_rows.hpp"

#include <algorithm>

#include "individuals/conversation_store.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/position_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

constexpr std::size_t told_note_bytes = 2'000;
constexpr int organisations_each = 3;

enum class Missing { is_refused, is_passed_over };

std::string names_json(std::vector<Party::Member> const& members) {
  std::string out = "[";
  for (auto const& member : members) {
    if (out.size() > 1) out += ',';
    out += "{\"id\":";
    write_json(out, member.id);
    out += ",\"name\":";
    write_json(out, member.name);
    out += '}';
  }
  return out + "]";
}

std::string facts_of(Conversation const& conversation, Party const& party) {
  std::string out = "{\"channel\":";
  write_json(out, conversation.channel);
  out += ",\"note\":";
  write_json(out, first_part(conversation.note, told_note_bytes));
  out += ",\"cut\":";
  write_json(out, conversation.note.size() > told_note_bytes);
  out += ",\"author_id\":";
  write_json(out, conversation.author_id);
  out += ",\"author\":";
  write_json(out, conversation.author);
  out += ",\"private\":";
  write_json(out, conversation.is_private);
  out += ",\"people\":" + names_json(party.people);
  out += ",\"organisations\":" + names_json(party.organisations);
  return out + "}";
}

Result<Party> look_up(Tx& tx, Conversation const& conversation, Day today, Missing missing) {
  Party party;
  for (std::size_t at = 0; at < conversation.person_ids.size(); ++at) {
    auto id = conversation.person_ids[at];
    auto rows = tx.query("select name, roles from person where id = $1 and deleted_at is null", id);
    if (!rows.next()) {
      if (missing == Missing::is_passed_over) continue;
      return refuse(Code::bad_id, "person_ids/" + std::to_string(at));
    }
    party.people.push_back({id, std::string(rows.text(0))});
    if (holds(from_stored_json<std::vector<RoleHeld>>(rows.text(1)), Role::employee, today))
      party.has_employee = true;
  }
  for (std::size_t at = 0; at < conversation.organisation_ids.size(); ++at) {
    auto id = conversation.organisation_ids[at];
    auto rows = tx.query("select name from organisation where id = $1 and deleted_at is null", id);
    if (!rows.next()) {
      if (missing == Missing::is_passed_over) continue;
      return refuse(Code::bad_id, "organisation_ids/" + std::to_string(at));
    }
    party.organisations.push_back({id, std::string(rows.text(0))});
  }
  auto const& named = conversation.organisation_ids;
  auto& theirs = party.their_organisations;
  for (auto const& person : party.people)
    for (auto id : organisations_of(tx, Viewer::system(), person.id, today, organisations_each))
      if (std::find(named.begin(), named.end(), id) == named.end() &&
          std::find(theirs.begin(), theirs.end(), id) == theirs.end())
        theirs.push_back(id);
  return party;
}

}  // namespace

Result<Party> find_party(Tx& tx, Conversation const& conversation, Day today) {
  return look_up(tx, conversation, today, Missing::is_refused);
}

Party find_party_left(Tx& tx, Conversation const& conversation, Day today) {
  return *look_up(tx, conversation, today, Missing::is_passed_over);
}

void add_conversation_rows(Tx& tx, Conversation const& conversation, Party const& party,
                           Zone const& zone) {
  auto touched = insert_conversation_rows(tx, conversation, party);
  if (conversation.channel) refresh_talks(tx, touched, zone);
}

Touched insert_conversation_rows(Tx& tx, Conversation const& conversation, Party const& party) {
  TimelineEntry entry{.at = conversation.at,
                      .kind = TimelineKind::conversation,
                      .ref_id = conversation.id,
                      .facts = {facts_of(conversation, party)},
                      .private_to = seen_by_of(conversation).column()};
  Touched touched;
  for (auto const& person : party.people) {
    tx.run(
        "insert into conversation_person (person_id, talk, at, conversation_id) "
        "values ($1, $2, $3, $4)",
        person.id, is_talk(conversation), conversation.at, conversation.id);
    entry.person_id = person.id;
    add_to_timeline(tx, entry);
    touched.people.push_back(person.id);
  }
  entry.person_id = {};
  auto add_organisation = [&](Id id) {
    tx.run(
        "insert into conversation_organisation (organisation_id, talk, at, conversation_id) "
        "values ($1, $2, $3, $4)",
        id, is_talk(conversation), conversation.at, conversation.id);
    entry.organisation_id = id;
    add_to_timeline(tx, entry);
    touched.organisations.push_back(id);
  };
  for (auto const& organisation : party.organisations) add_organisation(organisation.id);
  for (auto id : party.their_organisations) add_organisation(id);
  return touched;
}

Touched remove_conversation_rows(Tx& tx, Id conversation_id, Instant at) {
  Touched touched;
  {
    auto rows = tx.query(
        "select person_id, organisation_id from timeline where ref_id = $1 and kind = "
        "'conversation'",
        conversation_id);
    while (rows.next()) {
      if (rows.id(0)) touched.people.push_back(rows.id(0));
      if (rows.id(1)) touched.organisations.push_back(rows.id(1));
    }
  }
  remove_from_timeline(tx, conversation_id);
  for (auto id : touched.people)
    tx.run(
        "delete from conversation_person "
        "where person_id = $1 and talk in (true, false) and at = $2 and conversation_id = $3",
        id, at, conversation_id);
  for (auto id : touched.organisations)
    tx.run(
        "delete from conversation_organisation "
        "where organisation_id = $1 and talk in (true, false) and at = $2 and conversation_id = $3",
        id, at, conversation_id);
  return touched;
}

void refresh_talks(Tx& tx, Touched const& touched, Zone const& zone) {
  for (auto id : touched.people) refresh_contacts(tx, id, zone);
  for (auto id : touched.organisations) refresh_last_talk_of_organisation(tx, id, zone);
}

}  // namespace kept
