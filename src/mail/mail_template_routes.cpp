// Templates of the firm, a template filled for a person, and one's own signature.
#include "firm/firm_store.hpp"
#include "firm/stale_version.hpp"
#include "firm/user_store.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "individuals/person_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/mail_template_store.hpp"
#include "mail/unsubscribe_page.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::size_t template_bytes_max = 800 * 1024;

Result<MailTemplate> one(Db& db, Context const& context) {
  auto const id = TRY(context.id());
  auto there = find_mail_template(db, context.viewer, id);
  if (!there) return refuse(Code::not_found);
  return std::move(*there);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_mail_templates(db, context.viewer); }));
}

Result<Response> add(Context& context, Request const& request) {
  auto given = TRY(read_body<MailTemplate>(request));
  TRY(settle(given));
  return made("/api/mail-templates", TRY(context.store.write([&](Tx& tx) -> Result<MailTemplate> {
                return create_once(
                    tx, context, request, "mail_template",
                    [&](Id id) -> Result<MailTemplate> {
                      if (auto there = find_mail_template(tx, context.viewer, id)) return *there;
                      return refuse(Code::not_found);
                    },
                    [&] { return add_mail_template(tx, context.viewer, given); });
              })));
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MailTemplate> {
    auto const before = TRY(one(tx, context));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    return save_mail_template(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  TRY(context.store.write([&](Tx& tx) -> Done {
    remove_mail_template(tx, context.viewer, TRY(one(tx, context)));
    return {};
  }));
  return no_content();
}

FieldValues values_for(Person const& person, User const& writer, Firm const& firm) {
  return {
      {TemplateField::call_name, person.call_name},
      {TemplateField::name, person.name},
      {TemplateField::address_as, person.address_as.empty() ? person.call_name : person.address_as},
      {TemplateField::organisation, person.organisation},
      {TemplateField::my_name, writer.name},
      {TemplateField::firm, firm.name}};
}

Result<Response> fill_for(Context& context, Request const& request) {
  auto const person_id = parse_id(request.query.get("person_id").value_or(""));
  if (!person_id) return refuse(Code::bad_parameter, "person_id");
  std::optional<Language> wanted;
  if (auto const word = request.query.get("language")) {
    wanted = enum_of<Language>(*word);
    if (!wanted) return refuse(Code::bad_parameter, "language");
  }
  return json_response(to_json(TRY(context.store.read([&](Db& db) -> Result<FilledTemplate> {
    auto const there = TRY(one(db, context));
    auto const person = find_person(db, context.viewer, *person_id);
    if (!person) return refuse(Code::not_found);
    auto const firm = find_firm(db, context.viewer).value_or(Firm{});
    auto const writer = find_user(db, context.viewer, context.viewer.user_id).value_or(User{});
    auto const language = wanted.value_or(language_of_tag(person->language, firm.language));
    return fill(there, language, firm.language, values_for(*person, writer, firm));
  }))));
}

Result<Response> show_signature(Context& context, Request const&) {
  return found(context.store.read([&](Db& db) { return mail_signature_of(db, context.viewer); }));
}

Result<Response> put_signature(Context& context, Request const& request) {
  auto const given = TRY(read_body<MailSignature>(request));
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MailSignature> {
    return save_mail_signature(tx, context.viewer, given);
  })));
}

Routes signature_routes() {
  return {{.pattern = "/api/me/mail-signature",
           .permission = Permission::staff,
           .runs = Runs::quick,
           .handle = show_signature,
           .doc = {.summary = "What stands below my mails", .gives = answers<MailSignature>()}},
          {.method = Method::put,
           .pattern = "/api/me/mail-signature",
           .permission = Permission::staff,
           .handle = put_signature,
           .doc = {.summary = "Say what stands below my mails, in each language",
                   .takes = makes<MailSignature>(),
                   .gives = answers<MailSignature>()}}};
}

}  // namespace

Routes mail_template_routes() {
  Routes routes = {
      {.pattern = "/api/mail-templates",
       .permission = Permission::staff,
       .handle = list,
       .doc = {.summary = "Mails written once and sent often, by name",
               .gives = answers_list<MailTemplate>()}},
      {.method = Method::post,
       .pattern = "/api/mail-templates",
       .permission = Permission::staff,
       .handle = add,
       .doc = {.summary = "Write a template; a field nobody knows is refused where it stands",
               .takes = makes<MailTemplate>(),
               .gives = answers<MailTemplate>()},
       .body_bytes_max = template_bytes_max},
      {.method = Method::patch,
       .pattern = "/api/mail-templates/{id}",
       .permission = Permission::staff,
       .handle = change,
       .doc = {.summary = "Change a template",
               .takes = changes<MailTemplate>(),
               .gives = answers<MailTemplate>()},
       .body_bytes_max = template_bytes_max},
      {.method = Method::del,
       .pattern = "/api/mail-templates/{id}",
       .permission = Permission::staff,
       .handle = remove,
       .doc = {.summary = "Throw a template away"},
       .takes = Takes::nothing},
      {.pattern = "/api/mail-templates/{id}/filled",
       .permission = Permission::staff,
       .runs = Runs::quick,
       .handle = fill_for,
       .doc = {.summary = "A template with its fields filled for a person",
               .gives = answers<FilledTemplate>(),
               .query = {{"person_id", "id"}, {"language", "string", "en, da, ar"}}}}};
  for (auto& route : signature_routes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace kept
