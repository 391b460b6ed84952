#include "individuals/individuals_jobs.hpp"

#include "base/text/sort_key.hpp"
#include "individuals/bulk_change_store.hpp"
#include "individuals/merge_store.hpp"
#include "individuals/organisation_rows.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_rows.hpp"
#include "individuals/person_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "store/meta.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr int people_a_write = 500;
constexpr std::chrono::seconds remake_time{5};
constexpr std::string_view keys_made_for = "keys_made_for", rhythms_learnt = "rhythms_learnt";

std::vector<Id> ids_due(Store& store, Sql sql, Day today) {
  return store.read([&](Db& db) {
    std::vector<Id> ids;
    auto rows = db.query(sql, today, people_a_write);
    while (rows.next()) ids.push_back(rows.id(0));
    return ids;
  });
}

Done turn_organisation(Tx& tx, Id id, Day today) {
  auto before = find_organisation(tx, Viewer::system(), id);
  if (!before) {
    tx.run("update organisation set roles_turn_on = null where id = $1", id);
    return {};
  }
  auto after = *before;
  settle(after, today);
  TRY(update_row(tx, "organisation", after));
  change_organisation_rows(tx, *before, after);
  tx.changed("organisation", id, after.version);
  return {};
}

/// Runs `turn(tx, id)` for all that are due, a batch a write; stops when a write is refused.
template <class Turn>
void turn_all(Store& store, Sql due, Day today, Turn turn) {
  for (;;) {
    auto ids = ids_due(store, due, today);
    if (ids.empty()) return;
    auto done = store.write([&](Tx& tx) -> Done {
      for (auto id : ids) TRY(turn(tx, id));
      return {};
    });
    if (!done) return;
  }
}

/// What the keys depend on.
std::string wanted_keys(Surroundings const& around) {
  return sort_key_version(around.language) + " " + around.country;
}

/// What is made anew, and by which wish: "meta" holds how far it has come.
struct Remaking {
  std::string place, wanted;
};

/// "WISH ID": the last one that was looked at; from the beginning where the wish is another.
Id last_remade(Store& store, Remaking const& work) {
  auto const found =
      store.read([&](Db& db) { return find_meta(db, Viewer::system(), work.place); }).value_or("");
  if (!found.starts_with(work.wanted + ' ')) return {};
  return parse_id(std::string_view(found).substr(work.wanted.size() + 1)).value_or(Id{});
}

/// A part of the work, so that other jobs have their turn and nobody waits for it to stop. The next
/// run goes on where this one ended. True when everything is done.
template <class Find, class Differs, class Rewrite>
bool remake(Store& store, Remaking const& work, Find find, Differs differs, Rewrite rewrite) {
  auto const until = std::chrono::steady_clock::now() + remake_time;
  for (auto last = last_remade(store, work);;) {
    auto batch = store.read([&](Db& db) { return find(db, last); });
    bool const at_end = batch.empty();
    if (!at_end) last = batch.back().id;
    std::erase_if(batch, [&](auto const& each) { return !differs(each); });
    bool const out_of_time = std::chrono::steady_clock::now() >= until;
    if (batch.empty() && !at_end && !out_of_time) continue;
    auto done = store.write([&](Tx& tx) -> Done {
      for (auto const& each : batch) TRY(rewrite(tx, each.id));
      set_meta(tx, work.place, work.wanted + ' ' + to_text(last));
      return {};
    });
    if (at_end || out_of_time || !done) return at_end && done;
  }
}

Done rewrite_person(Tx& tx, Id id, Surroundings const& around) {
  auto before = find_person(tx, Viewer::system(), id);
  if (!before) return {};
  auto after = *before;
  after.sort_key.bytes = sort_key(after.name, around.language);
  // Without keys first: change_person_rows rewrites them only when the person changed.
  tx.run("update person set sort_key = $2 where id = $1", id, Blob{after.sort_key.bytes});
  auto bare = *before;
  bare.emails.clear();
  bare.phones.clear();
  auto country = after.country.value_or(around.country);
  change_person_rows(tx, bare, after, match_keys(after.emails, after.phones, country));
  return {};
}

Done rewrite_organisation(Tx& tx, Id id, Surroundings const& around) {
  auto before = find_organisation(tx, Viewer::system(), id);
  if (!before) return {};
  auto after = *before;
  after.sort_key.bytes = sort_key(after.name, around.language);
  tx.run("update organisation set sort_key = $2 where id = $1", id, Blob{after.sort_key.bytes});
  change_organisation_rows(tx, *before, after);
  return {};
}

}  // namespace

void turn_roles(Store& store, Clock const& clock) {
  auto around = read_surroundings(store, Viewer::system(), clock.now());
  turn_all(store, "select id from person where roles_turn_on <= $1 order by roles_turn_on limit $2",
           around.today, [&](Tx& tx, Id id) { return turn_person(tx, id, around.today); });
  turn_all(store,
           "select id from organisation where roles_turn_on <= $1 order by roles_turn_on limit $2",
           around.today, [&](Tx& tx, Id id) { return turn_organisation(tx, id, around.today); });
}

void let_go_of_merges(Store& store, Clock const&) {
  constexpr int merges_a_write = 20;
  for (bool more = true; more;) {
    auto done =
        store.write([](Tx& tx) -> Result<bool> { return let_go_of_merges(tx, merges_a_write); });
    more = done && *done;
  }
}

void let_go_of_bulk_changes(Store& store, Clock const&) {
  constexpr int changes_a_write = 1;  // each of up to 10,000 people
  for (bool more = true; more;) {
    auto done = store.write(
        [](Tx& tx) -> Result<bool> { return let_go_of_due_bulk_changes(tx, changes_a_write); });
    more = done && *done;
  }
}

void remake_keys(Store& store, Clock const& clock) {
  auto system = Viewer::system();
  auto around = read_surroundings(store, system, clock.now());
  auto wanted = wanted_keys(around);
  auto made = store.read([&](Db& db) { return find_meta(db, system, keys_made_for); });
  if (made == wanted || around.country.empty()) return;
  Remaking const people{"person_keys_at", wanted}, organisations{"organisation_keys_at", wanted};
  bool other_country = !made || !made->ends_with(" " + around.country);
  bool done = remake(
      store, people,
      [&](Db& db, Id last) { return people_after(db, system, last, people_a_write); },
      [&](Person const& person) {
        return person.sort_key.bytes != sort_key(person.name, around.language) ||
               (other_country && made && !person.phones.empty() && !person.country);
      },
      [&](Tx& tx, Id id) { return rewrite_person(tx, id, around); });
  done = done &&
         remake(
             store, organisations,
             [&](Db& db, Id last) { return organisations_after(db, system, last, people_a_write); },
             [&](Organisation const& organisation) {
               return organisation.sort_key.bytes != sort_key(organisation.name, around.language);
             },
             [&](Tx& tx, Id id) { return rewrite_organisation(tx, id, around); });
  if (!done) return;
  (void)store.write([&](Tx& tx) -> Done {
    set_meta(tx, keys_made_for, wanted);
    for (auto const& place : {people.place, organisations.place}) set_meta(tx, place, "");
    return {};
  });
}

void learn_rhythms(Store& store, Clock const& clock) {
  auto const system = Viewer::system();
  if (store.read([&](Db& db) { return find_meta(db, system, rhythms_learnt); })) return;
  auto const zone = read_surroundings(store, system, clock.now()).zone;
  bool const done = remake(
      store, {"rhythms_at", "1"},
      [&](Db& db, Id last) { return people_after(db, system, last, people_a_write); },
      [](Person const& person) { return person.last_talked_on.has_value(); },
      [&](Tx& tx, Id id) -> Done {
        refresh_contacts(tx, id, zone);
        return {};
      });
  if (!done) return;
  (void)store.write([&](Tx& tx) -> Done {
    set_meta(tx, rhythms_learnt, "1");
    return {};
  });
}

}  // namespace kept
