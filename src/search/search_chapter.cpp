#include "search/search_chapter.hpp"

#include "base/text/fold.hpp"
#include "firm/firm_store.hpp"
#include "http/context.hpp"
#include "http/list.hpp"
#include "individuals/individuals_events.hpp"
#include "search/entry_store.hpp"
#include "search/index.hpp"
#include "search/index_state.hpp"
#include "search/search_jobs.hpp"
#include "search/search_store.hpp"

namespace kept {
namespace {

IndexMaking wanted_making(Db& db) {
  auto firm = find_firm(db, Viewer::system());
  return {fold_version, firm ? firm->country : std::string{}};
}

/// Something to be put into the index, or taken out. Heard late: one write of the index for all the
/// writes of a commit.
struct IndexChange {
  SearchEntry entry;  // of what is gone only the id
  bool gone = false;
};

void change_index(Tx& tx, std::vector<IndexChange const*> const& changes) {
  IndexBatch batch(index_country(tx));
  for (auto const* change : changes) {
    if (change->gone)
      batch.remove(change->entry.id);
    else
      batch.put(change->entry);
  }
  batch.write(tx);
}

Done put_in_index(Tx& tx, SearchEntry entry) {
  tx.publish_late(IndexChange{std::move(entry)});
  return {};
}

Done take_from_index(Tx& tx, Id id) {
  tx.publish_late(IndexChange{{.id = id}, true});
  return {};
}

Done organisation_saved(Tx& tx, OrganisationSaved const& event) {
  TRY(put_in_index(tx, entry_of(event.after)));
  if (!event.before || event.before->name == event.after.name) return {};
  // Its people are found by its name too.
  std::vector<Id> people;
  auto rows = tx.scan("select distinct person_id from person_position where organisation_id = $1",
                      event.after.id);
  while (rows.next()) people.push_back(rows.id(0));
  for (auto& read : read_entries(tx, Viewer::system(), SearchNoun::person, people))
    TRY(put_in_index(tx, std::move(read.entry)));
  return {};
}

void subscribe(Store& store) {
  store.subscribe_late<IndexChange>(change_index);
  store.subscribe<PersonSaved>(
      [](Tx& tx, PersonSaved const& event) { return put_in_index(tx, entry_of(event.after)); });
  store.subscribe<PersonRestored>(
      [](Tx& tx, PersonRestored const& event) { return put_in_index(tx, entry_of(event.person)); });
  store.subscribe<PersonDeleted>(
      [](Tx& tx, PersonDeleted const& event) { return take_from_index(tx, event.person.id); });
  store.subscribe<OrganisationSaved>(organisation_saved);
  store.subscribe<OrganisationRestored>([](Tx& tx, OrganisationRestored const& event) {
    return put_in_index(tx, entry_of(event.organisation));
  });
  store.subscribe<OrganisationDeleted>([](Tx& tx, OrganisationDeleted const& event) {
    return take_from_index(tx, event.organisation.id);
  });
}

Result<Response> find(Context& context, Request const& request) {
  auto words = request.query.get("q");
  if (!words) return refuse(Code::missing, "q");
  auto limit = TRY(request.query.number("limit", 1, search_limit_max)).value_or(20);
  return list_response(context.store.read(
      [&](Db& db) { return search(db, context.viewer, *words, static_cast<std::size_t>(limit)); }));
}

}  // namespace

void make_search_anew(Store& store) {
  auto wanted = store.read(wanted_making);
  if (!wanted.country.empty()) keep_index_current(store, wanted);
}

Chapter search_chapter() {
  Chapter chapter;
  chapter.name = "search";
  chapter.routes = {{.pattern = "/api/search",
                     .runs = Runs::quick,
                     .handle = find,
                     .doc = {.summary = "Find anybody by any piece of what is known",
                             .gives = answers_list<SearchHit>(),
                             .query = {{"q"}, {"limit", "integer"}}}}};
  chapter.jobs = {{.name = "keep_index",
                   .every = std::chrono::minutes(1),
                   .run = [](Store& store, Clock const&) { make_search_anew(store); }},
                  {.name = "merge_index",
                   .every = std::chrono::minutes(30),
                   .run = [](Store& store, Clock const&) { merge_index(store); }}};
  chapter.subscribe = subscribe;
  return chapter;
}

}  // namespace kept
