#include "mail/mail_template_store.hpp"

#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::string_view noun = "mail_template";

}  // namespace

std::vector<MailTemplate> list_mail_templates(Db& db, Viewer const&) {
  std::vector<MailTemplate> found;
  auto rows =
      db.scan("select " + columns_of<MailTemplate>() + " from mail_template order by name, id");
  while (rows.next()) found.push_back(row_to<MailTemplate>(rows));
  return found;
}

std::optional<MailTemplate> find_mail_template(Db& db, Viewer const&, Id id) {
  auto rows =
      db.query("select " + columns_of<MailTemplate>() + " from mail_template where id = $1", id);
  if (!rows.next()) return {};
  return row_to<MailTemplate>(rows);
}

Result<MailTemplate> add_mail_template(Tx& tx, Viewer const& by, MailTemplate made) {
  if (list_mail_templates(tx, by).size() >= mail_templates_max) return refuse(Code::too_many);
  made.id = tx.new_id();
  made.version = 1;
  made.created_at = made.changed_at = tx.now();
  insert_row(tx, "mail_template", made);
  tx.audit(by, noun, made.id, "made", differences(MailTemplate{}, made));
  tx.changed(noun, made.id, made.version);
  return made;
}

Result<MailTemplate> save_mail_template(Tx& tx, Viewer const& by, MailTemplate const& before,
                                        MailTemplate after) {
  after.changed_at = tx.now();
  TRY(update_row(tx, "mail_template", after));
  tx.audit(by, noun, after.id, "changed", differences(before, after));
  tx.changed(noun, after.id, after.version);
  return after;
}

void remove_mail_template(Tx& tx, Viewer const& by, MailTemplate const& made) {
  tx.run("delete from mail_template where id = $1", made.id);
  tx.audit(by, noun, made.id, "deleted");
  tx.changed(noun, made.id, made.version);
}

MailSignature mail_signature_of(Db& db, Viewer const& viewer) {
  auto rows =
      db.query("select " + columns_of<MailSignature>() + " from mail_signature where user_id = $1",
               viewer.user_id);
  return rows.next() ? row_to<MailSignature>(rows) : MailSignature{};
}

Result<MailSignature> save_mail_signature(Tx& tx, Viewer const& by, MailSignature signature) {
  auto const there = mail_signature_of(tx, by);
  signature.user_id = by.user_id;
  signature.id = there.id;
  signature.version = there.version;
  if (there.version == 0) {
    signature.id = tx.new_id();
    signature.version = 1;
    insert_row(tx, "mail_signature", signature);
  } else {
    TRY(update_row(tx, "mail_signature", signature));
  }
  tx.changed("mail_signature", signature.id, signature.version, SeenBy::only(by.user_id));
  return signature;
}

}  // namespace kept
