#include "http/bin_chapter.hpp"

#include "http/context.hpp"
#include "http/list.hpp"
#include "store/bin.hpp"
#include "store/store.hpp"
#include "store/tidy.hpp"

namespace kept {
namespace {

struct BinLine {
  Id id;
  std::string noun, name;
  Id deleted_by;
  Instant deleted_at, gone_at;
};
constexpr auto fields_of(BinLine const*) {
  return std::tuple{field("id", &BinLine::id),
                    field("noun", &BinLine::noun),
                    field("name", &BinLine::name),
                    field("deleted_by", &BinLine::deleted_by),
                    field("deleted_at", &BinLine::deleted_at),
                    field("gone_at", &BinLine::gone_at)};
}

struct BinPlace {
  std::string noun;
  Id id;
};
constexpr auto fields_of(BinPlace const*) {
  return std::tuple{field("noun", &BinPlace::noun), field("id", &BinPlace::id)};
}

Result<Response> list(Context& context, Request const&) {
  auto items = context.store.read([&](Db& db) { return bin_items(db, context.viewer); });
  std::vector<BinLine> lines;
  for (auto const& item : items)
    lines.push_back({item.id, item.noun, item.name, item.deleted_by, item.deleted_at,
                     item.deleted_at + bin_keeps});
  return list_response(lines);
}

Result<Response> restore(Context& context, Request const&) {
  auto id = TRY(context.id());
  auto item = TRY(context.store.write([&](Tx& tx) -> Result<BinItem> {
    auto taken = TRY(take_from_bin(tx, context.viewer, id));
    TRY(tx.publish(BinRestored{taken, context.viewer}));
    tx.audit(context.viewer, taken.noun, taken.id, "restored");
    return taken;
  }));
  return json_response(to_json(BinPlace{item.noun, item.id}));
}

Done purge(Tx& tx, Viewer const& viewer, Id id) {
  auto taken = TRY(take_from_bin(tx, viewer, id));
  TRY(tx.publish(BinPurged{taken, viewer}));
  tx.audit(viewer, taken.noun, taken.id, "purged");
  return {};
}

Result<Response> delete_for_good(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) { return purge(tx, context.viewer, id); }));
  return no_content();
}

void purge_overdue(Store& store, Clock const& clock) {
  auto viewer = Viewer::system();
  for (;;) {
    auto items = store.read([&](Db& db) { return overdue_in_bin(db, viewer, clock.now()); });
    for (auto const& item : items)
      if (!store.write([&](Tx& tx) { return purge(tx, viewer, item.id); })) return;
    if (items.empty()) return;
  }
}

void tidy_store(Store& store, Clock const&) {
  for (bool more = true; more;) {
    auto done = store.write([](Tx& tx) -> Result<bool> { return tidy(tx); });
    more = done && *done;
  }
}

}  // namespace

Chapter bin_chapter() {
  Chapter chapter;
  chapter.name = "bin";
  chapter.routes = {{.method = Method::get,
                     .pattern = "/api/bin",
                     .permission = Permission::staff,
                     .handle = list,
                     .doc = {.summary = "What was deleted in the last 30 days",
                             .gives = answers_list<BinLine>()}},
                    {.method = Method::put,
                     .pattern = "/api/bin/{id}/restoration",
                     .permission = Permission::staff,
                     .handle = restore,
                     .doc = {.summary = "Bring it back", .gives = answers<BinPlace>()},
                     .takes = Takes::nothing},
                    {.method = Method::del,
                     .pattern = "/api/bin/{id}",
                     .permission = Permission::admin,
                     .handle = delete_for_good,
                     .doc = {.summary = "Delete it for good"},
                     .takes = Takes::nothing}};
  chapter.jobs = {{.name = "purge_bin", .every = std::chrono::hours(1), .run = purge_overdue},
                  {.name = "tidy_store", .every = std::chrono::hours(1), .run = tidy_store}};
  return chapter;
}

}  // namespace kept
