#pragma once
// The one way to the database. Reads see one snapshot; a write is all or nothing and, once write()
// has returned its value, on disk.
//
//   auto person = store.read([&](Db& db) { return find_person(db, viewer, id); });
//   Result<Id> made = store.write([&](Tx& tx) -> Result<Id> { ... });
//
// No write inside a write or a read, no read inside either: a Fault says so. Anything slow (search
// keys, parsing, passwords) is done before the write begins.
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include "base/clock.hpp"
#include "store/engine.hpp"
#include "store/live.hpp"
#include "store/migration.hpp"

namespace kept {

struct StoreSettings {
  std::string data_folder;    // made when it is missing; also holds copies/
  std::string database = {};  // empty = SQLite in the folder, or postgres://...
  std::shared_ptr<Clock const> clock = std::make_shared<MachineClock>();
  int node = 0;                          // SQLite only; PostgreSQL leases one
  std::size_t waiting_writes_max = 512;  // more are refused with Code::busy
  std::size_t jobs_per_commit_max = 64;  // how many writes share one fsync (SQLite)
  std::size_t readers_max = 16;          // connections that read at once (SQLite)
  std::size_t connections_max = 32;      // all connections (PostgreSQL)
};

class Store {
 public:
  Store(StoreSettings settings, std::span<Migration const> migrations,
        std::unique_ptr<StoreEngine> engine, std::unique_ptr<IdMaker> ids);
  ~Store();

  /// What `look(Db&)` returns, from one snapshot. May run twice when a server was lost.
  template <class F>
  auto read(F&& look) {
    using Answer = std::invoke_result_t<F&, Db&>;
    if constexpr (std::is_void_v<Answer>) {
      read_job([&](Db& db) { look(db); });
    } else {
      std::optional<Answer> answer;
      read_job([&](Db& db) { answer.emplace(look(db)); });
      return std::move(*answer);
    }
  }

  /// What `job(Tx&)` returns, a Result: a value is kept, a refusal or an exception undoes this job
  /// alone. Code::busy when too many writes wait.
  template <class F>
  auto write(F&& job) -> std::invoke_result_t<F&, Tx&> {
    using Answer = std::invoke_result_t<F&, Tx&>;
    std::optional<Answer> answer;
    Done done = write_job([&](Tx& tx) {
      answer.emplace(job(tx));
      return *answer ? Verdict::keep : Verdict::undo;
    });
    if (!done) return Refusal(std::move(done.error()));
    return std::move(*answer);
  }

  /// Runs `handler(Tx&, Event const&)`, which returns Done, inside every write that publishes such
  /// an event. Before the store serves, from one thread.
  template <class Event, class F>
  void subscribe(F handler) {
    subscribers_.add(typeid(Event), [handler](Tx& tx, void const* event) -> Done {
      return handler(tx, *static_cast<Event const*>(event));
    });
  }

  /// Runs `handler(Tx&, std::vector<Event const*> const&)` just before a commit, with every such
  /// event that its writes published late.
  template <class Event, class F>
  void subscribe_late(F handler) {
    subscribers_.add_late(typeid(Event), [handler](Tx& tx, std::vector<void const*> const& heard) {
      std::vector<Event const*> events;
      for (auto const* event : heard) events.push_back(static_cast<Event const*>(event));
      handler(tx, events);
    });
  }

  LiveFeed& live() { return live_; }
  /// True on SQLite: this process is the only server of its data.
  bool embedded() const { return engine_->dialect().is_sqlite(); }
  Dialect const& dialect() const { return engine_->dialect(); }
  Clock const& clock() const { return *settings_.clock; }
  StoreSettings const& settings() const { return settings_; }
  /// The tables it was opened with.
  std::span<Migration const> migrations() const { return migrations_; }
  /// Nothing when writes can be kept; else why not, for /readyz and the log.
  std::optional<std::string> trouble() const { return engine_->trouble(); }
  StoreEngine& engine() { return *engine_; }

 private:
  void read_job(ReadJob const& job);
  Done write_job(WriteJob const& job);

  StoreSettings settings_;
  std::span<Migration const> migrations_;
  std::unique_ptr<IdMaker> ids_;
  Subscribers subscribers_;
  LiveFeed live_;
  std::unique_ptr<StoreEngine> engine_;  // last: its threads use all of the above
};

/// Opens, and migrates (a copy is made first). Refuses, naming the place: a folder that cannot be
/// read or is in use, a file that is no database of Kept, a database newer than the program.
Result<std::unique_ptr<Store>> open_store(StoreSettings settings,
                                          std::span<Migration const> migrations = all_migrations());

}  // namespace kept
