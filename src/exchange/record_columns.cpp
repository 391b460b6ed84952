#include "exchange/record_columns.hpp"

#include <algorithm>
#include <array>

#include "base/text/fold.hpp"
#include "exchange/columns.hpp"
#include "exchange/dates.hpp"

namespace kept {
namespace {

using Words = std::vector<std::string>;

/// "PostCode_fake" -> post, code, fake.
Words words_of_header(std::string_view header) {
  Words words(1);
  for (std::size_t at = 0; at < header.size(); ++at) {
    bool const capital = header[at] >= 'A' && header[at] <= 'Z';
    bool const after_small = at > 0 && header[at - 1] >= 'a' && header[at - 1] <= 'z';
    if ((capital && after_small) || header[at] == '_' || header[at] == ' ' || header[at] == '-' ||
        header[at] == '.' || header[at] == '/')
      words.emplace_back();
    words.back() += header[at];
  }
  for (auto& word : words) word = header_key(word);
  std::erase(words, std::string());
  return words;
}

template <std::size_t N>
bool has(Words const& words, std::array<std::string_view, N> const& list) {
  return std::ranges::any_of(
      words, [&](std::string const& word) { return std::ranges::find(list, word) != list.end(); });
}
bool has(Words const& words, std::string_view word) { return has(words, std::array{word}); }

bool names_the_answer(Words const& words) {
  return has(words, std::array{"cluster"sv, "label"sv, "truth"sv, "match"sv, "matched"sv,
                               "duplicate"sv, "entity"sv, "group"sv, "gold"sv, "score"sv});
}

bool is_identity(Words const& words) {
  return has(words, std::array{"ssn"sv, "soc"sv, "social"sv, "cpr"sv, "cprnr"sv, "nino"sv, "nin"sv,
                               "passport"sv, "tax"sv, "vat"sv, "iqama"sv, "insurance"sv}) ||
         (has(words, "national") && !has(words, "name"));
}

bool is_id(Words const& words) {
  return !is_identity(words) &&
         has(words, std::array{"id"sv, "uid"sv, "uuid"sv, "guid"sv, "nr"sv, "key"sv, "recid"sv,
                               "rownumber"sv}) &&
         !has(words, std::array{"house"sv, "street"sv, "phone"sv, "post"sv, "email"sv});
}

std::optional<RecordPart> known_header(std::string_view header) {
  switch (read_header(header, TableNoun::people).field) {
    using enum ColumnField;
    case name:
    case name_in_other_script:
      return RecordPart::name;
    case given_name:
    case middle_name:
      return RecordPart::given_name;
    case family_name:
      return RecordPart::family_name;
    case birthday:
      return RecordPart::birthday;
    case email:
      return RecordPart::email;
    case phone:
      return RecordPart::phone;
    case street:
      return RecordPart::street;
    case postal_code:
      return RecordPart::postcode;
    case city:
      return RecordPart::town;
    case organisation:
      return RecordPart::organisation;
    case title:
      return RecordPart::occupation;
    default:
      return std::nullopt;
  }
}

std::optional<RecordPart> name_in(Words const& words) {
  bool const given = has(words, std::array{"first"sv, "given"sv, "forename"sv, "firstname"sv,
                                           "forename1"sv, "christian"sv, "middle"sv, "fornavn"sv});
  bool const family = has(words, std::array{"surname"sv, "last"sv, "family"sv, "lastname"sv,
                                            "maiden"sv, "efternavn"sv});
  if (given && family) return RecordPart::name;
  if (given) return RecordPart::given_name;
  if (family) return RecordPart::family_name;
  if (has(words, std::array{"name"sv, "fullname"sv, "navn"sv}) &&
      !has(words, std::array{"user"sv, "file"sv, "nick"sv, "company"sv}))
    return RecordPart::name;
  return std::nullopt;
}

std::optional<RecordPart> place_in(Words const& words) {
  bool const number = has(words, std::array{"number"sv, "no"sv, "nr"sv, "num"sv});
  if (has(words, std::array{"postcode"sv, "zip"sv, "zipcode"sv, "postal"sv, "postnr"sv}) ||
      (has(words, "post") && has(words, "code")))
    return RecordPart::postcode;
  if (has(words, std::array{"street"sv, "house"sv}) && number) return RecordPart::house_number;
  if (has(words, std::array{"suburb"sv, "city"sv, "town"sv, "locality"sv, "place"sv, "birthplace"sv,
                            "village"sv, "municipality"sv}))
    return RecordPart::town;
  if (has(words, std::array{"address"sv, "address1"sv, "address2"sv, "addr"sv, "street"sv, "road"sv,
                            "adresse"sv}))
    return RecordPart::street;
  return std::nullopt;
}

std::optional<RecordPart> part_in(Words const& words) {
  if (has(words, std::array{"email"sv, "mail"sv})) return RecordPart::email;
  if (has(words, std::array{"phone"sv, "tel"sv, "telephone"sv, "mobile"sv, "cell"sv, "tlf"sv}))
    return RecordPart::phone;
  if (auto place = place_in(words)) return place;
  if (has(words, std::array{"dob"sv, "birth"sv, "born"sv, "birthday"sv, "birthdate"sv}))
    return RecordPart::birthday;
  if (has(words, std::array{"gender"sv, "sex"sv, "kon"sv, "الجنس"sv})) return RecordPart::gender;
  if (has(words,
          std::array{"company"sv, "employer"sv, "organisation"sv, "organization"sv, "firm"sv}))
    return RecordPart::organisation;
  if (has(words, std::array{"occupation"sv, "job"sv, "profession"sv}))
    return RecordPart::occupation;
  return name_in(words);
}

/// What most cells of a column look like, where its header says nothing.
std::optional<RecordPart> part_in_cells(Words const& words, std::size_t at,
                                        std::span<std::vector<std::string> const> samples) {
  std::size_t filled = 0, emails = 0, phones = 0;
  DateEvidence dates;
  for (auto const& row : samples) {
    if (at >= row.size() || row[at].empty()) continue;
    ++filled;
    auto const& cell = row[at];
    emails += looks_like_email(cell);
    phones += cell.front() == '+' && cell.size() >= 8;
    dates.see(cell);
  }
  if (filled == 0) return std::nullopt;
  if (emails * 10 >= filled * 8) return RecordPart::email;
  if (phones * 10 >= filled * 8) return RecordPart::phone;
  bool const of_the_row = has(words, std::array{"created"sv, "changed"sv, "updated"sv, "modified"sv,
                                                "last"sv, "since"sv, "at"sv, "due"sv, "entered"sv});
  if (dates.is_dates() && !of_the_row) return RecordPart::birthday;
  return std::nullopt;
}

}  // namespace

RecordColumns find_record_columns(std::span<std::string_view const> headers,
                                  std::span<std::vector<std::string> const> samples) {
  RecordColumns columns;
  columns.parts.resize(headers.size());
  std::optional<std::size_t> id;
  for (std::size_t at = 0; at < headers.size(); ++at) {
    auto const words = words_of_header(headers[at]);
    auto& part = columns.parts[at];
    if (names_the_answer(words)) continue;
    if (is_identity(words)) {
      part = RecordPart::identity_number;
    } else if (is_id(words)) {
      if (!id) id = at;
    } else {
      part = known_header(headers[at]);
      if (!part) part = part_in(words);
      if (!part) part = part_in_cells(words, at, samples);
    }
  }
  columns.id = id.value_or(0);
  return columns;
}

}  // namespace kept
