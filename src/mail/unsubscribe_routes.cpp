// /u/{token}, for whoever has the link: nobody is signed in, no cookie is read. Looking changes
// nothing, because programs look at every link of a mail; a POST stops it, whatever its body
// (RFC 8058).
#include "firm/address_party.hpp"
#include "firm/firm_store.hpp"
#include "firm/secret.hpp"
#include "http/context.hpp"
#include "http/page_files.hpp"
#include "individuals/person_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/suppression_store.hpp"
#include "mail/unsubscribe_page.hpp"
#include "store/rate.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::size_t form_bytes_max = 4 * 1024;
/// Of one address, for links that nobody has. A link that somebody has is never counted: the
/// servers of the great mail firms press many.
constexpr RateLimit tries_of_nobodys_links{60, std::chrono::seconds(1)};

Response page_response(UnsubscribePage const& page) {
  Response response;
  response.type = "text/html; charset=utf-8";
  response.body = unsubscribe_html(page);
  response.headers.emplace_back("Content-Security-Policy", page_policy(response.body));
  return response;
}

struct Opened {
  std::optional<UnsubscribeToken> token;
  UnsubscribePage page;
};

Opened open(Db& db, std::string_view token) {
  auto const viewer = Viewer::system();
  Opened opened{find_unsubscribe_token(db, viewer, token), {}};
  auto& page = opened.page;
  if (auto const firm = find_firm(db, viewer)) {
    page.firm = firm->name;
    page.language = firm->language;
  }
  if (!opened.token) return opened;
  page.purpose = opened.token->purpose;
  if (!opened.token->person_id) return opened;
  if (auto const person = find_person(db, viewer, *opened.token->person_id))
    page.language = language_of_tag(person->language, page.language);
  return opened;
}

Opened open(Context& context) {
  return context.store.read([&](Db& db) { return open(db, context.param("token")); });
}

Result<Response> show(Context& context, Request const&) {
  return page_response(open(context).page);
}

/// How long to wait, for who has tried too many.
Result<std::optional<Micros>> count_try(Context& context, Request const& request) {
  auto const party = secret_hash(party_of_address(request.remote_address)).substr(0, 32);
  return context.store.write([&](Tx& tx) -> Result<std::optional<Micros>> {
    return take_token(tx, "unsubscribe:" + party, tries_of_nobodys_links);
  });
}

Result<Response> stop(Context& context, Request const& request) {
  auto opened = open(context);
  if (opened.token) {
    TRY(context.store.write([&](Tx& tx) -> Done {
      // As it is in this write: two people may have become one meanwhile.
      auto const token = find_unsubscribe_token(tx, Viewer::system(), context.param("token"));
      return token ? unsubscribe(tx, *token) : Done{};
    }));
  } else if (auto const wait = TRY(count_try(context, request))) {
    auto response = problem(refuse(Code::too_many_requests), request.id);
    auto const seconds = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    response.headers.emplace_back("Retry-After", std::to_string(seconds));
    return response;
  }
  opened.page.step = UnsubscribeStep::done;
  return page_response(opened.page);
}

}  // namespace

Routes unsubscribe_routes() {
  return {{.pattern = "/u/{token}",
           .permission = Permission::anyone,
           .handle = show,
           .doc = {.summary = "Page: what the link stops, with a button; changes nothing"},
           .gives_type = "text/html"},
          {.method = Method::post,
           .pattern = "/u/{token}",
           .permission = Permission::anyone,
           .handle = stop,
           .doc = {.summary = "Stops it at once and for good (RFC 8058)"},
           .takes = Takes::anything,
           .body_bytes_max = form_bytes_max,
           .gives_type = "text/html"}};
}

}  // namespace kept
