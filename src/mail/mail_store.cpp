#include "mail/mail_store.hpp"

#include <algorithm>

#include "base/text/email.hpp"
#include "firm/user_store.hpp"
#include "individuals/person_store.hpp"
#include "mail/mail_link_store.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

Sql selected(Sql rest) { return "select " + columns_of<Mail>("m.") + " from mail m " + rest; }

constexpr Sql is_seen = "(m.private_to is null or m.private_to like $2)";

template <class... A>
std::vector<Mail> read_all(Db& db, Viewer const& viewer, Sql sql, A const&... values) {
  std::vector<Mail> mails;
  {
    auto rows = db.query(sql, values...);
    while (rows.next()) mails.push_back(row_to<Mail>(rows));
  }
  add_mail_people(db, viewer, mails);
  return mails;
}

/// A mail that went out through us, and lies now in the folder of sent mails, perhaps with other
/// bytes: some servers write a mail anew.
std::optional<KeptMail> find_known(Tx& tx, MailOwner const& owner, NewMail const& mail,
                                   MailDirection direction) {
  {
    auto rows = tx.query("select id, thread_id from mail where user_id = $1 and fingerprint = $2",
                         owner.user_id, mail.mail.fingerprint);
    if (rows.next()) return KeptMail{rows.id(0), rows.id(1), direction, false};
  }
  if (direction != MailDirection::out || mail.mail.message_id.empty()) return {};
  auto rows = tx.query(
      "select id, thread_id from mail where user_id = $1 and message_id = $2 "
      "and direction = 'out' and subject = $3",
      owner.user_id, mail.mail.message_id, mail.mail.subject);
  if (!rows.next()) return {};
  return KeptMail{rows.id(0), rows.id(1), direction, false};
}

void join_threads(Tx& tx, Id into, Id joined) {
  tx.run("update mail set thread_id = $2 where thread_id = $1", joined, into);
  tx.run("update mail_reference set thread_id = $2 where thread_id = $1", joined, into);
  tx.run("delete from mail_thread where id = $1", joined);
}

Id thread_for(Tx& tx, MailOwner const& owner, NewMail const& mail) {
  auto all = mail.keys.answered;
  if (!mail.keys.own.empty()) all.push_back(mail.keys.own);
  std::vector<KnownKey> known;
  if (!all.empty()) {
    auto rows = tx.query(
        "select message_id, thread_id from mail_reference where user_id = $1 "
        "and message_id in {texts $2}",
        owner.user_id, all);
    while (rows.next()) known.push_back({std::string(rows.text(0)), rows.id(1)});
  }
  auto choice = choose_thread(mail.keys, known);
  if (choice.joined) join_threads(tx, choice.into, choice.joined);
  if (!choice.into) {
    choice.into = tx.new_id();
    tx.run("insert into mail_thread (id, user_id, subject, created_at) values ($1, $2, $3, $4)",
           choice.into, owner.user_id, mail.mail.subject, tx.now());
  }
  for (auto const& key : all)
    if (std::ranges::find(known, key, &KnownKey::key) == known.end())
      tx.run("insert into mail_reference (user_id, message_id, thread_id) values ($1, $2, $3)",
             owner.user_id, key, choice.into);
  return choice.into;
}

MailDirection direction_of(MailOwner const& owner, NewMail const& mail) {
  auto from = normalised_email(mail.mail.sender.address);
  bool ours = !from.empty() && std::ranges::find(owner.addresses, from) != owner.addresses.end();
  return ours ? MailDirection::out : MailDirection::in;
}

}  // namespace

MailOwner read_mail_owner(Tx& tx, Id user_id) {
  MailOwner owner{user_id, {}, {}};
  auto add = [&](std::string_view written) {
    auto address = normalised_email(written);
    if (!address.empty() && std::ranges::find(owner.addresses, address) == owner.addresses.end())
      owner.addresses.push_back(std::move(address));
  };
  if (auto rows = tx.query("select email, person_id from users where id = $1", user_id);
      rows.next()) {
    add(rows.text(0));
    owner.person_id = rows.id(1);
  }
  {
    auto rows = tx.query("select address from mailbox where user_id = $1 order by id", user_id);
    while (rows.next()) add(rows.text(0));
  }
  if (owner.person_id) {
    auto rows = tx.query("select value from person_key where person_id = $1 and kind = 'email'",
                         owner.person_id);
    while (rows.next()) add(rows.text(0));
  }
  return owner;
}

Result<KeptMail> keep_mail(Tx& tx, MailOwner const& owner, NewMail const& given) {
  auto direction = direction_of(owner, given);
  if (auto known = find_known(tx, owner, given, direction)) return *known;
  auto mail = given.mail;
  auto seen_by = SeenBy::only(owner.user_id);
  mail.id = tx.new_id();
  mail.version = 1;
  mail.user_id = owner.user_id;
  mail.thread_id = thread_for(tx, owner, given);
  mail.direction = direction;
  mail.private_to = seen_by.column();
  mail.created_at = tx.now();
  for (std::size_t at = 0; at < given.files.size(); ++at)
    mail.attachments[at].file_id = add_file(tx, given.files[at], seen_by);
  insert_row(tx, "mail", mail);
  tx.run("insert into mail_body (mail_id, text, html) values ($1, $2, $3)", mail.id, given.text,
         given.html);
  link_new_mail(tx, owner, mail, given);
  KeptMail kept{mail.id, mail.thread_id, direction, true};
  TRY(tx.publish(MailKept{kept, given, owner}));
  return kept;
}

std::optional<Mail> find_mail(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql = selected("where m.id = $1 and " + is_seen);
  auto mails = read_all(db, viewer, sql, id, SeenBy::pattern(viewer));
  if (mails.empty()) return {};
  return std::move(mails.front());
}

std::optional<MailBody> find_mail_body(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql =
      "select b.text, b.html from mail_body b join mail m on m.id = b.mail_id "
      "where b.mail_id = $1 and " +
      is_seen;
  auto rows = db.query(sql, id, SeenBy::pattern(viewer));
  if (!rows.next()) return {};
  return MailBody{std::string(rows.text(0)), std::string(rows.text(1))};
}

std::vector<Mail> mails_of_thread(Db& db, Viewer const& viewer, Id thread_id, int limit) {
  static Sql const sql =
      selected("where m.thread_id = $1 and " + is_seen + " order by m.at desc, m.id desc limit $3");
  auto mails = read_all(db, viewer, sql, thread_id, SeenBy::pattern(viewer), limit);
  std::ranges::reverse(mails);
  return mails;
}

std::vector<Mail> mails_of_person(Db& db, Viewer const& viewer, Id person_id,
                                  MailPage const& page) {
  static Sql const sql = selected(
      "join (select distinct p.mail_id, p.at from mail_party p join mail s on s.id = p.mail_id "
      "where p.person_id = $1 and (s.private_to is null or s.private_to like $2) "
      "and (p.at, p.mail_id) < ($3, $4) order by p.at desc, p.mail_id desc limit $5) f "
      "on f.mail_id = m.id order by m.at desc, m.id desc");
  return read_all(db, viewer, sql, person_id, SeenBy::pattern(viewer), page.before, page.before_id,
                  page.limit);
}

std::vector<Mail> own_mails(Db& db, Viewer const& viewer, MailPage const& page) {
  static Sql const sql = selected(
      "where m.user_id = $1 and (m.at, m.id) < ($2, $3) order by m.at desc, m.id desc limit $4");
  return read_all(db, viewer, sql, viewer.user_id, page.before, page.before_id, page.limit);
}

Result<Mail> share_mail(Tx& tx, Viewer const& by, Mail const& mail, MailSharing with) {
  if (mail.user_id != by.user_id) return refuse(Code::not_allowed);
  auto after = mail;
  bool everybody = with == MailSharing::everybody;
  if (after.shared_at.has_value() == everybody) return after;
  after.shared_at = everybody ? std::optional(tx.now()) : std::nullopt;
  auto seen_by = everybody ? SeenBy::everybody() : SeenBy::only(by.user_id);
  after.private_to = seen_by.column();
  TRY(update_row(tx, "mail", after));
  tx.run("update timeline set private_to = $2 where ref_id = $1", mail.id,
         to_column(after.private_to));
  for (auto const& file : mail.attachments)
    tx.run("update file set private_to = $2 where id = $1", file.file_id,
           to_column(after.private_to));
  tx.audit(by, "mail", mail.id, everybody ? "shared" : "unshared");
  // Who saw it hears that it is gone, and no more.
  tx.changed("mail", mail.id, after.version, SeenBy::everybody());
  return after;
}

}  // namespace kept
