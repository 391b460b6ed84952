#pragma once
#include <memory>
#include <span>

#include "store/engine.hpp"
#include "store/migration.hpp"
#include "store/postgres/postgres_changes.hpp"
#include "store/postgres/postgres_node.hpp"
#include "store/postgres/postgres_write.hpp"

namespace kept {

struct StoreSettings;

class PostgresEngine final : public StoreEngine {
 public:
  /// Connects, migrates, leases a node number.
  static Result<std::unique_ptr<PostgresEngine>> open(StoreSettings const& settings,
                                                      std::span<Migration const> migrations);
  ~PostgresEngine() override;

  void start(EngineHost host) override;
  void read(ReadJob const& job) override;
  Done write(WriteJob const& job) override;
  Dialect const& dialect() const override { return dialect_; }
  std::optional<std::string> trouble() const override;
  int node() const { return node_->number(); }

 private:
  explicit PostgresEngine(StoreSettings const& settings);
  void read_once(ReadJob const& job);

  Dialect dialect_{Engine::postgres};
  PostgresPool pool_;
  EngineHost host_;
  std::unique_ptr<PostgresNode> node_;
  std::unique_ptr<PostgresWrites> writes_;
  std::unique_ptr<PostgresChanges> changes_;
};

}  // namespace kept
