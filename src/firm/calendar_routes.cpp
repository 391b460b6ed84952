#include <algorithm>

#include "firm/calendar_import_store.hpp"
#include "firm/calendars.hpp"
#include "firm/firm_routes.hpp"
#include "firm/firm_store.hpp"
#include "firm/holiday_shift_store.hpp"
#include "firm/text_rules.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr int asked_days_max = 800, asked_days_default = 92;
constexpr std::size_t skipped_told_max = 200;

/// A day that the law leaves to each firm: Christmas Eve in Denmark.
struct AskedDay {
  Day day;
  bool half = false;
  HolidayKind kind = HolidayKind::observance;
  DayNames names;
};
constexpr auto fields_of(AskedDay const*) {
  return std::tuple{field("day", &AskedDay::day), field("half", &AskedDay::half),
                    field("kind", &AskedDay::kind), field("names", &AskedDay::names)};
}

struct CalendarSpan {
  Day from, until;
  bool holidays_known = false;      // somebody collected those of the firm's country
  std::vector<CalendarDay> days;    // that are not worked whole
  std::vector<AskedDay> to_decide;  // observed days that the firm said nothing of
};
constexpr auto fields_of(CalendarSpan const*) {
  return std::tuple{field("from", &CalendarSpan::from), field("until", &CalendarSpan::until),
                    field("holidays_known", &CalendarSpan::holidays_known),
                    field("days", &CalendarSpan::days),
                    field("to_decide", &CalendarSpan::to_decide)};
}

struct CalendarFile {
  Id id;  // none where it was only looked at
  std::string name;
  std::vector<IcsSpan> days;
  std::vector<IcsSkipped> skipped;  // the first 200
  std::int64_t skipped_count = 0;
};
constexpr auto fields_of(CalendarFile const*) {
  return std::tuple{field("id", &CalendarFile::id), field("name", &CalendarFile::name),
                    field("days", &CalendarFile::days), field("skipped", &CalendarFile::skipped),
                    field("skipped_count", &CalendarFile::skipped_count)};
}

Result<Firm> the_firm(Db& db, Viewer const& viewer) {
  auto firm = find_firm(db, viewer);
  if (!firm) return refuse(Code::not_found);
  return std::move(*firm);
}

/// Days that are not worked whole, weekends among them.
std::vector<CalendarDay> days_off(std::vector<CalendarDay> const& known, WorkingWeek const& week,
                                  Day from, Day until) {
  std::vector<CalendarDay> off;
  auto at = known.begin();
  for (auto day = from; day <= until; day = day + 1) {
    if (at != known.end() && at->day == day) {
      if (at->worked != Worked::whole) off.push_back(*at);
      ++at;
    } else if (auto worked = week[static_cast<std::size_t>(day.weekday() - 1)];
               worked != Worked::whole) {
      off.push_back({.day = day, .worked = worked, .source = DaySource::weekend});
    }
  }
  return off;
}

std::vector<AskedDay> days_to_decide(std::vector<CalendarDay> const& known,
                                     std::string_view country, Day from, Day until) {
  std::vector<AskedDay> asked;
  for (auto const& holiday : holidays_of(country, from, until)) {
    if (holiday.kind == HolidayKind::public_holiday) continue;
    for (auto day = std::max(holiday.first, from);
         day <= std::min(holiday.first + (holiday.days - 1), until); day = day + 1)
      if (!std::ranges::binary_search(known, day, {}, &CalendarDay::day))
        asked.push_back({day, holiday.half, holiday.kind, holiday.names});
  }
  return asked;
}

Result<Response> show(Context& context, Request const& request) {
  auto asked_from = TRY(request.query.day("from"));
  auto asked_until = TRY(request.query.day("until"));
  auto user_id = TRY(request.query.id("user_id")).value_or(Id{});
  return json_response(to_json(TRY(context.store.read([&](Db& db) -> Result<CalendarSpan> {
    auto const& viewer = context.viewer;
    auto firm = TRY(the_firm(db, viewer));
    CalendarSpan span;
    span.from = asked_from.value_or(firm_zone(db, viewer).day_of(context.clock.now()));
    span.until = asked_until.value_or(span.from + asked_days_default);
    if (span.until < span.from || span.until - span.from >= asked_days_max)
      return refuse(Code::bad_parameter, "until");
    span.holidays_known = has_holidays(firm.country);
    auto known = known_days(db, viewer, span.from, span.until, user_id);
    span.days = days_off(known, working_week_of(firm), span.from, span.until);
    span.to_decide = days_to_decide(known, firm.country, span.from, span.until);
    return span;
  }))));
}

/// A holiday is found where it may have been moved to.
bool is_provisional(Firm const& firm, HolidayShift const& shift) {
  using namespace std::chrono;
  auto first = Day::of(year(shift.year) / 1 / 1), last = Day::of(year(shift.year) / 12 / 31);
  return std::ranges::any_of(holidays_of(firm.country, first, last), [&](Holiday const& holiday) {
    return holiday.provisional && holiday.key == shift.holiday && holiday.year() == shift.year;
  });
}

Result<Response> shift(Context& context, Request const& request) {
  auto given = TRY(read_body<HolidayShift>(request));
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto firm = TRY(the_firm(tx, context.viewer));
    if (!is_provisional(firm, given)) return refuse(Code::bad_value, "holiday");
    set_holiday_shift(tx, context.viewer, firm.country, given);
    return {};
  }));
  return json_response(to_json(given));
}

CalendarFile told(IcsDays const& read, std::string name, Id id) {
  CalendarFile file{.id = id, .name = std::move(name), .days = read.spans};
  file.skipped_count = static_cast<std::int64_t>(read.skipped.size());
  file.skipped.assign(read.skipped.begin(),
                      read.skipped.begin() + static_cast<std::ptrdiff_t>(
                                                 std::min(read.skipped.size(), skipped_told_max)));
  return file;
}

Result<Response> import(Context& context, Request const& request) {
  auto dry_run = TRY(request.query.flag("dry_run")).value_or(false);
  auto name = trimmed_text(request.query.get("name").value_or(""));
  if (name.size() > 200) return refuse(Code::too_long, "name");
  auto read = TRY(read_ics(request.body, holidays_from(), holidays_until()));
  if (!read.name.empty()) name = read.name;
  if (dry_run) return json_response(to_json(told(read, name, {})));
  if (read.spans.empty()) return refuse(Code::bad_file, {}, "no day off in it");
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<CalendarImport> {
    return create_once(
        tx, context, request, "calendar_import",
        [&](Id id) -> Result<CalendarImport> {
          auto earlier = find_calendar_import(tx, context.viewer, id);
          if (!earlier) return refuse(Code::not_found);
          return std::move(*earlier);
        },
        [&] { return add_calendar_import(tx, context.viewer, name, read.spans); });
  }));
  return created("/api/calendar/imports/" + to_text(saved.id),
                 to_json(told(read, saved.name, saved.id)));
}

Result<Response> list_imports(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_calendar_imports(db, context.viewer); }));
}

Result<Response> remove_import(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write(
      [&](Tx& tx) -> Done { return remove_calendar_import(tx, context.viewer, id); }));
  return no_content();
}

Route import_route() {
  return {.method = Method::post,
          .pattern = "/api/calendar/import",
          .permission = Permission::admin,
          .runs = Runs::slow,
          .handle = import,
          .doc = {.summary = "Take in the days off of a calendar file (iCalendar)",
                  .gives = answers<CalendarFile>(),
                  .query = {{"dry_run", "boolean", "true: only look at it"},
                            {"name", "string", "where the calendar has none"}}},
          .takes = Takes::anything,
          .body_bytes_max = ics_bytes_max};
}

}  // namespace

Routes calendar_routes() {
  return {{.pattern = "/api/calendar",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "The days that are not worked whole, and why",
                   .gives = answers<CalendarSpan>(),
                   .query = {{"from", "day", "today without it"},
                             {"until", "day", "at most 800 days"},
                             {"user_id", "id", "with the days this user is away"}}}},
          {.method = Method::post,
           .pattern = "/api/calendar/shifts",
           .permission = Permission::admin,
           .handle = shift,
           .doc = {.summary = "Move a provisional Islamic holiday by a day; 0 moves it back",
                   .takes = makes<HolidayShift>(),
                   .gives = answers<HolidayShift>()}},
          import_route(),
          {.pattern = "/api/calendar/imports",
           .runs = Runs::quick,
           .handle = list_imports,
           .doc = {.summary = "Calendar files taken in", .gives = answers_list<CalendarImport>()}},
          {.method = Method::del,
           .pattern = "/api/calendar/imports/{id}",
           .permission = Permission::admin,
           .handle = remove_import,
           .doc = {.summary = "Take a calendar file out again, with every day it brought"},
           .takes = Takes::nothing}};
}

}  // namespace kept
