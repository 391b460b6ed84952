#include "individuals/rhythm_store.hpp"

#include <algorithm>

#include "store/rows.hpp"

namespace kept {
namespace {

Rows talks(Db& db, Id person_id, Instant until) {
  return db.query(
      "select at from conversation_person where person_id = $1 and talk = $2 and at <= $3 "
      "order by at desc limit $4",
      person_id, true, until, contacts_learnt_from);
}

Rows unanswered_since(Db& db, Id person_id, Instant since, Instant until) {
  return db.query(
      "select c.at, c.channel, c.id, c.private, c.author_id, c.shared_with "
      "from conversation_person p join conversation c on c.id = p.conversation_id "
      "where p.person_id = $1 and p.talk = $2 and p.at > $3 and p.at <= $4 and c.no_answer "
      "order by p.at desc limit $5",
      person_id, false, since, until, contacts_learnt_from);
}

Contacts read_contacts(Db& db, Id person_id, Zone const& zone, Instant now) {
  Contacts contacts;
  Instant last{INT64_MIN};
  {
    auto rows = talks(db, person_id, now);
    while (rows.next()) {
      auto const day = zone.day_of(rows.instant(0));
      if (!contacts.last) contacts.last = day, last = rows.instant(0);
      if (contacts.first != day) ++contacts.days;
      contacts.first = day;
    }
  }
  auto rows = unanswered_since(db, person_id, last, now);
  while (rows.next()) ++contacts.unanswered;
  return contacts;
}

bool is_seen(Rows const& rows, Viewer const& viewer) {
  Conversation told;
  told.is_private = rows.boolean(3);
  told.author_id = rows.id(4);
  told.shared_with = from_stored_json<std::vector<Id>>(rows.text(5));
  return viewer.is_system() || may_see(told, viewer.user_id);
}

void add_days(std::vector<ContactDay>& days, Rows rows, bool answered, Viewer const& viewer,
              Zone const& zone) {
  while (rows.next()) {
    ContactDay day{zone.day_of(rows.instant(0)), answered, {}, {}};
    if (is_seen(rows, viewer)) {
      day.channel = enum_of<Channel>(rows.text(1));
      day.conversation_id = rows.id(2);
    }
    days.push_back(day);
  }
}

}  // namespace

std::vector<ContactDay> contact_days(Db& db, Viewer const& viewer, Id person_id, Zone const& zone,
                                     Instant now) {
  std::vector<ContactDay> days;
  add_days(days,
           db.query("select c.at, c.channel, c.id, c.private, c.author_id, c.shared_with "
                    "from conversation_person p join conversation c on c.id = p.conversation_id "
                    "where p.person_id = $1 and p.talk = $2 and p.at <= $3 "
                    "order by p.at desc limit $4",
                    person_id, true, now, contacts_learnt_from),
           true, viewer, zone);
  add_days(days, unanswered_since(db, person_id, Instant{INT64_MIN}, now), false, viewer, zone);
  std::ranges::stable_sort(days, std::ranges::greater{}, &ContactDay::day);
  return days;
}

void refresh_contacts(Tx& tx, Id person_id, Zone const& zone) {
  auto contacts = read_contacts(tx, person_id, zone, tx.now());
  std::int64_t version = 0;
  std::optional<Day> next_talk;
  std::vector<Role> roles;
  {
    auto rows = tx.query(
        "select version, roles_now, last_talked_on, first_contact_on, contact_days, unanswered, "
        "rhythm_days, next_talk_on from person where id = $1 and deleted_at is null",
        person_id);
    if (!rows.next()) return;
    next_talk = rows.day(7);
    bool const same = rows.day(2) == contacts.last && rows.day(3) == contacts.first &&
                      rows.integer(4) == contacts.days && rows.integer(5) == contacts.unanswered;
    if (same && !(next_talk && contacts.last && *next_talk <= *contacts.last)) return;
    version = rows.integer(0);
    roles = from_stored_json<std::vector<Role>>(rows.text(1));
    if (!rows.is_null(6)) contacts.agreed_days = static_cast<int>(rows.integer(6));
  }
  if (next_talk && contacts.last && *next_talk <= *contacts.last) next_talk.reset();
  tx.run(
      "update person set last_talked_on = $2, first_contact_on = $3, contact_days = $4, "
      "unanswered = $5, quiet_on = $6, next_talk_on = $7 where id = $1",
      person_id, contacts.last, contacts.first, contacts.days, contacts.unanswered,
      quiet_on(roles, contacts), next_talk);
  tx.changed("person", person_id, version);
}

void take_contacts(Tx& tx, Person const& before, Person& person) {
  auto rows = tx.query(
      "select last_talked_on, first_contact_on, contact_days, unanswered, next_talk_on "
      "from person where id = $1",
      person.id);
  if (!rows.next()) return;
  person.last_talked_on = rows.day(0);
  person.first_contact_on = rows.day(1);
  person.contact_days = rows.integer(2);
  person.unanswered = rows.integer(3);
  if (person.next_talk_on == before.next_talk_on) person.next_talk_on = rows.day(4);
  person.quiet_on = quiet_on(person.roles_now, contacts_of(person));
}

}  // namespace kept
