#include "firm/firm_routes.hpp"

#include "firm/firm_store.hpp"
#include "firm/stale_version.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<Firm> the_firm(Db& db, Viewer const& viewer) {
  auto firm = find_firm(db, viewer);
  if (!firm) return refuse(Code::not_found);
  return std::move(*firm);
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(context.store.read([&](Db& db) { return the_firm(db, context.viewer); })));
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Firm> {
    auto before = TRY(the_firm(tx, context.viewer));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    return save_firm(tx, context.viewer, before, after);
  })));
}

}  // namespace

Routes firm_routes() {
  return {{.method = Method::get,
           .pattern = "/api/firm",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "The firm", .gives = answers<Firm>()}},
          {.method = Method::patch,
           .pattern = "/api/firm",
           .permission = Permission::admin,
           .handle = change,
           .doc = {.summary = "Change the firm's settings",
                   .takes = changes<Firm>(),
                   .gives = answers<Firm>()}}};
}

}  // namespace kept
