#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>

#include "base/json.hpp"
#include "firm/address_party.hpp"
#include "firm/codes.hpp"
#include "firm/firm.hpp"
#include "firm/own_field.hpp"
#include "firm/password.hpp"
#include "firm/secret.hpp"
#include "firm/session.hpp"
#include "firm/text_rules.hpp"
#include "firm/user.hpp"

using namespace kept;

namespace {

std::string said(Done const& done) {
  if (done) return "good";
  return std::string(word_of(done.error().code)) + " " + done.error().field;
}

Firm good_firm() {
  Firm firm;
  firm.name = "  Blomster & Co ";
  firm.country = "DK";
  firm.time_zone = "Europe/Copenhagen";
  firm.currency = "DKK";
  firm.opening = {{2, "13:00", "17:30"}, {2, "09:00", "12:00"}, {1, "00:00", "24:00"}};
  return firm;
}

std::string settled(void (*change)(Firm&)) {
  auto firm = good_firm();
  change(firm);
  return said(settle(firm));
}

OwnField own(OwnKind kind, std::vector<std::string> choices = {}) {
  OwnField field;
  field.id = Id{77};
  field.name = "f";
  field.kind = kind;
  field.choices = std::move(choices);
  return field;
}

std::string checked(OwnField const& field, OwnValue value) {
  OwnValues values{{to_text(field.id), std::move(value)}};
  auto done = check_own_values({field}, values);
  return done ? to_json(values) : said(done);
}

// Of this thread's own processor time, so that other work on the machine does not count.
double processor_seconds() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) * 1e-9;
}

}  // namespace

TEST_CASE("a firm is settled: trimmed, its hours in order") {
  auto firm = good_firm();
  REQUIRE(settle(firm));
  CHECK(firm.name == "Blomster & Co");
  CHECK(firm.opening[1] == Opening{2, "09:00", "12:00"});
  CHECK(settled([](Firm& f) { f.name = " \t"; }) == "missing name");
  CHECK(settled([](Firm& f) { f.country = "dk"; }) == "bad_value country");
  CHECK(settled([](Firm& f) { f.country = "ZZ"; }) == "bad_value country");
  CHECK(settled([](Firm& f) { f.country = "D "; }) == "bad_value country");
  CHECK(settled([](Firm& f) { f.time_zone = "Mars/Olympus"; }) == "unknown_zone time_zone");
  CHECK(settled([](Firm& f) { f.currency = "DEM"; }) == "bad_value currency");
  CHECK(settled([](Firm& f) { f.opening[0].from = "9:00"; }) == "bad_value opening/0/from");
  CHECK(settled([](Firm& f) { f.opening[0].until = "24:01"; }) == "bad_value opening/0/until");
  CHECK(settled([](Firm& f) { f.opening[0].until = "13:00"; }) == "wrong_range opening/0/until");
  CHECK(settled([](Firm& f) { f.opening[0].from = "11:59"; }) == "wrong_range opening");
}

TEST_CASE("weeks by country") {
  CHECK(first_day_of_week("DK") == 1);
  CHECK(first_day_of_week("SA") == 7);
  CHECK(first_day_of_week("EG") == 6);
  CHECK(usual_opening("DK").back().weekday == 5);
  CHECK(usual_opening("SA").back().weekday == 7);
  CHECK(usual_opening("SA").size() == 5);
}

TEST_CASE("a user begins as the firm's country and language suggest") {
  Firm firm = good_firm();
  firm.language = Language::da;
  CHECK(usual_user(firm).region == "da-DK");
  firm.language = Language::ar;
  CHECK(usual_user(firm).region == "ar-AE");
  firm.country = "EG";
  CHECK(usual_user(firm).region == "ar-EG");
  firm.language = Language::en;
  CHECK(usual_user(firm).region == "en-GB");
}

TEST_CASE("who may change what of a user") {
  User anna;
  anna.id = Id{5};
  anna.access = Access::staff;
  auto changed = [&](auto change) {
    auto after = anna;
    change(after);
    return after;
  };
  Viewer admin{Id{1}, {}, Access::admin}, owner{Id{2}, {}, Access::owner},
      staff{Id{3}, {}, Access::staff};
  auto theme = changed([](User& u) { u.theme = Theme::dark; });
  auto raised = changed([](User& u) { u.access = Access::owner; });
  auto named = changed([](User& u) { u.name = "Anna"; });
  CHECK(said(check_own_change(anna, theme)) == "good");
  CHECK(said(check_own_change(anna, raised)) == "read_only_field access");
  CHECK(said(check_change(admin, anna, theme)) == "read_only_field theme");
  CHECK(said(check_change(admin, anna, named)) == "good");
  CHECK(said(check_change(admin, anna, raised)) == "not_allowed access");
  CHECK(said(check_change(owner, anna, raised)) == "good");
  CHECK(said(check_change(admin, raised, anna)) == "not_allowed access");
  CHECK(said(check_change(staff, anna, named)) == "not_allowed ");
  CHECK(said(check_authority(admin, raised)) == "not_allowed access");
  CHECK(said(check_authority(owner, raised)) == "good");
  CHECK(said(check_authority({anna.id, {}, Access::owner}, anna)) == "not_allowed ");
}

TEST_CASE("e-mail addresses and their keys") {
  for (auto good :
       {"a@b.dk", " Søren.Ørsted+x@example.org ", "محمد@مثال.إختبار", "o'neil@x-y.example"}) {
    std::string email = good;
    CHECK_MESSAGE(settle_email(email), std::string(good));
  }
  for (auto bad : {"", "a", "@b", "a@", "a b@c", "a@b c", "a@b@c,d", "a@.b", "a@b..c",
                   "a@b\r\nBcc: x", "<a@b.c>", "a@b.c>", "a@b.c\x01", "a;b@c.d"}) {
    std::string email = bad;
    CHECK_MESSAGE(!settle_email(email), std::string(bad));
  }
  CHECK(email_key("ANNA@Example.ORG") == email_key("anna@example.org"));
  CHECK(email_key("Å@x") == email_key("A\xCC\x8A@x"));
}

TEST_CASE("passwords that are guessed first are refused") {
  auto judge = [](std::string_view password) {
    return said(check_password(password, "karen.blixen@example.org", "Karen Blixen"));
  };
  CHECK(judge("123456789") == "password_short password");
  CHECK(judge("åæøåæøåæø") == "password_short password");
  CHECK(judge(std::string(501, 'x') + "y") == "too_long password");
  for (auto bad :
       {"password123", "Password2024!", "P@ssw0rd2026", "qwertyuiop", "1234567890", "0987654321",
        "abcdefghijk", "aaaaaaaaaaaa", "abcabcabcabc", "kodeord12345", "karen.blixen@example.org",
        "Karen Blixen", "KarenBlixen1937", "karen.blixen99", "1q2w3e4r5t", "كلمة المرور 123"})
    CHECK_MESSAGE(judge(bad) == "password_common password", std::string(bad));
  for (auto good : {"correct horse battery staple", "a long enough password", "rødgrød på tirsdag",
                    "قهوة الصباح مع الهيل", "x7#kQ29v!m"})
    CHECK_MESSAGE(judge(good) == "good", std::string(good));
}

TEST_CASE("a password fits its own hash alone, in either of its spellings") {
  Passwords passwords;
  auto hash = *passwords.hash("rødgrød med fløde på å");
  CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  CHECK(*passwords.fits(hash, "rødgrød med fløde på a\xCC\x8A"));
  CHECK(!*passwords.fits(hash, "rødgrød med fløde på A"));
  CHECK(!*passwords.fits("", "rødgrød med fløde på å"));
  CHECK(hash != *passwords.hash("rødgrød med fløde på å"));
}

TEST_CASE("a comparison without a hash takes as long as one with") {
  Passwords passwords;
  auto hash = *passwords.hash("a long enough password");
  auto took = [&](std::string const& stored) {
    double least = 1e9;
    for (int round = 0; round < 9; ++round) {
      auto from = processor_seconds();
      (void)passwords.fits(stored, "wrong");
      least = std::min(least, processor_seconds() - from);
    }
    return least;
  };
  auto known = took(hash), unknown = took("");
  CHECK(known < unknown * 1.5);
  CHECK(unknown < known * 1.5);
}

TEST_CASE("secrets are random, their hashes are not") {
  auto one = new_secret("kept_"), other = new_secret("kept_");
  CHECK(one.text.size() == 48);
  CHECK(one.text != other.text);
  CHECK(one.hash == secret_hash(one.text));
  CHECK(one.hash.size() == 64);
  CHECK(same_secret("abc", "abc"));
  CHECK(!same_secret("abc", "abd"));
  CHECK(!same_secret("abc", "ab"));
}

TEST_CASE("an address as one party") {
  CHECK(party_of_address("192.0.2.7") == "192.0.2.7");
  CHECK(party_of_address("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(party_of_address("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
  CHECK(party_of_address("odd") == "odd");
  CHECK(is_loopback("127.8.0.1"));
  CHECK(is_loopback("::1"));
  CHECK(is_loopback("::ffff:127.0.0.1"));
  CHECK(!is_loopback("128.0.0.1"));
  CHECK(!is_loopback("127.evil.example"));
}

TEST_CASE("a session ends by idleness and by age, also when the clock jumps") {
  Instant start{1'000'000'000'000'000};
  CHECK(!is_over(start, start, start + session_idle - Micros(1)));
  CHECK(is_over(start, start, start + session_idle));
  CHECK(!is_over(start, start + std::chrono::days(170), start + std::chrono::days(179)));
  CHECK(is_over(start, start + std::chrono::days(179), start + session_life));
  CHECK(!is_over(start, start, start - std::chrono::days(365)));
  CHECK(agent_name("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0") ==
        "Firefox, Linux");
  CHECK(agent_name("curl/8.1\x01\xff") == "curl/8.1");
}

TEST_CASE("own fields hold what their kind says") {
  CHECK(checked(own(OwnKind::text), std::string(" a ")) == "{\"" + to_text(Id{77}) + "\":\"a\"}");
  CHECK(checked(own(OwnKind::text), std::string(" ")) == "{}");
  CHECK(checked(own(OwnKind::text), 1.0).starts_with("wrong_type own_fields/"));
  CHECK(checked(own(OwnKind::number), 1.5) == "{\"" + to_text(Id{77}) + "\":1.5}");
  CHECK(checked(own(OwnKind::number), std::string("1")).starts_with("wrong_type"));
  CHECK(checked(own(OwnKind::yes_no), true) == "{\"" + to_text(Id{77}) + "\":true}");
  CHECK(checked(own(OwnKind::day), std::string("2026-02-29")).starts_with("bad_day"));
  CHECK(checked(own(OwnKind::day), std::string("2028-02-29")).starts_with("{"));
  CHECK(checked(own(OwnKind::choice, {"red", "blue"}), std::string("green"))
            .starts_with("bad_value"));
  CHECK(checked(own(OwnKind::choice, {"red", "blue"}), std::string("blue")).starts_with("{"));
  CHECK(checked(own(OwnKind::choice, {"red"}), std::monostate{}) == "{}");
  OwnValues unknown{{to_text(Id{78}), 1.0}}, same = unknown;
  CHECK(said(check_own_values({}, unknown)) == "unknown_field own_fields/" + to_text(Id{78}));
  CHECK(check_own_values({}, same, same));
  OwnValues junk{{"__proto__", 1.0}};
  CHECK(said(check_own_values({own(OwnKind::number)}, junk)) ==
        "unknown_field own_fields/__proto__");
}

TEST_CASE("an own field's choices belong to its kind") {
  auto settle_of = [](OwnField field) { return said(settle(field)); };
  CHECK(settle_of(own(OwnKind::text)) == "good");
  CHECK(settle_of(own(OwnKind::text, {"a"})) == "bad_value choices");
  CHECK(settle_of(own(OwnKind::choice)) == "missing choices");
  CHECK(settle_of(own(OwnKind::choice, {"a", " a"})) == "same_as_before choices/1");
  CHECK(settle_of(own(OwnKind::choice, {"a", ""})) == "missing choices/1");
}

TEST_CASE("cells of a file are read by the field's kind") {
  auto number = [](std::string_view cell) {
    auto value = own_value_of(own(OwnKind::number), cell);
    return value && std::holds_alternative<double>(*value) ? std::get<double>(*value) : -1;
  };
  CHECK(number("12,5") == 12.5);
  CHECK(number("1.234,50") == 1234.5);
  CHECK(number("1,234.5") == 1234.5);
  CHECK(number("1.234.567") == 1234567);
  CHECK(number(" 12 ") == 12);
  CHECK(number("1 234") == 1234);
  CHECK(number("x") == -1);
  CHECK(std::get<bool>(*own_value_of(own(OwnKind::yes_no), "Ja")));
  CHECK(!std::get<bool>(*own_value_of(own(OwnKind::yes_no), "لا")));
  CHECK(own_value_of(own(OwnKind::yes_no), "maybe").error().code == Code::bad_cell);
  CHECK(std::holds_alternative<std::monostate>(*own_value_of(own(OwnKind::day), "")));
}
