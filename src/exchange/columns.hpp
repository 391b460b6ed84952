// Which column of a table holds what, found from its header (and, where that says nothing, from its
// cells), for the exports of Google, Outlook, Thunderbird, HubSpot, Pipedrive, LinkedIn,
// Salesforce, Roundcube and atomic-crm, in English, Danish and Arabic. A person may change every
// answer.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/field.hpp"

namespace kept {

/// What the rows of a table are.
enum class TableNoun { people, organisations, conversations, promises };
constexpr auto words_of(TableNoun) {
  return std::array{"people"sv, "organisations"sv, "conversations"sv, "promises"sv};
}

// clang-format off
enum class ColumnField {
  skip, own_field, source_id,
  name, prefix, given_name, middle_name, family_name, suffix, name_in_other_script, call_name,
  say_it, say_given_name, say_middle_name, say_family_name, say_it_ipa, address_as,
  ism, kunya, nasab, laqab, nisba, role, role_since, role_until,
  organisation, department, title, position_since, position_until,
  email, email_label, phone, phone_label, web,
  street, post_box, city, region, postal_code, country, address_label, whole_address,
  birthday, birth_year, birth_month, birth_day, language, home_country, time_zone, interests,
  note, vcard_line, custom_label, custom_value,
  person, person_id, person_email, person_phone, organisation_id, channel, at, at_time, author,
  direction, kind, what, said_for, aim_for, made_at, done_at, by,
  withdrawn_at, withdrawal_reason, renegotiations, estimate_days, repair
};
constexpr auto words_of(ColumnField) {
  return std::array{
      "skip"sv, "own_field"sv, "source_id"sv,
      "name"sv, "prefix"sv, "given_name"sv, "middle_name"sv, "family_name"sv, "suffix"sv,
      "name_in_other_script"sv, "call_name"sv, "say_it"sv, "say_given_name"sv, "say_middle_name"sv,
      "say_family_name"sv, "say_it_ipa"sv, "address_as"sv, "ism"sv, "kunya"sv, "nasab"sv,
      "laqab"sv, "nisba"sv, "role"sv, "role_since"sv, "role_until"sv,
      "organisation"sv, "department"sv, "title"sv, "position_since"sv, "position_until"sv,
      "email"sv, "email_label"sv, "phone"sv, "phone_label"sv, "web"sv,
      "street"sv, "post_box"sv, "city"sv, "region"sv, "postal_code"sv, "country"sv,
      "address_label"sv, "whole_address"sv, "birthday"sv, "birth_year"sv, "birth_month"sv,
      "birth_day"sv, "language"sv, "home_country"sv, "time_zone"sv, "interests"sv, "note"sv, "vcard_line"sv,
      "custom_label"sv, "custom_value"sv,
      "person"sv, "person_id"sv, "person_email"sv, "person_phone"sv, "organisation_id"sv, "channel"sv, "at"sv, "at_time"sv, "author"sv,
      "direction"sv, "kind"sv, "what"sv, "said_for"sv, "aim_for"sv, "made_at"sv, "done_at"sv,
      "by"sv, "withdrawn_at"sv, "withdrawal_reason"sv, "renegotiations"sv,
      "estimate_days"sv, "repair"sv};
}
// clang-format on

/// `label` is what the header says beside the field ("work" of "Business Phone"), or the name of an
/// own field. `number` tells "E-mail 2" from "E-mail 1", `line` the second line of a street.
struct TableColumn {
  std::string header;
  ColumnField field = ColumnField::skip;
  std::string label;
  int number = 0;
  int line = 0;

  bool operator==(TableColumn const&) const = default;
};

/// Our own tables write an own field so, whatever its name would mean by itself.
constexpr std::string_view own_field_header = "Own field: ";

/// What a header alone means; own_field with the header as label where it means nothing known.
TableColumn read_header(std::string_view header, TableNoun noun);

/// All columns together: doubled ones, titles before names, whole addresses beside their parts.
/// `samples` holds some rows below the header.
std::vector<TableColumn> map_columns(std::span<std::string_view const> headers, TableNoun noun,
                                     std::span<std::vector<std::string> const> samples);

/// Whether a first row names columns, rather than being a row like the others.
bool is_header_row(std::span<std::string_view const> cells, TableNoun noun);

/// Letters and digits alone, folded: "E-mail " -> "email".
std::string header_key(std::string_view text);

/// Whether a cell looks like an e-mail address, whatever its header says.
bool looks_like_email(std::string_view cell);

}  // namespace kept
