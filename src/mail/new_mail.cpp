#include "mail/new_mail.hpp"

#include <algorithm>

#include "base/text/email.hpp"
#include "individuals/conversation.hpp"
#include "store/hash.hpp"

namespace kept {
namespace {

constexpr std::size_t name_bytes_max = 200, address_bytes_max = 320;
constexpr std::chrono::hours future_max{24};
constexpr Instant oldest{0};  // 1970

MailAddress tidy(MailAddress const& from) {
  return {std::string(first_part(from.name, name_bytes_max)),
          std::string(first_part(from.address, address_bytes_max))};
}

std::vector<MailAddress> tidy(std::vector<MailAddress> const& from) {
  std::vector<MailAddress> list;
  for (auto const& each : from) {
    if (list.size() >= mail_receivers_max) break;
    list.push_back(tidy(each));
  }
  return list;
}

MailAddress sender_of(MailMessage const& message) {
  for (auto const* list : {&message.from, &message.sender})
    for (auto const& each : *list)
      if (!each.address.empty()) return tidy(each);
  for (auto const* list : {&message.from, &message.sender})
    if (!list->empty()) return tidy(list->front());
  return {};
}

/// The first words in one line, without what is quoted.
std::string in_short(std::string_view text) {
  std::string out;
  while (!text.empty() && out.size() < mail_beginning_bytes_max) {
    auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('>')) continue;
    for (char c : line) {
      bool blank = c == ' ' || c == '\t' || c == '\r';
      if (!blank)
        out += c;
      else if (!out.empty() && out.back() != ' ')
        out += ' ';
    }
    if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return std::string(first_part(out, mail_beginning_bytes_max));
}

/// What is the same wherever this mail is met again, whatever servers wrote above it.
std::string fingerprint_of(MailMessage const& message, std::vector<NewFile> const& files) {
  std::string all;
  auto add = [&](std::string_view part) {
    all += std::to_string(part.size());
    all += ':';
    all += part;
  };
  add(message.message_id);
  add(message.date ? std::to_string(message.date->at.micros) : "");
  add(message.subject);
  for (auto const* list : {&message.from, &message.to, &message.cc}) {
    add(std::to_string(list->size()));
    for (auto const& each : *list) add(normalised_email(each.address));
  }
  add(message.text);
  add(message.html);
  for (auto const& file : files) add(file.sha256);
  return sha256(all);
}

}  // namespace

NewMail prepare_mail(MailMessage message, Instant received) {
  NewMail made;
  for (auto& attachment : message.attachments) {
    auto within = attachment.place == MailAttachment::Place::within;
    made.mail.attachments.push_back({.file_id = {},
                                     .name = attachment.name,
                                     .type = attachment.content_type,
                                     .size = static_cast<std::int64_t>(attachment.bytes.size()),
                                     .content_id = attachment.content_id,
                                     .within = within});
    auto hash = sha256(attachment.bytes);
    made.files.push_back({attachment.content_type, std::move(hash), std::move(attachment.bytes)});
  }
  auto& mail = made.mail;
  mail.kind = message.kind;
  mail.message_id = std::string(first_part(message.message_id, 1'000));
  mail.fingerprint = fingerprint_of(message, made.files);
  mail.subject = message.subject;
  mail.sender = sender_of(message);
  mail.receivers = tidy(message.to);
  mail.copies = tidy(message.cc);
  mail.at = received;
  if (message.date && message.date->at >= oldest && message.date->at <= received + future_max)
    mail.at = message.date->at;
  mail.beginning = in_short(message.text);
  mail.has_html = !message.html.empty();
  made.bcc = tidy(message.bcc);
  made.keys = thread_keys(message);
  made.text = std::move(message.text);
  made.html = std::move(message.html);
  made.bounce = std::move(message.bounce);
  made.calendars = std::move(message.calendars);
  return made;
}

}  // namespace kept
