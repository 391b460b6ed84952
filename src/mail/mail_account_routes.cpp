// By which servers mail goes out: one's own accounts, and the firm's. A password comes in and never
// goes out.
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "mail/mail_account_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/outbox_sending.hpp"
#include "store/rate.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

/// Nobody makes Kept call other servers faster than this.
constexpr RateLimit tests_of_a_user{5, std::chrono::seconds(10)};
/// Somebody is looking at the page and waits.
constexpr std::chrono::seconds test_time{20};

Result<MailAccount> one(Db& db, Context const& context) {
  auto const id = TRY(context.id());
  auto account = find_mail_account(db, context.viewer, id);
  if (!account) return refuse(Code::not_found);
  return std::move(*account);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_mail_accounts(db, context.viewer); }));
}

Result<Response> add(Context& context, Request const& request) {
  auto const wish = TRY(read_body<MailAccountWish>(request));
  MailAccount given;
  given.whose = wish.whose;
  TRY(take_wish(given, wish));
  return made("/api/mail-accounts", TRY(context.store.write([&](Tx& tx) -> Result<MailAccount> {
                return create_once(
                    tx, context, request, "mail_account",
                    [&](Id id) -> Result<MailAccount> {
                      if (auto there = find_mail_account(tx, context.viewer, id)) return *there;
                      return refuse(Code::not_found);
                    },
                    [&] { return add_mail_account(tx, context.viewer, given); });
              })));
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MailAccount> {
    auto const before = TRY(one(tx, context));
    TRY(meets_version(context, before));
    auto wish = wish_of(before);
    TRY(change_by_json(wish, request.body));
    auto after = before;
    TRY(take_wish(after, wish));
    return save_mail_account(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  TRY(context.store.write([&](Tx& tx) -> Done {
    return remove_mail_account(tx, context.viewer, TRY(one(tx, context)));
  }));
  return no_content();
}

Attempt try_account(OutgoingLines const& lines, MailAccount const& account) {
  Attempt attempt;
  auto line = lines.open(place_of(account), mail_ports);
  if (!line)
    attempt.problem = problem_of(line.error());
  else
    attempt = try_smtp(**line, login_of(account), test_time);
  return attempt;
}

Result<Response> test(OutgoingLines const& lines, Context& context, Request const&) {
  auto const account = TRY(context.store.write([&](Tx& tx) -> Result<MailAccount> {
    auto found = TRY(one(tx, context));
    if (take_token(tx, "mail_test:" + to_text(context.viewer.user_id), tests_of_a_user))
      return refuse(Code::too_many_requests);
    return found;
  }));
  auto const attempt = try_account(lines, account);
  return found(TRY(context.store.write([&](Tx& tx) -> Result<MailAccount> {
    note_account_attempt(tx, account, attempt);
    return one(tx, context);
  })));
}

}  // namespace

Routes mail_account_routes(std::shared_ptr<OutgoingLines const> const& lines) {
  return {{.pattern = "/api/mail-accounts",
           .permission = Permission::staff,
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "The accounts my mail can go by: my own, then the firm's",
                   .gives = answers_list<MailAccount>()}},
          {.method = Method::post,
           .pattern = "/api/mail-accounts",
           .permission = Permission::staff,
           .handle = add,
           .doc = {.summary = "An account of my own; admins: one for the firm",
                   .takes = makes<MailAccountWish>(),
                   .gives = answers<MailAccount>()}},
          {.method = Method::patch,
           .pattern = "/api/mail-accounts/{id}",
           .permission = Permission::staff,
           .handle = change,
           .doc = {.summary = "Change an account; another server needs the password again",
                   .takes = changes<MailAccountWish>(),
                   .gives = answers<MailAccount>()}},
          {.method = Method::del,
           .pattern = "/api/mail-accounts/{id}",
           .permission = Permission::staff,
           .handle = remove,
           .doc = {.summary = "Send by an account no more"},
           .takes = Takes::nothing},
          {.method = Method::put,
           .pattern = "/api/mail-accounts/{id}/test",
           .permission = Permission::staff,
           .runs = Runs::slow,
           .handle = [lines](auto& c, auto const& r) { return test(*lines, c, r); },
           .doc = {.summary = "Does it work? Signs in at its server and sends nothing",
                   .gives = answers<MailAccount>()},
           .takes = Takes::nothing}};
}

}  // namespace kept
