#pragma once
// When a user's day begins, by the clock of the firm, and how they are told.
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"
#include "base/zone.hpp"

namespace kept {

struct MorningSetting {
  Id id;  // the user's
  std::int64_t version = 1;
  std::string time = "08:00";
  bool by_push = true;   // to the devices that asked for it
  bool by_mail = false;  // to the user's own address
  Instant next_at;       // when the next morning is
};
constexpr auto fields_of(MorningSetting const*) {
  return std::tuple{field("id", &MorningSetting::id, hidden),
                    field("version", &MorningSetting::version),
                    field("time", &MorningSetting::time, from_client).max(5),
                    field("by_push", &MorningSetting::by_push, from_client),
                    field("by_mail", &MorningSetting::by_mail, from_client),
                    field("next_at", &MorningSetting::next_at)};
}

/// Minutes after midnight; refuses bad_value (time) for what is not "07:30".
Result<int> minutes_of(std::string_view time);
/// The first one after `now`. The clock that is put forward may skip it: then when it goes on.
Instant next_morning(int minutes, Zone const& zone, Instant now);

}  // namespace kept
