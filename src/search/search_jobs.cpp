#include "search/search_jobs.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "search/entry_store.hpp"
#include "search/index.hpp"

namespace kept {
namespace {

constexpr std::size_t entries_a_step = 1000;
constexpr int merge_pages_a_step = 200, merge_steps_max = 10000;

/// What comes after all of one noun: organisations after people, then each source, then the end.
std::string noun_after(std::string const& noun, SearchSources const& sources) {
  if (noun == word_of(SearchNoun::person)) return std::string(word_of(SearchNoun::organisation));
  auto at = std::find_if(sources.begin(), sources.end(),
                         [&](SearchSource const& source) { return source.noun == noun; });
  if (at != sources.end()) ++at;
  if (noun == word_of(SearchNoun::organisation)) at = sources.begin();
  return at == sources.end() ? "done" : std::string(at->noun);
}

/// Puts the next ones after `after` in; gives the last of them, nothing at the end.
std::optional<Id> put_some(Tx& tx, IndexPlace const& place, SearchSources const& sources,
                           IndexBatch& batch) {
  auto system = Viewer::system();
  for (auto const& source : sources) {
    if (source.noun != place.noun) continue;
    auto ids = source.ids_after(tx, place.after, entries_a_step);
    for (auto id : ids)
      if (auto text = source.find(tx, system, id)) batch.put(*text, source.number);
    return ids.size() == entries_a_step ? std::optional(ids.back()) : std::nullopt;
  }
  auto noun = place.noun == word_of(SearchNoun::organisation) ? SearchNoun::organisation
                                                              : SearchNoun::person;
  auto entries = entries_after(tx, system, noun, place.after, entries_a_step);
  for (auto const& entry : entries) batch.put(entry);
  return entries.size() == entries_a_step ? std::optional(entries.back().id) : std::nullopt;
}

/// Makes the next entries; true when all are made.
bool make_some(Tx& tx, IndexMaking const& wanted, SearchSources const& sources) {
  auto place = index_place(tx, wanted);
  if (place.done()) return true;
  IndexBatch batch(wanted.country);
  if (auto last = put_some(tx, place, sources, batch))
    place.after = *last;
  else
    place = {noun_after(place.noun, sources)};
  batch.write(tx);
  set_index_place(tx, place);
  return place.done();
}

struct FullText {
  Sql segments, merge;
};
constexpr FullText full_texts[] = {
    {"select count(distinct segid) from search_text_idx",
     "insert into search_text (search_text, rank) values ('merge', $1)"},
    {"select count(distinct segid) from search_word_piece_idx",
     "insert into search_word_piece (search_word_piece, rank) values ('merge', $1)"}};

std::int64_t ask(Db& db, Sql sql) {
  auto rows = db.query(sql);
  rows.next();
  return rows.integer(0);
}

/// A negative number of pages puts all segments up for one merge, the same positive one goes on.
Result<bool> merge_step(Tx& tx, Sql merge, int pages) {
  auto before = ask(tx, "select total_changes()");
  tx.run(merge, pages);
  return ask(tx, "select total_changes()") - before >= 2;  // one change is the command itself
}

template <class T>
T value_or_fault(Result<T> result) {
  if (!result) throw Fault("search index: " + std::string(word_of(result.error().code)));
  return *result;
}

}  // namespace

bool keep_index_current(Store& store, IndexMaking const& wanted, SearchSources const& sources) {
  if (store.read([&](Db& db) { return index_is_current(db, wanted); })) return false;
  bool done = false;
  while (!done)
    done = value_or_fault(
        store.write([&](Tx& tx) -> Result<bool> { return make_some(tx, wanted, sources); }));
  merge_index(store, 1);
  return true;
}

void merge_index(Store& store, std::int64_t most) {
  if (!store.dialect().is_sqlite()) return;
  for (auto const& [segments, merge] : full_texts) {
    if (store.read([&](Db& db) { return ask(db, segments); }) <= most) continue;
    int pages = -merge_pages_a_step;
    for (int step = 0; step < merge_steps_max; ++step, pages = merge_pages_a_step) {
      bool more = value_or_fault(store.write(
          [&, merge = merge](Tx& tx) -> Result<bool> { return merge_step(tx, merge, pages); }));
      if (!more && pages > 0) break;
    }
  }
}

}  // namespace kept
