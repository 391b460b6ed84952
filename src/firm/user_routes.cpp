#include "firm/firm_routes.hpp"
#include "firm/invitation_store.hpp"
#include "firm/secret.hpp"
#include "firm/stale_version.hpp"
#include "firm/user_store.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

struct StopUser {
  Id hand_on_to;
};
constexpr auto fields_of(StopUser const*) {
  return std::tuple{field("hand_on_to", &StopUser::hand_on_to, from_client)};
}

struct Link {
  std::string link;
};
constexpr auto fields_of(Link const*) { return std::tuple{field("link", &Link::link)}; }

Result<User> user_of(Context const& context, Db& db) {
  auto user = find_user(db, context.viewer, TRY(context.id()));
  if (!user) return refuse(Code::not_found);
  return std::move(*user);
}

/// Nobody stops or resets themselves in the page; whoever has the machine may do so to anybody, and
/// a command is sent as the first owner.
Done check_may_act(Context const& context, Request const& request, User const& over) {
  if (request.local) return check_grant(context.viewer, over.access);
  return check_authority(context.viewer, over);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(context.store.read([&](Db& db) { return list_users(db, context.viewer); }));
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(context.store.read([&](Db& db) { return user_of(context, db); })));
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<User> {
    auto before = TRY(user_of(context, tx));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    TRY(check_change(context.viewer, before, after));
    return save_user(tx, context.viewer, before, after);
  })));
}

Result<Response> stop(Context& context, Request const& request) {
  StopUser given;
  if (!request.body.empty()) given = TRY(read_body<StopUser>(request));
  return found(TRY(context.store.write([&](Tx& tx) -> Result<User> {
    auto user = TRY(user_of(context, tx));
    TRY(meets_version(context, user));
    if (user.state == UserState::stopped) return user;
    TRY(check_owner_remains(tx, context.viewer, user));
    TRY(check_may_act(context, request, user));
    return stop_user(tx, context.viewer, user, given.hand_on_to);
  })));
}

Result<Response> resume(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<User> {
    auto user = TRY(user_of(context, tx));
    TRY(meets_version(context, user));
    if (user.state != UserState::stopped) return user;
    TRY(check_may_act(context, request, user));
    return resume_user(tx, context.viewer, user);
  })));
}

/// A link that sets a new password. Until it is used the old one goes on.
Result<Response> reset(FirmParts const& parts, Context& context, Request const& request) {
  auto secret = new_secret();
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto user = TRY(user_of(context, tx));
    TRY(check_may_act(context, request, user));
    if (user.state == UserState::stopped) return refuse(Code::bad_value, "state");
    add_reset(tx, context.viewer, user, secret.hash);
    return {};
  }));
  auto response = json_response(to_json(Link{page_link(parts, "/reset/" + secret.text)}));
  response.secret = true;
  return response;
}

}  // namespace

Routes user_routes(FirmPartsPointer const& parts) {
  return {{.method = Method::get,
           .pattern = "/api/users",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "Who works with Kept", .gives = answers_list<User>()}},
          {.method = Method::get,
           .pattern = "/api/users/{id}",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "One user", .gives = answers<User>()}},
          {.method = Method::patch,
           .pattern = "/api/users/{id}",
           .permission = Permission::admin,
           .handle = change,
           .doc = {.summary = "Change a user's name, access or person",
                   .takes = changes<User>(),
                   .gives = answers<User>()}},
          {.method = Method::put,
           .pattern = "/api/users/{id}/stop",
           .permission = Permission::admin,
           .handle = stop,
           .doc = {.summary = "Stop a leaver at once: sessions, tokens and live events end, open "
                              "promises are handed on",
                   .takes = makes<StopUser>(),
                   .gives = answers<User>()}},
          {.method = Method::del,
           .pattern = "/api/users/{id}/stop",
           .permission = Permission::admin,
           .handle = resume,
           .doc = {.summary = "Let a stopped user work again", .gives = answers<User>()},
           .takes = Takes::nothing},
          {.method = Method::put,
           .pattern = "/api/users/{id}/reset",
           .permission = Permission::admin,
           .handle = [parts](auto& c, auto const& r) { return reset(*parts, c, r); },
           .doc = {.summary = "Make a link that sets a new password, for 24 hours",
                   .gives = answers<Link>()}}};
}

}  // namespace kept
