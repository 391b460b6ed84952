#include "mail/outbox_store.hpp"

#include "store/rows.hpp"

namespace kept {
namespace {

constexpr int calls_max = 500;  // in one write

void tell(Tx& tx, OutgoingMail const& mail) {
  tx.changed("outgoing_mail", mail.id, mail.version, SeenBy::only(mail.user_id));
}

std::vector<OutgoingMail> mails_in(Rows rows) {
  std::vector<OutgoingMail> found;
  while (rows.next()) found.push_back(row_to<OutgoingMail>(rows));
  return found;
}

}  // namespace

std::vector<OutgoingMail> list_outgoing(Db& db, Viewer const& viewer,
                                        std::optional<OutgoingState> state, Id before, int limit) {
  auto const last = before ? before.value : INT64_MAX;
  if (state)
    return mails_in(
        db.query("select " + columns_of<OutgoingMail>() +
                     " from outgoing_mail where user_id = $1 and id < $2 and state = $3 "
                     "order by id desc limit $4",
                 viewer.user_id, last, word_of(*state), limit));
  return mails_in(db.query("select " + columns_of<OutgoingMail>() +
                               " from outgoing_mail where user_id = $1 and id < $2 "
                               "order by id desc limit $3",
                           viewer.user_id, last, limit));
}

std::optional<OutgoingMail> find_outgoing(Db& db, Viewer const& viewer, Id id) {
  auto found = mails_in(
      db.query("select " + columns_of<OutgoingMail>() + " from outgoing_mail where id = $1", id));
  if (found.empty()) return {};
  if (!viewer.is_system() && found.front().user_id != viewer.user_id) return {};
  return std::move(found.front());
}

std::string outgoing_text(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select content from outgoing_text where outgoing_id = $1", id);
  return rows.next() ? std::string(rows.blob(0)) : std::string();
}

Result<OutgoingMail> add_outgoing(Tx& tx, Viewer const& by, OutgoingMail mail,
                                  std::string_view text) {
  mail.version = 1;
  mail.user_id = by.user_id;
  mail.created_at = mail.changed_at = tx.now();
  insert_row(tx, "outgoing_mail", mail);
  tx.run("insert into outgoing_text (outgoing_id, content) values ($1, $2)", mail.id, Blob{text});
  tell(tx, mail);
  return mail;
}

Result<OutgoingMail> save_outgoing(Tx& tx, OutgoingMail mail) {
  mail.changed_at = tx.now();
  TRY(update_row(tx, "outgoing_mail", mail));
  if (mail.state == OutgoingState::undone)
    tx.run("delete from outgoing_text where outgoing_id = $1", mail.id);
  tell(tx, mail);
  return mail;
}

std::vector<DueMail> due_mails(Db& db, Viewer const&, Instant now, int limit) {
  std::vector<DueMail> due;
  auto rows = db.query(
      "select m.id, m.account_id from outgoing_mail m "
      "join users u on u.id = m.user_id and u.state <> 'stopped' "
      "where m.state = 'waiting' and m.next_try_at <= $1 "
      "and (m.sending_until is null or m.sending_until <= $1) "
      "order by m.next_try_at, m.id limit $2",
      now, limit);
  while (rows.next()) due.push_back({rows.id(0), rows.id(1)});
  return due;
}

bool any_overdue(Db& db, Viewer const&, Instant before) {
  return db
      .query(
          "select 1 from outgoing_mail where state in ('waiting', 'sending') "
          "and sending_until <= $1 limit 1",
          before)
      .next();
}

int call_unsure(Tx& tx, Instant before) {
  tx.run(
      "update outgoing_mail set sending_until = null "
      "where state = 'waiting' and sending_until <= $1",
      before);
  int count = 0;
  for (auto& mail : mails_in(tx.query(
           "select " + columns_of<OutgoingMail>() +
               " from outgoing_mail where state = 'sending' and sending_until <= $1 limit $2",
           before, calls_max))) {
    mail.state = OutgoingState::unsure;
    mail.problem = SendProblem::unsure_crash;
    mail.sending_until.reset();
    // Whom the server had taken is not known any more: all who had not got it are unsure.
    for (auto& each : mail.recipients)
      if (each.state == RecipientState::waiting) each.state = RecipientState::unsure;
    if (save_outgoing(tx, mail)) ++count;
  }
  return count;
}

Done stop_mails_of(Tx& tx, Id user_id) {
  for (auto& mail : mails_in(tx.query("select " + columns_of<OutgoingMail>() +
                                          " from outgoing_mail where user_id = $1 and "
                                          "state = 'waiting'",
                                      user_id))) {
    mail.state = OutgoingState::refused;
    mail.problem = SendProblem::writer_left;
    mail.next_try_at.reset();
    TRY(save_outgoing(tx, mail));
  }
  return {};
}

void purge_mails_about(Tx& tx, Id person_id) {
  tx.run(
      "delete from outgoing_text where outgoing_id in "
      "(select id from outgoing_mail where person_id = $1)",
      person_id);
  tx.run("delete from outgoing_mail where person_id = $1", person_id);
}

}  // namespace kept
