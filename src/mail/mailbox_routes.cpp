// Mailboxes: each is its user's alone.
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "mail/mail_routes.hpp"
#include "mail/mail_store.hpp"
#include "mail/mailbox_reading.hpp"
#include "mail/mailbox_store.hpp"
#include "store/rate.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

using Lines = std::shared_ptr<OutgoingLines const>;
constexpr std::size_t mail_file_bytes_max = imap_mail_bytes_max;
constexpr std::chrono::seconds by_hand_time_max{25};
constexpr RateLimit by_hand{.burst = 12, .one_each = std::chrono::seconds(10)};

Result<Mailbox> one(Db& db, Viewer const& viewer, Id id) {
  auto mailbox = find_mailbox(db, viewer, id);
  if (!mailbox) return refuse(Code::not_found);
  return std::move(*mailbox);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_mailboxes(db, context.viewer); }));
}

Result<Response> show(Context& context, Request const&) {
  auto id = TRY(context.id());
  return found(TRY(context.store.read([&](Db& db) { return one(db, context.viewer, id); })));
}

Result<Response> make_one(Context& context, Request const& request) {
  auto wish = TRY(read_body<MailboxWish>(request));
  Mailbox given;
  TRY(take_wish(given, wish));
  auto folders = wish.folders.value_or(std::vector<std::string>{"INBOX"});
  return made("/api/mailboxes", TRY(context.store.write([&](Tx& tx) -> Result<Mailbox> {
                return create_once(
                    tx, context, request, "mailbox",
                    [&](Id id) { return one(tx, context.viewer, id); },
                    [&] { return add_mailbox(tx, context.viewer, given, folders); });
              })));
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Mailbox> {
    auto before = TRY(one(tx, context.viewer, id));
    TRY(meets_version(context, before));
    MailboxWish wish;
    TRY(change_by_json(wish, request.body));
    auto after = before;
    TRY(take_wish(after, wish));
    return save_mailbox(tx, context.viewer, before, after, wish.folders);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    return remove_mailbox(tx, context.viewer, TRY(one(tx, context.viewer, id)));
  }));
  return no_content();
}

/// Nobody makes Kept ask another server faster than this.
Done not_too_often(Context& context) {
  return context.store.write([&](Tx& tx) -> Done {
    if (take_token(tx, "mailbox/" + to_text(context.viewer.user_id), by_hand))
      return refuse(Code::too_many_requests);
    return {};
  });
}

Result<Response> test(OutgoingLines const& lines, Context& context, Request const&) {
  auto id = TRY(context.id());
  auto mailbox = TRY(context.store.read([&](Db& db) { return one(db, context.viewer, id); }));
  if (mailbox.host.empty()) return refuse(Code::missing, "host");
  TRY(not_too_often(context));
  return json_response(to_json(test_mailbox(context.store, lines, mailbox)));
}

Result<Response> read_now(OutgoingLines const& lines, Context& context, Request const&) {
  auto id = TRY(context.id());
  auto mailbox = TRY(context.store.read([&](Db& db) { return one(db, context.viewer, id); }));
  if (mailbox.host.empty()) return refuse(Code::missing, "host");
  TRY(not_too_often(context));
  read_mailbox(context.store, context.clock, lines, id, by_hand_time_max);
  return found(TRY(context.store.read([&](Db& db) { return one(db, context.viewer, id); })));
}

Result<Response> ledger(Context& context, Request const& request) {
  auto id = TRY(context.id());
  auto query = TRY(list_query(request, 1));
  Id before{INT64_MAX};
  if (!query.after.empty()) before = TRY(query.after_id(0));
  auto lines = TRY(context.store.read([&](Db& db) -> Result<std::vector<SkippedMail>> {
    TRY(one(db, context.viewer, id));
    return skipped_mails(db, context.viewer, id, before, static_cast<int>(query.limit) + 1);
  }));
  std::string next;
  if (lines.size() > query.limit) {
    lines.pop_back();
    next = make_cursor({to_text(lines.back().id)});
  }
  return list_response(lines, next);
}

/// A mail as a file, as mail programs save one.
Result<Response> put_in(Context& context, Request const& request) {
  auto id = TRY(context.id());
  auto mailbox = TRY(context.store.read([&](Db& db) { return one(db, context.viewer, id); }));
  auto message = read_message(request.body);
  if (message.from.empty() && message.sender.empty())
    return refuse(Code::bad_file, "", "no mail: it has no sender");
  auto mail = prepare_mail(std::move(message), context.clock.now());
  auto kept = TRY(context.store.write([&](Tx& tx) -> Result<Mail> {
    auto made = TRY(keep_mail(tx, read_mail_owner(tx, mailbox.user_id), mail));
    if (made.is_new) tx.changed("mail", made.id, 1, SeenBy::only(mailbox.user_id));
    auto found = find_mail(tx, context.viewer, made.id);
    if (!found) return refuse(Code::not_found);
    return std::move(*found);
  }));
  return made("/api/mails", kept);
}

}  // namespace

Routes mailbox_routes(Lines const& lines) {
  return {
      {.pattern = "/api/mailboxes",
       .runs = Runs::quick,
       .handle = list,
       .doc = {.summary = "The mailboxes I read in, with what was seen, stored and skipped",
               .gives = answers_list<Mailbox>()}},
      {.method = Method::post,
       .pattern = "/api/mailboxes",
       .handle = make_one,
       .doc = {.summary = "Read in a mailbox by IMAP; without a host its mails come by file",
               .takes = makes<MailboxWish>(),
               .gives = answers<Mailbox>()}},
      {.pattern = "/api/mailboxes/{id}",
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "One of my mailboxes", .gives = answers<Mailbox>()}},
      {.method = Method::patch,
       .pattern = "/api/mailboxes/{id}",
       .handle = change,
       .doc = {.summary = "Change a mailbox, or which of its folders are read",
               .takes = changes<MailboxWish>(),
               .gives = answers<Mailbox>()}},
      {.method = Method::del,
       .pattern = "/api/mailboxes/{id}",
       .handle = remove,
       .doc = {.summary = "Read a mailbox no more; the mails stay"},
       .takes = Takes::nothing},
      {.method = Method::put,
       .pattern = "/api/mailboxes/{id}/test",
       .runs = Runs::slow,
       .handle = [lines](auto& c, auto const& r) { return test(*lines, c, r); },
       .doc = {.summary = "Connect, sign in and list the folders", .gives = answers<MailboxTest>()},
       .takes = Takes::nothing},
      {.method = Method::put,
       .pattern = "/api/mailboxes/{id}/reading",
       .runs = Runs::slow,
       .handle = [lines](auto& c, auto const& r) { return read_now(*lines, c, r); },
       .doc = {.summary = "Read a mailbox now", .gives = answers<Mailbox>()},
       .takes = Takes::nothing},
      {.pattern = "/api/mailboxes/{id}/skipped",
       .runs = Runs::quick,
       .handle = ledger,
       .doc = {.summary = "The mails that were skipped, and why, newest first",
               .gives = answers_list<SkippedMail>(),
               .query = {{"limit", "integer"}, {"after", "string"}}}},
      {.method = Method::post,
       .pattern = "/api/mailboxes/{id}/mails",
       .runs = Runs::slow,
       .handle = put_in,
       .doc = {.summary = "Put in a mail as a file (.eml)", .gives = answers<Mail>()},
       .takes = Takes::anything,
       .body_bytes_max = mail_file_bytes_max}};
}

}  // namespace kept
