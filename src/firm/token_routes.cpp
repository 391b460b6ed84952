#include "firm/firm_routes.hpp"
#include "firm/secret.hpp"
#include "firm/text_rules.hpp"
#include "firm/token_store.hpp"
#include "http/context.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<Response> list(Context& context, Request const&) {
  return list_response(context.store.read([&](Db& db) { return list_tokens(db, context.viewer); }));
}

Result<Response> make(Context& context, Request const& request) {
  auto given = TRY(read_body<ApiToken>(request));
  TRY(settle_name(given.name));
  auto secret = new_secret(token_prefix);
  auto token = TRY(context.store.write([&](Tx& tx) -> Result<ApiToken> {
    return add_token(tx, context.viewer, context.viewer.user_id, given, secret.hash);
  }));
  token.token = secret.text;
  auto response = created("/api/tokens/" + to_text(token.id), to_json(token));
  response.secret = true;
  return response;
}

Result<Response> end(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done { return end_token(tx, context.viewer, id); }));
  return no_content();
}

}  // namespace

Routes token_routes() {
  return {{.method = Method::get,
           .pattern = "/api/tokens",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "My API tokens", .gives = answers_list<ApiToken>()}},
          {.method = Method::post,
           .pattern = "/api/tokens",
           .handle = make,
           .doc = {.summary = "Make an API token; it is shown this once",
                   .takes = makes<ApiToken>(),
                   .gives = answers<ApiToken>()}},
          {.method = Method::del,
           .pattern = "/api/tokens/{id}",
           .handle = end,
           .doc = {.summary = "End an API token"},
           .takes = Takes::nothing}};
}

}  // namespace kept
