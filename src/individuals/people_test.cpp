#include <doctest/doctest.h>

#include "base/json.hpp"
#include "individuals/call_name.hpp"
#include "individuals/conversation.hpp"
#include "individuals/organisation.hpp"
#include "individuals/person.hpp"
#include "individuals/rhythm.hpp"

using namespace kept;

namespace {

Day day(std::string_view text) { return parse_day(text).value(); }

std::string refusal_of(std::string_view text) {
  auto person = read_json<Person>(text);
  if (person) {
    tidy(*person);
    auto done = check(*person);
    if (done) return "taken";
    return std::string(word_of(done.error().code)) + " " + done.error().field;
  }
  return std::string(word_of(person.error().code)) + " " + person.error().field;
}

}  // namespace

TEST_CASE("a name alone makes a person") {
  auto person = *read_json<Person>(R"({"name":"  Åse Lærke Sørensen "})");
  tidy(person);
  REQUIRE(check(person));
  settle(person, day("2026-11-22"));
  CHECK(person.name == "Åse Lærke Sørensen");
  CHECK(person.call_name == "Åse");
  CHECK(person.roles_now.empty());
  CHECK(!person.quiet_on);
}

TEST_CASE("what a person cannot be is refused by its place") {
  CHECK(refusal_of(R"({"name":"  "})") == "missing name");
  CHECK(
      refusal_of(
          R"({"name":"x","roles":[{"role":"customer","since":"2026-02-01","until":"2026-01-01"}]})") ==
      "wrong_range roles/0/until");
  CHECK(
      refusal_of(
          R"({"name":"x","roles":[{"role":"customer"},{"role":"customer","since":"2026-01-01"}]})") ==
      "duplicate roles/1");
  CHECK(
      refusal_of(
          R"({"name":"x","roles":[{"role":"customer","until":"2025-12-31"},{"role":"customer","since":"2026-01-01"},{"role":"partner"}]})") ==
      "taken");
  CHECK(refusal_of(R"({"name":"x","emails":[{"value":"a@b"},{"value":"a b@c"}]})") ==
        "bad_email emails/1/value");
  CHECK(refusal_of(R"({"name":"x","emails":[{"label":"work"}]})") == "missing emails/0/value");
  CHECK(refusal_of(R"({"name":"x","phones":[{"value":"home"}]})") == "bad_value phones/0/value");
  CHECK(refusal_of(R"({"name":"x","phones":[{"value":"٠٥٠ ١٢٣"}]})") == "taken");
  CHECK(refusal_of(R"({"name":"x","addresses":[{"label":"home"}]})") == "missing addresses/0");
  CHECK(refusal_of(R"({"name":"x","birthday":"1999-02-29"})") == "bad_day birthday");
  CHECK(refusal_of(R"({"name":"x","birthday":"--02-29"})") == "taken");
  CHECK(refusal_of(R"({"name":"x","birthday":""})") == "taken");
  CHECK(refusal_of(R"({"name":"x","country":"dk"})") == "bad_value country");
  CHECK(refusal_of(R"({"name":"x","time_zone":"Europe/Nowhere"})") == "unknown_zone time_zone");
  CHECK(refusal_of(R"({"name":"x","positions":[{"organisation_id":null}]})") ==
        "missing positions/0/organisation_id");
  CHECK(refusal_of(R"({"name":"x","last_talked_on":"2026-01-01"})") ==
        "read_only_field last_talked_on");
  CHECK(refusal_of(R"({"name":"x","photo":"/x"})") == "read_only_field photo");
}

TEST_CASE("a role is held from its first day to its last") {
  std::vector<RoleHeld> roles = {{Role::customer, day("2026-01-01"), day("2026-01-31")},
                                 {Role::partner, {}, day("2026-01-10")},
                                 {Role::employee, day("2026-01-20"), {}}};
  CHECK(!holds(roles, Role::customer, day("2025-12-31")));
  CHECK(holds(roles, Role::customer, day("2026-01-01")));
  CHECK(holds(roles, Role::customer, day("2026-01-31")));
  CHECK(!holds(roles, Role::customer, day("2026-02-01")));
  CHECK(roles_on(roles, day("2026-01-25")) == std::vector{Role::customer, Role::employee});
  CHECK(next_turn(roles, day("2025-12-01")) == day("2026-01-01"));
  CHECK(next_turn(roles, day("2026-01-05")) == day("2026-01-11"));
  CHECK(next_turn(roles, day("2026-01-11")) == day("2026-01-20"));
  CHECK(next_turn(roles, day("2026-01-31")) == day("2026-02-01"));
  CHECK(!next_turn(roles, day("2026-02-01")));
}

TEST_CASE("what to call somebody") {
  struct Case {
    char const *name, *called;
  };
  for (auto [name, called] : std::initializer_list<Case>{{"Mette Sørensen", "Mette"},
                                                         {"Dr. Mette Sørensen", "Mette"},
                                                         {"Prof. Dr. Karl Holm", "Karl"},
                                                         {"Sørensen, Mette Marie", "Mette"},
                                                         {"Jens Holm, MD", "Jens"},
                                                         {"Madonna", "Madonna"},
                                                         {"Dr.", "Dr."},
                                                         {"Anne-Marie Bech", "Anne-Marie"},
                                                         {"محمد بن سلمان", "محمد"},
                                                         {"د. عبد الله السالم", "عبد الله"},
                                                         {"أبو خالد الحربي", "أبو خالد"},
                                                         {"الدكتورة منى القحطاني", "منى"},
                                                         {"عبدالله السالم", "عبدالله"},
                                                         {"السالم، منى", "منى"},
                                                         {"Abd al Rahman Haddad", "Abd al Rahman"},
                                                         {"Abdul Rahman Haddad", "Abdul Rahman"}})
    CHECK_MESSAGE(default_call_name(name) == called, name);
}

TEST_CASE("the call name follows the name until somebody chose one") {
  Person before;
  before.name = "Mette Holm";
  before.call_name = "Mette";
  auto after = before;
  after.name = "Ditte Holm";
  settle(after, day("2026-01-01"), &before);
  CHECK(after.call_name == "Ditte");
  before.call_name = after.call_name = "Holmen";
  settle(after, day("2026-01-01"), &before);
  CHECK(after.call_name == "Holmen");
}

TEST_CASE("birthdays have a day each year, the 29th of February too") {
  CHECK(!parse_birthday("--02-30"));
  CHECK(!parse_birthday("--2-3"));
  CHECK(!parse_birthday("02-30"));
  auto leap = parse_birthday("1984-02-29").value();
  CHECK(birthday_in(leap, 2026) == day("2026-02-28"));
  CHECK(birthday_in(leap, 2028) == day("2028-02-29"));
  CHECK(age_on(leap, day("2026-02-27")) == 41);
  CHECK(age_on(leap, day("2026-02-28")) == 42);
  CHECK(!age_on(*parse_birthday("--05-01"), day("2026-05-01")));
  CHECK(birthdays_on(day("2026-02-28")).first == 228);
  CHECK(birthdays_on(day("2026-02-28")).second == 229);
  CHECK(birthdays_on(day("2028-02-28")).second == 0);
  CHECK(birthdays_on(day("2028-02-29")).first == 229);
}

TEST_CASE("silence is measured from the last talk, by the most pressing role") {
  auto talked = day("2026-01-01");
  Contacts once{1, talked, talked};
  CHECK(!quiet_on({Role::customer}, {}));
  CHECK(!quiet_on({Role::other}, once));
  CHECK(quiet_on({Role::customer}, once) == talked + 46);
  CHECK(quiet_on({Role::supplier}, once) == talked + 91);
  CHECK(quiet_on({Role::partner, Role::prospect}, once) == talked + 31);
  CHECK(quiet_on({Role::customer, Role::employee}, once) == talked + 15);
}

TEST_CASE("a link looks back from the other side") {
  for (std::size_t at = 0; at < words_of(LinkKind{}).size(); ++at) {
    auto kind = static_cast<LinkKind>(at);
    CHECK(from_the_other_side(from_the_other_side(kind)) == kind);
  }
  CHECK(from_the_other_side(LinkKind::reports_to) == LinkKind::manages);
  CHECK(from_the_other_side(LinkKind::spouse_of) == LinkKind::spouse_of);
}

TEST_CASE("a conversation needs a note and nothing else") {
  Instant now{1'800'000'000'000'000};
  auto conversation = *read_json<Conversation>(R"({"note":"ringede om taget"})");
  conversation.at = now;
  tidy(conversation);
  CHECK(check(conversation, now));
  CHECK(!is_talk(conversation));
  conversation.note = " \n";
  CHECK(check(conversation, now).error().field == "note");
  conversation.note = "x";
  conversation.at = now + std::chrono::hours(24 * 400);
  CHECK(check(conversation, now).error().field == "at");
}

TEST_CASE("a private conversation is seen by its author and those it is shared with") {
  Conversation conversation;
  conversation.author_id = {1};
  conversation.shared_with = {{2}};
  CHECK(may_see(conversation, {3}));
  conversation.is_private = true;
  CHECK(may_see(conversation, {1}));
  CHECK(may_see(conversation, {2}));
  CHECK(!may_see(conversation, {3}));
  CHECK(!may_see(conversation, {}));
}

TEST_CASE("a text is cut between its characters") {
  CHECK(first_part("æøå", 3) == "æ");
  CHECK(first_part("æøå", 6) == "æøå");
  CHECK(first_part("", 3) == "");
}
