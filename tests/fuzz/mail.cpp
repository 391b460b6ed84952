// Any bytes as a mail: read without harm, within every limit, in texts that can be stored.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/charset.hpp"
#include "mail/mail_parts.hpp"
#include "mail/message.hpp"

namespace {

using namespace kept;

void check_text(std::string_view text, std::size_t bytes_max) {
  if (text.size() > bytes_max || text.find('\0') != text.npos || !is_utf8(text)) std::abort();
}

void check_addresses(std::vector<MailAddress> const& list) {
  if (list.size() > mail_addresses_max) std::abort();
  for (auto const& each : list) {
    if (each.name.empty() && each.address.empty()) std::abort();
    check_text(each.name, SIZE_MAX);
    check_text(each.address, 4'000);
    if (each.name.find('\n') != each.name.npos || each.address.find('\n') != each.address.npos)
      std::abort();
  }
}

void check_parts(std::string_view bytes) {
  auto const read = read_mail_parts(bytes);
  if (read.parts.empty() || read.parts.size() > mail_parts_max) std::abort();
  for (std::size_t i = 0; i < read.parts.size(); ++i) {
    auto const& part = read.parts[i];
    if (part.depth > mail_depth_max || part.fields.size() > mail_header_fields_max) std::abort();
    if (part.parent >= static_cast<int>(i)) std::abort();
    if (!part.body.empty() && (part.body.data() < bytes.data() ||
                               part.body.data() + part.body.size() > bytes.data() + bytes.size()))
      std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  check_parts(bytes);
  auto const mail = read_message(bytes);
  check_text(mail.subject, mail_subject_bytes_max);
  check_text(mail.message_id, 4'000);
  check_text(mail.text, mail_text_bytes_max);
  check_text(mail.html, mail_text_bytes_max);
  for (auto const* list : {&mail.from, &mail.sender, &mail.reply_to, &mail.to, &mail.cc, &mail.bcc})
    check_addresses(*list);
  if (mail.references.size() > mail_references_max) std::abort();
  if (mail.problems.size() > mail_problems_max) std::abort();
  if (mail.bounce && mail.bounce->recipients.size() > bounce_recipients_max) std::abort();
  if (mail.bounce)
    for (auto const& each : mail.bounce->recipients) check_text(each.words, 600);
  for (auto const& file : mail.attachments) {
    check_text(file.name, mail_file_name_bytes_max);
    check_text(file.content_type, mail_type_bytes_max);
    check_text(file.content_id, 4'000);
    if (file.name.find_first_of("/\\\n") != file.name.npos) std::abort();
  }
  for (auto const& calendar : mail.calendars) {
    check_text(calendar.method, 20);
    check_text(calendar.text, mail_text_bytes_max);
  }
  return 0;
}
