#include "promises/stored_forecast.hpp"

#include "base/json.hpp"

namespace kept {

std::string told_to_json(Forecast::Told const& told) {
  std::vector<double> numbers{told.adaptive_line, told.mixed};
  numbers.insert(numbers.end(), told.voices.begin(), told.voices.end());
  return to_json(numbers);
}

Forecast::Told told_from_json(std::string_view text) {
  auto numbers = from_stored_json<std::vector<double>>(text);
  if (numbers.size() != 2 + voice_count) throw Fault("a stored forecast has other voices");
  Forecast::Told told{.adaptive_line = numbers[0], .voices = {}, .mixed = numbers[1]};
  for (std::size_t i = 0; i < voice_count; ++i) told.voices[i] = numbers[2 + i];
  return told;
}

PromiseForecast kept_of(Outlook const& outlook, Day said_for, double wanted, Instant made_at) {
  auto const& forecast = outlook.forecast();
  auto advice = outlook.advice(wanted);
  PromiseForecast kept{.made_at = made_at,
                       .cases = static_cast<std::int64_t>(forecast.cases()),
                       .level = forecast.level(),
                       .abstained = forecast.abstained(),
                       .said_for = said_for,
                       .say_on = advice.say_on,
                       .aim_on = advice.aim_on,
                       .chance = {}};
  if (!forecast.abstained()) kept.chance = outlook.chance(said_for);
  return kept;
}

std::vector<double> lines_of(Outlook const& outlook) {
  std::vector<double> lines;
  for (int tenth = 1; tenth < 10; ++tenth) lines.push_back(outlook.days_for(tenth / 10.0));
  return lines;
}

PromiseForecast shown_to(Viewer const& viewer, StoredForecast const& stored) {
  bool own = stored.of_owner && viewer.user_id && viewer.user_id == stored.owner_id;
  return own ? *stored.of_owner : stored.of_kind;
}

}  // namespace kept
