// What will be kept, what is promised already, and how to say that it will not be.
#include <charconv>

#include "firm/user_store.hpp"
#include "http/list.hpp"
#include "http/word_in.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "promises/forecast_answer.hpp"
#include "promises/promise_context.hpp"
#include "promises/promise_history.hpp"
#include "promises/promise_message.hpp"
#include "promises/promise_routes.hpp"

namespace kept {
namespace {

constexpr int load_days_max = 400, history_days_max = 3'700;
constexpr int calibrated_max = 10'000;

struct LoadDay {
  Day day;
  std::int64_t promised = 0;
  Worked worked = Worked::whole;
};
constexpr auto fields_of(LoadDay const*) {
  return std::tuple{field("day", &LoadDay::day), field("promised", &LoadDay::promised),
                    field("worked", &LoadDay::worked)};
}
struct Load {
  std::vector<LoadDay> days;
};
constexpr auto fields_of(Load const*) { return std::tuple{field("days", &Load::days)}; }

struct MessageText {
  std::string text;
};
constexpr auto fields_of(MessageText const*) {
  return std::tuple{field("text", &MessageText::text)};
}

Result<std::optional<double>> days_in(Query const& query, std::string_view name) {
  auto text = query.get(name);
  if (!text || text->empty()) return std::optional<double>{};
  double value = 0;
  auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size() ||
      !(value >= 0 && value <= 36'500))
    return refuse(Code::bad_parameter, std::string(name));
  return std::optional(value);
}

Result<Response> forecast(RecordKeeper& keeper, Context& context, Request const& request) {
  auto const& query = request.query;
  auto now = context.clock.now();
  PromiseQuestion question;
  question.kind = TRY(query.id("kind")).value_or(Id{});
  question.by_user_id = TRY(query.id("by_user_id")).value_or(context.viewer.user_id);
  question.person_id = TRY(query.id("person_id")).value_or(Id{});
  question.organisation_id = TRY(query.id("organisation_id")).value_or(Id{});
  question.estimate_days = TRY(days_in(query, "estimate_days"));
  question.made_at = TRY(query.instant("made_at")).value_or(now);
  auto asked_for = TRY(query.day("asked_for"));
  if (question.made_at > now + std::chrono::minutes(5)) return refuse(Code::wrong_range, "made_at");
  return json_response(to_json(context.store.read([&](Db& db) {
    Forecaster forecaster(db, context.viewer, keeper.read(db, context.viewer), now);
    return answer_forecast(forecaster, question, asked_for);
  })));
}

Result<Response> load(Context& context, Request const& request) {
  auto user_id = TRY(request.query.id("by_user_id")).value_or(context.viewer.user_id);
  auto from = TRY(request.query.day("from")), until = TRY(request.query.day("until"));
  return context.store.read([&](Db& db) -> Result<Response> {
    auto today = firm_zone(db, context.viewer).day_of(context.clock.now());
    auto first = from.value_or(today), last = until.value_or(first + 27);
    if (last < first || last - first > load_days_max) return refuse(Code::wrong_range, "until");
    auto promised = promised_days(db, context.viewer, user_id, first, last);
    PromiseCalendars calendars(db, context.viewer, first, last);
    auto const& calendar = calendars.of(user_id);
    Load load;
    for (auto day = first; day <= last; day = day + 1) {
      auto found = promised.find(day);
      load.days.push_back({day, found == promised.end() ? 0 : found->second, calendar.worked(day)});
    }
    return json_response(to_json(load));
  });
}

Language language_of(std::optional<std::string> const& tag, Language other) {
  return tag ? enum_of<Language>(std::string_view(*tag).substr(0, 2)).value_or(other) : other;
}

Result<Response> message(RecordKeeper& keeper, Context& context, Request const& request) {
  auto language = TRY(word_in<Language>(request.query, "language"));
  auto day = TRY(request.query.day("day"));
  auto known = TRY(find_known_promise(context));
  auto const& promise = known.promise;
  if (promise.direction != Direction::ours) return refuse(Code::not_found);
  if (promise.done_at) return refuse(Code::promise_already_done);
  if (promise.withdrawn_at) return refuse(Code::promise_already_withdrawn);
  return context.store.read([&](Db& db) -> Result<Response> {
    MessageFacts facts{.to = promise.to.name,
                       .what = promise.what,
                       .from = "",
                       .said_for = promise.said_for,
                       .new_day = day,
                       .over = promise.outcome == Outcome::broken,
                       .today = known.zone.day_of(known.now)};
    auto firm = find_firm(db, context.viewer);
    auto spoken = firm ? firm->language : Language::en;
    if (auto person =
            promise.person_id ? find_person(db, context.viewer, promise.person_id) : std::nullopt) {
      facts.to = !person->address_as.empty()  ? person->address_as
                 : !person->call_name.empty() ? person->call_name
                                              : person->name;
      spoken = language_of(person->language, spoken);
    }
    if (auto user = find_user(db, context.viewer, context.viewer.user_id)) facts.from = user->name;
    if (!facts.new_day) {
      Forecaster forecaster(db, context.viewer, keeper.read(db, context.viewer), known.now);
      auto outlook = forecaster.outlook_now(promise);
      if (!outlook.forecast().abstained())
        facts.new_day = outlook.day_for(forecaster.wanted(promise.kind));
    }
    return json_response(to_json(MessageText{promise_message(language.value_or(spoken), facts)}));
  });
}

Result<Response> put_repair(RecordKeeper& keeper, Context& context, Request const& request) {
  auto known = TRY(find_known_promise(context));
  TRY(meets_version(context, known.promise));
  auto body = TRY(read_body<RepairWords>(request));
  auto after = known.promise;
  TRY(put_right(after, known.zone,
                {known.now, context.viewer.user_id, std::move(body.said), std::move(body.done)}));
  return save_and_answer(keeper, context, known, after);
}

Result<Response> history(Context& context, Request const& request) {
  auto const& query = request.query;
  auto now = context.clock.now();
  HistoryQuestion question;
  question.direction = TRY(word_in<Direction>(query, "direction")).value_or(Direction::ours);
  question.by = TRY(word_in<HistoryBy>(query, "by")).value_or(HistoryBy::month);
  auto from = TRY(query.day("from")), until = TRY(query.day("until"));
  return context.store.read([&](Db& db) -> Result<Response> {
    auto zone = firm_zone(db, context.viewer);
    question.until = until.value_or(zone.day_of(now));
    question.from = from.value_or(question.until - 364);
    if (question.until < question.from || question.until - question.from > history_days_max)
      return refuse(Code::wrong_range, "from");
    return json_response(to_json(promise_history(db, context.viewer, question, {zone, now})));
  });
}

Result<Response> calibration(Context& context, Request const&) {
  return json_response(to_json(context.store.read([&](Db& db) {
    auto zone = firm_zone(db, context.viewer);
    return calibrate(decided_forecasts(db, context.viewer, zone, calibrated_max));
  })));
}

}  // namespace

Routes forecast_routes(RecordKeeperPointer const& keeper) {
  return {
      {.pattern = "/api/promises/forecast",
       .handle = [keeper](auto& c, auto const& r) { return forecast(*keeper, c, r); },
       .doc = {.summary = "The chance of each day, the day to say and the day to aim for",
               .gives = answers<ForecastAnswer>(),
               .query = {{"kind", "id"},
                         {"by_user_id", "id", "the asker when none is given"},
                         {"person_id", "id"},
                         {"organisation_id", "id"},
                         {"estimate_days", "string", "working days, a decimal number"},
                         {"made_at", "instant", "now when none is given"},
                         {"asked_for", "day", "a day the customer asks for"}}}},
      {.pattern = "/api/promises/load",
       .handle = load,
       .doc = {.summary = "How much is promised for each day already",
               .gives = answers<Load>(),
               .query = {{"by_user_id", "id"}, {"from", "day"}, {"until", "day"}}}},
      {.pattern = "/api/promises/record",
       .handle = history,
       .doc = {.summary = "What became of promises, by month, kind, owner or counterpart",
               .gives = answers<PromiseHistory>(),
               .query = {{"direction", "string", "ours, theirs"},
                         {"from", "day"},
                         {"until", "day"},
                         {"by", "string", "month, kind, owner (one's own row), counterpart"}}}},
      {.pattern = "/api/promises/calibration",
       .handle = calibration,
       .doc = {.summary = "How the forecasts did that were told", .gives = answers<Calibration>()}},
      {.pattern = "/api/promises/{id}/message",
       .handle = [keeper](auto& c, auto const& r) { return message(*keeper, c, r); },
       .doc = {.summary = "An honest message to copy: the day will not be kept, or was not",
               .gives = answers<MessageText>(),
               .query = {{"language", "string", "en, da, ar; the counterpart's when none is given"},
                         {"day", "day", "the new day; the forecast's when none is given"}}}},
      {.method = Method::put,
       .pattern = "/api/promises/{id}/repair",
       .permission = Permission::staff,
       .handle = [keeper](auto& c, auto const& r) { return put_repair(*keeper, c, r); },
       .doc = {.summary = "How a broken or late promise was put right",
               .takes = makes<RepairWords>(),
               .gives = answers<Promise>()}}};
}

}  // namespace kept
