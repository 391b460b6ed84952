#include "firm/firm_routes.hpp"
#include "firm/invitation_store.hpp"
#include "firm/new_password.hpp"
#include "firm/secret.hpp"
#include "firm/signed_in_as.hpp"
#include "firm/user_store.hpp"
#include "firm/visit.hpp"

namespace kept {
namespace {

struct ResetFace {
  std::string name;
};
constexpr auto fields_of(ResetFace const*) { return std::tuple{field("name", &ResetFace::name)}; }

/// The same refusal for a link that was used, is too old or never was.
Result<User> owner_of_link(Db& db, std::string_view hash, Instant now) {
  auto user = user_of_reset(db, Viewer::system(), hash, now);
  if (!user) return refuse(Code::link_expired);
  return std::move(*user);
}

Result<Response> show(Context& context, Request const&) {
  auto hash = secret_hash(context.param("token"));
  auto user =
      TRY(context.store.read([&](Db& db) { return owner_of_link(db, hash, context.clock.now()); }));
  return json_response(to_json(ResetFace{user.name}));
}

/// Sets the password, signs out everywhere and signs in here.
Result<Response> set(FirmParts& parts, Context& context, Request const& request) {
  auto visit = TRY(visit_of(request));
  auto given = TRY(read_body<NewPassword>(request));
  auto hash = secret_hash(context.param("token"));
  auto now = context.clock.now();
  auto user = TRY(context.store.read([&](Db& db) { return owner_of_link(db, hash, now); }));
  TRY(check_password(given.password, user.email, user.name));
  auto password_hash = TRY(parts.passwords.hash(given.password));
  auto ticket = TRY(context.store.write([&](Tx& tx) -> Result<Ticket> {
    auto present = TRY(owner_of_link(tx, hash, tx.now()));
    Viewer self{present.id, present.person_id, present.access};
    TRY(set_password(tx, self, present, password_hash));
    return open_session(tx, visit, present.id);
  }));
  auto as = TRY(signed_in_as(context.store, Viewer::system(), user.id));
  auto response = json_response(to_json(as));
  set_cookies(response, request, ticket);
  return response;
}

}  // namespace

Routes reset_routes(FirmPartsPointer const& parts) {
  return {{.method = Method::get,
           .pattern = "/api/password-resets/{token}",
           .permission = Permission::anyone,
           .handle = show,
           .doc = {.summary = "Whose password this link sets", .gives = answers<ResetFace>()}},
          {.method = Method::post,
           .pattern = "/api/password-resets/{token}",
           .permission = Permission::anyone,
           .runs = Runs::slow,
           .handle = [parts](auto& c, auto const& r) { return set(*parts, c, r); },
           .doc = {.summary = "Set a new password by a link",
                   .takes = makes<NewPassword>(),
                   .gives = answers<SignedInAs>()}}};
}

}  // namespace kept
