#include "store/store.hpp"

#include "base/fault.hpp"

namespace kept {
namespace {

// One thread does one thing with the store at a time.
thread_local bool inside = false;

class Inside {
 public:
  Inside() {
    if (inside) throw Fault("a read or write of the store inside another one");
    inside = true;
  }
  ~Inside() { inside = false; }
};

}  // namespace

Store::Store(StoreSettings settings, std::span<Migration const> migrations,
             std::unique_ptr<StoreEngine> engine, std::unique_ptr<IdMaker> ids)
    : settings_(std::move(settings)),
      migrations_(migrations),
      ids_(std::move(ids)),
      engine_(std::move(engine)) {
  engine_->start({[this] { return Tx::Services{*ids_, subscribers_, settings_.clock->now(), {}}; },
                  [this](std::span<Change const> changes) { live_.tell(changes); },
                  [this](Tx& tx, std::vector<LateEvent> const& events) {
                    subscribers_.tell_late(tx, events);
                  }});
}

Store::~Store() = default;

void Store::read_job(ReadJob const& job) {
  Inside guard;
  engine_->read(job);
}

Done Store::write_job(WriteJob const& job) {
  Inside guard;
  return engine_->write(job);
}

}  // namespace kept
