#include <doctest/doctest.h>

#include "exchange/columns.hpp"
#include "exchange/dates.hpp"
#include "exchange/row_draft.hpp"

using namespace kept;

namespace {

using Cells = std::vector<std::string_view>;

std::vector<TableColumn> map_header(Cells const& header) {
  return map_columns(header, TableNoun::people, {});
}

Draft read_row(Cells const& header, Cells const& cells, RowDefaults defaults = {}) {
  return RowReader(TableNoun::people, map_header(header), {}, defaults).read(cells, 2);
}

}  // namespace

TEST_CASE("headers of many programs and three languages") {
  using enum ColumnField;
  struct Row {
    char const* header;
    ColumnField field;
    char const* label;
    int number;
    int line;
  };
  for (auto const& row : std::vector<Row>{{"First Name", given_name, "", 0, 0},
                                          {"first_name", given_name, "", 0, 0},
                                          {"Fornavn", given_name, "", 0, 0},
                                          {"الاسم الأول", given_name, "", 0, 0},
                                          {"E-mail 2 - Value", email, "", 2, 0},
                                          {"E-mail 2 Address", email, "", 2, 0},
                                          {"email_work", email, "work", 0, 0},
                                          {"البريد الإلكتروني", email, "", 0, 0},
                                          {"Business Fax", phone, "work fax", 0, 0},
                                          {"Home Phone 2", phone, "home", 2, 0},
                                          {"Mobiltelefon", phone, "mobile", 0, 0},
                                          {"Business Street 2", street, "work", 0, 2},
                                          {"Address 1 - Postal Code", postal_code, "", 1, 0},
                                          {"Home ZipCode", postal_code, "home", 0, 0},
                                          {"Mailing State/Province", region, "mailing", 0, 0},
                                          {"Fødselsdag", birthday, "", 0, 0},
                                          {"dob", birthday, "", 0, 0},
                                          {"Organization 1 - Name", organisation, "", 1, 0},
                                          {"Postnr.", postal_code, "", 0, 0},
                                          {"المدينة", city, "", 0, 0},
                                          {"Own field: Title", own_field, "Title", 0, 0},
                                          {"Shoe size", own_field, "Shoe size", 0, 0}}) {
    CAPTURE(row.header);
    auto const column = read_header(row.header, TableNoun::people);
    CHECK(word_of(column.field) == word_of(row.field));
    CHECK(column.label == row.label);
    CHECK(column.number == row.number);
    CHECK(column.line == row.line);
  }
}

TEST_CASE("columns are looked at together") {
  using enum ColumnField;
  auto const outlook = map_header({"Title", "First Name", "Job Title"});
  CHECK(outlook[0].field == prefix);
  CHECK(outlook[2].field == title);
  CHECK(map_header({"Title", "First Name"})[0].field == title);
  auto const thunderbird = map_header({"Birth Year", "Birth Month", "Birth Day"});
  CHECK(thunderbird[2].field == birth_day);
  CHECK(map_header({"Birth Day"})[0].field == birthday);
  auto const google = map_header({"Address 1 - Formatted", "Address 1 - Street"});
  CHECK(google[0].field == skip);
  std::vector<std::vector<std::string>> const samples{{"A", "A", "x@y.dk"}, {"B", "B", ""}};
  Cells const header{"company", "company_name", "zzz"};
  auto const doubled = map_columns(header, TableNoun::people, samples);
  CHECK(doubled[1].field == skip);
  CHECK(doubled[2].field == email);
}

TEST_CASE("a first row is a header or it is not") {
  CHECK(is_header_row(Cells{"Name", "Shoe size"}, TableNoun::people));
  CHECK(is_header_row(Cells{"Primary Email"}, TableNoun::people));
  CHECK(!is_header_row(Cells{"Eva Holm", "eva@holm.dk"}, TableNoun::people));
}

TEST_CASE("dates of every style") {
  struct Row {
    char const* text;
    DateReading reading;
    int year, month, day;
    int minutes;  // of the day, -1 without a clock
  };
  using enum DateReading;
  for (auto const& row :
       std::vector<Row>{{"2026-11-22", read, 2026, 11, 22, -1},
                        {"20261122", read, 2026, 11, 22, -1},
                        {"22.11.2026", read, 2026, 11, 22, -1},
                        {"3.4.2026", read, 2026, 4, 3, -1},
                        {"22/11/2026", read, 2026, 11, 22, -1},
                        {"11/22/2026", read, 2026, 11, 22, -1},
                        {"3/4/2026", ambiguous, 2026, 4, 3, -1},
                        {"15 Jun 2026", read, 2026, 6, 15, -1},
                        {"Jun 15, 2026", read, 2026, 6, 15, -1},
                        {"15. juni 2026", read, 2026, 6, 15, -1},
                        {"22 نوفمبر 2026", read, 2026, 11, 22, -1},
                        {"٢٢/١١/٢٠٢٦", read, 2026, 11, 22, -1},
                        {"--02-29", read, 0, 2, 29, -1},
                        {"2024-03-12 09:14", read, 2024, 3, 12, 554},
                        {"3/15/2024 2:30 PM", read, 2024, 3, 15, 870},
                        {"2024-08-13T18:04:34.666+00:00", read, 2024, 8, 13, 1084},
                        {"22-11-84", read, 1984, 11, 22, -1},
                        {"2026-13-01", unreadable, 0, 0, 0, -1},
                        {"29.02.2025", unreadable, 0, 0, 0, -1},
                        {"soon", unreadable, 0, 0, 0, -1}}) {
    CAPTURE(row.text);
    auto const date = read_date(row.text, {});
    CHECK(date.reading == row.reading);
    if (date.reading == unreadable) continue;
    CHECK(date.year == row.year);
    CHECK(date.month == row.month);
    CHECK(date.day == row.day);
    CHECK((date.clock ? *date.clock / 60'000'000 : -1) == row.minutes);
  }
  CHECK(read_date("3/4/2026", DateOrder::month_day).month == 3);
}

TEST_CASE("a column decides the order of its dates") {
  auto const order_of = [](std::vector<char const*> const& cells) {
    DateEvidence evidence;
    for (auto const* cell : cells) evidence.see(cell);
    return evidence.order();
  };
  CHECK(order_of({"3/4/2026", "22/4/2026"}) == DateOrder::day_month);
  CHECK(order_of({"3/4/2026", "4/22/2026"}) == DateOrder::month_day);
  CHECK(!order_of({"3/4/2026", "5/6/2026"}));
  CHECK(!order_of({"22/4/2026", "4/22/2026"}));
}

TEST_CASE("a row becomes a person") {
  auto const draft =
      read_row({"First Name", "Last Name", "E-mail 1 - Label", "E-mail 1 - Value",
                "Phone 1 - Value", "Company", "Job Title", "Home Street", "Home City", "Birthday",
                "Role", "Notes", "Shoe size", "Contact ID"},
               {"Eva", "Holm", "* Work", "eva@holm.dk ::: e@h.dk", "'+45 12 34", "Værk A/S", "Chef",
                "Vej 1", "Aarhus", "22.11.1984", "Kunde", "Hej", "38", "7"});
  auto const& person = draft.person;
  CHECK(!draft.refused());
  CHECK(person.name == "Eva Holm");
  CHECK(person.emails == std::vector<Way>{{"work", "eva@holm.dk"}, {"work", "e@h.dk"}});
  CHECK(person.phones == std::vector<Way>{{"", "+45 12 34"}});
  CHECK(draft.positions == std::vector<DraftPosition>{{"Værk A/S", "Chef", {}, {}}});
  CHECK(person.addresses == std::vector<Address>{{"home", "Vej 1", "", "Aarhus", "", ""}});
  CHECK(person.birthday == "1984-11-22");
  CHECK(person.roles == std::vector<RoleHeld>{{Role::customer, {}, {}}});
  CHECK(draft.notes == std::vector<std::string>{"Hej"});
  CHECK(draft.own_values == std::vector<std::pair<std::string, std::string>>{{"Shoe size", "38"}});
  CHECK(draft.source_id == "7");
  CHECK(person.unknown_properties == std::vector<std::string>{"N:Holm;Eva;;;"});
}

TEST_CASE("bad cells are named by their column") {
  auto const draft =
      read_row({"Name", "Email", "Phone", "Birthday"}, {"Eva", "eva at holm", "none", "3/4/1984"});
  REQUIRE(draft.problems.size() == 3);
  CHECK(draft.refused());
  CHECK(draft.problems[0] ==
        FileProblem{2, 2, ProblemCode::bad_email, "eva at holm", ProblemWeight::refused});
  CHECK(draft.problems[1] ==
        FileProblem{2, 3, ProblemCode::bad_phone, "none", ProblemWeight::refused});
  CHECK(draft.problems[2] ==
        FileProblem{2, 4, ProblemCode::date_order_unknown, "3/4/1984", ProblemWeight::refused});
  auto const said =
      read_row({"Name", "Birthday"}, {"Eva", "3/4/1984"}, {{}, {}, DateOrder::month_day});
  CHECK(said.person.birthday == "1984-03-04");
  CHECK(read_row({"Name", "Email"}, {"", ""}).refused());
}
