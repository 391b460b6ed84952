// One import: a file that somebody brought, how its columns are read, and what came of it. It is
// one batch: undone as a whole.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "exchange/columns.hpp"
#include "exchange/dates.hpp"
#include "individuals/role.hpp"
#include "search/duplicates/weights.hpp"

namespace kept {

enum class FileFormat { vcard, csv, archive };
constexpr auto words_of(FileFormat) { return std::array{"vcard"sv, "csv"sv, "archive"sv}; }

enum class ImportState { preview, running, done, undone, failed };
constexpr auto words_of(ImportState) {
  return std::array{"preview"sv, "running"sv, "done"sv, "undone"sv, "failed"sv};
}

/// One column of the file: the first values in it and the field they go to. `field_label` is "work"
/// of "Business Phone", or the name of an own field. `order_needed`: its dates allow both orders
/// and `date_order` is not known, so that somebody must say it.
struct ImportColumn {
  std::string column;
  std::vector<std::string> sample;
  ColumnField field = ColumnField::skip;
  std::string field_label;
  int number = 0;
  int line = 0;
  std::optional<DateOrder> date_order;
  bool order_needed = false;
};
constexpr auto fields_of(ImportColumn const*) {
  return std::tuple{field("column", &ImportColumn::column, required).max(300),
                    field("sample", &ImportColumn::sample),
                    field("field", &ImportColumn::field, from_client),
                    field("field_label", &ImportColumn::field_label, from_client).max(100),
                    field("number", &ImportColumn::number, from_client).range(0, 1'000),
                    field("line", &ImportColumn::line, from_client).range(0, 1'000),
                    field("date_order", &ImportColumn::date_order, from_client),
                    field("order_needed", &ImportColumn::order_needed)};
}

/// What is taken where a row says nothing.
struct ImportDefaults {
  std::optional<Role> role;
  std::optional<std::string> language;
  std::optional<DateOrder> date_order;
};
constexpr auto fields_of(ImportDefaults const*) {
  return std::tuple{field("role", &ImportDefaults::role, from_client),
                    field("language", &ImportDefaults::language, from_client).max(35),
                    field("date_order", &ImportDefaults::date_order, from_client)};
}

/// `row` counts as a spreadsheet does, the header being row 1; of a vCard file it is the card's
/// number. `line` is the line in the file. `column` is the column's header, or the vCard's
/// property.
struct ImportProblem {
  std::int64_t row = 0;
  std::int64_t line = 0;
  std::string column;
  std::int64_t column_number = 0;
  std::string code;
  std::string detail;
  bool refused = false;
};
constexpr auto fields_of(ImportProblem const*) {
  return std::tuple{field("row", &ImportProblem::row),
                    field("line", &ImportProblem::line),
                    field("column", &ImportProblem::column),
                    field("column_number", &ImportProblem::column_number),
                    field("code", &ImportProblem::code),
                    field("detail", &ImportProblem::detail),
                    field("refused", &ImportProblem::refused)};
}

constexpr std::size_t import_problems_max = 100;
constexpr std::size_t import_likely_max = 100;

/// A row that is probably somebody who is here. It makes somebody new all the same, unless it is
/// told to be added to that person.
struct ImportLikely {
  std::int64_t row = 0;
  std::string name;  // as the row has it
  Id person_id;
  std::string person;  // the person's name
  double probability = 0;
  std::vector<Evidence> evidence;
};
constexpr auto fields_of(ImportLikely const*) {
  return std::tuple{field("row", &ImportLikely::row),
                    field("name", &ImportLikely::name),
                    field("person_id", &ImportLikely::person_id),
                    field("person", &ImportLikely::person),
                    field("probability", &ImportLikely::probability),
                    field("evidence", &ImportLikely::evidence)};
}

struct ImportAddTo {
  std::int64_t row = 0;
  Id person_id;
};
constexpr auto fields_of(ImportAddTo const*) {
  return std::tuple{field("row", &ImportAddTo::row, required),
                    field("person_id", &ImportAddTo::person_id, required)};
}

constexpr std::size_t import_preview_rows = 5;

struct Import {
  Id id;
  std::int64_t version = 0;
  Id user_id;
  std::string file_name;
  FileFormat format = FileFormat::csv;
  TableNoun as = TableNoun::people;
  ImportState state = ImportState::preview;
  std::string encoding;   // as the file is read; changed by hand to another charset's name
  std::string separator;  // one character, or "\t"; empty for a vCard
  std::int64_t rows = 0, created = 0, updated = 0, unchanged = 0, refused = 0, done_rows = 0;
  std::vector<ImportColumn> columns;
  ImportDefaults defaults;
  RawJson preview{"[]"};
  std::vector<ImportProblem> problems;
  std::vector<ImportLikely> likely;
  std::vector<ImportAddTo> add_to;
  Instant created_at, changed_at;
  /// While it runs: "disk_full" or "fault" when the last try ended so; it is tried again.
  std::string waits_for;

  // Not on the wire.
  TableNoun rows_are = TableNoun::people;  // `as` under a name that SQL takes
  std::int64_t bytes = 0;
  std::string failure;
};
constexpr auto fields_of(Import const*) {
  return std::tuple{field("id", &Import::id),
                    field("version", &Import::version),
                    field("user_id", &Import::user_id),
                    field("file_name", &Import::file_name),
                    field("format", &Import::format),
                    field("as", &Import::as, not_stored),
                    field("state", &Import::state),
                    field("encoding", &Import::encoding),
                    field("separator", &Import::separator),
                    field("rows", &Import::rows),
                    field("created", &Import::created),
                    field("updated", &Import::updated),
                    field("unchanged", &Import::unchanged),
                    field("refused", &Import::refused),
                    field("done_rows", &Import::done_rows),
                    field("columns", &Import::columns),
                    field("defaults", &Import::defaults),
                    field("preview", &Import::preview),
                    field("problems", &Import::problems),
                    field("likely", &Import::likely),
                    field("add_to", &Import::add_to),
                    field("created_at", &Import::created_at),
                    field("changed_at", &Import::changed_at),
                    field("waits_for", &Import::waits_for, not_stored),
                    field("rows_are", &Import::rows_are, hidden),
                    field("bytes", &Import::bytes, hidden),
                    field("failure", &Import::failure, hidden)};
}

/// What a PATCH of an import in preview may say: it is then looked at anew.
struct ImportChange {
  std::optional<std::vector<ImportColumn>> mapping;
  std::optional<std::string> separator;
  std::optional<std::string> encoding;
  std::optional<ImportDefaults> defaults;
  /// All of them: what is not among them is nobody's row any more.
  std::optional<std::vector<ImportAddTo>> add_to;
};
constexpr auto fields_of(ImportChange const*) {
  return std::tuple{field("mapping", &ImportChange::mapping, from_client).max(2'000),
                    field("separator", &ImportChange::separator, from_client).max(1),
                    field("encoding", &ImportChange::encoding, from_client).max(60),
                    field("defaults", &ImportChange::defaults, from_client),
                    field("add_to", &ImportChange::add_to, from_client).max(import_likely_max)};
}

}  // namespace kept
