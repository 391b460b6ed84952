#include "mail/mailbox_store.hpp"

#include <algorithm>

#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::string_view noun = "mailbox";

void tell(Tx& tx, Mailbox const& mailbox) {
  tx.changed(noun, mailbox.id, mailbox.version, SeenBy::only(mailbox.user_id));
}

void add_folders(Db& db, std::vector<Mailbox>& mailboxes) {
  std::vector<Id> ids;
  for (auto const& each : mailboxes) ids.push_back(each.id);
  if (ids.empty()) return;
  auto rows = db.scan("select " + columns_of<MailboxFolder>() +
                          " from mailbox_folder where mailbox_id in {ids $1} order by name",
                      ids);
  while (rows.next()) {
    auto folder = row_to<MailboxFolder>(rows);
    folder.shown = folder_name_shown(folder.name);
    auto at = std::ranges::find(mailboxes, folder.mailbox_id, &Mailbox::id);
    if (at != mailboxes.end()) at->folders.push_back(std::move(folder));
  }
}

std::optional<Mailbox> one(Db& db, std::vector<Mailbox> found) {
  add_folders(db, found);
  if (found.empty()) return {};
  return std::move(found.front());
}

void remove_ledger(Tx& tx, Id mailbox_id) {
  tx.run(
      "delete from mailbox_place where folder_id in "
      "(select id from mailbox_folder where mailbox_id = $1)",
      mailbox_id);
  tx.run("delete from mailbox_skipped where mailbox_id = $1", mailbox_id);
  tx.run("delete from mailbox_folder where mailbox_id = $1", mailbox_id);
}

void remove_rows(Tx& tx, Id id) {
  remove_ledger(tx, id);
  tx.run("delete from mailbox where id = $1", id);
}

void add_folder(Tx& tx, Mailbox& mailbox, std::string const& name, bool chosen) {
  MailboxFolder folder;
  folder.id = tx.new_id();
  folder.mailbox_id = mailbox.id;
  folder.name = name;
  folder.shown = folder_name_shown(name);
  folder.chosen = chosen;
  insert_row(tx, "mailbox_folder", folder);
  mailbox.folders.push_back(std::move(folder));
}

void choose(Tx& tx, Mailbox& mailbox, std::vector<std::string> const& names) {
  for (auto& folder : mailbox.folders) {
    bool chosen = std::ranges::find(names, folder.name) != names.end();
    if (chosen == folder.chosen) continue;
    folder.chosen = chosen;
    tx.run("update mailbox_folder set chosen = $2 where id = $1", folder.id, chosen);
  }
  for (auto const& name : names)
    if (std::ranges::find(mailbox.folders, name, &MailboxFolder::name) == mailbox.folders.end())
      add_folder(tx, mailbox, name, true);
}

Sql const selected = "select " + columns_of<Mailbox>() + " from mailbox ";

}  // namespace

std::vector<Mailbox> list_mailboxes(Db& db, Viewer const& viewer) {
  static Sql const sql = selected + "where user_id = $1 order by id limit $2";
  std::vector<Mailbox> found;
  {
    auto rows = db.query(sql, viewer.user_id, mailboxes_of_a_user_max);
    while (rows.next()) found.push_back(row_to<Mailbox>(rows));
  }
  add_folders(db, found);
  return found;
}

std::optional<Mailbox> find_mailbox(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql = selected + "where id = $1 and user_id = $2";
  std::vector<Mailbox> found;
  {
    auto rows = db.query(sql, id, viewer.user_id);
    if (rows.next()) found.push_back(row_to<Mailbox>(rows));
  }
  return one(db, std::move(found));
}

std::optional<Mailbox> mailbox_to_read(Db& db, Viewer const&, Id id) {
  static Sql const sql = selected + "where id = $1";
  std::vector<Mailbox> found;
  {
    auto rows = db.query(sql, id);
    if (rows.next()) found.push_back(row_to<Mailbox>(rows));
  }
  return one(db, std::move(found));
}

Result<Mailbox> add_mailbox(Tx& tx, Viewer const& by, Mailbox mailbox,
                            std::vector<std::string> const& folders) {
  {
    auto rows = tx.query("select count(*) from mailbox where user_id = $1", by.user_id);
    rows.next();
    if (rows.integer(0) >= mailboxes_of_a_user_max) return refuse(Code::too_many);
  }
  mailbox.id = tx.new_id();
  mailbox.version = 1;
  mailbox.user_id = by.user_id;
  mailbox.created_at = mailbox.changed_at = mailbox.next_read_at = tx.now();
  insert_row(tx, "mailbox", mailbox);
  if (!mailbox.host.empty()) choose(tx, mailbox, folders);
  tell(tx, mailbox);
  tx.audit(by, noun, mailbox.id, "made");
  return mailbox;
}

Result<Mailbox> save_mailbox(Tx& tx, Viewer const& by, Mailbox const& before, Mailbox after,
                             std::optional<std::vector<std::string>> const& folders) {
  after.changed_at = after.next_read_at = tx.now();
  if (after.host != before.host || after.user_name != before.user_name) {
    std::vector<std::string> chosen;
    for (auto const& folder : before.folders)
      if (folder.chosen) chosen.push_back(folder.name);
    remove_ledger(tx, after.id);
    after.folders.clear();
    if (!after.host.empty()) choose(tx, after, chosen);
  }
  TRY(update_row(tx, "mailbox", after));
  if (folders) choose(tx, after, *folders);
  tell(tx, after);
  tx.audit(by, noun, after.id, "changed", differences_without_values(before, after));
  return after;
}

Done remove_mailbox(Tx& tx, Viewer const& by, Mailbox const& mailbox) {
  remove_rows(tx, mailbox.id);
  tell(tx, mailbox);
  tx.audit(by, noun, mailbox.id, "deleted");
  return {};
}

void remove_mailboxes_of(Tx& tx, Id user_id) {
  std::vector<Id> ids;
  {
    auto rows = tx.query("select id from mailbox where user_id = $1", user_id);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  for (auto id : ids) remove_rows(tx, id);
}

void put_folders(Tx& tx, Mailbox const& mailbox, std::vector<ImapFolder> const& there) {
  auto still = mailbox_to_read(tx, Viewer::system(), mailbox.id);
  if (!still || still->host != mailbox.host) return;
  for (auto const& folder : still->folders)
    if (!folder.chosen && folder.seen == 0 &&
        std::ranges::find(there, folder.name, &ImapFolder::name) == there.end())
      tx.run("delete from mailbox_folder where id = $1", folder.id);
  for (auto const& folder : there)
    if (folder.may_be_read && std::ranges::find(still->folders, folder.name,
                                                &MailboxFolder::name) == still->folders.end())
      add_folder(tx, *still, folder.name, false);
  tell(tx, *still);
}

std::vector<SkippedMail> skipped_mails(Db& db, Viewer const& viewer, Id mailbox_id, Id before,
                                       int limit) {
  std::vector<SkippedMail> found;
  auto rows = db.query("select " + columns_of<SkippedMail>("s.") +
                           " from mailbox_skipped s join mailbox m on m.id = s.mailbox_id "
                           "where s.mailbox_id = $1 and m.user_id = $2 and s.id < $3 "
                           "order by s.id desc limit $4",
                       mailbox_id, viewer.user_id, before.value, limit);
  while (rows.next()) found.push_back(row_to<SkippedMail>(rows));
  return found;
}

std::vector<Id> due_mailboxes(Db& db, Viewer const&, Instant now, int limit) {
  std::vector<Id> ids;
  auto rows = db.query(
      "select m.id from mailbox m join users u on u.id = m.user_id and u.state <> 'stopped' "
      "where m.next_read_at <= $1 and m.reads and m.host <> '' "
      "order by m.next_read_at, m.id limit $2",
      now, limit);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

void note_reading(Tx& tx, Mailbox const& mailbox) {
  auto changed = tx.run(
      "update mailbox set last_read_at = $2, next_read_at = $3, failures = $4, problem = $5 "
      "where id = $1 and host = $6 and user_name = $7",
      mailbox.id, to_column(mailbox.last_read_at), mailbox.next_read_at, mailbox.failures,
      to_column(mailbox.problem), mailbox.host, mailbox.user_name);
  if (changed != 0) tell(tx, mailbox);
}

void restart_folder(Tx& tx, MailboxFolder const& folder, std::int64_t uid_validity) {
  tx.run("delete from mailbox_place where folder_id = $1", folder.id);
  tx.run("delete from mailbox_skipped where folder_id = $1", folder.id);
  tx.run(
      "update mailbox_folder set uid_validity = $2, last_uid = 0, seen = 0, stored = 0, "
      "skipped = 0, stuck_uid = 0, stuck_times = 0 where id = $1",
      folder.id, uid_validity);
}

std::set<std::uint32_t> uids_done(Db& db, Viewer const&, Id folder_id, std::uint32_t from,
                                  std::uint32_t until) {
  std::set<std::uint32_t> uids;
  for (Sql sql : {Sql("select uid from mailbox_place where folder_id = $1 and uid >= $2 "
                      "and uid <= $3"),
                  Sql("select uid from mailbox_skipped where folder_id = $1 and uid >= $2 "
                      "and uid <= $3")}) {
    auto rows = db.scan(sql, folder_id, std::int64_t{from}, std::int64_t{until});
    while (rows.next()) uids.insert(static_cast<std::uint32_t>(rows.integer(0)));
  }
  return uids;
}

void note_stuck(Tx& tx, MailboxFolder const& folder) {
  tx.run("update mailbox_folder set stuck_uid = $2, stuck_times = $3 where id = $1", folder.id,
         folder.stuck_uid, folder.stuck_times);
}

void note_last_uid(Tx& tx, MailboxFolder const& folder) {
  tx.run("update mailbox_folder set last_uid = $3 where id = $1 and uid_validity = $2", folder.id,
         folder.uid_validity, folder.last_uid);
}

void note_stored(Tx& tx, MailboxFolder const& folder, std::uint32_t uid, Id mail_id) {
  tx.run("insert into mailbox_place (folder_id, uid, mail_id) values ($1, $2, $3)", folder.id,
         std::int64_t{uid}, mail_id);
  tx.run("update mailbox_folder set seen = seen + 1, stored = stored + 1 where id = $1", folder.id);
}

void note_skipped(Tx& tx, MailboxFolder const& folder, std::uint32_t uid, SkipReason reason) {
  insert_row(tx, "mailbox_skipped",
             SkippedMail{.id = tx.new_id(),
                         .mailbox_id = folder.mailbox_id,
                         .folder_id = folder.id,
                         .uid = std::int64_t{uid},
                         .reason = reason,
                         .at = tx.now()});
  tx.run("update mailbox_folder set seen = seen + 1, skipped = skipped + 1 where id = $1",
         folder.id);
}

}  // namespace kept
