// One mail handed to a mail server (RFC 5321), told exactly how far it came. The end of the text is
// written apart from the text, so that what breaks before it can be tried again without a doubt and
// what breaks after it cannot: then `unsure`.
//   EHLO [STARTTLS EHLO] [AUTH PLAIN|LOGIN] MAIL RCPT... | ready() | DATA text | . | answer
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "http/outgoing_lines.hpp"
#include "mail/send_problem.hpp"

namespace kept {

enum class SmtpDelivery {
  accepted,   // the other server has it
  later,      // it has not; another time
  refused,    // it has not, and never takes it
  unsure,     // nobody knows
  called_off  // ready() said no
};

struct RecipientAnswer {
  SmtpDelivery delivery = SmtpDelivery::later;  // accepted, later, refused
  std::string words;
};

/// What one attempt found.
struct Attempt {
  SmtpDelivery delivery = SmtpDelivery::later;  // of the mail, for those recipients that were taken
  std::optional<SendProblem> problem;
  std::string answer;                       // the other server's words, one line
  std::vector<RecipientAnswer> recipients;  // in the order of the envelope; empty: not asked
};

struct SmtpLogin {
  LineSecurity security = LineSecurity::tls;
  std::string user_name, secret;  // an empty name: no login
  std::string our_name;           // what EHLO says
};

struct SmtpEnvelope {
  std::string from;
  std::vector<std::string> to;
};

constexpr std::size_t answer_bytes_max = 500;

/// `text` has CRLF line ends. `ready` is asked once, after the server has taken a recipient and
/// before it hears anything of the text; it must be on disk by then that the mail is being sent.
Attempt send_by_smtp(LineStream& line, SmtpLogin const& login, SmtpEnvelope const& envelope,
                     std::string_view text, std::function<bool()> const& ready);
/// Up to the login and no further: does the account work? Each answer may take that long.
Attempt try_smtp(LineStream& line, SmtpLogin const& login, std::chrono::milliseconds time);

}  // namespace kept
