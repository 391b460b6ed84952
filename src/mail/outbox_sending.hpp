// One attempt at one mail, each of its steps on disk before the next.
#pragma once

#include <stop_token>

#include "http/outgoing_lines.hpp"
#include "mail/mail_account.hpp"
#include "mail/outgoing_mail.hpp"
#include "mail/smtp.hpp"
#include "store/store.hpp"

namespace kept {

SmtpLogin login_of(MailAccount const& account);
LinePlace place_of(MailAccount const& account);

enum class Tried {
  done,     // whatever came of it
  limited,  // the account may send no more just now; the mail says when
  nothing   // it was not there to be sent any more
};
Tried try_mail(Store& store, OutgoingLines const& lines, Id id, std::stop_token stop);

}  // namespace kept
