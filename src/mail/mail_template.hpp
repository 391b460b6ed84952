// Mails written once and sent often, in up to three languages, with fields for what differs:
// "Dear {{call_name}}". A field that nobody knows is refused where it stands.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "firm/firm.hpp"
#include "mail/draft.hpp"

namespace kept {

struct TemplateText {
  std::string subject, body;
};
constexpr auto fields_of(TemplateText const*) {
  return std::tuple{field("subject", &TemplateText::subject, from_client).max(500),
                    field("body", &TemplateText::body, from_client).max(50'000)};
}

struct TemplateTexts {
  TemplateText en, da, ar;  // with an empty body: not written in this language
};
constexpr auto fields_of(TemplateTexts const*) {
  return std::tuple{field("en", &TemplateTexts::en, from_client),
                    field("da", &TemplateTexts::da, from_client),
                    field("ar", &TemplateTexts::ar, from_client)};
}

struct MailTemplate {
  Id id;
  std::int64_t version = 1;
  std::string name;
  DraftPurpose purpose = DraftPurpose::personal;
  TemplateTexts texts;
  Instant created_at, changed_at;
};
constexpr auto fields_of(MailTemplate const*) {
  return std::tuple{field("id", &MailTemplate::id),
                    field("version", &MailTemplate::version),
                    field("name", &MailTemplate::name, required).max(200),
                    field("purpose", &MailTemplate::purpose, from_client),
                    field("texts", &MailTemplate::texts, required),
                    field("created_at", &MailTemplate::created_at),
                    field("changed_at", &MailTemplate::changed_at)};
}

constexpr std::size_t mail_templates_max = 500;

/// What fields may stand for.
enum class TemplateField { call_name, name, address_as, organisation, my_name, firm };
constexpr auto words_of(TemplateField) {
  return std::array{"call_name"sv,    "name"sv,    "address_as"sv,
                    "organisation"sv, "my_name"sv, "firm"sv};
}
using FieldValues = std::map<TemplateField, std::string>;

/// Trims; refuses missing (texts) for one in no language, unknown_field at "texts/da/body/12"
/// (the line) for a field that nobody knows, bad_value for a subject of more than one line.
Done settle(MailTemplate& made);

/// The text in the language that was asked for, else in the firm's, else in any.
struct FilledTemplate {
  Language language = Language::en;
  std::string subject, body;
};
constexpr auto fields_of(FilledTemplate const*) {
  return std::tuple{field("language", &FilledTemplate::language),
                    field("subject", &FilledTemplate::subject),
                    field("body", &FilledTemplate::body)};
}
FilledTemplate fill(MailTemplate const& made, Language wanted, Language of_firm,
                    FieldValues const& values);

/// What stands below a user's mails, by language.
struct MailSignature {
  Id id;
  std::int64_t version = 0;  // 0: none yet
  Id user_id;
  std::string en, da, ar;
};
constexpr auto fields_of(MailSignature const*) {
  return std::tuple{field("id", &MailSignature::id, hidden),
                    field("version", &MailSignature::version),
                    field("user_id", &MailSignature::user_id, hidden),
                    field("en", &MailSignature::en, from_client).max(2'000),
                    field("da", &MailSignature::da, from_client).max(2'000),
                    field("ar", &MailSignature::ar, from_client).max(2'000)};
}

}  // namespace kept
