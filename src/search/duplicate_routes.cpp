#include "search/duplicate_routes.hpp"

#include "http/context.hpp"
#include "individuals/person_store.hpp"
#include "search/duplicate_jobs.hpp"
#include "search/duplicate_store.hpp"

namespace kept {
namespace {

/// A scan that somebody waits for looks at so many; the rest is looked at by and by.
constexpr std::int64_t people_a_request = 500;
constexpr std::int64_t dry_people_max = 100'000;

struct ScanAsked {
  bool dry_run = false;
};
constexpr auto fields_of(ScanAsked const*) {
  return std::tuple{field("dry_run", &ScanAsked::dry_run, from_client)};
}

/// `people` were looked at, `compared` pairs of them; `pairs` are probably one person; `waiting`
/// people are still to be looked at.
struct ScanTold {
  std::int64_t people = 0, compared = 0, pairs = 0, waiting = 0;
};
constexpr auto fields_of(ScanTold const*) {
  return std::tuple{field("people", &ScanTold::people), field("compared", &ScanTold::compared),
                    field("pairs", &ScanTold::pairs), field("waiting", &ScanTold::waiting)};
}

Result<Response> list(Context& context, Request const& request) {
  auto asked = TRY(list_query(request, 3));
  return context.store.read([&](Db& db) -> Result<Response> {
    auto page = TRY(list_duplicates(db, context.viewer, asked));
    return list_response(page.items, page.next, count_duplicates(db, context.viewer));
  });
}

struct Two {
  Id one, other;
};
Result<Two> the_two(Context& context) {
  Two two{TRY(context.id("a")), TRY(context.id("b"))};
  if (two.one == two.other) return refuse(Code::bad_id, "b");
  auto const both = context.store.read(
      [&](Db& db) { return find_people(db, context.viewer, {two.one, two.other}).size() == 2; });
  if (!both) return refuse(Code::not_found);
  return two;
}

Result<Response> part(Context& context, Request const&) {
  auto const two = TRY(the_two(context));
  TRY(context.store.write([&](Tx& tx) -> Done {
    keep_apart(tx, context.viewer, two.one, two.other);
    return {};
  }));
  return no_content();
}

Result<Response> unpart(Context& context, Request const&) {
  auto const two = TRY(the_two(context));
  TRY(context.store.write([&](Tx& tx) -> Done {
    if (!let_together(tx, context.viewer, two.one, two.other)) return refuse(Code::not_found);
    return {};
  }));
  return no_content();
}

Result<Response> scan(Context& context, Request const& request) {
  auto const asked = TRY(read_body<ScanAsked>(request));
  if (asked.dry_run) {
    auto const tried = try_scan(context.store, dry_people_max);
    return json_response(to_json(ScanTold{tried.people, tried.compared, tried.pairs, 0}));
  }
  TRY(context.store.write([&](Tx& tx) -> Done {
    set_scan_place(tx, Id{});
    return {};
  }));
  auto const step = compare_waiting(context.store, people_a_request);
  return context.store.read([&](Db& db) -> Result<Response> {
    return json_response(
        to_json(ScanTold{step.people, step.compared, count_duplicates(db, context.viewer),
                         count_waiting(db, context.viewer)}));
  });
}

}  // namespace

Routes duplicate_routes() {
  return {{.pattern = "/api/duplicates",
           .handle = list,
           .doc = {.summary = "Pairs who are probably one person, the likeliest first",
                   .gives = answers_list<DuplicatePair>(),
                   .query = {{"limit", "integer"}, {"after"}}}},
          {.method = Method::put,
           .pattern = "/api/duplicates/{a}/{b}/apart",
           .permission = Permission::staff,
           .handle = part,
           .doc = {.summary = "Keep two people apart, whatever a scan finds"},
           .takes = Takes::nothing},
          {.method = Method::del,
           .pattern = "/api/duplicates/{a}/{b}/apart",
           .permission = Permission::staff,
           .handle = unpart,
           .doc = {.summary = "Let two people be compared again"},
           .takes = Takes::nothing},
          {.method = Method::post,
           .pattern = "/api/duplicates/scan",
           .permission = Permission::admin,
           .runs = Runs::slow,
           .handle = scan,
           .doc = {.summary = "Compare everybody anew, or only count what that would find",
                   .takes = makes<ScanAsked>(),
                   .gives = answers<ScanTold>()}}};
}

}  // namespace kept
