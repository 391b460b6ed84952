// What only `kept user add` does, over kept.sock: a user without an invitation, and their token.
#include "firm/firm_routes.hpp"
#include "firm/firm_store.hpp"
#include "firm/invitation_store.hpp"
#include "firm/secret.hpp"
#include "firm/setup.hpp"
#include "firm/token_store.hpp"
#include "firm/user_store.hpp"

namespace kept {
namespace {

struct NewUser {
  std::string name, email;
  Access access = Access::staff;
  std::optional<std::string> password;
  bool with_token = false;
};
constexpr auto fields_of(NewUser const*) {
  return std::tuple{field("name", &NewUser::name, required).max(200),
                    field("email", &NewUser::email, required).max(254),
                    field("access", &NewUser::access, from_client),
                    field("password", &NewUser::password, from_client).max(2000),
                    field("with_token", &NewUser::with_token, from_client)};
}

/// `link` sets the password where none was given, `token` where one was asked for.
struct UserMade {
  User user;
  std::optional<std::string> link, token;
};
constexpr auto fields_of(UserMade const*) {
  return std::tuple{field("user", &UserMade::user), field("link", &UserMade::link),
                    field("token", &UserMade::token)};
}

/// The firm's, or in an empty Kept a firm to begin with, whose first user is an owner.
Result<Firm> firm_for(Tx& tx, Viewer const& by, User const& user) {
  if (auto firm = find_firm(tx, by)) return std::move(*firm);
  if (user.access != Access::owner)
    return refuse(Code::last_owner, "access", "the first user is an owner");
  return add_firm(tx, by, unsaid_firm(user));
}

Result<UserMade> add(FirmParts const& parts, Tx& tx, Viewer const& by, NewUser const& given,
                     User user) {
  auto firm = TRY(firm_for(tx, by, user));
  auto usual = usual_user(firm);
  user.language = usual.language;
  user.region = usual.region;
  user.first_day_of_week = usual.first_day_of_week;
  UserMade made;
  made.user = TRY(add_user(tx, by, user));
  if (user.password_hash.empty()) {
    auto secret = new_secret();
    add_reset(tx, by, made.user, secret.hash);
    made.link = page_link(parts, "/reset/" + secret.text);
  }
  if (given.with_token) {
    auto secret = new_secret(token_prefix);
    ApiToken token{.name = "kept user add", .scope = Scope::write};
    TRY(add_token(tx, by, made.user.id, token, secret.hash));
    made.token = secret.text;
  }
  return made;
}

Result<Response> make(FirmParts& parts, Context& context, Request const& request) {
  if (!request.local) return refuse(Code::not_allowed, "", "invite them, or use kept user add");
  auto given = TRY(read_body<NewUser>(request));
  User user;
  user.name = given.name;
  user.email = given.email;
  user.access = given.access;
  user.state = given.password ? UserState::active : UserState::invited;
  TRY(settle(user));
  TRY(check_grant(context.viewer, user.access));
  if (given.password) {
    TRY(check_password(*given.password, user.email, user.name));
    user.password_hash = TRY(parts.passwords.hash(*given.password));
  }
  auto made =
      TRY(context.store.write([&](Tx& tx) { return add(parts, tx, context.viewer, given, user); }));
  auto response = created("/api/users/" + to_text(made.user.id), to_json(made));
  response.secret = true;
  return response;
}

}  // namespace

Routes local_user_routes(FirmPartsPointer const& parts) {
  return {{.method = Method::post,
           .pattern = "/api/users",
           .permission = Permission::owner,
           .runs = Runs::slow,
           .handle = [parts](auto& c, auto const& r) { return make(*parts, c, r); },
           .doc = {.summary = "Add a user: on the machine itself alone (kept user add)",
                   .takes = makes<NewUser>(),
                   .gives = answers<UserMade>()}}};
}

}  // namespace kept
