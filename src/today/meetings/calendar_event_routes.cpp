#include "firm/firm_store.hpp"
#include "http/context.hpp"
#include "http/list.hpp"
#include "store/store.hpp"
#include "today/meetings/calendar_event_store.hpp"
#include "today/meetings/meeting_now.hpp"
#include "today/meetings/meetings_routes.hpp"

namespace kept {
namespace {

constexpr int days_default = 14;

/// Who takes part in an event, or does not, as its user says.
struct TakesPart {
  Id person_id;
  std::string written;  // whom the event names: an e-mail address or a name in it
  bool takes_part = true;
};
constexpr auto fields_of(TakesPart const*) {
  return std::tuple{field("person_id", &TakesPart::person_id, required),
                    field("written", &TakesPart::written, from_client).max(254),
                    field("takes_part", &TakesPart::takes_part, from_client)};
}

Result<CalendarEvent> one(Db& db, Context const& context) {
  auto event = find_event(db, context.viewer, TRY(context.id()));
  if (!event) return refuse(Code::not_found);
  return std::move(*event);
}

Result<Response> list(Context& context, Request const& request) {
  auto asked_from = TRY(request.query.day("from"));
  auto asked_until = TRY(request.query.day("until"));
  return list_response(TRY(context.store.read([&](Db& db) -> Result<std::vector<CalendarEvent>> {
    auto zone = firm_zone(db, context.viewer);
    auto from = asked_from.value_or(zone.day_of(context.clock.now()));
    auto until = asked_until.value_or(from + days_default);
    if (until < from || until - from > event_span_days_max)
      return refuse(Code::bad_parameter, "until");
    return events_between(db, context.viewer, zone.start_of(from), zone.end_of(until));
  })));
}

Result<Response> show(Context& context, Request const&) {
  return json_response(to_json(TRY(context.store.read([&](Db& db) { return one(db, context); }))));
}

Result<Response> now(Context& context, Request const&) {
  return json_response(to_json(context.store.read([&](Db& db) {
    return meeting_now(db, context.viewer, firm_zone(db, context.viewer), context.clock.now());
  })));
}

Result<Response> dismiss(Context& context, Request const&) {
  TRY(context.store.write([&](Tx& tx) -> Done {
    dismiss_event(tx, context.viewer, TRY(one(tx, context)));
    return {};
  }));
  return no_content();
}

Result<Response> put_person(Context& context, Request const& request) {
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto event = TRY(one(tx, context));
    auto given = TRY(read_body<TakesPart>(request));
    return say_with(tx, context.viewer, event, given.person_id, given.written,
                    given.takes_part ? WithEvent::takes_part : WithEvent::does_not);
  }));
  return show(context, request);
}

}  // namespace

Routes calendar_event_routes() {
  return {{.pattern = "/api/me/events",
           .handle = list,
           .doc = {.summary = "What takes place in my calendars, and with whom",
                   .gives = answers_list<CalendarEvent>(),
                   .query = {{"from", "day", "today without it"},
                             {"until", "day", "that day too; at most 120 days on"}}}},
          {.pattern = "/api/me/events/now",
           .handle = now,
           .doc = {.summary = "My next meeting, and those that are over and have no note yet",
                   .gives = answers<MeetingNow>()}},
          {.pattern = "/api/me/events/{id}",
           .handle = show,
           .doc = {.summary = "One event of mine", .gives = answers<CalendarEvent>()}},
          {.method = Method::put,
           .pattern = "/api/me/events/{id}/dismissal",
           .handle = dismiss,
           .doc = {.summary = "Do not ask for a note on this event"},
           .takes = Takes::nothing},
          {.method = Method::put,
           .pattern = "/api/me/events/{id}/people",
           .handle = put_person,
           .doc = {.summary = "Say that somebody takes part or does not, whenever it comes again",
                   .takes = makes<TakesPart>(),
                   .gives = answers<CalendarEvent>()}}};
}

}  // namespace kept
