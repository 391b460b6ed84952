#include "exchange/draft_source.hpp"

#include <algorithm>

#include "base/charset.hpp"
#include "base/fault.hpp"
#include "base/json_write.hpp"
#include "exchange/archive_source.hpp"
#include "exchange/card_draft.hpp"
#include "exchange/csv_dialect.hpp"
#include "exchange/jcard.hpp"
#include "exchange/row_draft.hpp"
#include "exchange/talk_draft.hpp"
#include "exchange/text_encoding.hpp"
#include "exchange/vcard_writer.hpp"

namespace kept {
namespace {

constexpr std::size_t sample_rows = 200;
constexpr std::int64_t checked_rows_max = 50'000;

class CardSource : public DraftSource {
 public:
  explicit CardSource(std::string bytes) : bytes_(vcard_bytes(std::move(bytes))), reader_(bytes_) {
    if (is_jcard(bytes_)) jcards_ = read_jcard(bytes_);
  }

  bool next(SourceRow& row) override {
    std::optional<ReadCard> card;
    if (jcards_.empty()) {
      card = reader_.next();
    } else if (at_ < jcards_.size()) {
      card = std::move(jcards_[at_]);
    }
    if (!card) return false;
    row.row = static_cast<std::int64_t>(++at_);
    row.draft = draft_of_card(*card);
    row.cells.clear();
    if (row.draft.refused()) {
      write_vcard(row.cells.emplace_back(), card->properties);
    }
    return true;
  }
  std::vector<FileProblem> problems() const override { return reader_.rest_problems(); }

 private:
  std::string bytes_;
  VcardReader reader_;
  std::vector<ReadCard> jcards_;
  std::size_t at_ = 0;
};

std::vector<TableColumn> columns_of_import(std::vector<ImportColumn> const& columns) {
  std::vector<TableColumn> list;
  for (auto const& c : columns)
    list.push_back({c.column, c.field, c.field_label, c.number, c.line});
  return list;
}

std::vector<std::optional<DateOrder>> orders_of(std::vector<ImportColumn> const& columns) {
  std::vector<std::optional<DateOrder>> orders;
  for (auto const& column : columns) orders.push_back(column.date_order);
  return orders;
}

char separator_of(std::string const& text) { return text.empty() ? '\0' : text[0]; }

/// The text of a table and where its rows begin.
struct Table {
  std::string text;
  CsvLayout layout;
  bool has_header = true;

  std::string_view rows() const { return std::string_view(text).substr(layout.skipped_bytes); }
};

Table open_table(Import const& import, std::string bytes) {
  Table table;
  table.text = decode_file(std::move(bytes), import.encoding).text;
  table.layout = find_csv_layout(table.text, separator_of(import.separator));
  CsvReader reader(table.rows(), table.layout.dialect);
  CsvRow row;
  while (reader.next(row) && row.blank()) {
  }
  table.has_header = is_header_row(row.cells, import.as);
  return table;
}

class TableSource : public DraftSource {
 public:
  TableSource(Import const& import, std::string bytes)
      : table_(open_table(import, std::move(bytes))),
        reader_(table_.rows(), table_.layout.dialect),
        as_(import.as),
        is_talk_(import.as == TableNoun::conversations || import.as == TableNoun::promises),
        columns_(columns_of_import(import.columns)),
        orders_(orders_of(import.columns)),
        defaults_{import.defaults.role, import.defaults.language, import.defaults.date_order},
        drafts_(import.as, columns_, orders_, defaults_) {
    if (table_.has_header) read();
  }

  bool next(SourceRow& row) override {
    if (!read()) return false;
    row.row = number_;
    std::size_t const line = row_.line + table_.layout.skipped_lines;
    row.draft = is_talk_ ? read_talk_row(as_, columns_, orders_, defaults_, row_.cells, line)
                         : drafts_.read(row_.cells, line);
    row.cells.clear();
    row.cells.assign(row_.cells.begin(), row_.cells.end());
    return true;
  }
  std::vector<FileProblem> problems() const override { return reader_.problems(); }

 private:
  bool read() {
    do {
      if (!reader_.next(row_)) return false;
      ++number_;
    } while (row_.blank());
    return true;
  }

  Table table_;
  CsvReader reader_;
  TableNoun as_;
  bool is_talk_;
  std::vector<TableColumn> columns_;
  std::vector<std::optional<DateOrder>> orders_;
  RowDefaults defaults_;
  RowReader drafts_;
  CsvRow row_;
  std::int64_t number_ = 0;
};

/// What the columns hold, over all rows.
struct ColumnSight {
  std::vector<std::string> sample;
  DateEvidence dates;
  bool filled = false;
};

bool holds_dates(ColumnField field) {
  using enum ColumnField;
  static constexpr std::array fields{birthday,       role_since, role_until, position_since,
                                     position_until, at,         said_for,   aim_for,
                                     made_at,        done_at};
  return std::ranges::find(fields, field) != fields.end();
}

void map_table(Import& import, Table const& table, ImportChange const& by_hand) {
  CsvReader reader(table.rows(), table.layout.dialect);
  CsvRow row;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> samples;
  std::vector<ColumnSight> sights;
  import.rows = 0;
  while (reader.next(row)) {
    if (row.blank()) continue;
    if (header.empty() && table.has_header) {
      header.assign(row.cells.begin(), row.cells.end());
      continue;
    }
    ++import.rows;
    if (samples.size() < sample_rows) samples.emplace_back(row.cells.begin(), row.cells.end());
    if (sights.size() < row.cells.size()) sights.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      auto const cell = without_blanks(row.cells[i]);
      if (cell.empty()) continue;
      auto& sight = sights[i];
      sight.filled = true;
      if (sight.sample.size() < 3) sight.sample.emplace_back(cell.substr(0, 100));
      if (cell.size() < 40) sight.dates.see(cell);
    }
  }
  sights.resize(std::max(sights.size(), header.size()));
  for (std::size_t i = header.size(); i < sights.size(); ++i)
    header.push_back("Column " + std::to_string(i + 1));
  std::vector<std::string_view> const headers(header.begin(), header.end());
  auto const found = map_columns(headers, import.as, samples);
  import.columns.clear();
  for (std::size_t i = 0; i < found.size(); ++i) {
    ImportColumn column{found[i].header,
                        sights[i].sample,
                        found[i].field,
                        found[i].label,
                        found[i].number,
                        found[i].line,
                        {},
                        false};
    // An empty column makes no own field.
    if (!sights[i].filled && column.field == ColumnField::own_field)
      column.field = ColumnField::skip;
    if (by_hand.mapping) {
      for (auto const& chosen : *by_hand.mapping) {
        if (chosen.column != column.column) continue;
        column.field = chosen.field;
        column.field_label = chosen.field_label;
        column.number = chosen.number;
        column.line = chosen.line;
        column.date_order = chosen.date_order;
        if (column.field == ColumnField::own_field && column.field_label.empty())
          column.field_label = column.column;
      }
    }
    if (holds_dates(column.field)) {
      if (!column.date_order) column.date_order = sights[i].dates.order();
      column.order_needed =
          sights[i].dates.needs_order() && !column.date_order && !import.defaults.date_order;
    }
    import.columns.push_back(std::move(column));
  }
}

void add_problems(Import& import, std::vector<FileProblem> const& problems, std::int64_t row) {
  for (auto const& problem : problems) {
    if (import.problems.size() >= import_problems_max) return;
    import.problems.push_back(import_problem(problem, row, import.columns));
  }
}

/// Counts cards, shows the first ones and tells what is wrong.
void read_ahead(Import& import, std::string const& bytes) {
  auto const source = open_source(import, bytes);
  SourceRow row;
  std::string preview = "[";
  std::size_t shown = 0;
  std::int64_t rows = 0;
  import.refused = 0;
  bool const cards = import.format != FileFormat::csv;
  while ((cards || rows < checked_rows_max) && source->next(row)) {
    ++rows;
    add_problems(import, row.draft.problems, row.row);
    if (row.draft.refused()) {
      ++import.refused;
      continue;
    }
    if (shown++ >= import_preview_rows) continue;
    auto& person = row.draft.person;
    for (auto const& p : row.draft.positions)
      person.positions.push_back({{}, p.organisation, p.title, p.since, p.until});
    if (preview.size() > 1) preview += ',';
    write_json(preview, person);
  }
  add_problems(import, source->problems(), 0);
  if (cards) import.rows = rows;
  import.preview.text = preview + "]";
}

}  // namespace

FileFormat find_format(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return FileFormat::archive;
  std::string const start = vcard_bytes(std::string(bytes.substr(0, 4096)));
  if (is_jcard(start)) return FileFormat::vcard;
  std::string const upper = upper_ascii(start);
  std::size_t const begin = upper.find("BEGIN:VCARD");
  bool const at_line_start = begin == 0 || (begin != std::string::npos &&
                                            (upper[begin - 1] == '\n' || upper[begin - 1] == '\r'));
  return at_line_start ? FileFormat::vcard : FileFormat::csv;
}

ImportProblem import_problem(FileProblem const& problem, std::int64_t row,
                             std::vector<ImportColumn> const& columns) {
  ImportProblem told;
  told.row = row;
  told.line = static_cast<std::int64_t>(problem.line);
  told.column_number = static_cast<std::int64_t>(problem.column);
  if (problem.column > 0 && problem.column <= columns.size())
    told.column = columns[problem.column - 1].column;
  told.code = word_of(problem.code);
  std::size_t mended = 0;
  told.detail = mend_utf8(problem.detail, "windows-1252", mended);
  told.refused = problem.weight == ProblemWeight::refused;
  return told;
}

std::unique_ptr<DraftSource> open_source(Import const& import, std::string bytes) {
  if (import.format == FileFormat::archive) {
    auto archive = open_archive(bytes);
    // It was looked at before: what cannot be opened now has been damaged since.
    if (!archive) throw Fault("an archive that was good cannot be read: " + archive.error().detail);
    return std::move(*archive);
  }
  if (import.format == FileFormat::vcard) return std::make_unique<CardSource>(std::move(bytes));
  return std::make_unique<TableSource>(import, std::move(bytes));
}

Done look_at_file(Import& import, std::string const& bytes, ImportChange const& by_hand) {
  if (bytes.empty()) return refuse(Code::bad_file, "file", "the file is empty");
  import.format = find_format(bytes);
  import.bytes = static_cast<std::int64_t>(bytes.size());
  import.problems.clear();
  if (by_hand.defaults) import.defaults = *by_hand.defaults;
  if (import.format == FileFormat::vcard) {
    import.encoding = find_encoding(bytes).name;
  } else if (import.format == FileFormat::csv) {
    if (by_hand.encoding && !decode_charset("", *by_hand.encoding)) {
      return refuse(Code::unknown_encoding, "encoding", *by_hand.encoding);
    }
    import.encoding = by_hand.encoding ? *by_hand.encoding : find_encoding(bytes).name;
    import.separator = by_hand.separator.value_or(import.separator);
    auto const table = open_table(import, bytes);
    import.separator = std::string(1, table.layout.dialect.separator);
    map_table(import, table, by_hand);
    if (import.rows == 0) return refuse(Code::bad_file, "file", "the table has no rows");
  }
  if (import.format == FileFormat::archive) TRY(open_archive(bytes));
  read_ahead(import, bytes);
  return {};
}

}  // namespace kept
