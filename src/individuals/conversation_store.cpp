#include "individuals/conversation_store.hpp"

#include <algorithm>

#include "firm/user_store.hpp"
#include "individuals/conversation_rows.hpp"
#include "individuals/individuals_events.hpp"
#include "individuals/person_was_store.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

Sql selected(Sql rest) {
  return "select " + columns_of<Conversation>("c.") +
         ", u.name from conversation c left join users u on u.id = c.author_id where " + rest;
}

Conversation read(Rows const& rows) {
  auto conversation = row_to<Conversation>(rows);
  conversation.author = rows.text(static_cast<int>(column_count<Conversation>()));
  return conversation;
}

bool is_seen(Conversation const& conversation, Viewer const& viewer) {
  return viewer.is_system() || may_see(conversation, viewer.user_id);
}

std::optional<Conversation> find_in(Db& db, Viewer const& viewer, Sql sql, Id id) {
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  auto conversation = read(rows);
  if (!is_seen(conversation, viewer)) return {};
  return conversation;
}

std::string what_changed(Conversation const& before, Conversation const& after) {
  return after.is_private ? differences_without_values(before, after) : differences(before, after);
}

Done check_users(Tx& tx, Viewer const& by, Conversation const& conversation) {
  for (std::size_t at = 0; at < conversation.shared_with.size(); ++at)
    if (!find_user(tx, by, conversation.shared_with[at]))
      return refuse(Code::bad_id, "shared_with/" + std::to_string(at));
  return {};
}

std::string name_in_bin(Conversation const& conversation) {
  return std::string(first_part(conversation.note, 120));
}

}  // namespace

SeenBy seen_by_of(Conversation const& conversation) {
  if (!conversation.is_private) return SeenBy::everybody();
  auto users = conversation.shared_with;
  if (conversation.author_id) users.push_back(conversation.author_id);
  return SeenBy::only(users);
}

std::optional<Conversation> find_conversation(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql = selected("c.id = $1 and c.deleted_at is null");
  return find_in(db, viewer, sql, id);
}

std::vector<Conversation> conversations_after(Db& db, Viewer const& viewer, Id after, int limit) {
  static Sql const sql = selected("c.id > $1 and c.deleted_at is null order by c.id limit $2");
  std::vector<Conversation> all;
  while (all.empty()) {
    int seen = 0;
    auto rows = db.query(sql, after.value, limit);
    for (; rows.next(); ++seen) {
      auto conversation = read(rows);
      after = conversation.id;
      if (is_seen(conversation, viewer)) all.push_back(std::move(conversation));
    }
    if (seen < limit) break;
  }
  return all;
}

std::vector<NoteEdit> note_edits(Db& db, Viewer const& viewer, Conversation const& of) {
  std::vector<NoteEdit> edits;
  if (!is_seen(of, viewer)) return edits;
  auto rows = db.query(
      "select e.at, e.by_user_id, u.name, e.note from conversation_edit e "
      "left join users u on u.id = e.by_user_id where e.conversation_id = $1 "
      "order by e.id desc limit 200",
      of.id);
  while (rows.next())
    edits.push_back(
        {rows.instant(0), rows.id(1), std::string(rows.text(2)), std::string(rows.text(3))});
  return edits;
}

Result<Conversation> add_conversation(Tx& tx, Viewer const& by, Conversation conversation,
                                      Zone const& zone) {
  auto today = zone.day_of(tx.now());
  TRY(check_users(tx, by, conversation));
  auto party = TRY(find_party(tx, conversation, today));
  if (!conversation.id) conversation.id = tx.new_id();
  conversation.version = 1;
  conversation.author_id = by.user_id;
  if (auto author = find_user(tx, by, by.user_id)) conversation.author = author->name;
  conversation.is_private = party.has_employee;
  conversation.created_at = conversation.changed_at = tx.now();
  insert_row(tx, "conversation", conversation);
  add_conversation_rows(tx, conversation, party, zone);
  tx.audit(by, "conversation", conversation.id, "made", what_changed(Conversation{}, conversation));
  tx.changed("conversation", conversation.id, conversation.version, seen_by_of(conversation));
  TRY(tx.publish(ConversationSaved{nullptr, &conversation}));
  return conversation;
}

void add_conversations_in_bulk(Tx& tx, Viewer const& by, std::span<BulkConversation const> all) {
  for (auto const& [conversation, party] : all) {
    insert_row(tx, "conversation", conversation);
    insert_conversation_rows(tx, conversation, party);
    tx.audit(by, "conversation", conversation.id, "made");
  }
}

Result<Conversation> save_conversation(Tx& tx, Viewer const& by, Conversation const& before,
                                       Conversation after, Zone const& zone) {
  if (after.shared_with != before.shared_with && by.user_id != before.author_id)
    return refuse(Code::not_allowed, "shared_with", "the author alone shares a conversation");
  auto today = zone.day_of(tx.now());
  if (after.shared_with != before.shared_with) TRY(check_users(tx, by, after));
  bool same_party =
      after.person_ids == before.person_ids && after.organisation_ids == before.organisation_ids;
  auto party = same_party ? find_party_left(tx, after, today) : TRY(find_party(tx, after, today));
  // Who was no employee when it was written does not make it private by becoming one.
  if (!same_party) after.is_private = after.is_private || party.has_employee;
  after.changed_at = tx.now();
  TRY(update_row(tx, "conversation", after));
  if (after.note != before.note)
    tx.run(
        "insert into conversation_edit (id, conversation_id, at, by_user_id, note) "
        "values ($1, $2, $3, $4, $5)",
        tx.new_id(), after.id, tx.now(), by.user_id, before.note);
  auto touched = remove_conversation_rows(tx, after.id, before.at);
  add_conversation_rows(tx, after, party, zone);
  refresh_talks(tx, touched, zone);
  if (auto what = what_changed(before, after); what != "{}")
    tx.audit(by, "conversation", after.id, "changed", what);
  tx.changed("conversation", after.id, after.version, seen_by_of(after));
  TRY(tx.publish(ConversationSaved{&before, &after}));
  return after;
}

Done delete_conversation(Tx& tx, Viewer const& by, Conversation const& conversation,
                         Zone const& zone) {
  auto deleted = conversation;
  deleted.deleted_at = tx.now();
  TRY(update_row(tx, "conversation", deleted));
  auto touched = remove_conversation_rows(tx, conversation.id, conversation.at);
  refresh_talks(tx, touched, zone);
  put_in_bin(tx, by, "conversation", conversation.id, name_in_bin(conversation),
             seen_by_of(conversation));
  tx.audit(by, "conversation", conversation.id, "deleted");
  tx.changed("conversation", conversation.id, deleted.version, seen_by_of(conversation));
  return tx.publish(ConversationSaved{&conversation, nullptr});
}

Done restore_conversation(Tx& tx, Viewer const& by, Id id, Zone const& zone) {
  static Sql const sql = selected("c.id = $1 and c.deleted_at is not null");
  auto conversation = find_in(tx, by, sql, id);
  if (!conversation) return refuse(Code::not_found);
  conversation->deleted_at.reset();
  conversation->changed_at = tx.now();
  conversation->person_ids = people_now(tx, by, conversation->person_ids);
  TRY(update_row(tx, "conversation", *conversation));
  add_conversation_rows(tx, *conversation,
                        find_party_left(tx, *conversation, zone.day_of(tx.now())), zone);
  tx.changed("conversation", id, conversation->version, seen_by_of(*conversation));
  return tx.publish(ConversationSaved{nullptr, &*conversation});
}

Done purge_conversation(Tx& tx, Viewer const&, Id id) {
  if (tx.run("delete from conversation where id = $1 and deleted_at is not null", id) == 0)
    return refuse(Code::not_found);
  tx.run("delete from conversation_edit where conversation_id = $1", id);
  scrub_audit(tx, "conversation", id);
  return {};
}

}  // namespace kept
