#include "mail/mail_to_user.hpp"

#include "mail/mail_account_store.hpp"
#include "mail/mail_composer.hpp"
#include "mail/outbox_store.hpp"

namespace kept {

Result<OutgoingMail> write_to_user(Tx& tx, User const& to, std::string subject, std::string body) {
  auto const by = viewer_of(to);
  auto const account = TRY(account_to_send_by(tx, by, {}));
  OutgoingMail mail;
  mail.id = tx.new_id();
  mail.account_id = account.id;
  mail.from_address = mail_server_address(account.from_address).value_or("");
  mail.message_id = new_message_id(mail.from_address);
  mail.subject = subject;
  mail.recipients = {{.name = to.name, .address = to.email, .answer = {}}};
  mail.due_at = tx.now();
  mail.next_try_at = mail.due_at;
  auto const text = TRY(compose_mail({.message_id = mail.message_id,
                                      .date = tx.now(),
                                      .from = {"Kept", mail.from_address},
                                      .reply_to = {},
                                      .to = {{to.name, to.email}},
                                      .cc = {},
                                      .subject = std::move(subject),
                                      .body = std::move(body),
                                      .in_reply_to = {},
                                      .references = {},
                                      .unsubscribe_link = {},
                                      .files = {}}));
  return add_outgoing(tx, by, std::move(mail), text);
}

}  // namespace kept
