// One mail as a person reads it: who, when, what, with what beside it. Made from the bytes of a
// message (RFC 5322, MIME) in any state: nothing is refused, what is broken gives the best that can
// be read, and `problems` says what. Every text is UTF-8 without NUL. Limits stand in
// mail_parts.hpp, mail_header.hpp, address_list.hpp, html_walk.hpp and here; docs/mail.md says how
// well it reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/address_list.hpp"
#include "mail/bounce.hpp"
#include "mail/mail_date.hpp"
#include "mail/mail_problem.hpp"

namespace kept {

constexpr std::size_t mail_text_bytes_max = std::size_t{2} << 20;  // of text, and of HTML
constexpr std::size_t mail_subject_bytes_max = 2'000;
constexpr std::size_t mail_references_max = 200;
constexpr std::size_t mail_calendars_max = 10;
constexpr std::size_t mail_file_name_bytes_max = 200;

enum class MailKind {
  ordinary,
  auto_reply,  // out of office, receipts, what a machine sends by itself
  newsletter,  // to a list, or in bulk
  bounce,      // says of another mail that it did not arrive, or arrives late
  invitation   // asks for, changes, calls off or answers a meeting (iTIP)
};
constexpr auto words_of(MailKind) {
  using namespace std::string_view_literals;
  return std::array{"ordinary"sv, "auto_reply"sv, "newsletter"sv, "bounce"sv, "invitation"sv};
}

struct MailAttachment {
  enum class Place {
    beside,  // a file that goes with the mail
    within   // shown inside of the HTML or the text, as pictures are
  };
  std::string name;          // without folders and control characters; "" where it has none
  std::string content_type;  // "image/png"
  std::string content_id;    // without angle brackets; what cid: in the HTML names
  Place place = Place::beside;
  std::string bytes;  // decoded
};

/// text/calendar within the mail; read by firm/ics_events.hpp.
struct MailCalendar {
  std::string method;  // upper case: "REQUEST", "REPLY", "CANCEL"; "" where it is not said
  std::string text;
};

/// RFC 2369, RFC 2919, RFC 8058.
struct MailList {
  std::string id;                        // "news.firma.dk" of List-Id
  std::vector<std::string> unsubscribe;  // addresses: "https:...", "mailto:..."
  bool one_click = false;                // the https one takes a POST without asking
};

struct MailMessage {
  std::string message_id;  // without angle brackets; "" where there is none
  std::vector<std::string> in_reply_to;
  std::vector<std::string> references;  // the oldest first
  std::optional<MailDate> date;
  std::string subject;
  std::vector<MailAddress> from, sender, reply_to, to, cc, bcc;
  std::string text;  // line feeds; made from the HTML where the mail has no text of its own
  std::string html;  // as sent, not safe to show (safe_html.hpp); "" where there is none
  std::vector<MailAttachment> attachments;
  std::vector<MailCalendar> calendars;
  MailKind kind = MailKind::ordinary;
  std::optional<Bounce> bounce;  // with MailKind::bounce
  MailList list;
  std::vector<MailProblem> problems;
};

MailMessage read_message(std::string_view bytes);

}  // namespace kept
