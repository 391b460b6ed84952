#include <doctest/doctest.h>

#include <set>

#include "base/json.hpp"
#include "base/zone.hpp"

using namespace kept;

namespace {

enum class Kind { work, home };
constexpr auto words_of(Kind) { return std::array{"work"sv, "home"sv}; }

struct Email {
  std::string label, value;
};
constexpr auto fields_of(Email const*) {
  return std::tuple{field("label", &Email::label, from_client),
                    field("value", &Email::value, required).max(5)};
}

struct Card {
  Id id;
  std::string name;
  std::optional<Day> birthday;
  Kind kind = Kind::work;
  std::vector<Email> emails;
  OwnValues own_fields;
};
constexpr auto fields_of(Card const*) {
  return std::tuple{field("id", &Card::id),
                    field("name", &Card::name, required),
                    field("birthday", &Card::birthday, from_client),
                    field("kind", &Card::kind, from_client),
                    field("emails", &Card::emails, from_client).max(2),
                    field("own_fields", &Card::own_fields, from_client)};
}

std::string refusal_of(std::string_view text) {
  auto card = read_json<Card>(text);
  if (card) return "taken";
  return std::string(word_of(card.error().code)) + " " + card.error().field;
}

}  // namespace

TEST_CASE("a described struct goes to JSON and back") {
  auto text =
      R"({"name":"Åse \"x\"\n","birthday":"1999-02-28","kind":"home","emails":[{"label":"","value":"a@b"}],)"
      R"("own_fields":{"a":1.5,"b":"x","c":true}})";
  auto card = read_json<Card>(text);
  REQUIRE(card);
  CHECK(to_json(*card) == R"({"id":null,)" + std::string(text).substr(1));
}

TEST_CASE("a number stays the same however often it is read and written") {
  std::string text = R"({"name":"x","own_fields":{"a":1.5666666666666666666666,"b":0.1}})";
  for (int round = 0; round < 5; ++round) {
    auto card = round == 0 ? *read_json<Card>(text) : from_stored_json<Card>(text);
    text = to_json(card);
    CHECK(text.ends_with(R"("own_fields":{"a":1.56666666666667,"b":0.1}})"));
  }
}

TEST_CASE("what does not fit is refused by its place") {
  CHECK(refusal_of("{") == "bad_json ");
  CHECK(refusal_of("[]") == "wrong_type ");
  CHECK(refusal_of("{}") == "missing name");
  CHECK(refusal_of(R"({"name":"x","id":"0000000000001"})") == "read_only_field id");
  CHECK(refusal_of(R"({"name":"x","nane":1})") == "unknown_field nane");
  CHECK(refusal_of(R"({"name":1})") == "wrong_type name");
  CHECK(refusal_of(R"({"name":"a\u0000b"})") == "bad_value name");
  CHECK(refusal_of(R"({"name":"x","birthday":"1999-02-30"})") == "bad_day birthday");
  CHECK(refusal_of(R"({"name":"x","kind":"car"})") == "bad_value kind");
  CHECK(refusal_of(R"({"name":"x","emails":[{"value":"abcdef"}]})") == "too_long emails/0/value");
  CHECK(refusal_of(R"({"name":"x","emails":[{},{}]})") == "missing emails/0/value");
  CHECK(refusal_of(R"({"name":"x","emails":[1,2,3]})") == "too_many emails");
  CHECK(refusal_of(R"({"name":"x","own_fields":{"a":[]}})") == "wrong_type own_fields/a");
}

TEST_CASE("a change sets what is present") {
  auto card = *read_json<Card>(R"({"name":"x","birthday":"2000-01-01"})");
  CHECK(change_by_json(card, R"({"birthday":null})"));
  CHECK(card.name == "x");
  CHECK(!card.birthday);
}

TEST_CASE("ids rise, are unique and read back") {
  SetClock clock({1'800'000'000'000'000});
  IdMaker maker(clock, 5);
  std::set<std::string> seen;
  Id last;
  for (int count = 0; count < 10'000; ++count) {
    auto id = maker.next();
    CHECK(id > last);
    last = id;
    auto text = to_text(id);
    CHECK(text.size() == 13);
    CHECK(parse_id(text) == id);
    CHECK(seen.insert(text).second);
  }
  CHECK(!parse_id("ZZZZZZZZZZZZZ"));
  CHECK(!parse_id("0000000000000"));
  CHECK(!parse_id("000000000000U"));
  CHECK(parse_id("7ZZZZZZZZZZZZ") == Id{INT64_MAX});
}

TEST_CASE("instants and days read what they write") {
  for (auto text :
       {"2026-11-22T09:30:00Z", "1969-12-31T23:59:59.999999Z", "2024-02-29T00:00:00.5Z"})
    CHECK(to_text(parse_instant(text).value()) == text);
  CHECK(to_text(parse_instant("2026-11-22T09:30:00+02:00").value()) == "2026-11-22T07:30:00Z");
  for (auto text :
       {"2026-11-22", "2026-11-22T24:00:00Z", "2026-11-22T09:30:00", "2026-11-22T09:30:00.Z"})
    CHECK(!parse_instant(text));
  CHECK(!parse_day("2026-02-29"));
  CHECK(!parse_day("2026-2-01"));
  CHECK(parse_day("2026-11-22")->weekday() == 7);
}

TEST_CASE("a day ends at midnight in the zone, also when the clock moves") {
  auto copenhagen = *Zone::named("Europe/Copenhagen");
  CHECK(to_text(copenhagen.end_of(*parse_day("2026-11-22"))) == "2026-11-22T23:00:00Z");
  CHECK(to_text(copenhagen.end_of(*parse_day("2026-07-01"))) == "2026-07-01T22:00:00Z");
  auto summer = *parse_day("2026-03-29");
  CHECK(copenhagen.end_of(summer) - copenhagen.start_of(summer) == std::chrono::hours(23));
  // In Beirut the clock goes forward at midnight.
  auto beirut = *Zone::named("Asia/Beirut");
  auto jump = *parse_day("2026-03-29");
  CHECK(beirut.day_of(beirut.start_of(jump)) == jump);
  CHECK(beirut.day_of(beirut.start_of(jump) - Micros(1)) == jump - 1);
  CHECK(!Zone::named("Europe/Nowhere"));
}
