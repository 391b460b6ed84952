// kept analyse duplicates: who stands twice in a table of people.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <thread>

#include "base/json_write.hpp"
#include "commands/analyse.hpp"
#include "exchange/people_table.hpp"
#include "exchange/text_encoding.hpp"
#include "search/duplicates/scan.hpp"

namespace kept {
namespace {

struct DuplicatesWords {
  std::string file, pairs;
  bool json = false;
  double threshold = .5;
};

struct DuplicatesFound {
  std::int64_t rows = 0, compared = 0, pairs = 0;
  double seconds = 0;
};
constexpr auto fields_of(DuplicatesFound const*) {
  return std::tuple{
      field("rows", &DuplicatesFound::rows), field("compared", &DuplicatesFound::compared),
      field("pairs", &DuplicatesFound::pairs), field("seconds", &DuplicatesFound::seconds)};
}

Result<std::string> text_of(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf()))
    return refuse(Code::bad_file, "FILE", path + " cannot be read");
  return std::move(decode_file(std::move(bytes).str()).text);
}

/// An id goes out as it came in: quoted where it must be, and nothing put before it.
std::string csv_cell(std::string const& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

Done write_pairs(std::string const& path, PeopleTable const& table, Scan const& scan) {
  std::string text = "id_a,id_b,probability\n";
  for (auto const& pair : scan.pairs) {
    char probability[16];
    std::snprintf(probability, sizeof probability, "%.6f", pair.probability);
    text += csv_cell(table.ids[pair.one]) + "," + csv_cell(table.ids[pair.other]) + "," +
            probability + "\n";
  }
  std::ofstream out(path, std::ios::binary);
  if (!(out << text) || !out.flush())
    return refuse(Code::bad_file, "--pairs", path + " cannot be written");
  return {};
}

Result<int> analyse(DuplicatesWords const& words) {
  if (!(words.threshold > 0 && words.threshold <= 1))
    return refuse(Code::bad_parameter, "threshold", "a probability above 0 and at most 1");
  auto const start = std::chrono::steady_clock::now();
  auto const text = TRY(text_of(words.file));
  auto const table = TRY(read_people_table(text));
  ScanOptions options;
  options.threshold = words.threshold;
  options.threads = std::min(std::max(std::thread::hardware_concurrency(), 1U), 8U);
  auto const scan = scan_records(table.records, table.words, options);
  if (!words.pairs.empty()) TRY(write_pairs(words.pairs, table, scan));
  std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
  DuplicatesFound const found{static_cast<std::int64_t>(table.records.size()),
                              static_cast<std::int64_t>(scan.compared),
                              static_cast<std::int64_t>(scan.pairs.size()), took.count()};
  if (words.json)
    std::cout << to_json(found) << "\n";
  else
    std::cout << found.rows << " people, " << found.compared << " pairs compared, " << found.pairs
              << " of them probably one person\n";
  return 0;
}

}  // namespace

void add_analyse_duplicates(CommandLine& line, CLI::App& group) {
  auto words = std::make_shared<DuplicatesWords>();
  auto& command = line.command(
      "duplicates", "who stands twice in a table of people",
      [words](Settings const&) { return analyse(*words); }, &group);
  command.add_option("FILE", words->file, "CSV with a header row: names, birthday, address ...")
      ->required();
  command.add_flag("--json", words->json, "one JSON object");
  command.add_option("--pairs", words->pairs, "write the pairs here: id_a,id_b,probability");
  command.add_option("--threshold", words->threshold, "pairs at least this probable (0.5)");
}

}  // namespace kept
