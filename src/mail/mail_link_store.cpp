#include "mail/mail_link_store.hpp"

#include <algorithm>
#include <set>

#include "base/text/email.hpp"
#include "store/rows.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

constexpr int linked_at_once_max = 2'000, people_of_an_address_max = 5;

std::vector<Id> people_of(Db& db, std::string const& address) {
  std::vector<Id> ids;
  auto rows = db.query(
      "select k.person_id from person_key k join person p on p.id = k.person_id "
      "where k.kind = 'email' and k.value = $1 and p.deleted_at is null "
      "order by k.person_id limit $2",
      address, people_of_an_address_max);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

std::string facts_of(Mail const& mail) {
  std::string out = "{\"direction\":";
  write_json(out, mail.direction);
  out += ",\"kind\":";
  write_json(out, mail.kind);
  out += ",\"subject\":";
  write_json(out, mail.subject);
  out += ",\"beginning\":";
  write_json(out, mail.beginning);
  out += ",\"thread_id\":";
  write_json(out, mail.thread_id);
  out += ",\"attachments\":" + std::to_string(mail.attachments.size());
  return out + "}";
}

void put_on_timeline(Tx& tx, Mail const& mail, Id person_id) {
  if (!is_correspondence(mail.kind)) return;
  add_to_timeline(tx, {.person_id = person_id,
                       .at = mail.at,
                       .kind = TimelineKind::mail,
                       .ref_id = mail.id,
                       .facts = {facts_of(mail)},
                       .private_to = mail.private_to});
}

void add_party(Tx& tx, Mail const& mail, std::string_view part, MailAddress const& who,
               std::string const& address, Id person_id) {
  tx.run(
      "insert into mail_party (id, mail_id, user_id, part, name, address, person_id, at) "
      "values ($1, $2, $3, $4, $5, $6, $7, $8)",
      tx.new_id(), mail.id, mail.user_id, part, who.name, address, person_id, mail.at);
}

void count_stranger(Tx& tx, Mail const& mail, MailAddress const& who, std::string const& address) {
  if (tx.run("update mail_stranger set mails = mails + 1, "
             "last_at = case when last_at > $3 then last_at else $3 end, "
             "name = case when name = '' then $4 else name end "
             "where address = $1 and user_id = $2",
             address, mail.user_id, mail.at, who.name) != 0)
    return;
  insert_row(tx, "mail_stranger",
             MailStranger{.id = tx.new_id(),
                          .user_id = mail.user_id,
                          .address = address,
                          .name = who.name,
                          .mails = 1,
                          .last_at = mail.at,
                          .dismissed_at = {}});
}

}  // namespace

void link_new_mail(Tx& tx, MailOwner const& owner, Mail const& mail, NewMail const& given) {
  std::set<std::string> seen(owner.addresses.begin(), owner.addresses.end());
  std::set<Id> told;
  auto take = [&](std::string_view part, MailAddress const& who) {
    auto address = normalised_email(who.address);
    if (address.empty() || !seen.insert(address).second) return;
    auto people = people_of(tx, address);
    std::erase(people, owner.person_id);
    // Whom one writes to is worth knowing, and who writes; not each of a hundred who read along.
    bool is_offered = is_correspondence(mail.kind) &&
                      (part == "sender" || (mail.direction == MailDirection::out && part == "to"));
    if (people.empty()) {
      add_party(tx, mail, part, who, address, {});
      if (is_offered) count_stranger(tx, mail, who, address);
    }
    for (auto id : people) {
      add_party(tx, mail, part, who, address, id);
      if (told.insert(id).second) put_on_timeline(tx, mail, id);
    }
  };
  take("sender", mail.sender);
  for (auto const& each : mail.receivers) take("to", each);
  for (auto const& each : mail.copies) take("cc", each);
  for (auto const& each : given.bcc) take("bcc", each);
}

int link_mails_to(Tx& tx, Id person_id, std::vector<std::string> const& addresses) {
  if (addresses.empty()) return 0;
  std::vector<Mail> mails;
  {
    auto rows = tx.query("select " + columns_of<Mail>("m.") +
                             " from mail m where m.id in (select mail_id from mail_party "
                             "where address in {texts $1} and person_id is null) "
                             "order by m.id desc limit $2",
                         addresses, linked_at_once_max);
    while (rows.next()) mails.push_back(row_to<Mail>(rows));
  }
  std::set<Id> users;
  for (auto const& mail : mails) {
    // The user whose mail it is has an own person: that is not somebody it went between.
    auto mine =
        tx.query("select 1 from users where id = $1 and person_id = $2", mail.user_id, person_id)
            .next();
    if (mine) continue;
    bool there = tx.query("select 1 from mail_party where mail_id = $1 and person_id = $2", mail.id,
                          person_id)
                     .next();
    tx.run(
        "update mail_party set person_id = $3 where mail_id = $1 and address in {texts $2} "
        "and person_id is null",
        mail.id, addresses, person_id);
    if (!there) put_on_timeline(tx, mail, person_id);
    users.insert(mail.user_id);
  }
  // Where more are waiting, the stranger stays to tell so.
  if (mails.size() < linked_at_once_max)
    tx.run("delete from mail_stranger where address in {texts $1}", addresses);
  for (auto user : users) tx.changed("mail", person_id, 0, SeenBy::only(user));
  return static_cast<int>(mails.size());
}

int link_waiting_mails(Tx& tx, int limit) {
  std::vector<std::pair<std::string, Id>> found;
  {
    auto rows = tx.query(
        "select s.address, k.person_id from mail_stranger s join person_key k "
        "on k.kind = 'email' and k.value = s.address join person p on p.id = k.person_id "
        "and p.deleted_at is null order by s.address, k.person_id limit $1",
        limit);
    while (rows.next()) found.emplace_back(rows.text(0), rows.id(1));
  }
  int linked = 0;
  for (auto const& [address, person_id] : found) linked += link_mails_to(tx, person_id, {address});
  return linked;
}

Done forget_mails_of(Tx& tx, Id person_id) {
  std::vector<Id> alone;
  {
    auto rows = tx.scan(
        "select distinct p.mail_id from mail_party p where p.person_id = $1 and not exists "
        "(select 1 from mail_party o where o.mail_id = p.mail_id and o.person_id is not null "
        "and o.person_id <> $1)",
        person_id);
    while (rows.next()) alone.push_back(rows.id(0));
  }
  for (auto id : alone) {
    std::vector<MailFile> files;
    if (auto rows = tx.query("select attachments from mail where id = $1", id); rows.next())
      files = from_stored_json<std::vector<MailFile>>(rows.text(0));
    for (auto const& file : files) tx.run("delete from file where id = $1", file.file_id);
    tx.run("delete from mail_party where mail_id = $1", id);
    tx.run("delete from mail_body where mail_id = $1", id);
    tx.run("delete from mail where id = $1", id);
    remove_from_timeline(tx, id);
  }
  tx.run("update mail_party set person_id = null where person_id = $1", person_id);
  return {};
}

void add_mail_people(Db& db, Viewer const&, std::vector<Mail>& mails) {
  std::vector<Id> ids;
  for (auto const& mail : mails) ids.push_back(mail.id);
  if (ids.empty()) return;
  auto rows = db.scan(
      "select p.mail_id, p.person_id, n.name, p.address from mail_party p "
      "join person n on n.id = p.person_id and n.deleted_at is null "
      "where p.mail_id in {ids $1} order by p.mail_id, p.id",
      ids);
  while (rows.next()) {
    auto at = std::ranges::find(mails, rows.id(0), &Mail::id);
    if (at == mails.end()) continue;
    auto person = rows.id(1);
    if (std::ranges::find(at->people, person, &MailPerson::person_id) == at->people.end())
      at->people.push_back({person, std::string(rows.text(2)), std::string(rows.text(3))});
  }
}

std::vector<MailStranger> list_strangers(Db& db, Viewer const& viewer, MailPage const& page) {
  std::vector<MailStranger> found;
  auto rows = db.query("select " + columns_of<MailStranger>() +
                           " from mail_stranger where user_id = $1 and dismissed_at is null "
                           "and (last_at, id) < ($2, $3) order by last_at desc, id desc limit $4",
                       viewer.user_id, page.before, page.before_id, page.limit);
  while (rows.next()) found.push_back(row_to<MailStranger>(rows));
  return found;
}

Done dismiss_stranger(Tx& tx, Viewer const& by, Id id) {
  if (tx.run("update mail_stranger set dismissed_at = $3 where id = $1 and user_id = $2", id,
             by.user_id, tx.now()) == 0)
    return refuse(Code::not_found);
  tx.changed("mail", id, 0, SeenBy::only(by.user_id));
  return {};
}

}  // namespace kept
