#include "search/search_chapter.hpp"

#include <algorithm>

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
#include "store/noun_changed.hpp"

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

constexpr std::size_t texts_about_max = 500;

bool is_found_otherwise(Person const& before, Person const& after) {
  return before.name != after.name || before.organisation != after.organisation;
}

/// What was noted about a person is found by their name, so it follows the name.
void tell_texts_about(Tx& tx, SearchSources const& sources, Id person_id) {
  for (auto const& source : sources)
    for (auto id : source.ids_about(tx, person_id, texts_about_max))
      tx.publish_late(NounChanged{std::string(source.noun), id});
}

void change_texts(Tx& tx, SearchSources const& sources,
                  std::vector<NounChanged const*> const& changes) {
  IndexBatch batch(index_country(tx));
  for (auto const* change : changes) {
    auto source = std::find_if(sources.begin(), sources.end(),
                               [&](SearchSource const& each) { return each.noun == change->noun; });
    if (source == sources.end()) continue;
    if (auto text = source->find(tx, Viewer::system(), change->id))
      batch.put(*text, source->number);
    else
      batch.remove(change->id);
  }
  batch.write(tx);
}

void subscribe(Store& store, SearchSourcesPointer const& sources) {
  store.subscribe_late<IndexChange>(change_index);
  store.subscribe_late<NounChanged>(
      [sources](Tx& tx, std::vector<NounChanged const*> const& changes) {
        change_texts(tx, *sources, changes);
      });
  store.subscribe<PersonSaved>([sources](Tx& tx, PersonSaved const& event) {
    if (event.before && is_found_otherwise(*event.before, event.after))
      tell_texts_about(tx, *sources, event.after.id);
    return put_in_index(tx, entry_of(event.after));
  });
  store.subscribe<PersonRestored>([sources](Tx& tx, PersonRestored const& event) {
    tell_texts_about(tx, *sources, event.person.id);
    return put_in_index(tx, entry_of(event.person));
  });
  store.subscribe<PersonDeleted>([sources](Tx& tx, PersonDeleted const& event) {
    tell_texts_about(tx, *sources, event.person.id);
    return take_from_index(tx, event.person.id);
  });
  store.subscribe<PersonParted>([sources](Tx& tx, PersonParted const& event) -> Done {
    tell_texts_about(tx, *sources, event.back.id);
    return {};
  });
  store.subscribe<OrganisationSaved>(organisation_saved);
  store.subscribe<OrganisationRestored>([](Tx& tx, OrganisationRestored const& event) {
    return put_in_index(tx, entry_of(event.organisation));
  });
  store.subscribe<OrganisationDeleted>([](Tx& tx, OrganisationDeleted const& event) {
    return take_from_index(tx, event.organisation.id);
  });
}

Result<Response> find(Context& context, Request const& request, SearchSources const& sources) {
  auto words = request.query.get("q");
  if (!words) return refuse(Code::missing, "q");
  auto limit = TRY(request.query.number("limit", 1, search_limit_max)).value_or(20);
  return list_response(context.store.read([&](Db& db) {
    return search(db, context.viewer, *words, static_cast<std::size_t>(limit), sources);
  }));
}

}  // namespace

void make_search_anew(Store& store, SearchSources const& sources) {
  auto wanted = store.read(wanted_making);
  if (!wanted.country.empty()) keep_index_current(store, wanted, sources);
}

Chapter search_chapter(SearchSourcesPointer const& sources) {
  Chapter chapter;
  chapter.name = "search";
  chapter.routes = {
      {.pattern = "/api/search",
       .runs = Runs::quick,
       .handle = [sources](Context& context,
                           Request const& request) { return find(context, request, *sources); },
       .doc = {
           .summary = "Find anybody by any piece of what is known, and what was noted or promised",
           .gives = answers_list<SearchHit>(),
           .query = {{"q"}, {"limit", "integer"}}}}};
  chapter.jobs = {
      {.name = "keep_index",
       .every = std::chrono::minutes(1),
       .run = [sources](Store& store, Clock const&) { make_search_anew(store, *sources); }},
      {.name = "merge_index",
       .every = std::chrono::minutes(30),
       .run = [](Store& store, Clock const&) { merge_index(store); }}};
  chapter.subscribe = [sources](Store& store) { subscribe(store, sources); };
  return chapter;
}

}  // namespace kept
