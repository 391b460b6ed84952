#pragma once
// A forecast as it is kept with its promise: for the kind, and for the kind and its owner, whom
// alone it is shown to; with what the record needs to learn from it, and the score.
#include <string>
#include <string_view>
#include <vector>

#include "promises/outlook.hpp"
#include "promises/promise.hpp"
#include "store/viewer.hpp"

namespace kept {

struct StoredForecast {
  Id promise_id;
  std::int64_t place = 0;  // 0: when it was made; then one for each new day
  Id owner_id;
  Day start_on;
  PromiseForecast of_kind;
  std::optional<PromiseForecast> of_owner;
  std::vector<double> lines;  // of the kind, working days kept with chance .1, .2 ... .9
  RawJson told;               // to the record, of the narrowest level
};
constexpr auto fields_of(StoredForecast const*) {
  return std::tuple{field("promise_id", &StoredForecast::promise_id),
                    field("place", &StoredForecast::place),
                    field("owner_id", &StoredForecast::owner_id),
                    field("start_on", &StoredForecast::start_on),
                    field("of_kind", &StoredForecast::of_kind),
                    field("of_owner", &StoredForecast::of_owner),
                    field("lines", &StoredForecast::lines),
                    field("told", &StoredForecast::told)};
}

std::string told_to_json(Forecast::Told const& told);
/// Throws a Fault for what told_to_json did not write.
Forecast::Told told_from_json(std::string_view text);

/// What is kept of an outlook.
PromiseForecast kept_of(Outlook const& outlook, Day said_for, double wanted, Instant made_at);
std::vector<double> lines_of(Outlook const& outlook);

/// The one this viewer may see: another's own level is not shown.
PromiseForecast shown_to(Viewer const& viewer, StoredForecast const& stored);

}  // namespace kept
