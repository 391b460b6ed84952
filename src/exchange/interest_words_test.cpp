#include <doctest/doctest.h>

#include "exchange/card_draft.hpp"
#include "exchange/card_writing.hpp"
#include "exchange/interest_words.hpp"
#include "exchange/row_draft.hpp"
#include "exchange/vcard_reader.hpp"

using namespace kept;

namespace {

Draft draft_of_body(std::string const& body) {
  std::string const text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\n" + body + "END:VCARD\r\n";
  VcardReader reader(text);
  auto card = reader.next();
  REQUIRE(card);
  return draft_of_card(*card);
}

std::string labels(Draft const& draft) { return interest_cell(draft.person.interests); }

}  // namespace

TEST_CASE("INTEREST and HOBBY of a card are interests, each once") {
  auto const draft = draft_of_body(
      "INTEREST;LEVEL=high:r&b music\r\nhobby;LEVEL=low:sailing\\, mostly,chess\r\n"
      "INTEREST:Skak\r\n");
  CHECK(labels(draft) == "r&b music; sailing, mostly; chess");
  CHECK(draft.person.interests[0].strength == InterestStrength::imported);
  CHECK(draft.person.unknown_properties.empty());
}

TEST_CASE("our own card says how an interest is known and since when") {
  Person person;
  person.name = "A";
  person.interests = {{Id{102}, "Håndbold", InterestStrength::noted,
                       *parse_instant("2026-01-05T09:00:00Z"), Id{7}, Id{8}}};
  std::string lines;
  for (auto const& property : card_of_person(person, {})) lines += line_of(property) + "\r\n";
  auto const back = draft_of_body(lines);
  REQUIRE(back.person.interests.size() == 1);
  CHECK(back.person.interests[0].label == "Håndbold");
  CHECK(back.person.interests[0].strength == InterestStrength::noted);
  CHECK(back.person.interests[0].learned_at == person.interests[0].learned_at);
  CHECK_FALSE(back.person.interests[0].conversation_id);
}

TEST_CASE("what is sensitive is left out of a file and told") {
  auto const draft = draft_of_body("INTEREST:church choir\r\nINTEREST:jazz\r\n");
  CHECK(labels(draft) == "jazz");
  REQUIRE(draft.problems.size() == 1);
  CHECK(draft.problems[0].code == ProblemCode::sensitive_interest);
  CHECK(draft.problems[0].weight == ProblemWeight::told);
}

TEST_CASE("a column of interests or hobbies holds several") {
  for (std::string_view header : {"Interests", "Hobbies", "Fritidsinteresser", "الهوايات"}) {
    CAPTURE(header);
    std::vector<std::string_view> const names{"Name", header};
    std::vector<std::string_view> const cells{"A", "Handball; jazz،الشطرنج , ,handball"};
    auto const columns = map_columns(names, TableNoun::people, {});
    CHECK(labels(RowReader(TableNoun::people, columns, {{}, {}}, {}).read(cells, 2)) ==
          "Handball; jazz; الشطرنج");
  }
}

TEST_CASE("an import adds interests and takes none away") {
  std::vector<Interest> interests{{Id{102}, "Håndbold", {}, {}, {}, {}}};
  merge_interests(interests, {{{}, "handball", {}, {}, {}, {}}, {{}, "Jazz", {}, {}, {}, {}}});
  REQUIRE(interests.size() == 2);
  CHECK(interests[0].topic_id == Id{102});
  CHECK(interests[1].label == "Jazz");
}
