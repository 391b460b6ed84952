#include "today/morning/morning_routes.hpp"

#include "firm/stale_version.hpp"
#include "http/context.hpp"
#include "http/list.hpp"
#include "store/store.hpp"
#include "today/morning/notification_store.hpp"
#include "today/morning/push_store.hpp"

namespace kept {
namespace {

struct PushKey {
  std::string public_key;
};
constexpr auto fields_of(PushKey const*) {
  return std::tuple{field("public_key", &PushKey::public_key)};
}

Result<Response> show(Context& context, Request const&) {
  return found(context.store.read(
      [&](Db& db) { return morning_of(db, context.viewer, context.clock.now()); }));
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MorningSetting> {
    auto const before = morning_of(tx, context.viewer, tx.now());
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    return save_morning(tx, context.viewer, before, after);
  })));
}

Result<Response> key(Context& context, Request const&) {
  auto const keys =
      TRY(context.store.write([](Tx& tx) -> Result<PushKeys> { return push_identity(tx); }));
  return json_response(to_json(PushKey{to_base64url(keys.public_key)}));
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_subscriptions(db, context.viewer); }));
}

Result<Response> make(Context& context, Request const& request) {
  auto const wish = TRY(read_body<PushWish>(request));
  TRY(check(wish));
  auto const made = TRY(context.store.write([&](Tx& tx) -> Result<PushSubscription> {
    return add_subscription(tx, context.viewer, wish);
  }));
  return created("/api/me/push-subscriptions/" + to_text(made.id), to_json(made));
}

Result<Response> end(Context& context, Request const&) {
  auto const id = TRY(context.id());
  TRY(context.store.write(
      [&](Tx& tx) -> Done { return end_subscription(tx, context.viewer, id); }));
  return no_content();
}

}  // namespace

Routes morning_routes() {
  return {
      {.pattern = "/api/me/morning",
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "When my day begins", .gives = answers<MorningSetting>()}},
      {.method = Method::patch,
       .pattern = "/api/me/morning",
       .handle = change,
       .doc = {.summary = "Let my day begin at another time, or tell my devices or not",
               .takes = changes<MorningSetting>(),
               .gives = answers<MorningSetting>()}},
      {.pattern = "/api/me/push-key",
       .handle = key,
       .doc = {.summary = "The key by which browsers know who sends (RFC 8292)",
               .gives = answers<PushKey>()}},
      {.pattern = "/api/me/push-subscriptions",
       .runs = Runs::quick,
       .handle = list,
       .doc = {.summary = "My devices that are told", .gives = answers_list<PushSubscription>()}},
      {.method = Method::post,
       .pattern = "/api/me/push-subscriptions",
       .handle = make,
       .doc = {.summary = "Tell this device, and no earlier user of it",
               .takes = makes<PushWish>(),
               .gives = answers<PushSubscription>()}},
      {.method = Method::del,
       .pattern = "/api/me/push-subscriptions/{id}",
       .handle = end,
       .doc = {.summary = "Tell a device no more"},
       .takes = Takes::nothing}};
}

}  // namespace kept
