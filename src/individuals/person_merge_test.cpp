#include <doctest/doctest.h>

#include "individuals/person_merge.hpp"
#include "individuals/united_lists.hpp"

using namespace kept;

namespace {

Day day(std::string_view text) { return parse_day(text).value(); }

Person person(std::int64_t id, std::string name) {
  Person made;
  made.id = Id{id};
  made.name = std::move(name);
  return made;
}

OwnValues take(std::string field, std::string from) { return {{field, OwnValue{from}}}; }

std::vector<std::string> values(std::vector<Way> const& ways) {
  std::vector<std::string> all;
  for (auto const& way : ways) all.push_back(way.value);
  return all;
}

}  // namespace

TEST_CASE("a field is the kept one's, the other's where it is empty, or whose was chosen") {
  auto kept = person(1, "Karen Holm"), gone = person(2, "K. Holm");
  gone.say_it = "KAH-ren";
  kept.birthday = "1980-02-03";
  gone.birthday = "1980-03-02";
  auto by_default = merged(kept, gone, {});
  REQUIRE(by_default);
  CHECK(by_default->id == Id{1});
  CHECK(by_default->name == "Karen Holm");
  CHECK(by_default->say_it == "KAH-ren");
  CHECK(by_default->birthday == "1980-02-03");
  CHECK(merged(kept, gone, take("birthday", "gone"))->birthday == "1980-03-02");
  CHECK(merged(kept, gone, take("say_it", "kept"))->say_it.empty());
}

TEST_CASE("a choice that cannot be is refused, and named") {
  auto const kept = person(1, "Karen"), gone = person(2, "Karen");
  auto refused = [&](OwnValues const& choice) {
    auto result = merged(kept, gone, choice);
    REQUIRE(!result);
    return std::string(word_of(result.error().code)) + " " + result.error().field;
  };
  CHECK(refused(take("name", "both")) == "bad_value take/name");
  CHECK(refused(take("photo", "both")) == "bad_value take/photo");
  CHECK(refused(take("phones", "neither")) == "bad_value take/phones");
  CHECK(refused({{"phones", OwnValue{true}}}) == "bad_value take/phones");
  CHECK(refused(take("hat", "gone")) == "unknown_field take/hat");
  CHECK(refused(take("version", "gone")) == "unknown_field take/version");
  CHECK(refused(take("own_fields/none", "gone")) == "unknown_field take/own_fields/none");
}

TEST_CASE("one way to reach somebody stands once, however it is written") {
  auto kept = person(1, "Karen"), gone = person(2, "Karen");
  kept.emails = {{"work", "karen@holm.example"}};
  gone.emails = {{"home", "Karen@Holm.example"}, {"home", "k@home.example"}};
  kept.phones = {{"work", "+45 20 12 34 56"}};
  gone.phones = {{"mobil", "0045 20123456"}, {"home", "+45 33 33 33 33"}};
  auto const both = *merged(kept, gone, {});
  CHECK(values(both.emails) == std::vector<std::string>{"karen@holm.example", "k@home.example"});
  CHECK(values(both.phones) == std::vector<std::string>{"+45 20 12 34 56", "+45 33 33 33 33"});
  CHECK(values(merged(kept, gone, take("phones", "kept"))->phones) ==
        std::vector<std::string>{"+45 20 12 34 56"});
  CHECK(values(merged(kept, gone, take("phones", "gone"))->phones) == values(gone.phones));
}

TEST_CASE("a list that would outgrow its limit is refused") {
  auto kept = person(1, "Karen"), gone = person(2, "Karen");
  for (int i = 0; i < 7; ++i) {
    kept.name_in_other_scripts.push_back("a" + std::to_string(i));
    gone.name_in_other_scripts.push_back("b" + std::to_string(i));
  }
  auto const refused = merged(kept, gone, {});
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::too_many);
  CHECK(refused.error().field == "take/name_in_other_scripts");
  CHECK(merged(kept, gone, take("name_in_other_scripts", "kept")));
}

TEST_CASE("spans of one role that meet become one, and check_roles never finds two") {
  std::vector<RoleHeld> roles{{Role::customer, day("2024-01-01"), {}},
                              {Role::partner, day("2020-01-01"), day("2020-12-31")}};
  unite(roles, {{Role::customer, day("2022-05-01"), day("2023-12-31")},
                {Role::partner, day("2022-01-01"), {}},
                {Role::supplier, {}, {}}});
  CHECK(roles == std::vector<RoleHeld>{{Role::partner, day("2020-01-01"), day("2020-12-31")},
                                       {Role::customer, day("2022-05-01"), {}},
                                       {Role::partner, day("2022-01-01"), {}},
                                       {Role::supplier, {}, {}}});
  CHECK(check_roles(roles));
}

TEST_CASE("a position that says less takes what the same position of the other says") {
  Position bare, whole, earlier;
  bare.organisation_id = whole.organisation_id = earlier.organisation_id = Id{7};
  whole.title = "Buyer";
  whole.since = day("2024-01-01");
  earlier.title = "Driver";
  std::vector<Position> positions{bare};
  unite(positions, {whole, earlier});
  CHECK(positions == std::vector<Position>{whole, earlier});
}

TEST_CASE("nobody is linked to themselves after a merge") {
  auto kept = person(1, "Karen"), gone = person(2, "Karen");
  kept.links = {{Id{2}, "Karen", LinkKind::sibling_of}, {Id{3}, "Bo", LinkKind::friend_of}};
  gone.links = {{Id{1}, "Karen", LinkKind::sibling_of},
                {Id{3}, "Bo", LinkKind::friend_of},
                {Id{4}, "Ib", LinkKind::manages}};
  auto const both = *merged(kept, gone, {});
  REQUIRE(both.links.size() == 2);
  CHECK(both.links[0].person_id == Id{3});
  CHECK(both.links[1].person_id == Id{4});
}

TEST_CASE("a photo comes with its address under the kept one's id") {
  auto kept = person(1, "Karen"), gone = person(2, "Karen");
  gone.photo_file_id = Id{9};
  gone.photo = "/api/people/" + to_text(Id{2}) + "/photo?file=" + to_text(Id{9});
  auto const both = *merged(kept, gone, {});
  CHECK(both.photo_file_id == Id{9});
  CHECK(both.photo == "/api/people/" + to_text(Id{1}) + "/photo?file=" + to_text(Id{9}));
  auto const parts = parted(both, kept, both);
  CHECK(!parts.person.photo);
  CHECK(!parts.person.photo_file_id);
  CHECK(parts.left.empty());
}

TEST_CASE("own fields are chosen one by one") {
  auto kept = person(1, "Karen"), gone = person(2, "Karen");
  kept.own_fields = {{"size", OwnValue{38.0}}};
  gone.own_fields = {{"size", OwnValue{39.0}}, {"member", OwnValue{true}}};
  CHECK(merged(kept, gone, {})->own_fields ==
        OwnValues{{"size", OwnValue{38.0}}, {"member", OwnValue{true}}});
  CHECK(merged(kept, gone, take("own_fields/size", "gone"))->own_fields ==
        OwnValues{{"size", OwnValue{39.0}}, {"member", OwnValue{true}}});
  CHECK(merged(kept, gone, take("own_fields/member", "kept"))->own_fields ==
        OwnValues{{"size", OwnValue{38.0}}});
}

TEST_CASE("an undo gives back what was, unless somebody changed it since") {
  auto was = person(1, "Karen Holm"), gone = person(2, "K. Holm");
  was.phones = {{"", "+4511111111"}};
  gone.phones = {{"", "+4522222222"}};
  gone.say_it = "KAH-ren";
  auto const became = *merged(was, gone, take("name", "gone"));

  SUBCASE("nothing was changed") {
    auto const parts = parted(became, was, became);
    CHECK(parts.left.empty());
    CHECK(parts.person.name == "Karen Holm");
    CHECK(parts.person.say_it.empty());
    CHECK(parts.person.phones == was.phones);
  }
  SUBCASE("a field was changed: it stays, and is named") {
    auto now = became;
    now.name = "Karen Holm Bro";
    now.language = "da";
    auto const parts = parted(now, was, became);
    CHECK(parts.left == std::vector<std::string>{"name"});
    CHECK(parts.person.name == "Karen Holm Bro");
    CHECK(parts.person.language == "da");
    CHECK(parts.person.say_it.empty());
  }
  SUBCASE("a list was added to: the new item stays, the other one's goes") {
    auto now = became;
    now.phones.push_back({"new", "+4533333333"});
    auto const parts = parted(now, was, became);
    CHECK(parts.left.empty());
    CHECK(values(parts.person.phones) == std::vector<std::string>{"+4511111111", "+4533333333"});
  }
  SUBCASE("what came from the other one was taken away: that is named") {
    auto now = became;
    now.phones = {{"", "+4511111111"}, {"", "+4544444444"}};
    auto const parts = parted(now, was, became);
    CHECK(parts.left == std::vector<std::string>{"phones"});
    CHECK(values(parts.person.phones) == std::vector<std::string>{"+4511111111", "+4544444444"});
  }
  SUBCASE("somebody put it back by hand already") {
    auto now = became;
    now.name = "Karen Holm";
    CHECK(parted(now, was, became).left.empty());
  }
}
