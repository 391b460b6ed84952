#include "mail/outbox.hpp"

#include <algorithm>

#include "base/log.hpp"
#include "mail/outbox_sending.hpp"
#include "mail/outbox_store.hpp"

namespace kept {
namespace {

constexpr std::size_t workers_max = 4;
constexpr int due_max = 200;
constexpr std::chrono::milliseconds wait_max{500};
constexpr std::chrono::seconds limited_for{1};  // then it is looked at again

}  // namespace

Outbox::~Outbox() {
  std::map<Id, Worker> last;
  {
    std::lock_guard lock(mutex_);
    last.swap(workers_);
  }
  for (auto& [id, worker] : last) worker.thread.request_stop();
}

void Outbox::send_due(Store& store) {
  find_lost(store);
  begin(store);
  std::unique_lock lock(mutex_);
  idle_.wait_for(lock, wait_max, [&] {
    return std::ranges::all_of(workers_, [](auto const& each) { return each.second.over; });
  });
}

void Outbox::find_lost(Store& store) {
  // Nobody else uses an embedded database: whatever was being sent when it was opened is lost.
  bool const everything = store.embedded() && !looked_at_start_;
  looked_at_start_ = true;
  auto const before = everything ? Instant{INT64_MAX} : store.clock().now();
  auto const any = store.read([&](Db& db) { return any_overdue(db, Viewer::system(), before); });
  if (!any) return;
  auto const count = store.write([&](Tx& tx) -> Result<int> { return call_unsure(tx, before); });
  if (count && *count > 0)
    log_line(LogLevel::warning, "mails_unsure", {{"count", std::to_string(*count)}});
}

void Outbox::begin(Store& store) {
  auto const now = store.clock().now();
  auto const due =
      store.read([&](Db& db) { return due_mails(db, Viewer::system(), now, due_max); });
  std::lock_guard lock(mutex_);
  std::erase_if(workers_, [](auto const& each) { return each.second.over; });
  for (auto const& each : due) {
    if (workers_.size() >= workers_max) return;
    auto const limited = limited_until_.find(each.account_id);
    if (limited != limited_until_.end() && limited->second > now) continue;
    auto const [at, is_new] = workers_.try_emplace(each.account_id);
    if (!is_new) continue;
    at->second.thread = std::jthread([this, &store, id = each.account_id](
                                         std::stop_token const& stop) { work(store, id, stop); });
  }
}

void Outbox::work(Store& store, Id account_id, std::stop_token const& stop) {
  try {
    bool more = true;
    while (more && !stop.stop_requested()) {
      more = false;
      auto const due = store.read(
          [&](Db& db) { return due_mails(db, Viewer::system(), store.clock().now(), due_max); });
      for (auto const& each : due) {
        if (each.account_id != account_id || stop.stop_requested()) continue;
        auto const tried = try_mail(store, lines_, each.id, stop);
        if (tried == Tried::done) more = true;
        if (tried != Tried::limited) continue;
        std::lock_guard lock(mutex_);
        limited_until_[account_id] = store.clock().now() + limited_for;
        more = false;
        break;
      }
    }
  } catch (std::exception const& error) {
    log_line(LogLevel::error, "sending_failed", {{"what", error.what()}});
  }
  {
    std::lock_guard lock(mutex_);
    if (auto const mine = workers_.find(account_id); mine != workers_.end())
      mine->second.over = true;
  }
  idle_.notify_all();
}

}  // namespace kept
