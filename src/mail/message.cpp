#include "mail/message.hpp"

#include <algorithm>

#include "base/charset.hpp"
#include "http/text.hpp"
#include "mail/encoded_words.hpp"
#include "mail/flowed_text.hpp"
#include "mail/html_text.hpp"
#include "mail/mail_bodies.hpp"
#include "mail/mail_charset.hpp"
#include "mail/mail_kind.hpp"
#include "mail/mail_parts.hpp"

namespace kept {
namespace {

using What = MailProblem::What;

/// Cuts between characters.
void cut(std::string& text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return;
  while (bytes_max > 0 && (text[bytes_max] & '\xC0') == '\x80') --bytes_max;
  text.resize(bytes_max);
}

/// The last piece of a path, without what would end, hide or turn a name round.
std::string file_name(std::string_view written) {
  auto const folder = written.find_last_of("/\\");
  if (folder != written.npos) written.remove_prefix(folder + 1);
  std::string name;
  for (std::size_t i = 0; i < written.size();) {
    auto const length = std::max<std::size_t>(utf8_length(written, i), 1);
    auto const letter = written.substr(i, length);
    // U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069 turn the order of letters.
    bool const turns = letter == "\u200E" || letter == "\u200F" ||
                       (letter >= "\u202A" && letter <= "\u202E" && length == 3) ||
                       (letter >= "\u2066" && letter <= "\u2069" && length == 3);
    if (!turns && static_cast<unsigned char>(letter[0]) >= ' ') name += letter;
    i += length;
  }
  cut(name, mail_file_name_bytes_max);
  return name == "." || name == ".." ? std::string() : name;
}

class MessageReader {
 public:
  explicit MessageReader(std::string_view bytes) : parts_(read_mail_parts(bytes)) {}

  MailMessage read() {
    message_.problems = parts_.problems;
    auto const bodies = find_bodies(parts_);
    // Before the header: bytes without a charset are most likely in that of the text.
    for (auto const list : {&bodies.text, &bodies.html})
      for (auto const index : *list)
        if (context_.empty()) context_ = parts_.parts[index].type.parameter("charset");
    read_header_of_message();
    read_text(bodies);
    read_html(bodies);
    read_attachments(bodies);
    message_.bounce = find_bounce(parts_, message_.text);
    message_.list = read_list_headers(root().fields);
    message_.kind = find_kind(message_, parts_);
    return std::move(message_);
  }

 private:
  MailPart const& root() const { return parts_.parts.front(); }
  void problem(What what, std::size_t part) { add_problem(message_.problems, what, part); }

  void read_header_of_message() {
    auto const& fields = root().fields;
    auto const first = [&](std::string_view name) {
      auto const* raw = find_field(fields, name);
      return raw ? *raw : std::string_view();
    };
    message_.subject = header_text(first("subject"), context_);
    cut(message_.subject, mail_subject_bytes_max);
    auto ids = read_message_ids(first("message-id"), 1);
    if (!ids.empty()) message_.message_id = std::move(ids[0]);
    message_.in_reply_to = read_message_ids(first("in-reply-to"), mail_references_max);
    message_.references = read_message_ids(first("references"), mail_references_max);
    message_.date = read_mail_date(first("date"));
    if (!message_.date && !first("date").empty()) problem(What::bad_date, 0);
    message_.from = addresses("from");
    message_.sender = addresses("sender");
    message_.reply_to = addresses("reply-to");
    message_.to = addresses("to");
    message_.cc = addresses("cc");
    message_.bcc = addresses("bcc");
    auto const none = [](std::vector<MailAddress> const& list) {
      return std::none_of(list.begin(), list.end(),
                          [](MailAddress const& each) { return !each.address.empty(); });
    };
    if (none(message_.from) && none(message_.sender)) problem(What::no_sender, 0);
  }

  /// Of all fields of that name; From, Sender and Reply-To may stand only once (RFC 5322, 3.6), so
  /// that a second one cannot speak for the first.
  std::vector<MailAddress> addresses(std::string_view name) const {
    std::vector<MailAddress> all;
    bool const once = name == "from" || name == "sender" || name == "reply-to";
    for (auto const& field : root().fields) {
      if (!same_word(field.name, name)) continue;
      for (auto& each : read_address_list(field.value, context_))
        if (all.size() < mail_addresses_max) all.push_back(std::move(each));
      if (once && !all.empty()) break;
    }
    return all;
  }

  std::string decoded_bytes(std::size_t index) {
    auto const& part = parts_.parts[index];
    auto decoded = decode_transfer(part.body, part.encoding);
    if (decoded.broken)
      problem(part.encoding == TransferEncoding::unknown ? What::unknown_encoding
                                                         : What::broken_encoding,
              index);
    return std::move(decoded.bytes);
  }

  /// A text part as UTF-8 with line feeds.
  std::string decoded_text(std::size_t index) {
    auto const& part = parts_.parts[index];
    auto const charset = part.type.parameter("charset");
    auto const bytes = decoded_bytes(index);
    auto decoded = charset.empty() ? MailText{decode_raw_header(bytes, context_)}
                                   : decode_mail_text(bytes, charset);
    if (decoded.trouble == CharsetTrouble::unknown_label) problem(What::unknown_charset, index);
    if (decoded.trouble == CharsetTrouble::unreadable) problem(What::unreadable_characters, index);
    auto text = without_controls(decoded.text);
    if (text.size() > mail_text_bytes_max) problem(What::text_too_large, index);
    cut(text, mail_text_bytes_max);
    return text;
  }

  void append(std::string& whole, std::string_view piece, std::size_t index) {
    if (!whole.empty() && !whole.ends_with('\n') && !piece.empty()) whole += '\n';
    whole += piece;
    if (whole.size() > mail_text_bytes_max) problem(What::text_too_large, index);
    cut(whole, mail_text_bytes_max);
  }

  void read_text(MailBodies const& bodies) {
    for (auto const index : bodies.text) {
      auto const& type = parts_.parts[index].type;
      if (type.value == "text/html") {
        append(message_.text, text_of_html(decoded_text(index)), index);
      } else if (type.type() == "text") {
        auto text = decoded_text(index);
        if (same_word(type.parameter("format"), "flowed"))
          text = unfolded_flowed(text, same_word(type.parameter("delsp"), "yes"));
        append(message_.text, text, index);
      }
    }
  }

  void read_html(MailBodies const& bodies) {
    auto const is_html = [&](std::size_t index) {
      return parts_.parts[index].type.value == "text/html";
    };
    if (std::none_of(bodies.html.begin(), bodies.html.end(), is_html)) return;
    for (auto const index : bodies.html) {
      if (is_html(index)) {
        append(message_.html, decoded_text(index), index);
      } else if (parts_.parts[index].type.type() == "text") {
        append(message_.html, html_of_text(decoded_text(index)), index);
      }
    }
  }

  void read_attachments(MailBodies const& bodies) {
    std::vector<std::size_t> files = bodies.attachments;
    for (auto const list : {&bodies.text, &bodies.html})
      for (auto const index : *list)
        if (parts_.parts[index].type.type() != "text") files.push_back(index);
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    for (auto const index : files) add_attachment(index);
    for (std::size_t index = 0; index < parts_.parts.size(); ++index) add_calendar(index);
  }

  void add_attachment(std::size_t index) {
    auto const& part = parts_.parts[index];
    MailAttachment file;
    file.content_type = part.type.value;
    auto name = part.disposition.parameter("filename");
    if (name.empty()) name = part.type.parameter("name");
    file.name = file_name(name);
    if (auto const* raw = find_field(part.fields, "content-id"))
      if (auto ids = read_message_ids(*raw, 1); !ids.empty()) file.content_id = std::move(ids[0]);
    bool const related =
        part.parent >= 0 &&
        parts_.parts[static_cast<std::size_t>(part.parent)].type.value == "multipart/related";
    bool const shown = part.disposition.value == "inline" || (related && !file.content_id.empty());
    if (shown && part.type.type() == "image") file.place = MailAttachment::Place::within;
    file.bytes = decoded_bytes(index);
    if (file.name.empty() && part.type.value == "message/rfc822") file.name = name_of_mail(file);
    message_.attachments.push_back(std::move(file));
  }

  /// A mail within the mail is called by its subject.
  static std::string name_of_mail(MailAttachment const& file) {
    auto const header = read_header(file.bytes);
    auto const* raw = find_field(header.fields, "subject");
    auto subject = raw ? header_text(*raw) : std::string();
    std::replace_if(
        subject.begin(), subject.end(), [](char c) { return c == '/' || c == '\\' || c == ':'; },
        '-');
    cut(subject, mail_file_name_bytes_max - 10);
    return subject.empty() ? std::string() : file_name(subject + ".eml");
  }

  void add_calendar(std::size_t index) {
    auto const& part = parts_.parts[index];
    if (part.type.value != "text/calendar" || message_.calendars.size() >= mail_calendars_max)
      return;
    MailCalendar calendar;
    for (char c : part.type.parameter("method").substr(0, 20))
      if (c > ' ' && c < 127)
        calendar.method += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    calendar.text = decoded_text(index);
    message_.calendars.push_back(std::move(calendar));
  }

  MailParts parts_;
  std::string_view context_;  // the charset of the message's text
  MailMessage message_;
};

}  // namespace

MailMessage read_message(std::string_view bytes) { return MessageReader(bytes).read(); }

}  // namespace kept
