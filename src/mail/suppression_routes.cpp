// Who asked us to stop; the links that let them; and lifting it.
#include <algorithm>

#include "firm/text_rules.hpp"
#include "http/context.hpp"
#include "http/list.hpp"
#include "individuals/person_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/suppression_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

/// Somebody said it on the telephone, or in a letter.
struct StopAsked {
  std::string address;
  std::optional<MailPurpose> purpose;  // none: everything
};
constexpr auto fields_of(StopAsked const*) {
  return std::tuple{field("address", &StopAsked::address, required).max(254),
                    field("purpose", &StopAsked::purpose, from_client)};
}

struct StopLifting {
  std::string reason;
};
constexpr auto fields_of(StopLifting const*) {
  return std::tuple{field("reason", &StopLifting::reason, required).max(500)};
}

struct LinkAsked {
  MailPurpose purpose = MailPurpose::newsletter;
  std::string address;
};
constexpr auto fields_of(LinkAsked const*) {
  return std::tuple{field("purpose", &LinkAsked::purpose, required),
                    field("address", &LinkAsked::address, required).max(254)};
}

struct UnsubscribeLink {
  std::string token, link;  // told once: the database keeps a hash
  MailPurpose purpose = MailPurpose::newsletter;
};
constexpr auto fields_of(UnsubscribeLink const*) {
  return std::tuple{field("token", &UnsubscribeLink::token), field("link", &UnsubscribeLink::link),
                    field("purpose", &UnsubscribeLink::purpose)};
}

Result<Person> person_of(Db& db, Context const& context) {
  auto const id = TRY(context.id());
  auto person = find_person(db, context.viewer, id);
  if (!person) return refuse(Code::not_found);
  return std::move(*person);
}

/// As the person's card has it; refuses bad_value for one that is not theirs.
Result<std::string> own_address(Person const& person, std::string const& address) {
  auto const key = email_key(address);
  for (auto const& email : person.emails)
    if (email_key(trimmed_text(email.value)) == key) return email.value;
  return refuse(Code::bad_value, "address", "not an address of this person");
}

Result<Response> list(Context& context, Request const&) {
  auto stopped = TRY(context.store.read([&](Db& db) -> Result<std::vector<StoppedAddress>> {
    auto const person = TRY(person_of(db, context));
    return stopped_of(db, context.viewer, person);
  }));
  return list_response(stopped);
}

Result<Response> stop(Context& context, Request const& request) {
  auto asked = TRY(read_body<StopAsked>(request));
  TRY(settle_email(asked.address, "address"));
  auto stopped = TRY(context.store.write([&](Tx& tx) -> Result<StoppedAddress> {
    auto const person = TRY(person_of(tx, context));
    auto const address = TRY(own_address(person, asked.address));
    return stop_address(tx, context.viewer, address, asked.purpose);
  }));
  return json_response(to_json(stopped), 201);
}

/// Newest first. Of one address, for who knows it: the list itself cannot tell any.
Result<Response> list_of_firm(Context& context, Request const& request) {
  if (auto asked = request.query.get("address")) {
    std::string address(*asked);
    TRY(settle_email(address, "address"));
    return list_response(context.store.read(
        [&](Db& db) { return stopped_with_address(db, context.viewer, address); }));
  }
  auto const query = TRY(list_query(request, 1));
  std::optional<Id> after;
  if (!query.after.empty()) after = TRY(query.after_id(0));
  auto const limit = static_cast<int>(query.limit);
  auto stopped = context.store.read(
      [&](Db& db) { return list_stopped(db, context.viewer, after, limit + 1); });
  std::string next;
  if (stopped.size() > query.limit) {
    stopped.pop_back();
    next = make_cursor({to_text(stopped.back().id)});
  }
  return list_response(stopped, next);
}

Result<Response> stop_anybody(Context& context, Request const& request) {
  auto asked = TRY(read_body<StopAsked>(request));
  TRY(settle_email(asked.address, "address"));
  auto stopped = TRY(context.store.write([&](Tx& tx) -> Result<StoppedAddress> {
    return stop_address(tx, context.viewer, asked.address, asked.purpose);
  }));
  return json_response(to_json(stopped), 201);
}

Result<Response> lift(Context& context, Request const& request) {
  auto lifting = TRY(read_body<StopLifting>(request));
  TRY(settle_name(lifting.reason, "reason"));
  auto const id = TRY(context.id());
  TRY(context.store.write(
      [&](Tx& tx) -> Done { return lift_stop(tx, context.viewer, id, lifting.reason); }));
  return no_content();
}

Result<Response> make_link(FirmParts const& parts, Context& context, Request const& request) {
  auto asked = TRY(read_body<LinkAsked>(request));
  TRY(settle_email(asked.address, "address"));
  UnsubscribeLink link{{}, {}, asked.purpose};
  link.token = TRY(context.store.write([&](Tx& tx) -> Result<std::string> {
    auto const person = TRY(person_of(tx, context));
    auto const address = TRY(own_address(person, asked.address));
    return make_unsubscribe_token(tx, context.viewer, person.id, asked.purpose, address);
  }));
  link.link = page_link(parts, "/u/" + link.token);
  auto response = json_response(to_json(link), 201);
  response.secret = true;
  return response;
}

}  // namespace

Routes suppression_routes(FirmPartsPointer const& parts) {
  return {{.pattern = "/api/people/{id}/suppressions",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "What is not to be sent to a person's addresses",
                   .gives = answers_list<StoppedAddress>()}},
          {.method = Method::post,
           .pattern = "/api/people/{id}/suppressions",
           .permission = Permission::staff,
           .handle = stop,
           .doc = {.summary = "The person asked us to stop: one purpose, or everything",
                   .takes = makes<StopAsked>(),
                   .gives = answers<StoppedAddress>()}},
          {.pattern = "/api/suppressions",
           .permission = Permission::staff,
           .handle = list_of_firm,
           .doc = {.summary = "Who asked us to stop, newest first, without addresses; or what is "
                              "stopped of one",
                   .gives = answers_list<StoppedAddress>(),
                   .query = {{"address", "string", "what is stopped of this one"},
                             {"limit", "integer", "at most 200"},
                             {"after", "string", "the cursor of the page before"}}}},
          {.method = Method::post,
           .pattern = "/api/suppressions",
           .permission = Permission::staff,
           .handle = stop_anybody,
           .doc = {.summary = "Somebody asked us to stop, who may be in no list here",
                   .takes = makes<StopAsked>(),
                   .gives = answers<StoppedAddress>()}},
          {.method = Method::put,
           .pattern = "/api/suppressions/{id}/lifting",
           .permission = Permission::admin,
           .handle = lift,
           .doc = {.summary = "May be written to again, for this reason",
                   .takes = makes<StopLifting>()}},
          {.method = Method::post,
           .pattern = "/api/people/{id}/unsubscribe-links",
           .permission = Permission::staff,
           .handle = [parts](auto& c, auto const& r) { return make_link(*parts, c, r); },
           .doc = {.summary = "A link that stops this purpose at this address, for ever",
                   .takes = makes<LinkAsked>(),
                   .gives = answers<UnsubscribeLink>()}}};
}

}  // namespace kept
