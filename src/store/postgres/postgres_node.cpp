#include "store/postgres/postgres_node.hpp"

#include <random>

#include <unistd.h>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "store/database.hpp"

namespace kept {
namespace {

constexpr int numbers = 1'024;
// Long against the difference of two servers' clocks, and against a fail-over.
constexpr std::chrono::minutes length{10};
constexpr std::chrono::minutes renewed_each{1};

std::string name_of(int number) { return "node-" + std::to_string(number); }

std::string unique_holder() {
  std::random_device random;
  return std::to_string(::getpid()) + "-" + std::to_string(random()) + std::to_string(random());
}

}  // namespace

PostgresNode::PostgresNode(PostgresPool& pool, std::shared_ptr<Clock const> clock)
    : pool_(pool), clock_(std::move(clock)), holder_(unique_holder()) {
  int first = static_cast<int>(std::random_device()() % numbers);
  for (int step = 0; step < numbers && number_ < 0; ++step) {
    int number = (first + step) % numbers;
    if (take(number)) number_ = number;
  }
  if (number_ < 0) throw Fault("all 1,024 node numbers of this database are in use");
  thread_ = std::thread([this] { work(); });
}

PostgresNode::~PostgresNode() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  ended_.notify_one();
  thread_.join();
  try {
    auto connection = pool_.lend();
    Db db(*connection);
    db.run("delete from lease where name = $1 and holder = $2", name_of(number_), holder_);
  } catch (Fault const&) {
    // It runs out by itself.
  }
}

// One statement, so it needs no transaction around it.
bool PostgresNode::take(int number) {
  auto connection = pool_.lend();
  Db db(*connection);
  auto now = clock_->now();
  return db.run(
             "insert into lease (name, holder, until) values ($1, $2, $3) "
             "on conflict (name) do update set holder = excluded.holder, until = excluded.until "
             "where lease.until <= $4 or lease.holder = excluded.holder",
             name_of(number), holder_, now + length, now) > 0;
}

void PostgresNode::work() {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, renewed_each, [&] { return stop_; })) {
    lock.unlock();
    try {
      if (!take(number_)) lost_ = true;
    } catch (Fault const& fault) {
      log_line(LogLevel::warning, "node_lease_not_renewed", {{"why", fault.what()}});
    }
    lock.lock();
  }
}

std::optional<std::string> PostgresNode::trouble() const {
  if (!lost_) return {};
  return "another server has this one's node number " + std::to_string(number_) +
         "; start Kept again";
}

}  // namespace kept
