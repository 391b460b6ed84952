#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/list_request.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person.hpp"
#include "individuals/present.hpp"
#include "individuals/view_count.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

struct Known {
  Organisation organisation;
  Surroundings around;
};

Result<Known> find_known(Context& context) {
  auto id = TRY(context.id());
  return context.store.read([&](Db& db) -> Result<Known> {
    auto organisation = find_organisation(db, context.viewer, id);
    if (!organisation) return refuse(Code::not_found);
    return Known{std::move(*organisation),
                 read_surroundings(db, context.viewer, context.clock.now())};
  });
}

Result<Response> list(Finder const& find, Context& context, Request const& request) {
  return context.store.read([&](Db& db) -> Result<Response> {
    auto const& viewer = context.viewer;
    auto asked = TRY(list_request(request, read_surroundings(db, viewer, context.clock.now())));
    auto words = request.query.get("q").value_or("");
    if (!words.empty()) {
      auto found = find ? find(db, viewer, words, list_limit_max) : std::vector<Id>{};
      return list_page_response(list_found_organisations(db, viewer, asked, found), -1);
    }
    auto page = TRY(list_organisations(db, viewer, asked));
    auto view = counted_view("organisations", asked);
    return list_page_response(page, view.empty() ? -1 : count_of_view(db, viewer, view));
  });
}

Result<Response> show(Context& context, Request const&) {
  auto id = TRY(context.id());
  std::string body;
  body.reserve(1'024);
  auto version = context.store.read(
      [&](Db& db) { return write_organisation_json(db, context.viewer, id, body); });
  if (!version) return refuse(Code::not_found);
  auto response = json_response(std::move(body));
  response.etag = etag_of(*version);
  return response;
}

Result<Response> create(Context& context, Request const& request) {
  auto around = read_surroundings(context.store, context.viewer, context.clock.now());
  auto prepared = TRY(prepare_organisation(TRY(read_body<Organisation>(request)), around));
  auto organisation = TRY(context.store.write([&](Tx& tx) -> Result<Organisation> {
    return create_once(
        tx, context, request, "organisation",
        [&](Id id) -> Result<Organisation> {
          auto found = find_organisation(tx, context.viewer, id);
          if (!found) return refuse(Code::not_found);
          return *found;
        },
        [&] { return add_organisation(tx, context.viewer, prepared); });
  }));
  return made("/api/organisations", organisation);
}

Result<Response> change(Context& context, Request const& request) {
  auto [before, around] = TRY(find_known(context));
  TRY(meets_version(context, before));
  auto after = before;
  TRY(change_by_json(after, request.body));
  auto prepared = TRY(prepare_organisation(std::move(after), around, &before));
  auto saved = context.store.write([&, &before = before](Tx& tx) {
    return save_organisation(tx, context.viewer, before, prepared);
  });
  return found(TRY(with_present(context, std::move(saved), [&, id = before.id](Db& db) {
    return find_organisation(db, context.viewer, id);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto known = TRY(find_known(context));
  TRY(meets_version(context, known.organisation));
  auto done = context.store.write([&](Tx& tx) {
    return delete_organisation(tx, context.viewer, known.organisation, known.around.today);
  });
  TRY(with_present(context, std::move(done), [&](Db& db) {
    return find_organisation(db, context.viewer, known.organisation.id);
  }));
  return no_content();
}

Result<Response> timeline(Context& context, Request const& request) {
  auto id = TRY(context.id());
  auto limit = TRY(request.query.number("limit", 1, list_limit_max)).value_or(list_limit_default);
  auto after = request.query.get("after").value_or("");
  return context.store.read([&](Db& db) -> Result<Response> {
    if (!find_organisation(db, context.viewer, id)) return refuse(Code::not_found);
    auto page = TRY(timeline_page(db, context.viewer, TimelineOf::organisation, id,
                                  static_cast<int>(limit), after));
    return json_response(to_json(page));
  });
}

/// By name, as the list of people with the filter organisation_id.
Result<Response> people(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return context.store.read([&](Db& db) -> Result<Response> {
    auto const& viewer = context.viewer;
    auto organisation = find_organisation(db, viewer, id);
    if (!organisation) return refuse(Code::not_found);
    ListRequest asked;
    asked.page = TRY(list_query(request, 2));
    asked.filter.organisation_id = id;
    return list_page_response(TRY(list_people(db, viewer, asked)), organisation->people);
  });
}

}  // namespace

Routes organisation_routes(IndividualsWiring const& wiring) {
  return {{.pattern = "/api/organisations",
           .runs = Runs::quick,
           .handle = [find = wiring.find_organisations](auto& c,
                                                        auto const& r) { return list(find, c, r); },
           .doc = {.summary = "Organisations, by name or by last talk",
                   .gives = answers_list<OrganisationBrief>(),
                   .query = organisation_parameters()}},
          {.method = Method::post,
           .pattern = "/api/organisations",
           .permission = Permission::staff,
           .handle = create,
           .doc = {.summary = "Add an organisation",
                   .takes = makes<Organisation>(),
                   .gives = answers<Organisation>()}},
          {.pattern = "/api/organisations/{id}",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "An organisation", .gives = answers<Organisation>()}},
          {.method = Method::patch,
           .pattern = "/api/organisations/{id}",
           .permission = Permission::staff,
           .handle = change,
           .doc = {.summary = "Change an organisation",
                   .takes = changes<Organisation>(),
                   .gives = answers<Organisation>()}},
          {.method = Method::del,
           .pattern = "/api/organisations/{id}",
           .permission = Permission::staff,
           .handle = remove,
           .doc = {.summary = "Put an organisation in the bin"},
           .takes = Takes::nothing},
          {.pattern = "/api/organisations/{id}/people",
           .runs = Runs::quick,
           .handle = people,
           .doc = {.summary = "Who has a position there",
                   .gives = answers_list<PersonBrief>(),
                   .query = {{"limit", "integer"}, {"after"}}}},
          {.pattern = "/api/organisations/{id}/timeline",
           .runs = Runs::quick,
           .handle = timeline,
           .doc = {.summary = "What happened with an organisation, newest first",
                   .gives = answers<TimelinePage>(),
                   .query = {{"limit", "integer"}, {"after"}}}}};
}

}  // namespace kept
