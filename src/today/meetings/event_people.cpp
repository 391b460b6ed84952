#include "today/meetings/event_people.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text/email.hpp"
#include "firm/user_store.hpp"
#include "individuals/person_store.hpp"

namespace kept {
namespace {

/// One row of event_person.
struct Said {
  Id person_id;
  std::string how, written;
};

struct Known {
  std::set<std::string> own_emails;
  std::map<std::string, std::vector<Id>> by_email;
  std::map<std::pair<Id, std::string>, std::vector<Said>> said;  // by calendar and matter
  std::map<Id, Person> people;
};

std::set<std::string> own_emails(Db& db, Viewer const& viewer) {
  std::set<std::string> emails;
  if (auto user = find_user(db, viewer, viewer.user_id))
    emails.insert(normalised_email(user->email));
  if (!viewer.person_id) return emails;
  if (auto self = find_person(db, viewer, viewer.person_id))
    for (auto const& way : self->emails) emails.insert(normalised_email(way.value));
  return emails;
}

void read_emails(Db& db, std::vector<CalendarEvent> const& events, Known& known) {
  std::set<std::string> wanted;
  for (auto const& event : events)
    for (auto const& party : event.parties)
      if (!party.email.empty()) wanted.insert(party.email);
  std::vector<std::string> values(wanted.begin(), wanted.end());
  if (values.empty()) return;
  auto rows = db.scan(
      "select value, person_id from person_key where kind = 'email' and value in {texts $1} "
      "order by value, person_id",
      values);
  while (rows.next()) known.by_email[std::string(rows.text(0))].push_back(rows.id(1));
}

void read_said(Db& db, Viewer const& viewer, std::vector<CalendarEvent> const& events,
               Known& known) {
  std::set<std::string> wanted;
  for (auto const& event : events) {
    wanted.insert(event.key);
    wanted.insert(event.series);
  }
  std::vector<std::string> matters(wanted.begin(), wanted.end());
  if (matters.empty()) return;
  auto rows = db.scan(
      "select calendar_id, matter, person_id, how, written from event_person "
      "where user_id = $1 and matter in {texts $2} order by id",
      viewer.user_id, matters);
  while (rows.next())
    known.said[{rows.id(0), std::string(rows.text(1))}].push_back(
        {rows.id(2), std::string(rows.text(3)), std::string(rows.text(4))});
}

/// Those who are there: not in the bin, not gone.
void read_people(Db& db, Viewer const& viewer, Known& known) {
  std::set<Id> wanted;
  for (auto const& [email, ids] : known.by_email) wanted.insert(ids.begin(), ids.end());
  for (auto const& [matter, list] : known.said)
    for (auto const& each : list) wanted.insert(each.person_id);
  std::vector<Id> ids(wanted.begin(), wanted.end());
  constexpr std::size_t at_once = 1'000;
  for (std::size_t from = 0; from < ids.size(); from += at_once) {
    auto until = std::min(ids.size(), from + at_once);
    for (auto& person :
         find_people(db, viewer,
                     std::vector<Id>(ids.begin() + static_cast<std::ptrdiff_t>(from),
                                     ids.begin() + static_cast<std::ptrdiff_t>(until))))
      known.people.emplace(person.id, std::move(person));
  }
}

class OneEvent {
 public:
  OneEvent(Known const& known, Viewer const& viewer, CalendarEvent& event)
      : known_(known),
        viewer_(viewer),
        event_(event),
        by_hand_(said(event.series)),
        by_name_(said(event.key)) {}

  void fill() {
    for (auto const& each : by_hand_)
      if (each.how == "by_hand") add(each.person_id, EventTie::by_hand);
    for (auto const& party : event_.parties)
      if (!party.declined && !known_.own_emails.contains(party.email)) take(party);
    // What the title names, apart from those who are asked to come.
    std::map<std::string, std::vector<Id>> guessed;
    for (auto const& each : by_name_) {
      if (is_party(each.written)) continue;
      if (each.how == "name")
        add(each.person_id, EventTie::name);
      else
        guessed[each.written].push_back(each.person_id);
    }
    for (auto const& [written, ids] : guessed) stranger(written, "", ids);
  }

 private:
  std::vector<Said> said(std::string const& matter) const {
    auto at = known_.said.find({event_.calendar_id, matter});
    return at == known_.said.end() ? std::vector<Said>() : at->second;
  }

  bool is_party(std::string const& written) const {
    return std::ranges::any_of(event_.parties,
                               [&](IcsParty const& party) { return party.name == written; });
  }

  bool is_ruled_out(Id id) const {
    return id == viewer_.person_id || std::ranges::any_of(by_hand_, [&](Said const& each) {
             return each.how == "not" && each.person_id == id;
           });
  }

  bool is_in(Id id) const {
    return std::ranges::find(event_.people, id, &EventPerson::person_id) != event_.people.end();
  }

  void add(Id id, EventTie how) {
    auto at = known_.people.find(id);
    if (at == known_.people.end() || is_in(id)) return;
    if (how != EventTie::by_hand && is_ruled_out(id)) return;
    event_.people.push_back({id, at->second.name, at->second.call_name, how});
  }

  /// Somebody the user has said who it is, by e-mail or name as written in the event.
  bool is_said(IcsParty const& party) const {
    return std::ranges::any_of(by_hand_, [&](Said const& each) {
      return each.how == "by_hand" && !each.written.empty() &&
             (each.written == party.email || each.written == party.name);
    });
  }

  void take(IcsParty const& party) {
    std::vector<Id> ids;
    if (auto at = known_.by_email.find(party.email); at != known_.by_email.end()) ids = at->second;
    std::erase_if(ids, [&](Id id) { return !known_.people.contains(id); });
    if (std::ranges::find(ids, viewer_.person_id) != ids.end() || is_said(party)) return;
    if (ids.size() == 1 && !is_ruled_out(ids[0])) return add(ids[0], EventTie::email);
    if (ids.empty())
      for (auto const& each : by_name_) {
        if (each.written != party.name || party.name.empty()) continue;
        if (each.how == "name" && known_.people.contains(each.person_id) &&
            !is_ruled_out(each.person_id))
          return add(each.person_id, EventTie::name);
        ids.push_back(each.person_id);
      }
    stranger(party.name, party.email, ids);
  }

  void stranger(std::string name, std::string email, std::vector<Id> const& ids) {
    EventStranger found{std::move(name), std::move(email), {}};
    for (auto id : ids) {
      auto at = known_.people.find(id);
      if (at == known_.people.end() || is_ruled_out(id) || is_in(id)) continue;
      found.maybe.push_back({id, at->second.name, at->second.organisation});
    }
    // A word of the title that may be nobody's name is told only while there is somebody for it.
    if (found.maybe.empty() && found.email.empty() && !is_party(found.name)) return;
    event_.unknown.push_back(std::move(found));
  }

  Known const& known_;
  Viewer const& viewer_;
  CalendarEvent& event_;
  std::vector<Said> by_hand_, by_name_;
};

}  // namespace

void add_event_people(Db& db, Viewer const& viewer, std::vector<CalendarEvent>& events) {
  if (events.empty()) return;
  Known known;
  known.own_emails = own_emails(db, viewer);
  std::erase_if(events, [&](CalendarEvent const& event) {
    return std::ranges::any_of(event.parties, [&](IcsParty const& party) {
      return party.declined && known.own_emails.contains(party.email);
    });
  });
  read_emails(db, events, known);
  read_said(db, viewer, events, known);
  read_people(db, viewer, known);
  for (auto& event : events) OneEvent(known, viewer, event).fill();
}

}  // namespace kept
