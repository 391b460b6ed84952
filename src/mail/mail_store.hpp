// Mails in the database. Each is seen by its user until it is shared; nobody's access opens it.
#pragma once

#include <optional>
#include <vector>

#include "mail/new_mail.hpp"
#include "store/database.hpp"

namespace kept {

/// Whose mailbox it is, and under which addresses mail goes out of it: those are nobody to write
/// to.
struct MailOwner {
  Id user_id, person_id;
  std::vector<std::string> addresses;  // as normalised_email gives them
};
/// The user's own address, those of the user's mailboxes, and of the user's own person.
MailOwner read_mail_owner(Tx& tx, Id user_id);

struct KeptMail {
  Id id, thread_id;
  MailDirection direction = MailDirection::in;
  bool is_new = true;  // false: it was there already, met again elsewhere
};
/// Puts a mail into its thread, before its people and on their timelines, for its user alone. A
/// mail sent by us is kept the same way, with the bytes that went out read by read_message:
///   keep_mail(tx, read_mail_owner(tx, user_id), prepare_mail(read_message(bytes), tx.now()));
/// It is found again when the folder of sent mails is read. Tells MailKept of a new one.
Result<KeptMail> keep_mail(Tx& tx, MailOwner const& owner, NewMail const& mail);

/// A new mail, in the write that keeps it.
struct MailKept {
  KeptMail const& kept;
  NewMail const& mail;
  MailOwner const& owner;
};

std::optional<Mail> find_mail(Db& db, Viewer const& viewer, Id id);
struct MailBody {
  std::string text, html;
};
std::optional<MailBody> find_mail_body(Db& db, Viewer const& viewer, Id id);

/// Those of a thread that the viewer may see, the oldest first.
std::vector<Mail> mails_of_thread(Db& db, Viewer const& viewer, Id thread_id, int limit);

/// Of a person, or the viewer's own where none is named; newest first, behind `before`.
struct MailPage {
  Instant before{INT64_MAX};
  Id before_id{INT64_MAX};
  int limit = 50;
};
std::vector<Mail> mails_of_person(Db& db, Viewer const& viewer, Id person_id, MailPage const& page);
std::vector<Mail> own_mails(Db& db, Viewer const& viewer, MailPage const& page);

enum class MailSharing { everybody, its_user };
/// Refuses not_allowed for another's mail, stale.
Result<Mail> share_mail(Tx& tx, Viewer const& by, Mail const& mail, MailSharing with);

}  // namespace kept
