#include "search/search_jobs.hpp"

#include "base/fault.hpp"
#include "search/entry_store.hpp"
#include "search/index.hpp"

namespace kept {
namespace {

constexpr std::size_t entries_a_step = 1000;
constexpr int merge_pages_a_step = 200, merge_steps_max = 10000;
constexpr std::int64_t segments_max = 6;

/// Makes the next entries; true when all are made.
bool make_some(Tx& tx, IndexMaking const& wanted) {
  auto place = index_place(tx, wanted);
  if (place.done) return true;
  auto entries = entries_after(tx, Viewer::system(), place.noun, place.after, entries_a_step);
  IndexBatch batch(wanted.country);
  for (auto const& entry : entries) batch.put(entry);
  batch.write(tx);
  if (entries.size() == entries_a_step) {
    place.after = entries.back().id;
  } else if (place.noun == SearchNoun::person) {
    place = {SearchNoun::organisation};
  } else {
    place.done = true;
  }
  set_index_place(tx, place);
  return place.done;
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

bool keep_index_current(Store& store, IndexMaking const& wanted) {
  if (store.read([&](Db& db) { return index_is_current(db, wanted); })) return false;
  bool done = false;
  while (!done)
    done =
        value_or_fault(store.write([&](Tx& tx) -> Result<bool> { return make_some(tx, wanted); }));
  merge_index(store);
  return true;
}

void merge_index(Store& store) {
  if (!store.dialect().is_sqlite()) return;
  for (auto const& [segments, merge] : full_texts) {
    if (store.read([&](Db& db) { return ask(db, segments); }) <= segments_max) continue;
    int pages = -merge_pages_a_step;
    for (int step = 0; step < merge_steps_max; ++step, pages = merge_pages_a_step) {
      bool more = value_or_fault(store.write(
          [&, merge = merge](Tx& tx) -> Result<bool> { return merge_step(tx, merge, pages); }));
      if (!more && pages > 0) break;
    }
  }
}

}  // namespace kept
