#include "mail/draft_store.hpp"

#include <algorithm>

#include "individuals/person_store.hpp"
#include "mail/mail_store.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr int thread_mails_max = 100;

/// Its writer's open pages hear of it, and no audit tells anybody that it was ever written.
void tell(Tx& tx, MailDraft const& draft) {
  tx.changed("draft", draft.id, draft.version, SeenBy::only(draft.user_id));
}

Done check_being_written(MailDraft const& draft) {
  if (draft.outgoing_id) return refuse(Code::not_found);
  return {};
}

Done check_person(Tx& tx, Viewer const& by, MailDraft const& draft) {
  if (draft.person_id && !find_person(tx, by, draft.person_id))
    return refuse(Code::bad_id, "person_id");
  return {};
}

/// What ties it to the mail it answers: the ids of that and of those before it in its thread.
Done take_thread(Tx& tx, Viewer const& by, MailDraft& draft) {
  if (!draft.reply_to_id) return {};
  auto const answered = find_mail(tx, by, draft.reply_to_id);
  if (!answered) return refuse(Code::bad_id, "reply_to_id");
  draft.in_reply_to = answered->message_id;
  draft.references_before.clear();
  for (auto const& each : mails_of_thread(tx, by, answered->thread_id, thread_mails_max))
    if (each.at <= answered->at && each.id != answered->id)
      draft.references_before.push_back(each.message_id);
  return {};
}

Result<MailDraft> write(Tx& tx, MailDraft draft) {
  draft.changed_at = tx.now();
  TRY(update_row(tx, "draft", draft));
  tell(tx, draft);
  return draft;
}

void remove_rows(Tx& tx, MailDraft const& draft) {
  for (auto const& each : draft.attachments) remove_file(tx, each.file_id);
  tx.run("delete from draft where id = $1", draft.id);
  tell(tx, draft);
}

std::vector<MailDraft> drafts_in(Rows rows) {
  std::vector<MailDraft> found;
  while (rows.next()) found.push_back(row_to<MailDraft>(rows));
  return found;
}

}  // namespace

std::vector<MailDraft> list_drafts(Db& db, Viewer const& viewer, Id before, int limit) {
  return drafts_in(
      db.query("select " + columns_of<MailDraft>() +
                   " from draft where user_id = $1 and outgoing_id is null and id < $2 "
                   "order by id desc limit $3",
               viewer.user_id, before ? before.value : INT64_MAX, limit));
}

std::optional<MailDraft> find_draft(Db& db, Viewer const& viewer, Id id) {
  auto rows =
      db.query("select " + columns_of<MailDraft>() + " from draft where id = $1 and user_id = $2",
               id, viewer.user_id);
  if (!rows.next()) return {};
  return row_to<MailDraft>(rows);
}

Result<MailDraft> add_draft(Tx& tx, Viewer const& by, MailDraft draft) {
  TRY(check_person(tx, by, draft));
  TRY(take_thread(tx, by, draft));
  {
    auto rows = tx.query("select count(*) from draft where user_id = $1 and outgoing_id is null",
                         by.user_id);
    rows.next();
    if (rows.integer(0) >= drafts_of_a_user_max) return refuse(Code::too_many);
  }
  draft.id = tx.new_id();
  draft.version = 1;
  draft.user_id = by.user_id;
  draft.created_at = draft.changed_at = tx.now();
  insert_row(tx, "draft", draft);
  tell(tx, draft);
  return draft;
}

Result<MailDraft> save_draft(Tx& tx, Viewer const& by, MailDraft after) {
  TRY(check_being_written(after));
  TRY(check_person(tx, by, after));
  return write(tx, std::move(after));
}

Done remove_draft(Tx& tx, Viewer const&, MailDraft const& draft) {
  TRY(check_being_written(draft));
  remove_rows(tx, draft);
  return {};
}

Result<MailDraft> attach(Tx& tx, Viewer const& by, MailDraft draft, NewFile const& file,
                         std::string const& name) {
  TRY(check_being_written(draft));
  if (draft.attachments.size() >= attachments_max) return refuse(Code::too_many);
  auto all = static_cast<std::int64_t>(file.bytes.size());
  for (auto const& each : draft.attachments) all += each.bytes;
  if (all > attachment_bytes_max) return refuse(Code::too_large);
  auto const id = add_file(tx, file, SeenBy::only(by.user_id));
  draft.attachments.push_back({id, name, file.type, static_cast<std::int64_t>(file.bytes.size())});
  return write(tx, std::move(draft));
}

Result<MailDraft> detach(Tx& tx, Viewer const&, MailDraft draft, Id file_id) {
  TRY(check_being_written(draft));
  auto const gone = std::erase_if(
      draft.attachments, [&](DraftAttachment const& each) { return each.file_id == file_id; });
  if (gone == 0) return refuse(Code::not_found);
  remove_file(tx, file_id);
  return write(tx, std::move(draft));
}

Done set_outgoing(Tx& tx, MailDraft& draft, Id outgoing_id) {
  draft.outgoing_id = outgoing_id;
  draft = TRY(write(tx, draft));
  return {};
}

void drop_draft(Tx& tx, Id draft_id) {
  if (!draft_id) return;
  auto found = drafts_in(
      tx.query("select " + columns_of<MailDraft>() + " from draft where id = $1", draft_id));
  if (!found.empty()) remove_rows(tx, found.front());
}

void purge_drafts_about(Tx& tx, Id person_id) {
  for (auto const& draft : drafts_in(tx.query(
           "select " + columns_of<MailDraft>() + " from draft where person_id = $1", person_id)))
    remove_rows(tx, draft);
}

}  // namespace kept
