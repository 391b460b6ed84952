#pragma once
// What Store asks of an engine (sqlite/, postgres/).
#include <functional>
#include <optional>
#include <string>

#include "store/database.hpp"

namespace kept {

enum class Verdict { keep, undo };
using ReadJob = std::function<void(Db&)>;
using WriteJob = std::function<Verdict(Tx&)>;

/// What an engine needs from the store it runs in.
struct EngineHost {
  std::function<Tx::Services()> services;                  // for a write that begins now
  std::function<void(std::span<Change const>)> committed;  // tells the live feed
  std::function<void(Tx&, std::vector<LateEvent> const&)> before_commit;
};

class StoreEngine {
 public:
  virtual ~StoreEngine() = default;
  /// Begins to serve reads and writes.
  virtual void start(EngineHost host) = 0;
  virtual void read(ReadJob const& job) = 0;
  /// Returns when the job is on disk, or was undone. Refuses with Code::busy.
  virtual Done write(WriteJob const& job) = 0;
  virtual Dialect const& dialect() const = 0;
  virtual std::optional<std::string> trouble() const = 0;
};

}  // namespace kept
