// Drafts: one's own alone. Another's is not there, whatever one's access.
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "mail/draft_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/outbox_writing.hpp"
#include "store/file_type.hpp"
#include "store/hash.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::size_t draft_bytes_max = 600 * 1024;

Result<MailDraft> one(Db& db, Context const& context) {
  auto const id = TRY(context.id());
  auto draft = find_draft(db, context.viewer, id);
  if (!draft || draft->outgoing_id) return refuse(Code::not_found);
  return std::move(*draft);
}

Result<Response> list(Context& context, Request const& request) {
  auto const asked = TRY(list_query(request, 1));
  auto const before = asked.after.empty() ? Id{} : TRY(asked.after_id(0));
  auto drafts = context.store.read([&](Db& db) {
    return list_drafts(db, context.viewer, before, static_cast<int>(asked.limit) + 1);
  });
  std::string next;
  if (drafts.size() > asked.limit) {
    drafts.pop_back();
    next = make_cursor({to_text(drafts.back().id)});
  }
  return list_response(drafts, next);
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(context.store.read([&](Db& db) { return one(db, context); })));
}

Result<Response> add(Context& context, Request const& request) {
  auto given = TRY(read_body<MailDraft>(request));
  TRY(settle(given));
  return made("/api/drafts", TRY(context.store.write([&](Tx& tx) -> Result<MailDraft> {
                return create_once(
                    tx, context, request, "draft",
                    [&](Id id) -> Result<MailDraft> {
                      if (auto there = find_draft(tx, context.viewer, id)) return *there;
                      return refuse(Code::not_found);
                    },
                    [&] { return add_draft(tx, context.viewer, given); });
              })));
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MailDraft> {
    auto draft = TRY(one(tx, context));
    TRY(meets_version(context, draft));
    TRY(change_by_json(draft, request.body));
    TRY(settle(draft));
    return save_draft(tx, context.viewer, draft);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  TRY(context.store.write(
      [&](Tx& tx) -> Done { return remove_draft(tx, context.viewer, TRY(one(tx, context))); }));
  return no_content();
}

Result<Response> attach_file(Context& context, Request const& request) {
  auto const name = file_name_for_mail(request.query.get("name").value_or(""));
  if (request.body.empty()) return refuse(Code::missing);
  auto const type = type_by_content(request.body);
  NewFile const file{std::string(type ? *type : "application/octet-stream"), sha256(request.body),
                     request.body};
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MailDraft> {
    return attach(tx, context.viewer, TRY(one(tx, context)), file, name);
  })));
}

Result<Response> detach_file(Context& context, Request const&) {
  auto const file_id = TRY(context.id("file_id"));
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MailDraft> {
    return detach(tx, context.viewer, TRY(one(tx, context)), file_id);
  })));
}

Result<Response> show_file(Context& context, Request const&) {
  auto const file_id = TRY(context.id("file_id"));
  return context.store.read([&](Db& db) -> Result<Response> {
    auto const draft = TRY(one(db, context));
    for (auto const& each : draft.attachments) {
      if (each.file_id != file_id) continue;
      auto response = attachment(each.type, each.name);
      response.body = TRY(find_file(db, context.viewer, file_id)).bytes;
      return response;
    }
    return refuse(Code::not_found);
  });
}

Result<Response> send(FirmParts const& parts, Context& context, Request const&) {
  auto const mail = TRY(send_draft(context.store, parts, context.viewer, TRY(context.id()),
                                   context.if_match, context.clock.now()));
  return found(mail);
}

Route with_file(Method method, decltype(Route::handle) handle, std::string_view summary) {
  return {.method = method,
          .pattern = "/api/drafts/{id}/attachments/{file_id}",
          .permission = Permission::staff,
          .handle = std::move(handle),
          .doc = {.summary = summary},
          .takes = Takes::nothing};
}

}  // namespace

Routes draft_routes(FirmPartsPointer const& parts) {
  auto file = with_file(Method::get, show_file, "A file that goes with my draft");
  file.gives_type = "application/octet-stream";
  auto no_file = with_file(Method::del, detach_file, "Take a file out of my draft");
  no_file.doc.gives = answers<MailDraft>();
  return {
      {.pattern = "/api/drafts",
       .permission = Permission::staff,
       .runs = Runs::quick,
       .handle = list,
       .doc = {.summary = "The mails I am writing, newest first",
               .gives = answers_list<MailDraft>(),
               .query = {{"limit", "integer"}, {"after"}}}},
      {.method = Method::post,
       .pattern = "/api/drafts",
       .permission = Permission::staff,
       .handle = add,
       .doc = {.summary = "Begin a mail; nobody else sees it",
               .takes = makes<MailDraft>(),
               .gives = answers<MailDraft>()},
       .body_bytes_max = draft_bytes_max},
      {.pattern = "/api/drafts/{id}",
       .permission = Permission::staff,
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "A mail I am writing", .gives = answers<MailDraft>()}},
      {.method = Method::patch,
       .pattern = "/api/drafts/{id}",
       .permission = Permission::staff,
       .handle = change,
       .doc = {.summary = "Write on", .takes = changes<MailDraft>(), .gives = answers<MailDraft>()},
       .body_bytes_max = draft_bytes_max},
      {.method = Method::del,
       .pattern = "/api/drafts/{id}",
       .permission = Permission::staff,
       .handle = remove,
       .doc = {.summary = "Throw a draft away, with its files"},
       .takes = Takes::nothing},
      {.method = Method::post,
       .pattern = "/api/drafts/{id}/attachments",
       .permission = Permission::staff,
       .handle = attach_file,
       .doc = {.summary = "Put a file into my draft",
               .gives = answers<MailDraft>(),
               .query = {{"name", "string", "as the receiver sees it"}}},
       .takes = Takes::anything,
       .body_bytes_max = file_bytes_max},
      std::move(file),
      std::move(no_file),
      {.method = Method::put,
       .pattern = "/api/drafts/{id}/sending",
       .permission = Permission::staff,
       .handle = [parts](auto& c, auto const& r) { return send(*parts, c, r); },
       .doc = {.summary = "Send it: it leaves in 30 seconds, or at its not_before",
               .gives = answers<OutgoingMail>()},
       .takes = Takes::nothing}};
}

}  // namespace kept
