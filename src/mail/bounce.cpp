#include "mail/bounce.hpp"

#include <algorithm>

#include "mail/address_list.hpp"
#include "mail/encoded_words.hpp"

namespace kept {
namespace {

using Outcome = BouncedRecipient::Outcome;

constexpr std::size_t report_bytes_max = std::size_t{1} << 20;
constexpr std::size_t words_bytes_max = 500;

std::string lower_of(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "5.1.1" out of "5.1.1 (bad mailbox)", "smtp; 550 5.1.1 <x>...": three numbers with points.
std::string status_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    if ((i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '.')) || text[i + 1] != '.' ||
        (text[i] != '2' && text[i] != '4' && text[i] != '5') || !is_digit(text[i + 2]))
      continue;
    std::size_t end = i + 2;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end >= text.size() || text[end] != '.' || end - i > 5) continue;
    std::size_t last = end + 1;
    while (last < text.size() && is_digit(text[last])) ++last;
    if (last > end + 1 && last - end <= 4 && (last == text.size() || text[last] != '.'))
      return std::string(text.substr(i, last - i));
  }
  return {};
}

std::string short_words(std::string_view text) {
  auto words = header_text(text.substr(0, 2 * words_bytes_max));
  if (words.size() > words_bytes_max) {
    words.resize(words_bytes_max);
    while (!words.empty() && (words.back() & '\x80')) words.pop_back();
  }
  return words;
}

/// The address of "rfc822; mette@firma.dk", also with brackets.
std::string address_of(std::string_view raw) {
  if (auto const semicolon = raw.find(';'); semicolon != raw.npos) raw.remove_prefix(semicolon + 1);
  auto const list = read_address_list(raw);
  return list.empty() ? std::string() : list[0].address;
}

std::optional<Outcome> outcome_of(std::string_view action, std::string_view status) {
  auto const word = lower_of(action.substr(0, action.find_first_of(" (;")));
  if (word == "failed") return Outcome::failed;
  if (word == "delayed") return Outcome::delayed;
  if (word == "delivered" || word == "relayed" || word == "expanded") return Outcome::delivered;
  if (status.starts_with('5')) return Outcome::failed;
  if (status.starts_with('4')) return Outcome::delayed;
  if (status.starts_with('2')) return Outcome::delivered;
  return std::nullopt;
}

/// message/delivery-status: groups of fields, parted by blank lines; the first is of the message.
void read_report(std::string_view report, Bounce& bounce) {
  report = report.substr(0, report_bytes_max);
  while (!report.empty() && bounce.recipients.size() < bounce_recipients_max) {
    auto const group = read_header(report);
    auto const end = std::max<std::size_t>(group.end, 1);
    report.remove_prefix(std::min(end, report.size()));
    auto const* recipient = find_field(group.fields, "final-recipient");
    auto const* original = find_field(group.fields, "original-recipient");
    if (!recipient && !original) continue;
    auto const value = [&](std::string_view name) {
      auto const* raw = find_field(group.fields, name);
      return raw ? header_text(*raw) : std::string();
    };
    BouncedRecipient each;
    each.address = original ? address_of(*original) : std::string();
    if (each.address.empty() && recipient) each.address = address_of(*recipient);
    each.status = status_in(value("status"));
    auto diagnostic = value("diagnostic-code");
    if (each.status.empty() || each.status.ends_with(".0.0"))
      if (auto said = status_in(diagnostic); !said.empty()) each.status = std::move(said);
    each.outcome = outcome_of(value("action"), each.status).value_or(Outcome::failed);
    if (auto const semicolon = diagnostic.find(';'); semicolon != diagnostic.npos)
      diagnostic.erase(0, semicolon + 1);
    each.words = short_words(diagnostic);
    bounce.recipients.push_back(std::move(each));
  }
}

void read_original(MailPart const& part, Bounce& bounce) {
  auto const bytes = decode_transfer(part.body.substr(0, report_bytes_max), part.encoding).bytes;
  auto const header = read_header(bytes);
  if (auto const* raw = find_field(header.fields, "message-id"))
    if (auto ids = read_message_ids(*raw, 1); !ids.empty())
      bounce.original_message_id = std::move(ids[0]);
}

/// "<mette@firma.dk>:" at the start of a line, and what follows to the blank line: qmail, and many
/// that learned from it. Also "<mette@firma.dk>... User unknown".
void read_words(std::string_view text, Bounce& bounce) {
  text = text.substr(0, report_bytes_max);
  for (std::size_t at = 0; at < text.size() && bounce.recipients.size() < bounce_recipients_max;) {
    auto line = without_line_end(line_at(text, at));
    at += line_at(text, at).size();
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    if (line.starts_with("---")) return;  // below stands a copy of the mail
    auto const close = line.find('>');
    bool const bracket = line.starts_with('<') && close != line.npos && line.find('@') < close;
    if (!bracket) continue;
    BouncedRecipient each;
    each.address = address_of(line.substr(0, close + 1));
    std::string words(line.substr(close + 1));
    while (words.starts_with(':') || words.starts_with('.')) words.erase(0, 1);
    while (at < text.size() && words.size() < words_bytes_max) {
      auto const next = without_line_end(line_at(text, at));
      if (next.empty() || next.starts_with('<') || next.starts_with("---")) break;
      words += ' ';
      words += next;
      at += line_at(text, at).size();
    }
    each.status = status_in(words);
    each.outcome = outcome_of({}, each.status).value_or(Outcome::failed);
    each.words = short_words(words);
    if (!each.address.empty()) bounce.recipients.push_back(std::move(each));
  }
}

bool from_a_mailer(std::vector<HeaderField> const& fields) {
  auto const* from = find_field(fields, "from");
  if (!from) return false;
  auto const list = read_address_list(*from);
  if (list.empty()) return false;
  auto const address = lower_of(list[0].address.empty() ? list[0].name : list[0].address);
  auto const local = address.substr(0, address.find('@'));
  return local == "mailer-daemon" || local == "postmaster" || local == "mail-daemon" ||
         local == "mailerdaemon";
}

bool says_failure(std::vector<HeaderField> const& fields) {
  auto const* raw = find_field(fields, "subject");
  auto const subject = raw ? lower_of(header_text(*raw)) : std::string();
  for (auto const* words :
       {"undeliver", "failure notice", "returned mail", "delivery status", "delivery failure",
        "delivery fail", "mail delivery", "not delivered", "kunne ikke leveres", "ikke leveret",
        "could not be delivered", "delayed", "undelivered", "non remis", "unzustellbar", "تعذر"})
    if (subject.find(words) != subject.npos) return true;
  return false;
}

}  // namespace

std::optional<Bounce> find_bounce(MailParts const& parts, std::string_view text) {
  Bounce bounce;
  bool report = false;
  for (auto const& part : parts.parts) {
    auto const& type = part.type.value;
    if (type == "message/delivery-status" || type == "message/global-delivery-status") {
      report = true;
      read_report(decode_transfer(part.body.substr(0, report_bytes_max), part.encoding).bytes,
                  bounce);
    } else if (type == "message/rfc822" || type == "text/rfc822-headers" ||
               type == "message/global" || type == "message/global-headers") {
      read_original(part, bounce);
    }
  }
  if (report) return bounce;
  auto const& fields = parts.parts.front().fields;
  if (auto const* raw = find_field(fields, "x-failed-recipients")) {
    for (auto const& mailbox : read_address_list(*raw))
      if (bounce.recipients.size() < bounce_recipients_max)
        bounce.recipients.push_back({mailbox.address, Outcome::failed, status_in(text), {}});
    return bounce;
  }
  auto const* path = find_field(fields, "return-path");
  bool const empty_path = path && header_text(*path) == "<>";
  bool const mailer = from_a_mailer(fields);
  if (!(mailer || empty_path) || !says_failure(fields)) return std::nullopt;
  read_words(text, bounce);
  if (!mailer && bounce.recipients.empty()) return std::nullopt;
  return bounce;
}

}  // namespace kept
