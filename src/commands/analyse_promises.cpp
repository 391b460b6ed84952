#include <charconv>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "base/json_write.hpp"
#include "commands/analyse.hpp"
#include "exchange/columns.hpp"
#include "exchange/csv_dialect.hpp"
#include "exchange/dates.hpp"
#include "exchange/text_encoding.hpp"
#include "individuals/reach.hpp"
#include "promises/analysis.hpp"

namespace kept {
namespace {

constexpr std::size_t refusals_shown_max = 20;
constexpr std::int64_t micros_a_day = 86'400'000'000;

struct AnalyseWords {
  std::string file;
  bool json = false, baselines = false;
};

/// A cell that cannot be read: file:line:column reason, as compilers write it.
class Complaints {
 public:
  explicit Complaints(std::string file) : file_(std::move(file)) {}
  void add(std::size_t line, std::size_t column, std::string_view name, std::string_view why,
           std::string_view cell) {
    if (++count_ > refusals_shown_max) return;
    std::cerr << file_ << ":" << line << ":" << column << " " << why << " in " << name << ": "
              << cell.substr(0, 80) << "\n";
  }
  std::size_t count() const { return count_; }

 private:
  std::string file_;
  std::size_t count_ = 0;
};

/// 1.5, and 1,5 as Danish spreadsheets write it; not negative.
std::optional<double> number_in(std::string cell) {
  if (cell.find('.') == std::string::npos)
    if (auto comma = cell.find(','); comma != std::string::npos) cell[comma] = '.';
  double value = 0;
  auto const* end = cell.data() + cell.size();
  auto [stopped, error] = std::from_chars(cell.data(), end, value);
  if (error != std::errc{} || stopped != end || !(value >= 0 && value < 1e300)) return {};
  return value;
}

/// A moment; a day counts from its first microsecond, `end_of_day` from its last.
std::optional<std::int64_t> moment_in(std::string_view cell, bool end_of_day) {
  if (auto at = parse_instant(cell)) return at->micros;
  auto date = read_date(cell, std::nullopt);
  auto day = date.as_day();
  if (!day) return {};
  auto micros = day->days * micros_a_day;
  if (date.clock) return micros + *date.clock - date.offset_minutes.value_or(0) * 60'000'000LL;
  return end_of_day ? micros + micros_a_day - 1 : micros;
}

class PromiseTable {
 public:
  PromiseTable(std::string file, std::string text)
      : text_(std::move(text)), complaints_(std::move(file)) {}

  Result<std::vector<PastPromise>> read() {
    auto layout = find_csv_layout(text_);
    CsvReader reader(std::string_view(text_).substr(layout.skipped_bytes), layout.dialect);
    CsvRow row;
    if (!reader.next(row)) return refuse(Code::bad_file, "FILE", "the table is empty");
    TRY(find_columns(row));
    std::vector<PastPromise> rows;
    while (reader.next(row))
      if (!row.blank()) rows.push_back(take(row, layout.skipped_lines, rows.size()));
    for (auto const& problem : reader.problems())
      complaints_.add(problem.line + layout.skipped_lines, problem.column, "a cell",
                      word_of(problem.code), problem.detail);
    if (complaints_.count() > 0)
      return refuse(Code::bad_cell, "FILE",
                    std::to_string(complaints_.count()) + " cells cannot be read");
    return rows;
  }

 private:
  static constexpr std::array names{"kind"sv,     "owner"sv,  "made_at"sv,
                                    "estimate"sv, "actual"sv, "done_at"sv};
  enum Column : std::size_t { kind, owner, made_at, estimate, actual, done_at };

  Done find_columns(CsvRow const& header) {
    places_.fill(SIZE_MAX);
    for (std::size_t at = 0; at < header.cells.size(); ++at)
      for (std::size_t name = 0; name < names.size(); ++name)
        if (header_key(header.cells[at]) == header_key(names[name])) places_[name] = at;
    for (auto column : {made_at, estimate, actual})
      if (places_[column] == SIZE_MAX)
        return refuse(Code::missing, std::string(names[column]),
                      "the table has no column " + std::string(names[column]));
    return {};
  }

  std::string_view cell_of(CsvRow const& row, Column column) const {
    auto at = places_[column];
    return at < row.cells.size() ? without_blanks(row.cells[at]) : std::string_view();
  }

  template <class Read>
  auto value_of(CsvRow const& row, std::size_t skipped, Column column, std::string_view why,
                Read read) -> decltype(read(std::string_view())) {
    auto cell = cell_of(row, column);
    if (cell.empty()) return {};
    auto value = read(cell);
    if (!value) complaints_.add(row.line + skipped, places_[column] + 1, names[column], why, cell);
    return value;
  }

  PastPromise take(CsvRow const& row, std::size_t skipped, std::size_t place) {
    auto number = [](std::string_view cell) { return number_in(std::string(cell)); };
    auto day = [](std::string_view cell) { return moment_in(cell, false); };
    auto day_over = [](std::string_view cell) { return moment_in(cell, true); };
    PastPromise promise;
    promise.kind = cell_of(row, kind);
    promise.owner = cell_of(row, owner);
    promise.estimate = value_of(row, skipped, estimate, "no number of 0 or more", number);
    promise.actual = value_of(row, skipped, actual, "no number of 0 or more", number);
    promise.done = value_of(row, skipped, done_at, "no day or moment", day_over);
    if (cell_of(row, made_at).empty())
      complaints_.add(row.line + skipped, places_[made_at] + 1, names[made_at], "no day or moment",
                      "");
    promise.made = value_of(row, skipped, made_at, "no day or moment", day)
                       .value_or(static_cast<std::int64_t>(place));
    return promise;
  }

  std::string text_;
  Complaints complaints_;
  std::array<std::size_t, names.size()> places_{};
};

void say(PromiseAnalysis const& analysis) {
  auto percent = [](std::optional<double> share) {
    char text[16] = "-";
    if (share) std::snprintf(text, sizeof text, "%.1f %%", 100 * *share);
    return std::string(text);
  };
  auto number = [](std::optional<double> value, char const* form) {
    char text[32] = "-";
    if (value) std::snprintf(text, sizeof text, form, *value);
    return std::string(text);
  };
  std::cout << analysis.rows << " promises, " << analysis.open << " of them open; "
            << analysis.scored << " scored, " << analysis.abstained << " abstained\n"
            << "kept at 90 %: " << percent(analysis.coverage_90) << " ("
            << percent(analysis.coverage_90_low) << " to " << percent(analysis.coverage_90_high)
            << "), at 50 %: " << percent(analysis.coverage_50) << "\n"
            << "pinball at 90 %: " << number(analysis.pinball_90, "%.4f")
            << ", forecast/estimate: " << number(analysis.median_stretch_90, "%.2f")
            << ", forecast/actual: " << number(analysis.sharpness, "%.2f") << "\n";
  for (auto const& kind : analysis.by_kind)
    std::cout << "  " << (kind.kind.empty() ? "(no kind)" : kind.kind) << ": " << kind.scored
              << " scored, kept " << percent(kind.coverage_90) << ", pinball "
              << number(kind.pinball_90, "%.4f") << "\n";
  for (auto const& baseline : analysis.baselines)
    std::cout << "  beside " << baseline.name << ": kept " << percent(baseline.coverage_90)
              << ", pinball " << number(baseline.pinball_90, "%.4f") << ", ours is lower by "
              << number(baseline.pinball_lower_by, "%.4f") << " ("
              << number(baseline.pinball_lower_by_low, "%.4f") << " to "
              << number(baseline.pinball_lower_by_high, "%.4f") << ")\n";
}

Result<int> run(AnalyseWords const& words) {
  std::ifstream in(words.file, std::ios::binary);
  if (!in) return refuse(Code::bad_file, "FILE", words.file + " cannot be read");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  auto rows = TRY(PromiseTable(words.file, decode_file(std::move(bytes).str()).text).read());
  auto analysis =
      analyse_promises(std::move(rows), words.baselines ? Compare::with_baselines : Compare::alone);
  if (words.json)
    std::cout << to_json(analysis) << "\n";
  else
    say(analysis);
  return 0;
}

}  // namespace

void add_analyse_promises(CommandLine& line, CLI::App& group) {
  auto words = std::make_shared<AnalyseWords>();
  auto& command = line.command(
      "promises", "how good the forecast would have been on a table of promises",
      [words](Settings const&) { return run(*words); }, &group);
  command.add_option("FILE", words->file, "CSV: kind, owner, made_at, estimate, actual, done_at")
      ->required();
  command.add_flag("--json", words->json, "one JSON object");
  command.add_flag("--baselines", words->baselines,
                   "beside the estimate itself, evidence-based scheduling and the own history");
}

}  // namespace kept
