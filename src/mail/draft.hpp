// A mail being written. It is its writer's alone: nobody else finds, hears of or exports it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "mail/consent.hpp"

namespace kept {

/// What a mail is written for: somebody to somebody, or one of the kinds that need a consent.
enum class DraftPurpose { personal, newsletter, marketing, cart_reminder, survey };
constexpr auto words_of(DraftPurpose) {
  return std::array{"personal"sv, "newsletter"sv, "marketing"sv, "cart_reminder"sv, "survey"sv};
}
/// Nothing for a personal one.
std::optional<MailPurpose> gated_purpose(DraftPurpose purpose);

struct Correspondent {
  std::string name;     // as it is written beside the address; may be empty
  std::string address;  // "mette@firma.dk"
};
constexpr auto fields_of(Correspondent const*) {
  return std::tuple{field("name", &Correspondent::name, from_client).max(200),
                    field("address", &Correspondent::address, required).max(254)};
}

struct DraftAttachment {
  Id file_id;
  std::string name, type;
  std::int64_t bytes = 0;
};
constexpr auto fields_of(DraftAttachment const*) {
  return std::tuple{field("file_id", &DraftAttachment::file_id),
                    field("name", &DraftAttachment::name), field("type", &DraftAttachment::type),
                    field("bytes", &DraftAttachment::bytes)};
}

constexpr std::size_t correspondents_max = 50;  // of one field
constexpr std::size_t attachments_max = 20;
constexpr std::int64_t attachment_bytes_max = 18 * 1024 * 1024;  // of all together
constexpr std::int64_t drafts_of_a_user_max = 1'000;

struct MailDraft {
  Id id;
  std::int64_t version = 1;
  Id user_id;
  Id person_id;    // whom it is about; none: nobody we know
  Id account_id;   // none: the writer's own, else the firm's
  Id outgoing_id;  // of the mail it became; none: still being written
  std::vector<Correspondent> to_them, cc, bcc;
  std::string subject, body;  // plain text, lines as they are written
  std::vector<DraftAttachment> attachments;
  Id reply_to_id;                              // the mail it answers
  std::string in_reply_to;                     // its Message-ID, without angle brackets
  std::vector<std::string> references_before;  // of that mail, the oldest first
  Id template_id;
  DraftPurpose purpose = DraftPurpose::personal;
  std::optional<Instant> not_before;
  Instant created_at, changed_at;
};
constexpr auto fields_of(MailDraft const*) {
  return std::tuple{field("id", &MailDraft::id),
                    field("version", &MailDraft::version),
                    field("user_id", &MailDraft::user_id, hidden),
                    field("person_id", &MailDraft::person_id, from_client),
                    field("account_id", &MailDraft::account_id, from_client),
                    field("outgoing_id", &MailDraft::outgoing_id, hidden),
                    field("to_them", &MailDraft::to_them, from_client).max(correspondents_max),
                    field("cc", &MailDraft::cc, from_client).max(correspondents_max),
                    field("bcc", &MailDraft::bcc, from_client).max(correspondents_max),
                    field("subject", &MailDraft::subject, from_client).max(500),
                    field("body", &MailDraft::body, from_client).max(100'000),
                    field("attachments", &MailDraft::attachments),
                    field("reply_to_id", &MailDraft::reply_to_id, made_once),
                    field("in_reply_to", &MailDraft::in_reply_to, hidden),
                    field("references_before", &MailDraft::references_before, hidden),
                    field("template_id", &MailDraft::template_id, from_client),
                    field("purpose", &MailDraft::purpose, from_client),
                    field("not_before", &MailDraft::not_before, from_client),
                    field("created_at", &MailDraft::created_at),
                    field("changed_at", &MailDraft::changed_at)};
}

/// Trims, and refuses what could never be sent: bad_value for a subject or name of more than one
/// line, bad_email for an address that is none. Half written is no reason to refuse.
Done settle(MailDraft& draft);
/// Refuses what is missing before it can leave: missing (to_them), and bad_value (to_them) for a
/// mail that needs a consent and is not to one person alone.
Done check_sendable(MailDraft const& draft);

/// As a mail server takes it: ASCII before the "@", the host as the network knows it.
std::optional<std::string> mail_server_address(std::string_view address);
/// The name of a file as it may stand in a mail: one line, no folders.
std::string file_name_for_mail(std::string_view name);

}  // namespace kept
