#include "firm/firm_store.hpp"
#include "firm/text_rules.hpp"
#include "http/context.hpp"
#include "individuals/person_store.hpp"
#include "individuals/warning_store.hpp"
#include "store/store.hpp"
#include "today/meetings/calendar_event_store.hpp"
#include "today/meetings/meeting_now.hpp"
#include "today/meetings/meeting_store.hpp"
#include "today/meetings/meetings_routes.hpp"

namespace kept {
namespace {

std::vector<Id> people_in(CalendarEvent const& event) {
  std::vector<Id> ids;
  for (auto const& person : event.people) ids.push_back(person.person_id);
  return ids;
}

Result<Response> show(Context& context, Request const& request) {
  auto event_id = TRY(request.query.id("event_id"));
  auto person_ids = TRY(request.query.ids("person_ids", meeting_people_max));
  return json_response(to_json(TRY(context.store.read([&](Db& db) -> Result<Meeting> {
    auto const& viewer = context.viewer;
    auto zone = firm_zone(db, viewer);
    auto now = context.clock.now();
    Meeting meeting;
    if (event_id) {
      meeting.event = find_event(db, viewer, *event_id);
      if (!meeting.event) return refuse(Code::not_found);
    } else if (person_ids.empty()) {
      meeting.event = meeting_now(db, viewer, zone, now).next;
    }
    auto ids = person_ids;
    if (meeting.event)
      for (auto id : people_in(*meeting.event)) ids.push_back(id);
    meeting.people = people_of_meeting(db, viewer, ids, zone, now);
    return meeting;
  }))));
}

Result<PersonWarning> warning(Context& context, Db& db, Id id) {
  if (!find_person(db, context.viewer, id)) return refuse(Code::not_found);
  return warning_of(db, context.viewer, id);
}

Result<Response> show_warning(Context& context, Request const&) {
  auto id = TRY(context.id());
  return json_response(
      to_json(TRY(context.store.read([&](Db& db) { return warning(context, db, id); }))));
}

Result<Response> put_warning(Context& context, Request const& request) {
  auto id = TRY(context.id());
  auto given = TRY(read_body<PersonWarning>(request));
  auto text = trimmed_text(given.text);
  return json_response(to_json(TRY(context.store.write([&](Tx& tx) -> Result<PersonWarning> {
    TRY(set_warning(tx, context.viewer, id, text));
    return warning_of(tx, context.viewer, id);
  }))));
}

}  // namespace

Routes meeting_routes() {
  return {{.pattern = "/api/meeting",
           .handle = show,
           .doc = {.summary = "What to know before a meeting: by event, by people, or my next one",
                   .gives = answers<Meeting>(),
                   .query = {{"event_id", "id", "one of mine"},
                             {"person_ids", "string", "at most 20, between commas"}}}},
          {.pattern = "/api/people/{id}/warning",
           .handle = show_warning,
           .doc = {.summary = "What I do not want to mention to somebody",
                   .gives = answers<PersonWarning>()}},
          {.method = Method::put,
           .pattern = "/api/people/{id}/warning",
           .handle = put_warning,
           .doc = {.summary = "Say what I do not want to mention; nobody else sees it",
                   .takes = makes<PersonWarning>(),
                   .gives = answers<PersonWarning>()}}};
}

}  // namespace kept
