#include "promises/forecast_events.hpp"

#include "promises/forecast_store.hpp"
#include "promises/forecaster.hpp"
#include "promises/promise_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

// Written down later than that, it was made without us.
constexpr std::chrono::hours written_down_within{7 * 24};

bool is_new(PromiseSaved const& saved, Instant now) {
  return saved.event == PromiseEvent::made && !saved.after.settled &&
         now - saved.after.made_at <= written_down_within;
}

/// One that has no forecast from its first day gets none on a new one.
bool has_new_day(PromiseSaved const& saved) {
  return saved.event == PromiseEvent::changed && saved.before &&
         saved.after.renegotiations.size() > saved.before->renegotiations.size();
}

}  // namespace

void keep_forecasts(Store& store, RecordKeeperPointer const& keeper) {
  store.subscribe<PromiseSaved>([keeper](Tx& tx, PromiseSaved const& saved) -> Done {
    if (saved.after.direction != Direction::ours) return {};
    bool made = is_new(saved, tx.now());
    if (!made && !has_new_day(saved)) return {};
    auto system = Viewer::system();
    auto place = made ? 0 : count_forecasts(tx, system, saved.after.id);
    if (!made && place == 0) return {};
    Forecaster forecaster(tx, system, keeper->read_in_write(tx, system), tx.now());
    keep_forecast(tx, forecaster.to_store(saved.after, place));
    return {};
  });
}

}  // namespace kept
