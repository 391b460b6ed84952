#include "today/calendar_out/calendar_feed_routes.hpp"

#include "firm/firm_store.hpp"
#include "firm/secret.hpp"
#include "firm/stale_version.hpp"
#include "firm/text_rules.hpp"
#include "firm/user_store.hpp"
#include "http/list.hpp"
#include "store/store.hpp"
#include "today/calendar_out/calendar_feed_store.hpp"
#include "today/calendar_out/feed_entries.hpp"

namespace kept {
namespace {

constexpr std::string_view ending = ".ics";

Result<CalendarFeed> one(Db& db, Viewer const& viewer, Id id) {
  auto feed = find_feed(db, viewer, id);
  if (!feed) return refuse(Code::not_found);
  return std::move(*feed);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(context.store.read([&](Db& db) { return list_feeds(db, context.viewer); }));
}

Result<Response> make(FirmParts const& parts, Context& context, Request const& request) {
  auto given = TRY(read_body<CalendarFeed>(request));
  TRY(settle_name(given.name));
  TRY(check(given));
  auto const secret = new_secret();
  auto feed = TRY(context.store.write([&](Tx& tx) -> Result<CalendarFeed> {
    return add_feed(tx, context.viewer, given, secret.hash);
  }));
  feed.address = page_link(parts, "/calendar-feed/" + secret.text + std::string(ending));
  auto response = made("/api/me/calendar-feeds", feed);
  response.secret = true;
  return response;
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<CalendarFeed> {
    auto before = TRY(one(tx, context.viewer, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle_name(after.name));
    TRY(check(after));
    return save_feed(tx, context.viewer, before, after);
  })));
}

Result<Response> end(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    return end_feed(tx, context.viewer, TRY(one(tx, context.viewer, id)));
  }));
  return no_content();
}

struct Reading {
  CalendarFeed feed;
  Day day_in_utc;
  std::string text;
};

Result<Reading> read(Db& db, Clock const& clock, FirmParts const& parts, std::string_view secret) {
  auto const nobody = Viewer::system();
  auto feed = find_feed(db, nobody, secret_hash(secret));
  if (!feed) return refuse(Code::not_found);
  auto const user = find_user(db, nobody, feed->user_id);
  auto const firm = find_firm(db, nobody);
  if (!user || !firm) return refuse(Code::not_found);
  auto const viewer = viewer_of(*user);
  auto const entries = feed_entries(
      db, viewer, *feed,
      {user->language, firm_zone(db, viewer).day_of(clock.now()), parts.settings.base_url});
  return Reading{*feed, Zone::utc().day_of(clock.now()), write_ics(firm->name, entries)};
}

/// For a calendar program, which signs in with nothing but the address.
Result<Response> show(FirmParts const& parts, Context& context, Request const&) {
  auto file = context.param("file");
  if (!file.ends_with(ending)) return refuse(Code::not_found);
  file.remove_suffix(ending.size());
  auto reading =
      TRY(context.store.read([&](Db& db) { return read(db, context.clock, parts, file); }));
  if (reading.feed.last_read_on != reading.day_in_utc)
    TRY(context.store.write([&](Tx& tx) -> Done {
      note_feed_read(tx, reading.feed.id, reading.day_in_utc);
      return {};
    }));
  Response response;
  response.type = "text/calendar; charset=utf-8";
  response.body = std::move(reading.text);
  response.secret = true;
  return response;
}

}  // namespace

Routes calendar_feed_routes(FirmPartsPointer const& parts) {
  return {{.pattern = "/api/me/calendar-feeds",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "My calendars for other programs, without their addresses",
                   .gives = answers_list<CalendarFeed>()}},
          {.method = Method::post,
           .pattern = "/api/me/calendar-feeds",
           .handle = [parts](auto& c, auto const& r) { return make(*parts, c, r); },
           .doc = {.summary = "Make a calendar; its secret address is shown this once",
                   .takes = makes<CalendarFeed>(),
                   .gives = answers<CalendarFeed>()}},
          {.method = Method::patch,
           .pattern = "/api/me/calendar-feeds/{id}",
           .handle = change,
           .doc = {.summary = "Change what a calendar shows",
                   .takes = changes<CalendarFeed>(),
                   .gives = answers<CalendarFeed>()}},
          {.method = Method::del,
           .pattern = "/api/me/calendar-feeds/{id}",
           .handle = end,
           .doc = {.summary = "End a calendar: its address answers no more"},
           .takes = Takes::nothing},
          {.pattern = "/calendar-feed/{file}",
           .permission = Permission::anyone,
           .handle = [parts](auto& c, auto const& r) { return show(*parts, c, r); },
           .doc = {.summary = "iCalendar: promises, tasks, next talks and birthdays, for whoever "
                              "has the address"},
           .gives_type = "text/calendar"}};
}

}  // namespace kept
