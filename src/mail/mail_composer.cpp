#include "mail/mail_composer.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "base/charset.hpp"
#include "mail/draft.hpp"
#include "mail/mail_encoding.hpp"

namespace kept {
namespace {

constexpr std::size_t references_max = 30;

bool is_control(unsigned char c) { return c < 0x20 || c == 0x7f; }

Done check_line(std::string_view text, std::string const& field) {
  if (std::ranges::any_of(text, is_control) || !is_utf8(text))
    return refuse(Code::bad_value, field);
  return {};
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 500 && std::ranges::all_of(id, [](unsigned char c) {
    return c > 0x20 && c < 0x7f && c != '<' && c != '>';
  });
}

/// RFC 5322, 3.3.
std::string date_words(Instant at) {
  constexpr std::string_view days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto const seconds = std::chrono::floor<std::chrono::seconds>(Micros(at.micros));
  auto const whole = std::chrono::floor<std::chrono::days>(seconds);
  Day const day{static_cast<std::int32_t>(whole.count())};
  auto const date = day.date();
  std::chrono::hh_mm_ss const clock(seconds - whole);
  return fmt::format("{}, {} {} {:04} {:02}:{:02}:{:02} +0000",
                     days[static_cast<std::size_t>(day.weekday() - 1)],
                     static_cast<unsigned>(date.day()),
                     months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

class Composer {
 public:
  explicit Composer(MailToCompose const& mail) : mail_(mail) {}

  Result<std::string> compose() {
    field("Date", date_words(mail_.date));
    TRY(addresses("From", {mail_.from}, "from"));
    if (!mail_.reply_to.address.empty()) TRY(addresses("Reply-To", {mail_.reply_to}, "reply_to"));
    TRY(addresses("To", mail_.to, "to"));
    TRY(addresses("Cc", mail_.cc, "cc"));
    TRY(check_line(mail_.subject, "subject"));
    field("Subject", header_words(mail_.subject, std::string_view("Subject: ").size()));
    if (!is_id(mail_.message_id)) return refuse(Code::bad_value, "message_id");
    field("Message-ID", "<" + mail_.message_id + ">");
    thread();
    TRY(unsubscribing());
    field("MIME-Version", "1.0");
    if (mail_.files.empty())
      text_part();
    else
      TRY(multipart());
    if (out_.size() > composed_bytes_max) return refuse(Code::too_large);
    return std::move(out_);
  }

 private:
  void field(std::string_view name, std::string_view value) {
    (((out_ += name) += ": ") += value) += "\r\n";
  }

  Done addresses(std::string_view name, std::vector<MailAddress> const& list,
                 std::string const& place) {
    if (list.empty()) return {};
    std::string value;
    for (std::size_t at = 0; at < list.size(); ++at) {
      auto const here =
          list.size() == 1 && place == "from" ? place : place + "/" + std::to_string(at);
      TRY(check_line(list[at].name, here + "/name"));
      auto const address = mail_server_address(list[at].address);
      if (!address) return refuse(Code::bad_email, here + "/address");
      if (at != 0) value += ",\r\n ";
      if (list[at].name.empty()) {
        value += *address;
        continue;
      }
      auto const used = at == 0 ? name.size() + 2 : 1;
      auto const phrase = phrase_words(list[at].name, used);
      auto const last = phrase.rfind('\n');
      auto const column = last == phrase.npos ? used + phrase.size() : phrase.size() - last - 1;
      value += phrase;
      value += column + address->size() + 3 > mail_line_max ? "\r\n <" : " <";
      (value += *address) += '>';
    }
    field(name, value);
    return {};
  }

  void thread() {
    if (!is_id(mail_.in_reply_to)) return;
    field("In-Reply-To", "<" + mail_.in_reply_to + ">");
    std::vector<std::string> ids;
    for (auto const& each : mail_.references)
      if (is_id(each) && each != mail_.in_reply_to) ids.push_back(each);
    // RFC 5322, 3.6.4; a thread that goes on for years keeps its first and its newest ones.
    if (ids.size() > references_max)
      ids.erase(ids.begin() + 1, ids.end() - static_cast<std::ptrdiff_t>(references_max));
    ids.push_back(mail_.in_reply_to);
    std::string value;
    for (auto const& each : ids) value += (value.empty() ? "<" : "\r\n <") + each + ">";
    field("References", value);
  }

  Done unsubscribing() {
    auto const& link = mail_.unsubscribe_link;
    if (link.empty()) return {};
    bool const plain = link.size() <= 900 && std::ranges::all_of(link, [](unsigned char c) {
                         return c > 0x20 && c < 0x7f && c != '<' && c != '>' && c != ',';
                       });
    if (!plain || link.find("://") == link.npos) return refuse(Code::bad_value, "unsubscribe_link");
    field("List-Unsubscribe", "<" + link + ">");
    // RFC 8058, 3.1: one click is for https alone.
    if (link.starts_with("https://")) field("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return {};
  }

  /// The headers and the text of a part, or of the whole mail.
  void text_part() {
    auto text = clean_text(mail_.body);
    if (!text.ends_with('\n')) text += '\n';
    auto const foreign = std::ranges::count_if(text, [](char c) { return (c & 0x80) != 0; });
    bool const mostly_foreign = static_cast<std::size_t>(foreign) * 3 > text.size();
    field("Content-Type", "text/plain; charset=utf-8");
    field("Content-Transfer-Encoding", mostly_foreign ? "base64" : "quoted-printable");
    out_ += "\r\n";
    if (!mostly_foreign) {
      out_ += quoted_printable(text);
      return;
    }
    // RFC 2045, 6.8: text has CRLF inside of base64.
    std::string lines;
    for (char c : text) {
      if (c == '\n') lines += '\r';
      lines += c;
    }
    out_ += base64_lines(lines);
  }

  Done multipart() {
    // "=_" stands in no base64 and in no quoted-printable (RFC 2045, 6.7).
    auto const boundary = "=_kept_" + std::to_string(mail_.date.micros);
    field("Content-Type", "multipart/mixed;\r\n boundary=\"" + boundary + "\"");
    out_ += "\r\n--" + boundary + "\r\n";
    text_part();
    for (std::size_t at = 0; at < mail_.files.size(); ++at) {
      auto const& file = mail_.files[at];
      TRY(check_line(file.name, "attachments/" + std::to_string(at)));
      bool const known = file.type.size() <= 100 && file.type.find('/') != file.type.npos &&
                         std::ranges::all_of(file.type, [](char c) {
                           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' ||
                                  c == '-' || c == '+' || c == '.';
                         });
      out_ += "\r\n--" + boundary + "\r\n";
      field("Content-Type", known ? file.type : "application/octet-stream");
      field("Content-Transfer-Encoding", "base64");
      field("Content-Disposition", "attachment" + parameter_words("filename", file.name));
      out_ += "\r\n" + base64_lines(file.bytes);
    }
    out_ += "\r\n--" + boundary + "--\r\n";
    return {};
  }

  MailToCompose const& mail_;
  std::string out_;
};

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const length = utf8_length(text, at);
    auto const c = static_cast<unsigned char>(text[at]);
    if (c == '\r') {
      if (at + 1 == text.size() || text[at + 1] != '\n') out += '\n';
    } else if (length == 0) {
      out += '?';
    } else if (!is_control(c) || c == '\n' || c == '\t') {
      out += text.substr(at, length);
    }
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

Result<std::string> compose_mail(MailToCompose const& mail) { return Composer(mail).compose(); }

}  // namespace kept
