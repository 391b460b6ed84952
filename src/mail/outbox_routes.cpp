// What one has sent: waiting, on its way, away, refused, unsure. One's own alone.
#include "http/context.hpp"
#include "http/list.hpp"
#include "individuals/person_store.hpp"
#include "mail/bounce_store.hpp"
#include "mail/draft_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/outbox_store.hpp"
#include "mail/outbox_writing.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

struct ResolutionAsked {
  Resolution what = Resolution::arrived;
};
constexpr auto fields_of(ResolutionAsked const*) {
  return std::tuple{field("what", &ResolutionAsked::what, required)};
}

Result<OutgoingMail> one(Db& db, Context const& context) {
  auto const id = TRY(context.id());
  auto mail = find_outgoing(db, context.viewer, id);
  if (!mail) return refuse(Code::not_found);
  return std::move(*mail);
}

Result<Response> list(Context& context, Request const& request) {
  auto const asked = TRY(list_query(request, 1));
  auto const before = asked.after.empty() ? Id{} : TRY(asked.after_id(0));
  std::optional<OutgoingState> state;
  if (auto const word = request.query.get("state")) {
    state = enum_of<OutgoingState>(*word);
    if (!state) return refuse(Code::bad_parameter, "state");
  }
  auto mails = context.store.read([&](Db& db) {
    return list_outgoing(db, context.viewer, state, before, static_cast<int>(asked.limit) + 1);
  });
  std::string next;
  if (mails.size() > asked.limit) {
    mails.pop_back();
    next = make_cursor({to_text(mails.back().id)});
  }
  return list_response(mails, next);
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(context.store.read([&](Db& db) { return one(db, context); })));
}

/// As it went out: for who wants to see what exactly that was.
Result<Response> show_text(Context& context, Request const&) {
  return context.store.read([&](Db& db) -> Result<Response> {
    auto const mail = TRY(one(db, context));
    auto response = attachment("message/rfc822", mail.subject + ".eml");
    response.body = outgoing_text(db, context.viewer, mail.id);
    if (response.body.empty()) return refuse(Code::not_found);
    return response;
  });
}

Result<Response> undo(Context& context, Request const&) {
  auto const id = TRY(context.id());
  return found(TRY(context.store.write(
      [&](Tx& tx) -> Result<MailDraft> { return undo_sending(tx, context.viewer, id); })));
}

Result<Response> decide(Context& context, Request const& request) {
  TRY(context.store.read([&](Db& db) { return one(db, context); }));
  auto const asked = TRY(read_body<ResolutionAsked>(request));
  return found(TRY(context.store.write([&](Tx& tx) -> Result<OutgoingMail> {
    auto mail = TRY(one(tx, context));
    if (mail.state != OutgoingState::unsure) return refuse(Code::already_undone);
    resolve(mail, asked.what, tx.now());
    if (mail.state == OutgoingState::sent) {
      drop_draft(tx, mail.draft_id);
      mail.draft_id = Id{};
    }
    return save_outgoing(tx, mail);
  })));
}

Result<Response> bounced(Context& context, Request const&) {
  auto const id = TRY(context.id());
  return list_response(TRY(context.store.read([&](Db& db) -> Result<std::vector<BouncedAddress>> {
    auto const person = find_person(db, context.viewer, id);
    if (!person) return refuse(Code::not_found);
    return bounced_addresses_of(db, context.viewer, *person);
  })));
}

}  // namespace

Routes outbox_routes() {
  return {{.pattern = "/api/outbox",
           .permission = Permission::staff,
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "What I have sent, newest first",
                   .gives = answers_list<OutgoingMail>(),
                   .query = {{"limit", "integer"},
                             {"after"},
                             {"state", "string", "waiting, sending, sent, unsure, refused ..."}}}},
          {.pattern = "/api/outbox/{id}",
           .permission = Permission::staff,
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "A mail I have sent", .gives = answers<OutgoingMail>()}},
          {.pattern = "/api/outbox/{id}/message",
           .permission = Permission::staff,
           .handle = show_text,
           .doc = {.summary = "The whole mail as it goes out"},
           .gives_type = "message/rfc822"},
          {.method = Method::put,
           .pattern = "/api/outbox/{id}/undo",
           .permission = Permission::staff,
           .handle = undo,
           .doc = {.summary = "It is a draft again, if nobody can have got it",
                   .gives = answers<MailDraft>()},
           .takes = Takes::nothing},
          {.method = Method::put,
           .pattern = "/api/outbox/{id}/resolution",
           .permission = Permission::staff,
           .handle = decide,
           .doc = {.summary = "Of an unsure one: it arrived, send it again, or give it up",
                   .takes = makes<ResolutionAsked>(),
                   .gives = answers<OutgoingMail>()}},
          {.pattern = "/api/people/{id}/bounced-addresses",
           .runs = Runs::quick,
           .handle = bounced,
           .doc = {.summary = "Addresses of a person that a mail came back from",
                   .gives = answers_list<BouncedAddress>()}}};
}

}  // namespace kept
