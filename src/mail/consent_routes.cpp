// What people agreed to, and whether they may be written to.
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "individuals/person_store.hpp"
#include "mail/consent_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/suppression_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<Person> person_of(Db& db, Context const& context) {
  auto const id = TRY(context.id());
  auto person = find_person(db, context.viewer, id);
  if (!person) return refuse(Code::not_found);
  return std::move(*person);
}

Result<Response> list_texts(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_consent_texts(db, context.viewer); }));
}

Result<Response> add_text(Context& context, Request const& request) {
  auto text = TRY(read_body<ConsentText>(request));
  TRY(settle(text));
  return made("/api/consent-texts", TRY(context.store.write([&](Tx& tx) -> Result<ConsentText> {
                return create_once(
                    tx, context, request, "consent_text",
                    [&](Id id) -> Result<ConsentText> {
                      if (auto there = find_consent_text(tx, context.viewer, id)) return *there;
                      return refuse(Code::not_found);
                    },
                    [&] { return add_consent_text(tx, context.viewer, text); });
              })));
}

Result<Response> list(Context& context, Request const&) {
  auto consents = TRY(context.store.read([&](Db& db) -> Result<std::vector<Consent>> {
    auto const person = TRY(person_of(db, context));
    return consents_of(db, context.viewer, person.id);
  }));
  return list_response(consents);
}

Result<Response> add(Context& context, Request const& request) {
  auto given = TRY(read_body<Consent>(request));
  TRY(settle(given, context.clock.now()));
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<Consent> {
    auto consent = given;
    consent.person_id = TRY(person_of(tx, context)).id;
    return create_once(
        tx, context, request, "consent",
        [&](Id id) -> Result<Consent> {
          if (auto there = find_consent(tx, context.viewer, consent.person_id, id)) return *there;
          return refuse(Code::not_found);
        },
        [&] { return add_consent(tx, context.viewer, consent); });
  }));
  return made("/api/people/" + to_text(saved.person_id) + "/consents", saved);
}

/// Without If-Match: who takes back their word is not told that a page was old.
Result<Response> withdraw(Context& context, Request const&) {
  auto const id = TRY(context.id("consent_id"));
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Consent> {
    auto const person = TRY(person_of(tx, context));
    auto consent = find_consent(tx, context.viewer, person.id, id);
    if (!consent) return refuse(Code::not_found);
    return withdraw_consent(tx, context.viewer, *consent);
  })));
}

Result<Response> ask(Context& context, Request const& request) {
  auto const purpose = enum_of<MailPurpose>(request.query.get("purpose").value_or(""));
  if (!purpose) return refuse(Code::bad_parameter, "purpose");
  auto const answer = TRY(context.store.read([&](Db& db) -> Result<MaySend> {
    auto const person = TRY(person_of(db, context));
    return may_send(person, consents_of(db, context.viewer, person.id),
                    stopped_of(db, context.viewer, person), *purpose, context.clock.now());
  }));
  return json_response(to_json(answer));
}

Result<Response> ask_of_all(Context& context, Request const&) {
  auto const answers = TRY(context.store.read([&](Db& db) -> Result<std::vector<MaySend>> {
    auto const person = TRY(person_of(db, context));
    auto const consents = consents_of(db, context.viewer, person.id);
    auto const stopped = stopped_of(db, context.viewer, person);
    std::vector<MaySend> all;
    for (auto const word : words_of(MailPurpose{}))
      all.push_back(
          may_send(person, consents, stopped, *enum_of<MailPurpose>(word), context.clock.now()));
    return all;
  }));
  return list_response(answers);
}

}  // namespace

Routes consent_routes() {
  return {
      {.pattern = "/api/consent-texts",
       .runs = Runs::quick,
       .handle = list_texts,
       .doc = {.summary = "The texts that people agree to", .gives = answers_list<ConsentText>()}},
      {.method = Method::post,
       .pattern = "/api/consent-texts",
       .permission = Permission::admin,
       .handle = add_text,
       .doc = {.summary = "Write down a text; it is never changed",
               .takes = makes<ConsentText>(),
               .gives = answers<ConsentText>()}},
      {.pattern = "/api/people/{id}/consents",
       .runs = Runs::quick,
       .handle = list,
       .doc = {.summary = "What a person agreed to, newest first",
               .gives = answers_list<Consent>()}},
      {.method = Method::post,
       .pattern = "/api/people/{id}/consents",
       .permission = Permission::staff,
       .handle = add,
       .doc = {.summary = "Write down what a person agreed to",
               .takes = makes<Consent>(),
               .gives = answers<Consent>()}},
      {.method = Method::del,
       .pattern = "/api/people/{id}/consents/{consent_id}",
       .permission = Permission::staff,
       .handle = withdraw,
       .doc = {.summary = "The person takes it back; it stays as evidence",
               .gives = answers<Consent>()},
       .takes = Takes::nothing},
      {.pattern = "/api/people/{id}/may-send",
       .runs = Runs::quick,
       .handle = ask,
       .doc = {.summary = "May a mail of this purpose be sent now, or why not?",
               .gives = answers<MaySend>(),
               .query = {{"purpose", "string", "newsletter, marketing, ..."}}}},
      {.pattern = "/api/people/{id}/mail-purposes",
       .runs = Runs::quick,
       .handle = ask_of_all,
       .doc = {.summary = "The same of each purpose", .gives = answers_list<MaySend>()}}};
}

}  // namespace kept
