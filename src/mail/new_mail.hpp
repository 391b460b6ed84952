// A mail as it is about to be kept: everything made of it that takes time, before the write begins.
#pragma once

#include "mail/mail.hpp"
#include "mail/mail_thread.hpp"
#include "store/files.hpp"

namespace kept {

struct NewMail {
  Mail mail;  // without id, user, thread and direction
  std::string text, html;
  std::vector<NewFile> files;    // beside mail.attachments, in their order
  std::vector<MailAddress> bcc;  // of one's own mails; kept for whom it went to
  ThreadKeys keys;
  std::optional<Bounce> bounce;         // for who sent what it tells of
  std::vector<MailCalendar> calendars;  // for who reads invitations
};

/// `received` is when the server got it; the mail's own date counts unless it lies in the future
/// or before there was mail.
NewMail prepare_mail(MailMessage message, Instant received);

}  // namespace kept
