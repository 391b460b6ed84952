#include "firm/firm_routes.hpp"
#include "firm/setup.hpp"
#include "firm/sign_in.hpp"

namespace kept {
namespace {

Result<Response> state(FirmParts& parts, Context& context, Request const& request) {
  return json_response(to_json(setup_state(parts, context.store, request)));
}

Result<Response> make(FirmParts& parts, Context& context, Request const& request) {
  auto given = TRY(read_body<SetupTry>(request));
  auto answer = TRY(set_up(parts, context.store, request, std::move(given)));
  if (answer.wait) return too_many_tries(*answer.wait, request.id);
  auto response = created("/api/session", to_json(answer.made));
  set_cookies(response, request, answer.ticket);
  return response;
}

}  // namespace

Routes setup_routes(FirmPartsPointer const& parts) {
  return {
      {.method = Method::get,
       .pattern = "/api/setup",
       .permission = Permission::anyone,
       .handle = [parts](auto& c, auto const& r) { return state(*parts, c, r); },
       .doc = {.summary = "Is this Kept still without an owner?", .gives = answers<SetupState>()}},
      {.method = Method::post,
       .pattern = "/api/setup",
       .permission = Permission::anyone,
       .runs = Runs::slow,
       .handle = [parts](auto& c, auto const& r) { return make(*parts, c, r); },
       .doc = {.summary = "Make the firm and its owner, once",
               .takes = makes<SetupTry>(),
               .gives = answers<SignedInAs>()}}};
}

}  // namespace kept
