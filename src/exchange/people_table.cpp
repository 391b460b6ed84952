#include "exchange/people_table.hpp"

#include "exchange/csv_dialect.hpp"
#include "exchange/csv_reader.hpp"
#include "exchange/dates.hpp"
#include "exchange/record_columns.hpp"

namespace kept {
namespace {

constexpr std::size_t sample_rows = 200;

std::string_view trimmed(std::string_view cell) {
  auto const from = cell.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return cell.substr(from, cell.find_last_not_of(" \t\r\n") + 1 - from);
}

class TableReader {
 public:
  explicit TableReader(std::string_view text) : text_(text), layout_(find_csv_layout(text)) {}

  Result<PeopleTable> read() {
    {
      auto reader = start();
      CsvRow header;
      if (!reader.next(header)) return refuse(Code::bad_file, "FILE", "the table is empty");
      TRY(find_columns(reader, header));
    }
    auto reader = start();
    CsvRow row;
    reader.next(row);
    while (reader.next(row))
      if (!row.blank()) take(row);
    for (auto const& record : table_.records) count_words(record, table_.words);
    return std::move(table_);
  }

 private:
  CsvReader start() const { return {text_.substr(layout_.skipped_bytes), layout_.dialect}; }

  Done find_columns(CsvReader& reader, CsvRow const& header) {
    std::vector<std::string> names;
    for (auto const cell : header.cells) names.emplace_back(trimmed(cell));
    std::vector<std::vector<std::string>> samples;
    CsvRow row;
    while (samples.size() < sample_rows && reader.next(row)) {
      auto& sample = samples.emplace_back();
      for (auto const cell : row.cells) sample.emplace_back(trimmed(cell));
    }
    std::vector<std::string_view> const views(names.begin(), names.end());
    columns_ = find_record_columns(views, samples);
    DateEvidence birthdays;
    bool any = false;
    for (std::size_t at = 0; at < columns_.parts.size(); ++at) {
      any = any || columns_.parts[at].has_value();
      if (columns_.parts[at] != RecordPart::birthday) continue;
      for (auto const& sample : samples)
        if (at < sample.size()) birthdays.see(sample[at]);
    }
    if (!any) return refuse(Code::missing, "name", "no column of the table says who somebody is");
    if (birthdays.order() == DateOrder::month_day) standard_.birthdays = BirthdayOrder::month_day;
    return {};
  }

  void take(CsvRow const& row) {
    values_.clear();
    for (std::size_t at = 0; at < std::min(row.cells.size(), columns_.parts.size()); ++at) {
      auto const cell = trimmed(row.cells[at]);
      if (!columns_.parts[at] || cell.empty()) continue;
      values_.push_back({*columns_.parts[at], cell});
      if (columns_.parts[at] == RecordPart::birthday) spell_out(values_.back());
    }
    auto const id = columns_.id < row.cells.size() ? trimmed(row.cells[columns_.id]) : "";
    table_.ids.emplace_back(id);
    table_.records.push_back(make_record(values_, standard_, table_.words));
  }

  /// "22 Nov 1961" as digits; what is digits already stays as written, slips and all.
  void spell_out(RecordValue& value) {
    if (birthday_digits(value.text, standard_.birthdays) != 0) return;
    auto const date = read_date(value.text, standard_.birthdays == BirthdayOrder::month_day
                                                ? DateOrder::month_day
                                                : DateOrder::day_month);
    if (auto const day = date.as_day()) spelled_ = to_text(*day), value.text = spelled_;
  }

  std::string_view text_;
  CsvLayout layout_;
  RecordColumns columns_;
  Standard standard_;
  PeopleTable table_;
  std::vector<RecordValue> values_;
  std::string spelled_;
};

}  // namespace

Result<PeopleTable> read_people_table(std::string_view text) { return TableReader(text).read(); }

}  // namespace kept
