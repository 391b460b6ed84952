#include "exchange/import_run.hpp"

#include <future>

#include "exchange/import_write.hpp"

namespace kept {
namespace {

constexpr std::size_t unit_rows = 5'000;
constexpr std::size_t batch_units = 4;

std::vector<ImportUnit> make_units(UnitMaker& maker) {
  std::vector<ImportUnit> units;
  while (units.size() < batch_units) {
    units.push_back(maker.next(unit_rows));
    if (units.back().rows == 0) break;
  }
  return units;
}

/// Writes units from `done` on: all of them in one transaction, fewer when another writer waits.
Done write_some(Store& store, Viewer const& by, Import& import, std::vector<ImportUnit>& units,
                std::size_t& done, UnitMaker const& maker, std::int64_t& place) {
  struct Written {
    Import import;
    std::size_t done;
    std::int64_t place;
  };
  auto const start = Written{import, done, place};
  auto written = store.write([&](Tx& tx) -> Result<Written> {
    Written now = start;
    while (now.done < units.size()) {
      TRY(write_unit(tx, by, now.import, units[now.done], maker.around(), now.place));
      ++now.done;
      if (tx.others_wait()) break;
    }
    TRY(save_import(tx, now.import));
    return now;
  });
  if (!written) return Refusal(written.error());
  import = std::move(written->import);
  done = written->done;
  place = written->place;
  return {};
}

/// A row changed by somebody between looking and writing: the unit is made anew from what is there.
bool is_stale(Done const& done) { return !done && done.error().code == Code::stale; }

Result<Import> fail(Store& store, Import import, Refusal const& refusal) {
  import.state = ImportState::failed;
  import.failure = std::string(word_of(refusal.code)) + " " + refusal.field + " " + refusal.detail;
  return store.write([&](Tx& tx) -> Result<Import> {
    Import saved = import;
    TRY(save_import(tx, saved));
    return saved;
  });
}

}  // namespace

Result<Import> run_import(Store& store, Viewer const& by, Import import,
                          ImportProgress const& progress) {
  auto bytes = store.read([&](Db& db) { return import_file(db, by, import.id); });
  auto place = store.read([&](Db& db) { return last_import_place(db, by, import.id); });
  if (import.done_rows == 0) {
    // The preview has told some of them already.
    import.problems.clear();
    import.refused = 0;
  }
  for (int attempt = 0;; ++attempt) {
    UnitMaker maker(store, by, import, bytes, import.done_rows, false);
    auto next = std::async(std::launch::async, [&] { return make_units(maker); });
    Done done;
    while (done) {
      auto units = next.get();
      bool const last = units.back().rows == 0;
      if (!last) next = std::async(std::launch::async, [&] { return make_units(maker); });
      std::size_t written = 0;
      while (done && written < units.size()) {
        done = write_some(store, by, import, units, written, maker, place);
      }
      bool const stopped = done && !last && progress && !progress(import);
      if (stopped) {
        next.wait();
        return import;
      }
      if (last) break;
    }
    if (next.valid()) next.wait();
    if (is_stale(done) && attempt < 5) continue;
    if (!done) return fail(store, std::move(import), done.error());
    break;
  }
  import.state = ImportState::done;
  return store.write([&](Tx& tx) -> Result<Import> {
    Import saved = import;
    TRY(save_import(tx, saved));
    return saved;
  });
}

Result<Import> try_import(Store& store, Viewer const& by, Import import, std::string bytes) {
  import.problems.clear();
  import.likely.clear();
  import.created = import.updated = import.unchanged = import.refused = import.done_rows = 0;
  UnitMaker maker(store, by, import, std::move(bytes), 0, true);
  while (true) {
    auto const unit = maker.next(unit_rows);
    for (auto const& problem : unit.problems) {
      if (import.problems.size() < import_problems_max) import.problems.push_back(problem);
    }
    import.likely.insert(import.likely.end(), unit.likely.begin(), unit.likely.end());
    import.done_rows += unit.rows;
    import.created += unit.created;
    import.updated += unit.updated;
    import.unchanged += unit.unchanged;
    import.refused += static_cast<std::int64_t>(unit.refused.size());
    if (unit.rows == 0) return import;
  }
}

}  // namespace kept
