#include "firm/firm_routes.hpp"
#include "firm/sign_in.hpp"
#include "firm/signed_in_as.hpp"
#include "http/list.hpp"

namespace kept {
namespace {

Result<Response> begin(FirmParts& parts, Context& context, Request const& request) {
  auto visit = TRY(visit_of(request));
  auto given = TRY(read_body<SignInTry>(request));
  auto answer = TRY(sign_in(parts, context.store, visit, given));
  if (answer.wait) return too_many_tries(*answer.wait, request.id);
  auto as = TRY(signed_in_as(context.store, Viewer::system(), answer.user.id));
  auto response = json_response(to_json(as));
  set_cookies(response, request, answer.ticket);
  return response;
}

Result<Response> show(Context& context, Request const&) {
  auto as = TRY(signed_in_as(context.store, context.viewer, context.viewer.user_id));
  return json_response(to_json(as));
}

/// The session that asks; a program that comes with a token has none.
Result<Response> sign_out(Context& context, Request const& request) {
  if (context.who.session_id)
    TRY(context.store.write([&](Tx& tx) -> Done {
      (void)end_session(tx, context.viewer.user_id, context.who.session_id);
      return {};
    }));
  auto response = no_content();
  drop_session_cookie(response, request);
  return response;
}

Result<Response> list(Context& context, Request const&) {
  return list_response(context.store.read([&](Db& db) {
    return list_sessions(db, context.viewer, context.who.session_id, context.clock.now());
  }));
}

Result<Response> end(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write(
      [&](Tx& tx) -> Done { return end_session(tx, context.viewer.user_id, id); }));
  return no_content();
}

}  // namespace

Routes session_routes(FirmPartsPointer const& parts) {
  return {
      {.method = Method::post,
       .pattern = "/api/session",
       .permission = Permission::anyone,
       .runs = Runs::slow,
       .handle = [parts](auto& c, auto const& r) { return begin(*parts, c, r); },
       .doc = {.summary = "Sign in", .takes = makes<SignInTry>(), .gives = answers<SignedInAs>()}},
      {.method = Method::get,
       .pattern = "/api/session",
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "Who is signed in, and where", .gives = answers<SignedInAs>()}},
      {.method = Method::del,
       .pattern = "/api/session",
       .handle = sign_out,
       .doc = {.summary = "Sign out"},
       .takes = Takes::nothing},
      {.method = Method::get,
       .pattern = "/api/sessions",
       .runs = Runs::quick,
       .handle = list,
       .doc = {.summary = "Where I am signed in", .gives = answers_list<Session>()}},
      {.method = Method::del,
       .pattern = "/api/sessions/{id}",
       .handle = end,
       .doc = {.summary = "Sign out elsewhere"},
       .takes = Takes::nothing}};
}

}  // namespace kept
