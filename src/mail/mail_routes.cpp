// Mails, the threads they stand in, and whom they are from and nobody knows.
#include "mail/mail_routes.hpp"
#include "firm/stale_version.hpp"
#include "http/list.hpp"
#include "mail/mail_link_store.hpp"
#include "mail/mail_store.hpp"
#include "mail/safe_html.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr int thread_mails_max = 200;

/// A mail with its text.
struct MailInThread {
  Mail mail;
  std::string text;
};
constexpr auto fields_of(MailInThread const*) {
  return std::tuple{field("mail", &MailInThread::mail), field("text", &MailInThread::text)};
}

struct MailThread {
  Id id;
  std::string subject;  // of the first that the viewer may see
  std::vector<MailInThread> mails;
};
constexpr auto fields_of(MailThread const*) {
  return std::tuple{field("id", &MailThread::id), field("subject", &MailThread::subject),
                    field("mails", &MailThread::mails)};
}

Result<Mail> one(Db& db, Context const& context) {
  auto mail = find_mail(db, context.viewer, TRY(context.id()));
  if (!mail) return refuse(Code::not_found);
  return std::move(*mail);
}

Result<MailPage> page_of(Request const& request) {
  auto query = TRY(list_query(request, 2));
  MailPage page{.limit = static_cast<int>(query.limit) + 1};
  if (!query.after.empty()) {
    page.before = Instant{TRY(query.after_number(0))};
    page.before_id = TRY(query.after_id(1));
  }
  return page;
}

template <class T, class At>
Response page_response(std::vector<T>& items, MailPage const& page, At at) {
  std::string next;
  if (items.size() >= static_cast<std::size_t>(page.limit)) {
    items.pop_back();
    next = make_cursor({std::to_string(at(items.back()).micros), to_text(items.back().id)});
  }
  return list_response(items, next);
}

Result<Response> list(Context& context, Request const& request) {
  auto person = TRY(request.query.id("person"));
  auto page = TRY(page_of(request));
  auto mails = context.store.read([&](Db& db) {
    return person ? mails_of_person(db, context.viewer, *person, page)
                  : own_mails(db, context.viewer, page);
  });
  return page_response(mails, page, [](Mail const& mail) { return mail.at; });
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(context.store.read([&](Db& db) { return one(db, context); })));
}

Result<Response> show_thread(Context& context, Request const&) {
  auto id = TRY(context.id());
  auto thread = TRY(context.store.read([&](Db& db) -> Result<MailThread> {
    MailThread made{id, {}, {}};
    for (auto& mail : mails_of_thread(db, context.viewer, id, thread_mails_max)) {
      auto body = find_mail_body(db, context.viewer, mail.id);
      made.mails.push_back({std::move(mail), body ? std::move(body->text) : ""});
    }
    if (made.mails.empty()) return refuse(Code::not_found);
    made.subject = made.mails.front().mail.subject;
    return made;
  }));
  return json_response(to_json(thread));
}

/// A page of its own for a sandboxed frame: nothing in it runs, and nothing is fetched from
/// elsewhere unless its reader asks for pictures.
Result<Response> show_html(Context& context, Request const& request) {
  auto images = TRY(request.query.flag("pictures")).value_or(false) ? RemoteImages::allowed
                                                                    : RemoteImages::removed;
  auto body = TRY(context.store.read([&](Db& db) -> Result<MailBody> {
    auto found = find_mail_body(db, context.viewer, TRY(context.id()));
    if (!found || found->html.empty()) return refuse(Code::not_found);
    return std::move(*found);
  }));
  auto safe = safe_html(body.html, images, [](std::string_view) { return std::string(); });
  Response response;
  response.type = "text/html; charset=utf-8";
  response.body =
      "<!doctype html><html><head><meta charset=\"utf-8\"><base target=\"_blank\">"
      "</head><body dir=\"auto\">" +
      safe.html + "</body></html>\n";
  response.headers.emplace_back("Content-Security-Policy",
                                std::string(safe_html_policy(images)) + "; frame-ancestors 'self'");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  return response;
}

Result<Response> show_file(Context& context, Request const&) {
  auto file_id = TRY(context.id("file_id"));
  auto mail = TRY(context.store.read([&](Db& db) { return one(db, context); }));
  for (auto const& each : mail.attachments) {
    if (each.file_id != file_id) continue;
    auto file =
        TRY(context.store.read([&](Db& db) { return find_file(db, context.viewer, file_id); }));
    // Whatever its sender calls it, it is saved and never opened in place.
    auto response = attachment("application/octet-stream", each.name.empty() ? "file" : each.name);
    response.body = std::move(file.bytes);
    return response;
  }
  return refuse(Code::not_found);
}

Result<Response> share(Context& context, MailSharing with) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Mail> {
    auto mail = TRY(one(tx, context));
    auto people = mail.people;
    auto shared = TRY(share_mail(tx, context.viewer, mail, with));
    shared.people = std::move(people);
    return shared;
  })));
}

Result<Response> strangers(Context& context, Request const& request) {
  auto page = TRY(page_of(request));
  auto found = context.store.read([&](Db& db) { return list_strangers(db, context.viewer, page); });
  return page_response(found, page, [](MailStranger const& each) { return each.last_at; });
}

Result<Response> dismiss(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) { return dismiss_stranger(tx, context.viewer, id); }));
  return no_content();
}

}  // namespace

Routes mail_routes() {
  return {{.pattern = "/api/mails",
           .handle = list,
           .doc = {.summary = "Mails of a person that I may see, or my own, newest first",
                   .gives = answers_list<Mail>(),
                   .query = {{"person", "id"}, {"limit", "integer"}, {"after", "string"}}}},
          {.pattern = "/api/mails/{id}",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "One mail, without its text", .gives = answers<Mail>()}},
          {.pattern = "/api/mails/{id}/html",
           .handle = show_html,
           .doc = {.summary = "The mail's HTML made safe, for a sandboxed frame",
                   .query = {{"pictures", "boolean", "also those that lie elsewhere"}}},
           .gives_type = "text/html"},
          {.pattern = "/api/mails/{id}/attachments/{file_id}",
           .handle = show_file,
           .doc = {.summary = "A file that came with the mail, to be saved"},
           .gives_type = "application/octet-stream"},
          {.method = Method::put,
           .pattern = "/api/mails/{id}/sharing",
           .handle = [](auto& c, auto const&) { return share(c, MailSharing::everybody); },
           .doc = {.summary = "Everybody of the firm may see this mail of mine",
                   .gives = answers<Mail>()},
           .takes = Takes::nothing},
          {.method = Method::del,
           .pattern = "/api/mails/{id}/sharing",
           .handle = [](auto& c, auto const&) { return share(c, MailSharing::its_user); },
           .doc = {.summary = "This mail is mine alone again", .gives = answers<Mail>()},
           .takes = Takes::nothing},
          {.pattern = "/api/mail-threads/{id}",
           .handle = show_thread,
           .doc = {.summary = "Mails that belong together, as far as I may see them",
                   .gives = answers<MailThread>()}},
          {.pattern = "/api/mail-strangers",
           .handle = strangers,
           .doc = {.summary = "Whom I have mail of or to, and who is no person here yet",
                   .gives = answers_list<MailStranger>(),
                   .query = {{"limit", "integer"}, {"after", "string"}}}},
          {.method = Method::put,
           .pattern = "/api/mail-strangers/{id}/dismissal",
           .handle = dismiss,
           .doc = {.summary = "Offer this address no more"},
           .takes = Takes::nothing}};
}

}  // namespace kept
