#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/list_request.hpp"
#include "individuals/person_store.hpp"
#include "individuals/present.hpp"
#include "individuals/view_count.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

struct Known {
  Person person;
  Surroundings around;
};

Result<Known> find_known(Context& context) {
  auto id = TRY(context.id());
  return context.store.read([&](Db& db) -> Result<Known> {
    auto person = find_person(db, context.viewer, id);
    if (!person) return refuse(Code::not_found);
    return Known{std::move(*person), read_surroundings(db, context.viewer, context.clock.now())};
  });
}

Result<Response> list(Finder const& find, Context& context, Request const& request) {
  return context.store.read([&](Db& db) -> Result<Response> {
    auto const& viewer = context.viewer;
    auto asked = TRY(list_request(request, read_surroundings(db, viewer, context.clock.now())));
    auto words = request.query.get("q").value_or("");
    if (!words.empty()) {
      auto found = find ? find(db, viewer, words, list_limit_max) : std::vector<Id>{};
      return list_page_response(list_found_people(db, viewer, asked, found), -1);
    }
    auto page = TRY(list_people(db, viewer, asked));
    auto view = counted_view("people", asked);
    return list_page_response(page, view.empty() ? -1 : count_of_view(db, viewer, view));
  });
}

Result<Response> show(Context& context, Request const&) {
  auto id = TRY(context.id());
  std::string body;
  body.reserve(1'024);
  auto version =
      context.store.read([&](Db& db) { return write_person_json(db, context.viewer, id, body); });
  if (!version) return refuse(Code::not_found);
  auto response = json_response(std::move(body));
  response.etag = etag_of(*version);
  return response;
}

Result<Response> create(Context& context, Request const& request) {
  auto around = read_surroundings(context.store, context.viewer, context.clock.now());
  auto prepared = TRY(prepare_person(TRY(read_body<Person>(request)), around));
  auto person = TRY(context.store.write([&](Tx& tx) -> Result<Person> {
    return create_once(
        tx, context, request, "person",
        [&](Id id) -> Result<Person> {
          auto found = find_person(tx, context.viewer, id);
          if (!found) return refuse(Code::not_found);
          return *found;
        },
        [&] { return add_person(tx, context.viewer, prepared); });
  }));
  return made("/api/people", person);
}

Result<Response> change(Context& context, Request const& request) {
  auto [before, around] = TRY(find_known(context));
  TRY(meets_version(context, before));
  auto after = before;
  TRY(change_by_json(after, request.body));
  auto prepared = TRY(prepare_person(std::move(after), around, &before));
  auto saved = context.store.write(
      [&, &before = before](Tx& tx) { return save_person(tx, context.viewer, before, prepared); });
  return found(TRY(with_present(context, std::move(saved), [&, id = before.id](Db& db) {
    return find_person(db, context.viewer, id);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto known = TRY(find_known(context));
  TRY(meets_version(context, known.person));
  auto done =
      context.store.write([&](Tx& tx) { return delete_person(tx, context.viewer, known.person); });
  TRY(with_present(context, std::move(done),
                   [&](Db& db) { return find_person(db, context.viewer, known.person.id); }));
  return no_content();
}

Result<Response> timeline(Context& context, Request const& request) {
  auto id = TRY(context.id());
  auto limit = TRY(request.query.number("limit", 1, list_limit_max)).value_or(list_limit_default);
  auto after = request.query.get("after").value_or("");
  return context.store.read([&](Db& db) -> Result<Response> {
    if (!find_person(db, context.viewer, id)) return refuse(Code::not_found);
    auto page = TRY(
        timeline_page(db, context.viewer, TimelineOf::person, id, static_cast<int>(limit), after));
    return json_response(to_json(page));
  });
}

}  // namespace

Routes people_routes(IndividualsWiring const& wiring) {
  return {
      {.pattern = "/api/people",
       .runs = Runs::quick,
       .handle = [find = wiring.find_people](auto& c, auto const& r) { return list(find, c, r); },
       .doc = {.summary = "People, by name, by last talk or by silence",
               .gives = answers_list<PersonBrief>(),
               .query = people_parameters()}},
      {.method = Method::post,
       .pattern = "/api/people",
       .permission = Permission::staff,
       .handle = create,
       .doc = {.summary = "Add a person", .takes = makes<Person>(), .gives = answers<Person>()}},
      {.pattern = "/api/people/{id}",
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "A person", .gives = answers<Person>()}},
      {.method = Method::patch,
       .pattern = "/api/people/{id}",
       .permission = Permission::staff,
       .handle = change,
       .doc = {.summary = "Change a person",
               .takes = changes<Person>(),
               .gives = answers<Person>()}},
      {.method = Method::del,
       .pattern = "/api/people/{id}",
       .permission = Permission::staff,
       .handle = remove,
       .doc = {.summary = "Put a person in the bin"},
       .takes = Takes::nothing},
      {.pattern = "/api/people/{id}/timeline",
       .runs = Runs::quick,
       .handle = timeline,
       .doc = {.summary = "What happened with a person, newest first",
               .gives = answers<TimelinePage>(),
               .query = {{"limit", "integer"}, {"after"}}}}};
}

}  // namespace kept
