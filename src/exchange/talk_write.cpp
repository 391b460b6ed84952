#include "exchange/talk_write.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text/sort_key.hpp"
#include "exchange/archive_consents.hpp"
#include "exchange/archive_work.hpp"
#include "exchange/columns.hpp"
#include "exchange/import_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/person_was_store.hpp"
#include "promises/promise_kind_store.hpp"
#include "promises/promise_store.hpp"

namespace kept {
namespace {

constexpr std::int64_t micros_a_minute = 60'000'000;

Instant instant_of(DraftMoment const& moment, Zone const& zone) {
  std::int64_t const clock = moment.clock.value_or(12 * 60 * micros_a_minute);
  if (moment.offset_minutes) {
    std::int64_t const midnight =
        static_cast<std::int64_t>(moment.day.days) * 24 * 60 * micros_a_minute;
    return Instant{midnight + clock - *moment.offset_minutes * micros_a_minute};
  }
  return zone.at(moment.day, static_cast<int>(clock / micros_a_minute)) +
         Micros(clock % micros_a_minute);
}

class TalkWriter {
 public:
  TalkWriter(Tx& tx, Viewer const& by, Surroundings const& around)
      : tx_(tx), by_(by), around_(around) {}

  Result<TalkWritten> write_conversation(Draft const& draft, std::string const& source) {
    auto const& talk = draft.talk;
    Conversation conversation;
    conversation.person_ids = TRY(people_of(talk.party));
    conversation.organisation_ids = TRY(organisations_of(talk.party));
    conversation.channel = talk.channel;
    conversation.at = talk.at ? instant_of(*talk.at, around_.zone) : tx_.now();
    conversation.note = talk.note;
    tidy(conversation);
    TRY(check(conversation, tx_.now()));
    if (is_known("conversation", source) || is_here(conversation))
      return TalkWritten{"conversation", {}};
    auto const made = TRY(add_conversation(tx_, by_, std::move(conversation), around_.zone));
    if (!source.empty()) add_import_source(tx_, "conversation", source, made.id);
    return TalkWritten{"conversation", made.id};
  }

  Result<TalkWritten> write_promise(Draft const& draft, std::string const& source) {
    auto const& said = draft.promise;
    Promise promise;
    TRY(set_counterpart(promise, said.party));
    promise.direction = said.direction;
    promise.what = said.what;
    promise.said_for = said.said_for->day;
    if (said.aim_for) promise.aim_for = said.aim_for->day;
    promise.made_at = said.made_at ? instant_of(*said.made_at, around_.zone) : tx_.now();
    if (said.done_at) promise.done_at = instant_of(*said.done_at, around_.zone);
    if (said.withdrawn_at) promise.withdrawn_at = instant_of(*said.withdrawn_at, around_.zone);
    promise.withdrawal_reason = said.withdrawal_reason;
    promise.by_user_id = owner_of(said);
    promise.estimate_days = said.estimate_days;
    if (!said.renegotiations.empty()) TRY(set_renegotiations(promise, said.renegotiations));
    if (!said.repair.empty())
      TRY(read_value(promise.repair, TRY(parse_json(said.repair)), Reading::stored, {}, {}));
    if (!said.kind.empty()) promise.kind = TRY(kind_of(said.kind));
    TRY(check(promise, tx_.now()));
    settle(promise, around_.zone);
    if (is_known("promise", source) || is_here(promise)) return TalkWritten{"promise", {}};
    auto const made =
        TRY(add_promise(tx_, by_, std::move(promise), PromiseView{around_.zone, tx_.now()},
                        PromiseEvent::brought_in));
    if (!source.empty()) add_import_source(tx_, "promise", source, made.id);
    return TalkWritten{"promise", made.id};
  }

 private:
  std::optional<Id> person_named(std::string const& name) {
    auto rows = tx_.query(
        "select id from person where sort_key = $1 and name = $2 and deleted_at is null limit 2",
        Blob{sort_key(name, around_.language)}, name);
    if (!rows.next()) return {};
    Id const id = rows.id(0);
    if (rows.next()) return {};
    return id;
  }

  Result<std::vector<Id>> people_of(DraftParty const& party) {
    std::vector<Id> ids;
    auto const add = [&](std::optional<Id> id) {
      if (id && std::ranges::find(ids, *id) == ids.end()) ids.push_back(*id);
      return id.has_value();
    };
    for (auto const& text : party.ids) {
      if (!add(person_of_source(tx_, by_, text))) return refuse(Code::bad_id, "person", text);
    }
    if (!ids.empty()) return ids;
    std::vector<Way> emails;
    std::vector<Way> phones;
    for (auto const& text : party.emails) emails.push_back({"", text});
    for (auto const& text : party.phones) phones.push_back({"", text});
    for (auto const& key : match_keys(emails, phones, around_.country)) {
      auto const found = people_with_key(tx_, by_, key, 2);
      if (found.size() == 1) add(found[0]);
    }
    if (!ids.empty()) return ids;
    for (auto const& name : party.names) {
      if (!add(person_named(name))) return refuse(Code::bad_id, "person", name);
    }
    if (ids.empty() && !party.emails.empty())
      return refuse(Code::bad_id, "person", party.emails[0]);
    return ids;
  }

  Result<std::vector<Id>> organisations_of(DraftParty const& party) {
    std::vector<Id> ids;
    for (auto const& text : party.organisation_ids) {
      auto const id = organisation_of_source(tx_, by_, text);
      if (!id) return refuse(Code::bad_id, "organisation", text);
      ids.push_back(*id);
    }
    if (!ids.empty()) return ids;
    for (auto const& name : party.organisations) {
      auto const id = organisation_named(tx_, by_, name, around_);
      if (!id) return refuse(Code::bad_id, "organisation", name);
      ids.push_back(*id);
    }
    return ids;
  }

  /// A promise is made to one: the person, where both are named. Our own table names whoever it is
  /// in the column To, so that a name without an id may be an organisation's.
  Done set_counterpart(Promise& promise, DraftParty const& party) {
    if (party.ids.empty() && !party.organisation_ids.empty()) {
      promise.organisation_id = TRY(organisations_of(party)).front();
      return {};
    }
    auto const people = people_of(party);
    if (people && !people->empty()) {
      promise.person_id = people->front();
      return {};
    }
    for (auto const* names : {&party.organisations, &party.names}) {
      for (auto const& name : *names) {
        if (auto const id = organisation_named(tx_, by_, name, around_)) {
          promise.organisation_id = *id;
          return {};
        }
      }
    }
    if (!people) return Refusal(people.error());
    return refuse(Code::promise_needs_one_counterpart, "person");
  }

  /// What somebody did who is not here any more is nobody's; what is still to be done falls to the
  /// one who brings it in.
  Id owner_of(DraftPromise const& said) {
    if (said.by.empty()) return by_.user_id;
    for (auto const& user : list_users(tx_, by_)) {
      if (header_key(user.name) == header_key(said.by) || user.email == said.by) return user.id;
    }
    return said.done_at || said.withdrawn_at ? Id{} : by_.user_id;
  }

  Result<Id> kind_of(std::string const& name) {
    for (auto const& kind : list_promise_kinds(tx_, by_)) {
      if (header_key(kind.name) == header_key(name)) return kind.id;
    }
    PromiseKind kind;
    kind.name = name;
    return TRY(add_promise_kind(tx_, by_, kind)).id;
  }

  static Done set_renegotiations(Promise& promise, std::string const& text) {
    auto const value = TRY(parse_json(text));
    return read_value(promise.renegotiations, value, Reading::stored, {}, {});
  }

  bool is_known(std::string_view noun, std::string const& source) {
    if (source.empty()) return false;
    auto id = find_import_source(tx_, by_, noun, source);
    if (!id && source.starts_with("urn:kept:")) id = parse_id(std::string_view(source).substr(9));
    if (!id) return false;
    if (noun == "promise")
      return find_promise(tx_, by_, *id, PromiseView{around_.zone, tx_.now()}).has_value();
    return find_conversation(tx_, by_, *id).has_value();
  }

  bool is_here(Conversation const& conversation) {
    if (conversation.person_ids.empty()) return false;
    auto rows = tx_.query(
        "select c.id from conversation_person p join conversation c on c.id = p.conversation_id "
        "where p.person_id = $1 and p.talk = $2 and p.at = $3 and c.note = $4 "
        "and c.deleted_at is null limit 1",
        conversation.person_ids[0], is_talk(conversation), conversation.at, conversation.note);
    return rows.next();
  }

  bool is_here(Promise const& promise) {
    if (promise.person_id) {
      return tx_
          .query(
              "select id from promise where person_id = $1 and said_for = $2 and what = $3 "
              "and deleted_at is null limit 1",
              promise.person_id, promise.said_for, promise.what)
          .next();
    }
    return tx_
        .query(
            "select id from promise where organisation_id = $1 and said_for = $2 and what = $3 "
            "and deleted_at is null limit 1",
            promise.organisation_id, promise.said_for, promise.what)
        .next();
  }

  Tx& tx_;
  Viewer const& by_;
  Surroundings const& around_;
};

}  // namespace

std::optional<Id> person_of_source(Db& db, Viewer const& by, std::string const& id) {
  if (auto const known = find_import_source(db, by, "person", "urn:kept:" + id))
    if (find_person(db, by, *known)) return known;
  auto const own = parse_id(id);
  if (!own) return {};
  auto const now = person_now(db, by, *own);
  if (!find_person(db, by, now)) return {};
  return now;
}

std::optional<Id> organisation_of_source(Db& db, Viewer const& by, std::string const& id) {
  auto found = find_import_source(db, by, "organisation", "urn:kept:" + id);
  if (!found) found = parse_id(id);
  if (!found || !find_organisation(db, by, *found)) return {};
  return found;
}

Result<TalkWritten> write_talk(Tx& tx, Viewer const& by, Draft const& draft,
                               std::string const& source, Surroundings const& around) {
  if (draft.noun == DraftNoun::consent) return write_consent(tx, by, draft, source);
  if (draft.noun == DraftNoun::stop) return write_stop(tx, by, draft);
  if (draft.work) return write_work(tx, by, draft, source, around);
  TalkWriter writer(tx, by, around);
  if (draft.noun == DraftNoun::promise) return writer.write_promise(draft, source);
  return writer.write_conversation(draft, source);
}

}  // namespace kept
