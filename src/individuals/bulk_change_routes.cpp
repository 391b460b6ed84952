// One change to many people at once: what it would do, doing it, what was done, and its undo.
#include <algorithm>

#include "http/create_once.hpp"
#include "http/list.hpp"
#include "individuals/bulk_change_run.hpp"
#include "individuals/bulk_change_store.hpp"
#include "individuals/individuals_routes.hpp"

namespace kept {
namespace {

Result<std::vector<Id>> who(Finder const& find, Context& context, BulkAsked const& asked,
                            Surroundings const& around) {
  if (asked.filters.has_value() == !asked.ids.empty())
    return refuse(Code::missing, "ids", "either ids or filters");
  if (asked.ids.size() > bulk_people_max)
    return refuse(Code::too_many, "ids",
                  "at most " + std::to_string(bulk_people_max) + " people at once");
  if (asked.filters)
    return context.store.read(
        [&](Db& db) { return people_of_view(db, context.viewer, *asked.filters, find, around); });
  auto ids = asked.ids;
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

/// The same request twice is one change: the second is told of the first.
Result<Response> make(Finder const& find, Context& context, Request const& request) {
  auto const asked = TRY(read_body<BulkAsked>(request));
  BulkChange const change{asked.add_role, asked.end_role, asked.fields};
  TRY(check(change));
  auto const& viewer = context.viewer;
  auto const around = read_surroundings(context.store, viewer, context.clock.now());
  auto const ids = TRY(who(find, context, asked, around));
  auto preview = TRY(preview_bulk_change(context.store, viewer, ids, change, around));
  if (asked.dry_run) return json_response(to_json(preview));
  bool is_new = false;
  auto begun = TRY(context.store.write([&](Tx& tx) -> Result<BulkChangeMade> {
    is_new = false;
    return create_once(
        tx, context, request, "bulk_change",
        [&](Id id) -> Result<BulkChangeMade> {
          auto found = find_bulk_change(tx, viewer, id);
          if (!found) return refuse(Code::not_found);
          return std::move(*found);
        },
        [&]() -> Result<BulkChangeMade> {
          if (asked.expects && *asked.expects != preview.changes) {
            auto refusal = refuse(Code::stale, "expects");
            refusal.present = to_json(preview);
            return refusal;
          }
          if (preview.changes == 0) return refuse(Code::same_as_before);
          is_new = true;
          return add_bulk_change(tx, viewer, change, preview.asked);
        });
  }));
  if (is_new) begun = run_bulk_change(context.store, viewer, std::move(begun), ids, around);
  return created("/api/people/bulk-changes/" + to_text(begun.id), to_json(begun));
}

Result<Response> list(Context& context, Request const& request) {
  auto const limit = static_cast<int>(
      TRY(request.query.number("limit", 1, list_limit_max)).value_or(list_limit_default));
  return list_response(
      context.store.read([&](Db& db) { return newest_bulk_changes(db, context.viewer, limit); }));
}

Result<Response> show(Context& context, Request const&) {
  auto const id = TRY(context.id());
  auto const made =
      context.store.read([&](Db& db) { return find_bulk_change(db, context.viewer, id); });
  if (!made) return refuse(Code::not_found);
  return json_response(to_json(*made));
}

Result<Response> undo(Context& context, Request const&) {
  auto const id = TRY(context.id());
  auto const around = read_surroundings(context.store, context.viewer, context.clock.now());
  return json_response(to_json(TRY(undo_bulk_change(context.store, context.viewer, id, around))));
}

}  // namespace

Routes bulk_change_routes(IndividualsWiring const& wiring) {
  return {
      {.method = Method::post,
       .pattern = "/api/people/bulk-changes",
       .permission = Permission::staff,
       .runs = Runs::slow,
       .handle = [find = wiring.find_people](auto& c, auto const& r) { return make(find, c, r); },
       .doc = {.summary = "One change to many people; a dry run tells what it would do",
               .takes = makes<BulkAsked>(),
               .gives = answers<BulkChangeMade>()}},
      {.pattern = "/api/people/bulk-changes",
       .handle = list,
       .doc = {.summary = "Changes to many people, newest first",
               .gives = answers_list<BulkChangeMade>(),
               .query = {{"limit", "integer"}}}},
      {.pattern = "/api/people/bulk-changes/{id}",
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "A change to many people", .gives = answers<BulkChangeMade>()}},
      {.method = Method::del,
       .pattern = "/api/people/bulk-changes/{id}",
       .permission = Permission::staff,
       .runs = Runs::slow,
       .handle = undo,
       .doc = {.summary = "Undo it within 30 days, where nobody has changed anything since",
               .gives = answers<BulkUndone>()},
       .takes = Takes::nothing}};
}

}  // namespace kept
