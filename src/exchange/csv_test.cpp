#include <doctest/doctest.h>

#include "exchange/csv_dialect.hpp"
#include "exchange/csv_reader.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/text_encoding.hpp"

using namespace kept;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table read_table(std::string_view text) {
  auto const layout = find_csv_layout(text);
  CsvReader reader(text.substr(layout.skipped_bytes), layout.dialect);
  CsvRow row;
  Table table;
  while (reader.next(row)) {
    if (!row.blank()) table.emplace_back(row.cells.begin(), row.cells.end());
  }
  return table;
}

}  // namespace

TEST_CASE("every way to write a table is found out") {
  struct Row {
    char const* what;
    std::string text;
    Table table;
  };
  std::vector<Row> const rows{
      {"commas", "a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}},
      {"semicolons and decimal commas",
       "navn;beløb\nEva;1,5\nBo;2,5\n",
       {{"navn", "beløb"}, {"Eva", "1,5"}, {"Bo", "2,5"}}},
      {"tabs", "a\tb\n1\t2\n", {{"a", "b"}, {"1", "2"}}},
      {"bars", "a|b|c\n1|2|3\n", {{"a", "b", "c"}, {"1", "2", "3"}}},
      {"Excel says it", "sep=;\na;b\n1;2\n", {{"a", "b"}, {"1", "2"}}},
      {"quotes, separators and line ends inside",
       "a,b\n\"x, \"\"y\"\"\",\"1\n2\"\n",
       {{"a", "b"}, {"x, \"y\"", "1\n2"}}},
      {"single quotes", "'a','b'\n'1,5','2'\n'3','4'\n", {{"a", "b"}, {"1,5", "2"}, {"3", "4"}}},
      {"backslashes", "a,b\n\"say \\\"hi\\\" now\",2\n", {{"a", "b"}, {"say \"hi\" now", "2"}}},
      {"one column", "Email\na@b.dk\nc@d.dk\n", {{"Email"}, {"a@b.dk"}, {"c@d.dk"}}},
      {"a preamble",
       "Notes:\n\"Some, e-mails, are missing\"\n\nFirst,Last,URL,Mail\nEva,Holm,,\n",
       {{"First", "Last", "URL", "Mail"}, {"Eva", "Holm", "", ""}}},
      {"old Macintosh", "a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"no end of the last line", "a,b\n1,", {{"a", "b"}, {"1", ""}}},
      {"blanks around quotes", "a,b\n \"1\" ,2\n", {{"a", "b"}, {"1", "2"}}},
  };
  for (auto const& row : rows) {
    CAPTURE(row.what);
    CHECK(read_table(row.text) == row.table);
  }
}

TEST_CASE("broken quotes cost no more than their cell") {
  CsvReader reader("a,b\n1,\"open\n2,\"in\"out\n", {});
  CsvRow row;
  Table table;
  while (reader.next(row)) table.emplace_back(row.cells.begin(), row.cells.end());
  CHECK(table == Table{{"a", "b"}, {"1", "open\n2,in\"out"}});
  REQUIRE(reader.problems().size() == 1);
  CHECK(reader.problems()[0].code == ProblemCode::text_after_quote);
  CsvReader never("a,b\n1,\"open\n2,3\n", {});
  table.clear();
  while (never.next(row)) table.emplace_back(row.cells.begin(), row.cells.end());
  CHECK(table == Table{{"a", "b"}, {"1", "\"open"}, {"2", "3"}});
  REQUIRE(never.problems().size() == 1);
  CHECK(never.problems()[0] == FileProblem{2, 2, ProblemCode::quote_not_closed, "\"open"});
}

TEST_CASE("rows know their line") {
  CsvReader reader("a\n\"1\n2\"\n3\n", {});
  CsvRow row;
  std::vector<std::size_t> lines;
  while (reader.next(row)) lines.push_back(row.line);
  CHECK(lines == std::vector<std::size_t>{1, 2, 4});
}

TEST_CASE("no cell that is written is a formula, and each is read as it was") {
  std::vector<std::string> const cells{"=1+1", "+45 12", "-1",       "@x",   "\tx",
                                       "'=1",  "it's",   "'quoted'", "",     " a ",
                                       "a,b",  "\"",     "ø",        "''+2", "x\r\ny"};
  std::string out;
  CsvWriter writer(out);
  for (auto const& cell : cells) writer.cell(cell);
  writer.end_row();
  CsvReader reader(out, {});
  CsvRow row;
  REQUIRE(reader.next(row));
  REQUIRE(row.cells.size() == cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    CHECK(plain_cell(row.cells[i]) == cells[i]);
    if (!row.cells[i].empty())
      CHECK(std::string("=+-@\t\r").find(row.cells[i][0]) == std::string::npos);
  }
}

TEST_CASE("encodings are found by mark, zeros and letters") {
  struct Row {
    char const* what;
    std::string bytes;
    char const* encoding;
    char const* text;
  };
  using namespace std::string_literals;
  std::vector<Row> const rows{
      {"plain", "navn", "UTF-8", "navn"},
      {"marked", "\xEF\xBB\xBFnavn", "UTF-8", "navn"},
      {"UTF-16 with a mark",
       "\xFF\xFE"
       "a\0\xE6\0"s,
       "UTF-16LE", "aæ"},
      {"UTF-16 without", "\0n\0a\0v\0n\0;\0\xE6"s, "UTF-16BE", "navn;æ"},
      {"Arabic UTF-16 without", "\x27\x06\x44\x06\x27\x06\x33\x06\x45\x06;\0\x27\x06\n\0"s,
       "UTF-16LE", "الاسم;ا\n"},
      {"Danish Windows", "S\xF8ren Kj\xE6rg\xE5rd, \xC5rhus", "windows-1252",
       "Søren Kjærgård, Århus"},
      {"Danish Macintosh", "S\xBFren Kj\xBErg\x8Crd, \x81rhus", "macintosh",
       "Søren Kjærgård, Århus"},
      {"Arabic Windows", "\xE3\xCD\xE3\xCF,\xC7\xE1\xCF\xE6\xCD\xC9", "windows-1256",
       "محمد,الدوحة"},
      {"German",
       "M\xFCller, Stra\xDF"
       "e",
       "windows-1252", "Müller, Straße"},
      {"French Macintosh", "Andr\x8E, Fran\x8Dois", "macintosh", "André, François"},
  };
  for (auto const& row : rows) {
    CAPTURE(row.what);
    auto const file = decode_file(row.bytes);
    CHECK(file.encoding.name == row.encoding);
    CHECK(file.text == row.text);
    CHECK(file.replaced == 0);
  }
  auto const mended = decode_file("øøøøøøøøø \x80");
  CHECK(mended.text == "øøøøøøøøø €");
  CHECK(mended.mended == 1);
  CHECK(decode_file("x", "no-such-charset").name_unknown);
  CHECK(decode_file("\xE6", "ISO-8859-1").text == "æ");
}
