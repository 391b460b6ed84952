#include "firm/firm_routes.hpp"
#include "firm/firm_store.hpp"
#include "firm/invitation_store.hpp"
#include "firm/new_password.hpp"
#include "firm/secret.hpp"
#include "firm/signed_in_as.hpp"
#include "firm/text_rules.hpp"
#include "firm/visit.hpp"
#include "http/list.hpp"

namespace kept {
namespace {

/// What the one who was invited sees before they are a user.
struct InvitationFace {
  std::string name, email, firm;
};
constexpr auto fields_of(InvitationFace const*) {
  return std::tuple{field("name", &InvitationFace::name), field("email", &InvitationFace::email),
                    field("firm", &InvitationFace::firm)};
}

struct Opened {
  UserInvitation invitation;
  Firm firm;
};

/// The same refusal for a link that was used, withdrawn, is too old or never was.
Result<Opened> open(Db& db, std::string_view hash, Instant now) {
  auto invitation = invitation_with(db, Viewer::system(), hash, now);
  auto firm = find_firm(db, Viewer::system());
  if (!invitation || !firm) return refuse(Code::link_expired);
  return Opened{std::move(*invitation), std::move(*firm)};
}

Result<Response> list(Context& context, Request const&) {
  return list_response(context.store.read(
      [&](Db& db) { return list_invitations(db, context.viewer, context.clock.now()); }));
}

Result<Response> invite(FirmParts const& parts, Context& context, Request const& request) {
  auto given = TRY(read_body<UserInvitation>(request));
  TRY(settle_name(given.name));
  TRY(settle_email(given.email));
  given.email_key = email_key(given.email);
  TRY(check_grant(context.viewer, given.access));
  auto secret = new_secret();
  given.secret_hash = secret.hash;
  auto made =
      TRY(context.store.write([&](Tx& tx) { return add_invitation(tx, context.viewer, given); }));
  made.link = page_link(parts, "/invitation/" + secret.text);
  auto response = created("/api/user-invitations/" + to_text(made.id), to_json(made));
  response.secret = true;
  return response;
}

Result<Response> withdraw(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto invitation = find_invitation(tx, context.viewer, id);
    if (!invitation) return refuse(Code::not_found);
    TRY(check_grant(context.viewer, invitation->access));
    return withdraw_invitation(tx, context.viewer, id);
  }));
  return no_content();
}

Result<Response> show(Context& context, Request const&) {
  auto hash = secret_hash(context.param("token"));
  auto opened =
      TRY(context.store.read([&](Db& db) { return open(db, hash, context.clock.now()); }));
  auto const& invitation = opened.invitation;
  return json_response(
      to_json(InvitationFace{invitation.name, invitation.email, opened.firm.name}));
}

Result<Response> accept(FirmParts& parts, Context& context, Request const& request) {
  auto visit = TRY(visit_of(request));
  auto given = TRY(read_body<NewPassword>(request));
  auto hash = secret_hash(context.param("token"));
  auto opened =
      TRY(context.store.read([&](Db& db) { return open(db, hash, context.clock.now()); }));
  auto user = usual_user(opened.firm);
  user.name = opened.invitation.name;
  user.email = opened.invitation.email;
  user.email_key = opened.invitation.email_key;
  user.access = opened.invitation.access;
  TRY(check_password(given.password, user.email, user.name));
  user.password_hash = TRY(parts.passwords.hash(given.password));
  SignedInAs as{{}, std::move(opened.firm)};
  auto ticket = TRY(context.store.write([&](Tx& tx) -> Result<Ticket> {
    as.user = TRY(accept_invitation(tx, hash, user));
    return open_session(tx, visit, as.user.id);
  }));
  auto response = created("/api/session", to_json(as));
  set_cookies(response, request, ticket);
  return response;
}

}  // namespace

Routes invitation_routes(FirmPartsPointer const& parts) {
  return {{.method = Method::get,
           .pattern = "/api/user-invitations",
           .permission = Permission::admin,
           .handle = list,
           .doc = {.summary = "Open invitations", .gives = answers_list<UserInvitation>()}},
          {.method = Method::post,
           .pattern = "/api/user-invitations",
           .permission = Permission::admin,
           .handle = [parts](auto& c, auto const& r) { return invite(*parts, c, r); },
           .doc = {.summary = "Invite a colleague by a link, for 7 days",
                   .takes = makes<UserInvitation>(),
                   .gives = answers<UserInvitation>()}},
          {.method = Method::del,
           .pattern = "/api/user-invitations/{id}",
           .permission = Permission::admin,
           .handle = withdraw,
           .doc = {.summary = "Withdraw an invitation"},
           .takes = Takes::nothing},
          {.method = Method::get,
           .pattern = "/api/user-invitations/by-token/{token}",
           .permission = Permission::anyone,
           .handle = show,
           .doc = {.summary = "Who was invited, and to which firm",
                   .gives = answers<InvitationFace>()}},
          {.method = Method::post,
           .pattern = "/api/user-invitations/by-token/{token}",
           .permission = Permission::anyone,
           .runs = Runs::slow,
           .handle = [parts](auto& c, auto const& r) { return accept(*parts, c, r); },
           .doc = {.summary = "Join the firm",
                   .takes = makes<NewPassword>(),
                   .gives = answers<SignedInAs>()}}};
}

}  // namespace kept
