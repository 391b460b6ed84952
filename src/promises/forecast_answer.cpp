#include "promises/forecast_answer.hpp"

namespace kept {

ForecastAnswer answer_forecast(Forecaster& forecaster, PromiseQuestion const& question,
                               std::optional<Day> asked_for) {
  auto outlook = forecaster.outlook(question);
  auto const& forecast = outlook.forecast();
  ForecastAnswer answer;
  answer.cases = static_cast<std::int64_t>(forecast.cases());
  answer.level = forecast.level();
  answer.abstained = forecast.abstained();
  answer.chance_wanted = forecaster.wanted(question.kind);
  answer.estimate_days = forecast.estimate_days();
  answer.start_on = outlook.start();
  auto advice = outlook.advice(answer.chance_wanted);
  answer.say_on = advice.say_on;
  answer.aim_on = advice.aim_on;
  answer.no_slack = advice.no_slack;
  auto day_chance = [&](Day day) {
    DayChance chance{.day = day, .chance = {}};
    if (!forecast.abstained()) chance.chance = outlook.chance(day);
    if (question.by_user_id) chance.promised = forecaster.promised(question.by_user_id, day);
    return chance;
  };
  for (auto day : outlook.seven(advice)) answer.days.push_back(day_chance(day));
  if (asked_for) answer.asked_for = day_chance(*asked_for);
  answer.reasons = forecaster.reasons(outlook, question.by_user_id, advice.say_on, {});
  if (auto split = forecaster.record().split_offer(question.kind))
    answer.split_offer = SplitRatios{split->smooth_ratio, split->own_ratio};
  return answer;
}

}  // namespace kept
