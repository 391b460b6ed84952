#include "mail/outbox_writing.hpp"

#include <algorithm>

#include "firm/firm_store.hpp"
#include "firm/text_rules.hpp"
#include "firm/user_store.hpp"
#include "individuals/person_store.hpp"
#include "mail/draft_store.hpp"
#include "mail/mail_account_store.hpp"
#include "mail/mail_composer.hpp"
#include "mail/mail_store.hpp"
#include "mail/outbox_gate.hpp"
#include "mail/outbox_store.hpp"
#include "mail/suppression_store.hpp"
#include "mail/unsubscribe_page.hpp"

namespace kept {
namespace {

/// Everything the mail is made of, from one snapshot.
struct Material {
  MailDraft draft;
  std::optional<OutgoingMail> there;  // it was sent already
  MailAccount account;
  User writer;
  Firm firm;
  Language language = Language::en;  // of whom it is for
  std::vector<ComposedFile> files;
  OutgoingMail mail;
};

/// Each address once, in the order To, Cc, Bcc.
std::vector<OutgoingRecipient> recipients_of(MailDraft const& draft) {
  std::vector<OutgoingRecipient> all;
  std::vector<std::string> keys;
  for (auto const* list : {&draft.to_them, &draft.cc, &draft.bcc})
    for (auto const& each : *list) {
      auto key = email_key(each.address);
      if (std::ranges::find(keys, key) != keys.end()) continue;
      keys.push_back(std::move(key));
      all.push_back({each.name, each.address, RecipientState::waiting, {}});
    }
  return all;
}

/// In answer to a mail of theirs, and to nobody else.
bool answers_them(Db& db, Viewer const& by, MailDraft const& draft) {
  auto const answered = find_mail(db, by, draft.reply_to_id);
  if (!answered || answered->direction != MailDirection::in) return false;
  auto const key = email_key(answered->sender.address);
  return std::ranges::all_of(recipients_of(draft), [&](OutgoingRecipient const& each) {
    return email_key(each.address) == key;
  });
}

OutgoingMail mail_of(Material const& material, Instant now) {
  auto const& draft = material.draft;
  OutgoingMail mail;
  mail.person_id = draft.person_id;
  mail.draft_id = draft.id;
  mail.account_id = material.account.id;
  mail.purpose = draft.purpose;
  mail.from_address = mail_server_address(material.account.from_address).value_or("");
  mail.message_id = new_message_id(mail.from_address);
  mail.subject = draft.subject;
  mail.recipients = recipients_of(draft);
  mail.due_at = std::max(now + undo_time, draft.not_before.value_or(now));
  mail.next_try_at = mail.due_at;
  return mail;
}

/// It never leaves, and its writer sees why.
void stop(OutgoingMail& mail, ConsentStop why) {
  mail.state = OutgoingState::refused;
  mail.problem = SendProblem::not_wanted;
  mail.stopped_for = why;
  mail.next_try_at.reset();
}

Result<Material> gather(Db& db, Viewer const& by, Id draft_id, Instant now) {
  Material material;
  auto draft = find_draft(db, by, draft_id);
  if (!draft) return refuse(Code::not_found);
  material.draft = std::move(*draft);
  if (material.draft.outgoing_id) {
    material.there = find_outgoing(db, by, material.draft.outgoing_id);
    if (material.there) return material;
  }
  TRY(check_sendable(material.draft));
  material.account = TRY(account_to_send_by(db, by, material.draft.account_id));
  material.writer = find_user(db, by, by.user_id).value_or(User{});
  material.firm = find_firm(db, by).value_or(Firm{});
  material.language = material.firm.language;
  if (auto const person = find_person(db, by, material.draft.person_id))
    material.language = language_of_tag(person->language, material.firm.language);
  for (auto const& each : material.draft.attachments) {
    auto file = TRY(find_file(db, by, each.file_id));
    material.files.push_back({each.name, each.type, std::move(file.bytes)});
  }
  material.mail = mail_of(material, now);
  material.mail.answers_them = answers_them(db, by, material.draft);
  if (auto const why = ask_gate(db, by, material.mail, now).stop) stop(material.mail, *why);
  return material;
}

/// Below a mail of a kind that needs a consent: whose it is, and how to stop it.
std::string words_to_stop(Language language, std::string const& firm, std::string const& link) {
  switch (language) {
    case Language::da:
      return "\n\n-- \n" + firm +
             " har sendt dig denne mail. Vil du ikke have flere af slagsen, "
             "så stop dem her:\n" +
             link + "\n";
    case Language::ar:
      return "\n\n-- \nأرسلت إليك " + firm +
             " هذه الرسالة. إن كنت لا تريد المزيد من هذا النوع فأوقفها من هنا:\n" + link + "\n";
    case Language::en:
      break;
  }
  return "\n\n-- \n" + firm +
         " sent you this mail. If you want no more of its kind, stop them "
         "here:\n" +
         link + "\n";
}

Result<std::string> make_link(Store& store, FirmParts const& parts, Viewer const& by,
                              Material const& material, MailPurpose purpose) {
  auto const token = TRY(store.write([&](Tx& tx) -> Result<std::string> {
    return make_unsubscribe_token(tx, by, material.draft.person_id, purpose,
                                  material.mail.recipients.front().address);
  }));
  return page_link(parts, "/u/" + token);
}

std::vector<MailAddress> addresses_of(std::vector<Correspondent> const& list) {
  std::vector<MailAddress> all;
  for (auto const& each : list) all.push_back({each.name, each.address});
  return all;
}

Result<std::string> compose(Material const& material, std::string const& link, Instant now) {
  auto const& [draft, account] = std::tie(material.draft, material.account);
  MailToCompose mail;
  mail.message_id = material.mail.message_id;
  mail.date = now;
  mail.from = {account.from_name.empty() ? material.writer.name : account.from_name,
               material.mail.from_address};
  if (!account.user_id && mail_server_address(material.writer.email))
    mail.reply_to = {material.writer.name, material.writer.email};
  mail.to = addresses_of(draft.to_them);
  mail.cc = addresses_of(draft.cc);
  mail.subject = draft.subject;
  mail.body = draft.body;
  if (!link.empty()) mail.body += words_to_stop(material.language, material.firm.name, link);
  mail.in_reply_to = draft.in_reply_to;
  mail.references = draft.references_before;
  mail.unsubscribe_link = link;
  mail.files = material.files;
  return compose_mail(mail);
}

}  // namespace

Result<OutgoingMail> send_draft(Store& store, FirmParts const& parts, Viewer const& by, Id draft_id,
                                std::optional<std::int64_t> version, Instant now) {
  auto material = TRY(store.read([&](Db& db) { return gather(db, by, draft_id, now); }));
  if (material.there) return std::move(*material.there);
  if (version && *version != material.draft.version) {
    auto refusal = refuse(Code::stale);
    refusal.present = to_json(material.draft);
    return refusal;
  }
  std::string link;
  auto const purpose = gated_purpose(material.draft.purpose);
  // A path alone stops nothing in somebody's mailbox.
  if (purpose && parts.settings.base_url.empty() && !material.mail.stopped_for)
    stop(material.mail, ConsentStop::no_way_out);
  if (purpose && !material.mail.stopped_for)
    link = TRY(make_link(store, parts, by, material, *purpose));
  auto const text = TRY(compose(material, link, now));
  return store.write([&](Tx& tx) -> Result<OutgoingMail> {
    auto draft = find_draft(tx, by, draft_id);
    if (!draft) return refuse(Code::not_found);
    if (draft->outgoing_id)  // two of them at once
      if (auto there = find_outgoing(tx, by, draft->outgoing_id)) return std::move(*there);
    if (draft->version != material.draft.version) return refuse(Code::stale);
    auto mail = material.mail;
    auto const gate = ask_gate(tx, by, mail, tx.now());
    if (gate.stop && !mail.stopped_for) stop(mail, *gate.stop);
    mail.consent_id = gate.consent_id;
    mail.id = tx.new_id();
    auto added = TRY(add_outgoing(tx, by, mail, text));
    TRY(set_outgoing(tx, *draft, added.id));
    return added;
  });
}

Result<MailDraft> undo_sending(Tx& tx, Viewer const& by, Id outgoing_id) {
  auto mail = find_outgoing(tx, by, outgoing_id);
  if (!mail) return refuse(Code::not_found);
  auto draft = find_draft(tx, by, mail->draft_id);
  bool const nobody_has_it =
      std::ranges::all_of(mail->recipients, [](OutgoingRecipient const& each) {
        return each.state == RecipientState::waiting || each.state == RecipientState::refused;
      });
  bool const still = mail->state == OutgoingState::waiting || mail->state == OutgoingState::refused;
  if (!draft || !still || !nobody_has_it) return refuse(Code::undo_too_late);
  mail->state = OutgoingState::undone;
  mail->next_try_at.reset();
  mail->draft_id = Id{};
  TRY(save_outgoing(tx, *mail));
  TRY(set_outgoing(tx, *draft, Id{}));
  return std::move(*draft);
}

}  // namespace kept
