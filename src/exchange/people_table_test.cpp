#include "exchange/people_table.hpp"

#include <doctest/doctest.h>

#include "exchange/record_columns.hpp"

using namespace kept;

namespace {

std::vector<std::optional<RecordPart>> parts_of(std::vector<std::string_view> const& headers) {
  return find_record_columns(headers, {}).parts;
}

}  // namespace

TEST_CASE("Columns are found from the words people write") {
  using enum RecordPart;
  using Parts = std::vector<std::optional<RecordPart>>;
  CHECK(parts_of({"rec_id", "given_name", "surname", "street_number", "address_1", "suburb",
                  "postcode", "date_of_birth", "soc_sec_id"}) == Parts{{},
                                                                       given_name,
                                                                       family_name,
                                                                       house_number,
                                                                       street,
                                                                       town,
                                                                       postcode,
                                                                       birthday,
                                                                       identity_number});
  CHECK(parts_of({"id", "full_name", "first_and_surname", "dob", "birth_place", "postcode_fake",
                  "gender", "occupation"}) ==
        Parts{{}, name, name, birthday, town, postcode, gender, occupation});
  CHECK(parts_of({"Fornavn", "Efternavn", "E-mail", "Telefon", "Postnr.", "By", "Firma"}) ==
        Parts{given_name, family_name, email, phone, postcode, town, organisation});
  CHECK(parts_of({"الاسم", "البريد الالكتروني", "الجوال", "تاريخ الميلاد"}) ==
        Parts{name, email, phone, birthday});
  CHECK(parts_of({"FirstName", "LastName", "ZipCode"}) ==
        Parts{given_name, family_name, RecordPart::postcode});
}

TEST_CASE("What names the answer is not read") {
  for (auto const header : {"cluster", "true_label", "match_id", "Entity", "group id"})
    CHECK(parts_of({"name", header})[1] == std::nullopt);
}

TEST_CASE("Where a header says nothing, the cells do") {
  std::vector<std::vector<std::string>> const samples{{"1", "a@one.example", "+4520304050"},
                                                      {"2", "b@one.example", "+4520304051"}};
  std::vector<std::string_view> const headers{"id", "field_7", "field_8"};
  auto const columns = find_record_columns(headers, samples);
  CHECK(columns.parts[1] == RecordPart::email);
  CHECK(columns.parts[2] == RecordPart::phone);
}

TEST_CASE("A table becomes records with its ids as written") {
  auto const table = read_people_table(
      "key;Name;born\r\n=1+1;Vima Lundby;3.4.1961\r\n\r\n\"b;2\";Lundby, Vima;3 April 1961\r\n");
  REQUIRE(table.has_value());
  REQUIRE(table->ids == std::vector<std::string>{"=1+1", "b;2"});
  CHECK(table->records[0].birthday == 19610403);
  CHECK(table->records[1].birthday == 19610403);
  CHECK(table->records[0].family == table->records[1].family);
}

TEST_CASE("A table without people is refused") {
  CHECK_FALSE(read_people_table("").has_value());
  CHECK_FALSE(read_people_table("id,colour\n1,red\n").has_value());
}
