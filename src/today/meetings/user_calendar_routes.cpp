#include "firm/ics_events.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"
#include "today/meetings/calendar_reading.hpp"
#include "today/meetings/meetings_routes.hpp"
#include "today/meetings/user_calendar_store.hpp"

namespace kept {
namespace {

using Client = std::shared_ptr<OutgoingClient const>;
constexpr std::size_t file_bytes_max = 2 * 1024 * 1024;

Result<UserCalendar> one(Db& db, Viewer const& viewer, Id id) {
  auto calendar = find_calendar(db, viewer, id);
  if (!calendar) return refuse(Code::not_found);
  return std::move(*calendar);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_calendars(db, context.viewer); }));
}

Result<Response> make_one(Context& context, Request const& request) {
  auto wish = TRY(read_body<CalendarWish>(request));
  UserCalendar given;
  TRY(take_wish(given, wish));
  auto calendar = TRY(context.store.write([&](Tx& tx) -> Result<UserCalendar> {
    return create_once(
        tx, context, request, "user_calendar", [&](Id id) { return one(tx, context.viewer, id); },
        [&] { return add_calendar(tx, context.viewer, given); });
  }));
  return made("/api/me/calendars", calendar);
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<UserCalendar> {
    auto before = TRY(one(tx, context.viewer, id));
    TRY(meets_version(context, before));
    CalendarWish wish;
    TRY(change_by_json(wish, request.body));
    auto after = before;
    TRY(take_wish(after, wish));
    return save_calendar(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    return remove_calendar(tx, context.viewer, TRY(one(tx, context.viewer, id)));
  }));
  return no_content();
}

Result<UserCalendar> read_now(Context& context, OutgoingClient const& client, Id id) {
  read_calendar(context.store, context.clock, client, id);
  return context.store.read([&](Db& db) { return one(db, context.viewer, id); });
}

/// A file is read before it is kept: a broken one is refused with the number of its line.
Result<Response> put_file(OutgoingClient const& client, Context& context, Request const& request) {
  auto id = TRY(context.id());
  TRY(context.store.read([&](Db& db) { return one(db, context.viewer, id); }));
  auto now = context.clock.now();
  TRY(read_ics_meetings(request.body, now - std::chrono::days(event_days_back),
                        now + std::chrono::days(event_days_ahead), Zone::utc()));
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto calendar = TRY(one(tx, context.viewer, id));
    if (!calendar.address.empty()) return refuse(Code::still_used, "address");
    set_calendar_file(tx, context.viewer, calendar, request.body);
    return {};
  }));
  return found(TRY(read_now(context, client, id)));
}

Result<Response> read_again(OutgoingClient const& client, Context& context, Request const&) {
  auto id = TRY(context.id());
  auto calendar = TRY(context.store.read([&](Db& db) { return one(db, context.viewer, id); }));
  // Nobody makes Kept ask another server faster than this.
  auto last = std::max(
      calendar.last_read_at.value_or(Instant{}),
      calendar.failures > 0 ? calendar.next_read_at - retry_after(calendar.failures) : Instant{});
  if (context.clock.now() - last < std::chrono::seconds(10)) return refuse(Code::too_many_requests);
  return found(TRY(read_now(context, client, id)));
}

}  // namespace

Routes user_calendar_routes(Client const& client) {
  return {{.pattern = "/api/me/calendars",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "The calendars I read in; of an address only the host is shown",
                   .gives = answers_list<UserCalendar>()}},
          {.method = Method::post,
           .pattern = "/api/me/calendars",
           .handle = make_one,
           .doc = {.summary = "Read in a calendar by its address, or make one for a file",
                   .takes = makes<CalendarWish>(),
                   .gives = answers<UserCalendar>()}},
          {.method = Method::patch,
           .pattern = "/api/me/calendars/{id}",
           .handle = change,
           .doc = {.summary = "Call a calendar otherwise, or give its new address",
                   .takes = changes<CalendarWish>(),
                   .gives = answers<UserCalendar>()}},
          {.method = Method::del,
           .pattern = "/api/me/calendars/{id}",
           .handle = remove,
           .doc = {.summary = "Read a calendar no more; its events go with it"},
           .takes = Takes::nothing},
          {.method = Method::put,
           .pattern = "/api/me/calendars/{id}/file",
           .runs = Runs::slow,
           .handle = [client](auto& c, auto const& r) { return put_file(*client, c, r); },
           .doc = {.summary = "Give a calendar as a file (iCalendar), in place of the one before",
                   .gives = answers<UserCalendar>()},
           .takes = Takes::anything,
           .body_bytes_max = file_bytes_max},
          {.method = Method::put,
           .pattern = "/api/me/calendars/{id}/reading",
           .runs = Runs::slow,
           .handle = [client](auto& c, auto const& r) { return read_again(*client, c, r); },
           .doc = {.summary = "Read a calendar now", .gives = answers<UserCalendar>()},
           .takes = Takes::nothing}};
}

}  // namespace kept
