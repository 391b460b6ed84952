#include "exchange/import_workers.hpp"

#include <unistd.h>

#include <random>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "exchange/import_run.hpp"
#include "exchange/import_store.hpp"
#include "firm/user_store.hpp"
#include "store/lease.hpp"

namespace kept {
namespace {

constexpr std::chrono::minutes lease_length{2};

std::string lease_name(Id id) { return "import-" + to_text(id); }

}  // namespace

ImportWorkers::ImportWorkers()
    : holder_(std::to_string(::getpid()) + "-" + std::to_string(std::random_device{}())) {}

ImportWorkers::~ImportWorkers() {
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

/// Of several servers on one database, one works on an import.
bool ImportWorkers::hold(Store& store, Id id) {
  auto const held = store.write([&](Tx& tx) -> Result<bool> {
    return take_lease(tx, lease_name(id), holder_, lease_length);
  });
  return held && *held;
}

void ImportWorkers::start(Store& store, Viewer const& by, Import const& import,
                          std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  if (!here_.insert(import.id.value).second) return;
  waiting_.push_back({&store, by, import});
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  changed_.notify_all();
  changed_.wait_for(lock, patience, [&] { return stopping_ || !here_.contains(import.id.value); });
}

void ImportWorkers::take_up(Store& store) {
  auto const running = store.read([](Db& db) { return running_imports(db, Viewer::system()); });
  for (auto const& import : running) {
    auto const user =
        store.read([&](Db& db) { return find_user(db, Viewer::system(), import.user_id); });
    Viewer by = Viewer::system();
    if (user) by = {user->id, user->person_id, user->access};
    start(store, by, import, std::chrono::milliseconds(0));
  }
}

std::string ImportWorkers::waits_for(Id id) {
  std::lock_guard const lock(mutex_);
  auto const found = broken_off_.find(id.value);
  return found == broken_off_.end() ? "" : found->second;
}

void ImportWorkers::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
    if (stopping_) return;
    Task const task = waiting_.front();
    waiting_.pop_front();
    lock.unlock();
    auto const broken_off = run(task);
    lock.lock();
    here_.erase(task.import.id.value);
    broken_off_.erase(task.import.id.value);
    if (!broken_off.empty()) broken_off_[task.import.id.value] = broken_off;
    changed_.notify_all();
  }
}

std::string ImportWorkers::run(Task const& task) {
  auto const told = [&](std::string_view what) {
    log_line(LogLevel::error, "import_fault", {{"id", to_text(task.import.id)}, {"what", what}});
  };
  // The state stays `running`: it is taken up again when the machine is well.
  try {
    if (!hold(*task.store, task.import.id)) return {};
    auto const progress = [&](Import const& import) {
      return !stopping_ && hold(*task.store, import.id);
    };
    auto const done = run_import(*task.store, task.by, task.import, progress);
    if (!done) {
      log_line(LogLevel::warning, "import_refused",
               {{"id", to_text(task.import.id)}, {"code", word_of(done.error().code)}});
    }
    auto const given = task.store->write([&](Tx& tx) -> Done {
      give_back_lease(tx, lease_name(task.import.id), holder_);
      return {};
    });
    if (!given) return {};
  } catch (Fault const& fault) {
    told(fault.what());
    return fault.kind() == FaultKind::disk_full ? "disk_full" : "fault";
  } catch (std::exception const& fault) {
    told(fault.what());
    return "fault";
  }
  return {};
}

}  // namespace kept
