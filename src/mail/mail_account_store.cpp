#include "mail/mail_account_store.hpp"

#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::string_view noun = "mail_account";

MailAccount account_in(Rows const& rows) {
  auto account = row_to<MailAccount>(rows);
  account.whose = account.user_id ? AccountOf::me : AccountOf::firm;
  return account;
}

void tell(Tx& tx, MailAccount const& account) {
  tx.changed(noun, account.id, account.version,
             account.user_id ? SeenBy::only(account.user_id) : SeenBy::everybody());
}

Done check_authority(Viewer const& by, MailAccount const& account) {
  if (account.user_id == by.user_id || by.access >= Access::admin) return {};
  return refuse(Code::not_allowed);
}

/// Of the firm no column holds a user.
std::int64_t count_of(Tx& tx, Id user_id) {
  auto rows =
      tx.query("select count(*) from mail_account where coalesce(user_id, 0) = $1", user_id.value);
  rows.next();
  return rows.integer(0);
}

}  // namespace

std::vector<MailAccount> list_mail_accounts(Db& db, Viewer const& viewer) {
  std::vector<MailAccount> found;
  auto rows = db.query("select " + columns_of<MailAccount>() +
                           " from mail_account where user_id = $1 or user_id is null "
                           "order by user_id nulls last, id limit 50",
                       viewer.user_id);
  while (rows.next()) found.push_back(account_in(rows));
  return found;
}

std::optional<MailAccount> find_mail_account(Db& db, Viewer const& viewer, Id id) {
  auto rows =
      viewer.is_system()
          ? db.query("select " + columns_of<MailAccount>() + " from mail_account where id = $1", id)
          : db.query("select " + columns_of<MailAccount>() +
                         " from mail_account where id = $1 and (user_id = $2 or user_id is null)",
                     id, viewer.user_id);
  if (!rows.next()) return {};
  return account_in(rows);
}

Result<MailAccount> account_to_send_by(Db& db, Viewer const& viewer, Id wanted) {
  auto const accounts = list_mail_accounts(db, viewer);
  for (auto const& each : accounts)
    if (!wanted || each.id == wanted) return each;
  return refuse(wanted ? Code::bad_id : Code::missing, "account_id");
}

Result<MailAccount> add_mail_account(Tx& tx, Viewer const& by, MailAccount account) {
  account.user_id = account.whose == AccountOf::me ? by.user_id : Id{};
  TRY(check_authority(by, account));
  if (count_of(tx, account.user_id) >= mail_accounts_max) return refuse(Code::too_many);
  account.id = tx.new_id();
  account.version = 1;
  account.created_at = account.changed_at = tx.now();
  insert_row(tx, "mail_account", account);
  tell(tx, account);
  tx.audit(by, noun, account.id, "made");
  return account;
}

Result<MailAccount> save_mail_account(Tx& tx, Viewer const& by, MailAccount const& before,
                                      MailAccount after) {
  TRY(check_authority(by, before));
  after.changed_at = tx.now();
  TRY(update_row(tx, "mail_account", after));
  tell(tx, after);
  tx.audit(by, noun, after.id, "changed", differences_without_values(before, after));
  return after;
}

Done remove_mail_account(Tx& tx, Viewer const& by, MailAccount const& account) {
  TRY(check_authority(by, account));
  if (tx.query("select 1 from outgoing_mail where account_id = $1 and state in ('waiting', "
               "'sending') limit 1",
               account.id)
          .next())
    return refuse(Code::still_used);
  tx.run("delete from mail_account where id = $1", account.id);
  tell(tx, account);
  tx.audit(by, noun, account.id, "deleted");
  return {};
}

void remove_mail_accounts_of(Tx& tx, Id user_id) {
  tx.run("delete from mail_account where user_id = $1", user_id);
}

void note_account_attempt(Tx& tx, MailAccount const& account, Attempt const& attempt) {
  auto problem = attempt.problem;
  // What is wrong with one mail is nothing about the account.
  bool const of_mail = problem == SendProblem::recipients || problem == SendProblem::text ||
                       problem == SendProblem::too_large || problem == SendProblem::unsure_lost;
  if (of_mail || attempt.delivery == SmtpDelivery::called_off) problem.reset();
  if (problem == account.problem && account.tested_at && problem) return;
  auto const changed = tx.run(
      "update mail_account set problem = $2, answer = $3, tested_at = coalesce($4, tested_at) "
      "where id = $1",
      account.id, to_column(problem), problem ? attempt.answer : std::string(),
      to_column(problem ? std::optional<Instant>() : std::optional(tx.now())));
  if (changed != 0) tell(tx, account);
}

}  // namespace kept
