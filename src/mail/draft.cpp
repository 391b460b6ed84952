#include "mail/draft.hpp"

#include <algorithm>

#include "base/text/host_name.hpp"
#include "firm/text_rules.hpp"

namespace kept {
namespace {

bool is_control(unsigned char c) { return c < 0x20 || c == 0x7f; }
bool is_one_line(std::string_view text) { return std::ranges::none_of(text, is_control); }

/// RFC 5322, 3.2.3: what may stand before the "@" without quotation marks.
bool is_atom_letter(char c) {
  constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         others.find(c) != others.npos;
}

Done settle(std::vector<Correspondent>& list, std::string const& field) {
  for (std::size_t at = 0; at < list.size(); ++at) {
    auto const place = field + "/" + std::to_string(at);
    list[at].name = trimmed_text(list[at].name);
    if (!is_one_line(list[at].name)) return refuse(Code::bad_value, place + "/name");
    list[at].address = trimmed_text(list[at].address);
    if (!mail_server_address(list[at].address)) return refuse(Code::bad_email, place + "/address");
  }
  return {};
}

}  // namespace

std::optional<MailPurpose> gated_purpose(DraftPurpose purpose) {
  return enum_of<MailPurpose>(word_of(purpose));
}

std::optional<std::string> mail_server_address(std::string_view address) {
  auto const at = address.rfind('@');
  if (at == address.npos || at == 0 || at > 64) return {};
  auto const local = address.substr(0, at);
  if (!std::ranges::all_of(local, is_atom_letter) || local.starts_with('.') ||
      local.ends_with('.') || local.find("..") != local.npos)
    return {};
  auto const host = ascii_host_name(address.substr(at + 1));
  if (!host || address.size() > 254) return {};
  return std::string(local) + "@" + *host;
}

std::string file_name_for_mail(std::string_view name) {
  auto const folder = name.find_last_of("/\\");
  if (folder != name.npos) name.remove_prefix(folder + 1);
  std::string out;
  for (char c : name)
    if (!is_control(static_cast<unsigned char>(c)) && c != '"') out += c;
  out = trimmed_text(out);
  while (out.size() > 150 || (!out.empty() && (out.back() & 0xc0) == 0x80 && out.size() > 147))
    out.pop_back();
  return out.empty() ? "file" : out;
}

Done settle(MailDraft& draft) {
  TRY(settle(draft.to_them, "to_them"));
  TRY(settle(draft.cc, "cc"));
  TRY(settle(draft.bcc, "bcc"));
  draft.subject = trimmed_text(draft.subject);
  if (!is_one_line(draft.subject)) return refuse(Code::bad_value, "subject");
  return {};
}

Done check_sendable(MailDraft const& draft) {
  if (draft.to_them.empty()) return refuse(Code::missing, "to_them");
  if (draft.subject.empty()) return refuse(Code::missing, "subject");
  if (!gated_purpose(draft.purpose)) return {};
  if (!draft.person_id) return refuse(Code::missing, "person_id");
  if (draft.to_them.size() != 1 || !draft.cc.empty() || !draft.bcc.empty())
    return refuse(Code::bad_value, "to_them", "such a mail is to one person alone");
  return {};
}

}  // namespace kept
