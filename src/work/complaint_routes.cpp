#include "work/complaint_routes.hpp"

#include "firm/firm_store.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/word_in.hpp"
#include "store/store.hpp"
#include "work/complaint_list.hpp"

namespace kept {
namespace {

Result<Complaint> find_known(Db& db, Context const& context, Id id) {
  auto complaint = find_complaint(db, context.viewer, id);
  if (!complaint) return refuse(Code::not_found);
  return *complaint;
}

Day today_of(Db& db, Context const& context) {
  return firm_zone(db, context.viewer).day_of(context.clock.now());
}

Result<Response> list(Context& context, Request const& request) {
  ComplaintFilter filter;
  auto const& query = request.query;
  filter.state =
      TRY(word_in<ComplaintFilter::State>(query, "state")).value_or(ComplaintFilter::State::all);
  filter.by_user_id = TRY(query.id("by_user_id")).value_or(Id{});
  filter.person_id = TRY(query.id("person_id")).value_or(Id{});
  filter.organisation_id = TRY(query.id("organisation_id")).value_or(Id{});
  auto page = TRY(list_query(request, 1));
  return context.store.read([&](Db& db) -> Result<Response> {
    auto found = TRY(list_complaints(db, context.viewer, filter, page));
    return list_response(found.items, found.next);
  });
}

Result<Response> show(Context& context, Request const&) {
  auto id = TRY(context.id());
  return found(TRY(context.store.read([&](Db& db) { return find_known(db, context, id); })));
}

/// Put right by the one who writes it down, unless the body says otherwise.
Result<Response> create(Context& context, Request const& request) {
  auto complaint = TRY(read_body<Complaint>(request));
  if (!complaint.by_user_id) complaint.by_user_id = context.viewer.user_id;
  TRY(check(complaint));
  TRY(settle(complaint, nullptr, context.clock.now()));
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<Complaint> {
    auto today = today_of(tx, context);
    return create_once(
        tx, context, request, "complaint", [&](Id id) { return find_known(tx, context, id); },
        [&] { return add_complaint(tx, context.viewer, complaint, today); });
  }));
  return made("/api/complaints", saved);
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Complaint> {
    auto before = TRY(find_known(tx, context, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(check(after));
    TRY(settle(after, &before, tx.now()));
    return save_complaint(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto complaint = TRY(find_known(tx, context, id));
    TRY(meets_version(context, complaint));
    return delete_complaint(tx, context.viewer, complaint);
  }));
  return no_content();
}

Result<Response> put_closure(Context& context, Request const& request) {
  auto id = TRY(context.id());
  auto given = TRY(read_body<ClosureGiven>(request));
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Complaint> {
    auto before = TRY(find_known(tx, context, id));
    TRY(meets_version(context, before));
    if (before.state == ComplaintState::closed) return refuse(Code::same_as_before);
    auto after = before;
    TRY(close(after, given, context.viewer.user_id, tx.now(), today_of(tx, context)));
    return save_complaint(tx, context.viewer, before, after);
  })));
}

/// One that is open already is answered as it is.
Result<Response> delete_closure(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.version());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Complaint> {
    auto before = TRY(find_known(tx, context, id));
    if (before.state != ComplaintState::closed) return before;
    TRY(meets_version(context, before));
    auto after = before;
    reopen(after, tx.now());
    return save_complaint(tx, context.viewer, before, after);
  })));
}

Routes closure_routes() {
  return {{.method = Method::put,
           .pattern = "/api/complaints/{id}/closure",
           .permission = Permission::staff,
           .handle = put_closure,
           .doc = {.summary = "It is closed: by their own word, or for a written reason",
                   .takes = makes<ClosureGiven>(),
                   .gives = answers<Complaint>()}},
          {.method = Method::del,
           .pattern = "/api/complaints/{id}/closure",
           .permission = Permission::staff,
           .handle = delete_closure,
           .doc = {.summary = "It is open again; how it was closed stays written down",
                   .gives = answers<Complaint>()},
           .takes = Takes::nothing}};
}

}  // namespace

Routes complaint_routes() {
  Routes routes = {
      {.pattern = "/api/complaints",
       .handle = list,
       .doc = {.summary = "Complaints, newest first",
               .gives = answers_list<Complaint>(),
               .query = {{"by_user_id", "id"},
                         {"person_id", "id"},
                         {"organisation_id", "id"},
                         {"state", "string",
                          "all (when none is given), unsettled (not closed), open, put_right, "
                          "closed"},
                         {"limit", "integer"},
                         {"after"}}}},
      {.method = Method::post,
       .pattern = "/api/complaints",
       .permission = Permission::staff,
       .handle = create,
       .doc = {.summary = "Write a complaint down",
               .takes = makes<Complaint>(),
               .gives = answers<Complaint>()}},
      {.pattern = "/api/complaints/{id}",
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "A complaint", .gives = answers<Complaint>()}},
      {.method = Method::patch,
       .pattern = "/api/complaints/{id}",
       .permission = Permission::staff,
       .handle = change,
       .doc = {.summary = "Change a complaint, or say that it is put right",
               .takes = changes<Complaint>(),
               .gives = answers<Complaint>()}},
      {.method = Method::del,
       .pattern = "/api/complaints/{id}",
       .permission = Permission::staff,
       .handle = remove,
       .doc = {.summary = "Put a complaint in the bin"},
       .takes = Takes::nothing}};
  for (auto& route : closure_routes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace kept
