// What changes often about the rows in sight of a list: open promises and rhythm; and one person's
// rhythm with all that it rests on.
#include "firm/firm_store.hpp"
#include "http/context.hpp"
#include "http/list.hpp"
#include "individuals/person_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "promises/promise_routes.hpp"
#include "promises/promise_store.hpp"

namespace kept {
namespace {

struct RhythmGlance {
  RhythmStatus status = RhythmStatus::steady;
  bool own = false;  // learnt from their own contacts, else the role's
  int usual_days = 0;
  int days_since = 0;
};
constexpr auto fields_of(RhythmGlance const*) {
  return std::tuple{field("status", &RhythmGlance::status), field("own", &RhythmGlance::own),
                    field("usual_days", &RhythmGlance::usual_days),
                    field("days_since", &RhythmGlance::days_since)};
}

struct Glance {
  Id id;
  std::int64_t open_promises = 0;
  std::optional<Day> quiet_on;
  std::optional<RhythmGlance> rhythm;
};
constexpr auto fields_of(Glance const*) {
  return std::tuple{field("id", &Glance::id), field("open_promises", &Glance::open_promises),
                    field("quiet_on", &Glance::quiet_on), field("rhythm", &Glance::rhythm)};
}

/// A number that can be opened: what was learnt, from what, and where it leads.
struct RhythmShown {
  std::optional<RhythmStatus> status;  // none: never talked, or nothing to go by
  bool own = false;
  std::optional<Role> role;
  std::optional<int> usual_days;
  std::int64_t contacts = 0;  // days with a talk that it is learnt from
  std::optional<Day> first_contact_on, last_talked_on;
  std::optional<int> days_since;
  std::optional<double> chance;  // of a silence this long
  std::optional<Day> drifts_on, silent_on;
  std::optional<std::int64_t> agreed_days;
  std::optional<Day> agreed_until, next_talk_on;
  std::int64_t unanswered = 0, broken_promises = 0;
  std::vector<ContactDay> contact_days;
};
constexpr auto fields_of(RhythmShown const*) {
  return std::tuple{field("status", &RhythmShown::status),
                    field("own", &RhythmShown::own),
                    field("role", &RhythmShown::role),
                    field("usual_days", &RhythmShown::usual_days),
                    field("contacts", &RhythmShown::contacts),
                    field("first_contact_on", &RhythmShown::first_contact_on),
                    field("last_talked_on", &RhythmShown::last_talked_on),
                    field("days_since", &RhythmShown::days_since),
                    field("chance", &RhythmShown::chance),
                    field("drifts_on", &RhythmShown::drifts_on),
                    field("silent_on", &RhythmShown::silent_on),
                    field("agreed_days", &RhythmShown::agreed_days),
                    field("agreed_until", &RhythmShown::agreed_until),
                    field("next_talk_on", &RhythmShown::next_talk_on),
                    field("unanswered", &RhythmShown::unanswered),
                    field("broken_promises", &RhythmShown::broken_promises),
                    field("contact_days", &RhythmShown::contact_days)};
}

std::optional<RhythmGlance> rhythm_glance(Db& db, Viewer const& viewer, Person const& person,
                                          Day today) {
  auto const contacts = contacts_of(person);
  auto const rhythm = rhythm_of(person.roles_now, contacts);
  if (!rhythm) return {};
  auto const broken = static_cast<int>(count_broken(db, viewer, person.id, today));
  return RhythmGlance{status_on(*rhythm, contacts, today, broken), rhythm->own, rhythm->usual_days,
                      today - *contacts.last};
}

Result<Response> glance_people(Context& context, Request const& request) {
  auto const ids = TRY(request.query.ids("ids", list_limit_max));
  return context.store.read([&](Db& db) -> Result<Response> {
    auto const today = firm_zone(db, context.viewer).day_of(context.clock.now());
    std::vector<Glance> items;
    auto const counts = count_standing(db, context.viewer, Noun::person, ids);
    for (std::size_t at = 0; at < ids.size(); ++at)
      if (auto person = find_person(db, context.viewer, ids[at]))
        items.push_back({ids[at], counts[at], person->quiet_on,
                         rhythm_glance(db, context.viewer, *person, today)});
    return list_response(items);
  });
}

Result<Response> glance_organisations(Context& context, Request const& request) {
  auto const ids = TRY(request.query.ids("ids", list_limit_max));
  return context.store.read([&](Db& db) -> Result<Response> {
    std::vector<Glance> items;
    auto const counts = count_standing(db, context.viewer, Noun::organisation, ids);
    for (std::size_t at = 0; at < ids.size(); ++at) {
      auto rows =
          db.query("select 1 from organisation where id = $1 and deleted_at is null", ids[at]);
      if (rows.next()) items.push_back({ids[at], counts[at], {}, {}});
    }
    return list_response(items);
  });
}

RhythmShown shown(Db& db, Viewer const& viewer, Person const& person, Zone const& zone,
                  Instant now) {
  auto const today = zone.day_of(now);
  auto const contacts = contacts_of(person);
  RhythmShown shown;
  shown.contacts = contacts.days;
  shown.first_contact_on = contacts.first;
  shown.last_talked_on = contacts.last;
  if (contacts.last) shown.days_since = today - *contacts.last;
  shown.agreed_days = person.rhythm_days;
  shown.next_talk_on = person.next_talk_on;
  shown.unanswered = contacts.unanswered;
  shown.broken_promises = count_broken(db, viewer, person.id, today);
  shown.contact_days = contact_days(db, viewer, person.id, zone, now);
  auto const rhythm = rhythm_of(person.roles_now, contacts);
  if (!rhythm) return shown;
  shown.status = status_on(*rhythm, contacts, today, static_cast<int>(shown.broken_promises));
  shown.own = rhythm->own;
  shown.role = rhythm->role;
  if (rhythm->usual_days > 0) shown.usual_days = rhythm->usual_days;
  if (rhythm->drifts_on) shown.chance = chance_on(*rhythm, contacts, today);
  shown.drifts_on = rhythm->drifts_on;
  shown.silent_on = rhythm->silent_on;
  shown.agreed_until = rhythm->agreed_until;
  return shown;
}

Result<Response> rhythm(Context& context, Request const&) {
  auto const id = TRY(context.id());
  return context.store.read([&](Db& db) -> Result<Response> {
    auto const person = find_person(db, context.viewer, id);
    if (!person) return refuse(Code::not_found);
    auto const zone = firm_zone(db, context.viewer);
    return json_response(to_json(shown(db, context.viewer, *person, zone, context.clock.now())));
  });
}

Route glance_route(std::string_view pattern, decltype(Route::handle) handle) {
  return {.pattern = pattern,
          .runs = Runs::quick,
          .handle = std::move(handle),
          .doc = {.summary = "Open promises and rhythm of the rows in sight",
                  .gives = answers_list<Glance>(),
                  .query = {{"ids", "string", "comma-separated, at most 200"}}}};
}

}  // namespace

Routes glance_routes() {
  return {glance_route("/api/people/glance", glance_people),
          glance_route("/api/organisations/glance", glance_organisations),
          {.pattern = "/api/people/{id}/rhythm",
           .runs = Runs::quick,
           .handle = rhythm,
           .doc = {.summary = "How often we are in touch, learnt from which days",
                   .gives = answers<RhythmShown>()}}};
}

}  // namespace kept
