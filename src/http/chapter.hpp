#pragma once
// What a chapter hands main: everything that reaches beyond its own folder. main gathers the
// chapters and wires them; no chapter knows another one sideways.
#include <chrono>
#include <functional>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "http/route.hpp"
#include "http/search_source.hpp"

namespace kept {

class Store;

/// Timed work, run by jobs.hpp.
struct Job {
  enum class Where {
    one_server,   // of several on one database one does it: a lease row named as the job
    every_server  // what each server holds in memory
  };
  std::string_view name;
  std::chrono::seconds every;
  std::function<void(Store&, Clock const&)> run;  // a Fault is logged and tried again next time
  Where where = Where::one_server;
};

/// A column that points at a person. A test compares these with the schema, so that merge, erase
/// and export cannot forget one.
struct PersonColumn {
  /// When two people become one, what pointed at the one who is gone
  enum class AtMerge {
    moves,     // points at the one who is kept (individuals/moved_rows_store.hpp)
    its_own,   // is moved, or made anew, by the chapter that has it
    stays_put  // tells what was done to that very id
  };
  std::string_view table, column;
  AtMerge at_merge = AtMerge::moves;
  /// Where a row is a thing of its own that everybody may see, the word it goes by ("promise"):
  /// open pages hear that it moved, and a merge says how many did.
  std::string_view noun = {};
};

struct Chapter {
  std::string_view name;
  Routes routes = {};
  std::vector<Job> jobs = {};
  /// Calls store.subscribe for the events it hears, before the store serves.
  std::function<void(Store&)> subscribe = {};
  std::vector<PersonColumn> person_columns = {};
  /// Texts of its own that search finds; each of its writes tells so by Tx::changed.
  SearchSources search = {};
};

}  // namespace kept
