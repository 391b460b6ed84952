#include "individuals/moved_talks_store.hpp"

#include <algorithm>

#include "individuals/conversation_store.hpp"
#include "individuals/individuals_events.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

constexpr std::string_view table = "conversation", column = "person_ids";

/// How one name on a list becomes another.
enum class Handing {
  over,    // the one stands where the other stood
  merges,  // both took part: one of them goes
  parts    // the other comes beside the one again
};

void hand_in_ids(std::vector<Id>& ids, Id from, Id to, Handing how) {
  if (how == Handing::merges) std::erase(ids, from);
  if (how == Handing::over) std::ranges::replace(ids, from, to);
  if (how == Handing::parts && std::ranges::find(ids, to) == ids.end()) ids.push_back(to);
}

/// The same among the people that a timeline's line names.
std::string hand_in_facts(std::string_view facts, Person const& from, Person const& to,
                          Handing how) {
  auto value = json::parse(facts);
  auto* people = value.as_object().if_contains("people");
  if (!people || !people->is_array()) return std::string(facts);
  auto const is_from = [&](json::value const& each) {
    return each.is_object() && each.as_object().contains("id") &&
           each.at("id") == json::value(to_text(from.id));
  };
  json::array after;
  for (auto const& each : people->get_array()) {
    json::object const other{{"id", to_text(to.id)}, {"name", to.name}};
    if (!is_from(each)) {
      after.push_back(each);
      continue;
    }
    if (how == Handing::over) after.push_back(other);
    if (how == Handing::parts) {
      after.push_back(each);
      after.push_back(other);
    }
  }
  *people = std::move(after);
  return json::serialize(value);
}

void hand_on_timelines(Tx& tx, Id conversation_id, Person const& from, Person const& to,
                       Handing how) {
  std::vector<TimelineEntry> entries;
  {
    auto rows = tx.query("select " + columns_of<TimelineEntry>() +
                             " from timeline where ref_id = $1 and kind = 'conversation'",
                         conversation_id);
    while (rows.next()) entries.push_back(row_to<TimelineEntry>(rows));
  }
  for (auto& entry : entries) {
    bool const theirs = entry.person_id == from.id;
    if (theirs && how == Handing::merges) {
      tx.run("delete from timeline where id = $1", entry.id);
      continue;
    }
    entry.facts.text = hand_in_facts(entry.facts.text, from, to, how);
    tx.run("update timeline set facts = $1 where id = $2", entry.facts.text, entry.id);
    if (theirs && how == Handing::over)
      tx.run("update timeline set person_id = $1 where id = $2", to.id, entry.id);
    if (theirs && how == Handing::parts) {
      entry.id = {};
      entry.person_id = to.id;
      add_to_timeline(tx, entry);
    }
  }
}

void hand_on_rows(Tx& tx, Conversation const& conversation, Id from, Id to, Handing how) {
  if (how != Handing::parts)
    tx.run(
        "delete from conversation_person where person_id = $1 and talk = $2 and at = $3 and "
        "conversation_id = $4",
        from, is_talk(conversation), conversation.at, conversation.id);
  if (how != Handing::merges)
    tx.run(
        "insert into conversation_person (person_id, talk, at, conversation_id) "
        "values ($1, $2, $3, $4) on conflict do nothing",
        to, is_talk(conversation), conversation.at, conversation.id);
}

/// `before` is not in the bin.
Done hand_on(Tx& tx, Conversation const& before, Person const& from, Person const& to,
             Handing how) {
  auto after = before;
  hand_in_ids(after.person_ids, from.id, to.id, how);
  TRY(update_row(tx, "conversation", after));
  hand_on_rows(tx, after, from.id, to.id, how);
  hand_on_timelines(tx, after.id, from, to, how);
  tx.changed("conversation", after.id, after.version, seen_by_of(after));
  return tx.publish(ConversationSaved{&before, &after});
}

bool took_part(Conversation const& conversation, Id person_id) {
  return std::ranges::find(conversation.person_ids, person_id) != conversation.person_ids.end();
}

/// In the bin only the conversation's own row names the people.
void hand_on_in_bin(Tx& tx, Id conversation_id, Id from, Id to, Handing how) {
  std::vector<Id> ids;
  {
    auto rows =
        tx.query("select person_ids from conversation where id = $1 and deleted_at is not null",
                 conversation_id);
    if (!rows.next()) return;
    ids = from_stored_json<std::vector<Id>>(rows.text(0));
  }
  if (std::ranges::find(ids, from) == ids.end()) return;
  hand_in_ids(ids, from, to, how);
  tx.run("update conversation set person_ids = $1, version = version + 1 where id = $2",
         Value::own(to_json(ids)), conversation_id);
}

}  // namespace

Result<std::int64_t> move_conversations(Tx& tx, Viewer const& by, Person const& gone,
                                        Person const& kept, MoveLog& log) {
  std::vector<Id> ids;
  {
    auto rows =
        tx.scan("select conversation_id from conversation_person where person_id = $1", gone.id);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  std::int64_t seen = 0;
  for (auto const id : ids) {
    auto const conversation = find_conversation(tx, Viewer::system(), id);
    if (!conversation) continue;
    bool const both = took_part(*conversation, kept.id);
    auto const how = both ? Handing::merges : Handing::over;
    TRY(hand_on(tx, *conversation, gone, kept, how));
    log.add(table, column, {{"id", id.value}, {"both", both}});
    if (by.is_system() || may_see(*conversation, by.user_id)) ++seen;
  }
  return seen;
}

bool is_conversation_move(LoggedMove const& move) {
  return move.table == table && move.column == column;
}

Done move_conversation_back(Tx& tx, LoggedMove const& move, Person const& gone,
                            Person const& kept) {
  Id const id{move.key.at("id").as_int64()};
  auto const how = move.key.at("both").as_bool() ? Handing::parts : Handing::over;
  auto const conversation = find_conversation(tx, Viewer::system(), id);
  if (!conversation) {
    hand_on_in_bin(tx, id, kept.id, gone.id, how);
    return {};
  }
  if (!took_part(*conversation, kept.id) || took_part(*conversation, gone.id)) return {};
  return hand_on(tx, *conversation, kept, gone, how);
}

}  // namespace kept
