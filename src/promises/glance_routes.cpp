// What changes often about the rows in sight of a list: open promises and rhythm.
#include "http/context.hpp"
#include "http/list.hpp"
#include "promises/promise_routes.hpp"
#include "promises/promise_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

struct Glance {
  Id id;
  std::int64_t open_promises = 0;
  std::optional<Day> quiet_on;
};
constexpr auto fields_of(Glance const*) {
  return std::tuple{field("id", &Glance::id), field("open_promises", &Glance::open_promises),
                    field("quiet_on", &Glance::quiet_on)};
}

Result<Response> glance(Noun noun, Context& context, Request const& request) {
  auto ids = TRY(request.query.ids("ids", list_limit_max));
  return context.store.read([&](Db& db) -> Result<Response> {
    std::vector<Glance> items;
    auto counts = count_standing(db, context.viewer, noun, ids);
    for (std::size_t at = 0; at < ids.size(); ++at) {
      auto rows =
          db.query(noun == Noun::person
                       ? Sql("select quiet_on from person where id = $1 and deleted_at is null")
                       : Sql("select null from organisation where id = $1 and deleted_at is null"),
                   ids[at]);
      if (rows.next()) items.push_back({ids[at], counts[at], rows.day(0)});
    }
    return list_response(items);
  });
}

Route glance_route(Noun noun, std::string_view pattern) {
  return {.pattern = pattern,
          .runs = Runs::quick,
          .handle = [noun](auto& c, auto const& r) { return glance(noun, c, r); },
          .doc = {.summary = "Open promises and rhythm of the rows in sight",
                  .gives = answers_list<Glance>(),
                  .query = {{"ids", "string", "comma-separated, at most 200"}}}};
}

}  // namespace

Routes glance_routes() {
  return {glance_route(Noun::person, "/api/people/glance"),
          glance_route(Noun::organisation, "/api/organisations/glance")};
}

}  // namespace kept
