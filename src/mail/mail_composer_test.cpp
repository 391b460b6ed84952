// What is composed is read back as it was meant, and nothing that was written becomes a header.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "mail/draft.hpp"
#include "mail/mail_composer.hpp"
#include "mail/mail_encoding.hpp"
#include "mail/mail_template.hpp"
#include "mail/message.hpp"

using namespace kept;

namespace {

MailToCompose letter() {
  MailToCompose mail;
  mail.message_id = "abc@kept.example";
  mail.date = parse_instant("2026-03-02T09:00:05Z").value();
  mail.from = {"Anna Holm", "anna@kept.example"};
  mail.to = {{"Birgit", "birgit@b.example"}};
  mail.subject = "Hello";
  mail.body = "Dear Birgit\n";
  return mail;
}

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    auto const end = std::min(text.find("\r\n"), text.size());
    longest = std::max(longest, end);
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return longest;
}

bool has_bare_line_end(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n' && (at == 0 || text[at - 1] != '\r')) return true;
    if (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n')) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a letter is its headers, an empty line and its text") {
  auto const text = compose_mail(letter());
  REQUIRE(text);
  CHECK(*text ==
        "Date: Mon, 2 Mar 2026 09:00:05 +0000\r\n"
        "From: Anna Holm <anna@kept.example>\r\n"
        "To: Birgit <birgit@b.example>\r\n"
        "Subject: Hello\r\n"
        "Message-ID: <abc@kept.example>\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Dear Birgit\r\n");
}

TEST_CASE("names, subjects and texts in three languages are read back") {
  auto mail = letter();
  mail.from = {"Søren Ægidius Ørsted-Åkjær", "soeren@blåbær.example"};
  mail.to = {{"د. خالد عبد الرحمن القاسمي", "khalid@q.example"},
             {"O'Brien, \"Pat\" (sales)", "pat@p.example"},
             {"", "bare@b.example"}};
  mail.cc = {{"=?utf-8?Q?not_a_word?=", "carl@c.example"}};
  mail.subject = "موعدنا يوم الخميس القادم في الساعة العاشرة صباحًا إن شاء الله — og på dansk";
  mail.body = "السلام عليكم\n\n.\nFrom here\nen linje der slutter med mellemrum \n";
  auto const text = compose_mail(mail);
  REQUIRE(text);
  auto const read = read_message(*text);
  CHECK(read.problems.empty());
  CHECK(read.from ==
        std::vector<MailAddress>{{"Søren Ægidius Ørsted-Åkjær", "soeren@xn--blbr-roah.example"}});
  CHECK(read.to == mail.to);
  CHECK(read.cc == mail.cc);
  CHECK(read.subject == mail.subject);
  CHECK(read.text == mail.body);
  CHECK(longest_line(*text) <= 78);
  CHECK(!has_bare_line_end(*text));
}

TEST_CASE("an answer names what it answers, a thread that goes on for years its first and newest") {
  auto mail = letter();
  mail.in_reply_to = "last@b.example";
  for (int i = 0; i < 100; ++i) mail.references.push_back("r" + std::to_string(i) + "@b.example");
  mail.references.push_back("no id\r\nBcc: x");
  auto const read = read_message(compose_mail(mail).value());
  CHECK(read.in_reply_to == std::vector<std::string>{"last@b.example"});
  REQUIRE(read.references.size() == 32);
  CHECK(read.references.front() == "r0@b.example");
  CHECK(read.references[1] == "r70@b.example");
  CHECK(read.references.back() == "last@b.example");
  CHECK(read.bcc.empty());
}

TEST_CASE("a mail that needs a consent says how to stop it, with one click where it is https") {
  auto mail = letter();
  mail.unsubscribe_link = "https://kept.example/u/token";
  auto read = read_message(compose_mail(mail).value());
  CHECK(read.list.unsubscribe == std::vector<std::string>{"https://kept.example/u/token"});
  CHECK(read.list.one_click);
  mail.unsubscribe_link = "http://kept.example/u/token";
  read = read_message(compose_mail(mail).value());
  CHECK(read.list.unsubscribe.size() == 1);
  CHECK(!read.list.one_click);
  for (auto const* bad : {"/u/token", "https://a\r\nBcc: x@y.example", "https://a>,<https://b"}) {
    mail.unsubscribe_link = bad;
    CHECK(compose_mail(mail).error().field == "unsubscribe_link");
  }
}

TEST_CASE("files go with it byte for byte, under their names") {
  auto mail = letter();
  std::string bytes;
  for (int i = 0; i < 10'000; ++i) bytes += static_cast<char>(i * 7 % 256);
  mail.files = {{"Tilbud på blåbær (endelig udgave, rettet efter mødet i onsdags).pdf",
                 "application/pdf", bytes},
                {"عرض.png", "image/png", ""},
                {"plain.txt", "text/plain\r\nX: y", "--=_kept_0--"}};
  auto const text = compose_mail(mail);
  REQUIRE(text);
  auto const read = read_message(*text);
  REQUIRE(read.attachments.size() == 3);
  for (std::size_t at = 0; at < 3; ++at) {
    CHECK(read.attachments[at].name == mail.files[at].name);
    CHECK(read.attachments[at].bytes == mail.files[at].bytes);
  }
  CHECK(read.attachments[2].content_type == "application/octet-stream");
  CHECK(read.text == "Dear Birgit\n");
  CHECK(longest_line(*text) <= 78);
}

TEST_CASE("nothing that somebody writes becomes a header") {
  for (auto const& bad : std::vector<std::string>{"a\r\nBcc: x@y.example", "a\nBcc: x@y.example",
                                                  "a\rb", std::string("a\0b", 3), "a\x7f"}) {
    auto mail = letter();
    mail.subject = bad;
    CHECK(compose_mail(mail).error().field == "subject");
    mail = letter();
    mail.to[0].name = bad;
    CHECK(compose_mail(mail).error().field == "to/0/name");
    mail = letter();
    mail.to[0].address = bad + "@b.example";
    CHECK(compose_mail(mail).error().code == Code::bad_email);
    mail = letter();
    mail.from.name = bad;
    CHECK(!compose_mail(mail));
    mail = letter();
    mail.message_id = bad;
    CHECK(!compose_mail(mail));
    mail = letter();
    mail.files = {{bad, "text/plain", "x"}};
    CHECK(!compose_mail(mail));
  }
  for (auto const* bad :
       {"", "b.example", "@b.example", "b@", "a b@c.example", "a@b@c.example", "a..b@c.example",
        ".a@c.example", "<a@c.example>", "a@c.example>", "ø@c.example", "a@b c"})
    CHECK_MESSAGE(!mail_server_address(bad), bad);
  CHECK(mail_server_address("a+b@Blåbær.example") == "a+b@xn--blbr-roah.example");
}

TEST_CASE("whatever is written is read back, in lines that every server takes") {
  rc::check([] {
    auto const character = rc::gen::weightedOneOf<std::string>(
        {{8, rc::gen::map(rc::gen::inRange(0x20, 0x7f),
                          [](int c) { return std::string(1, static_cast<char>(c)); })},
         {2,
          rc::gen::elementOf(std::vector<std::string>{"ø", "Å", "م", "ـ", "€", "😀", "\"", "\\"})},
         {1, rc::gen::elementOf(std::vector<std::string>{"=?", "?=", ".", " ", "  ", "<", ","})}});
    auto const line =
        rc::gen::map(rc::gen::container<std::vector<std::string>>(character),
                     [](std::vector<std::string> const& pieces) {
                       std::string all;
                       for (auto const& each : pieces) all += each;
                       while (!all.empty() && all.back() == ' ') all.pop_back();
                       return all.substr(std::min(all.find_first_not_of(' '), all.size()));
                     });
    auto mail = letter();
    mail.subject = *line;
    auto name = *line;  // a reader takes several blanks in a name for one
    for (auto at = name.find("  "); at != name.npos; at = name.find("  ")) name.erase(at, 1);
    mail.to[0].name = name;
    mail.body.clear();
    for (auto const& each : *rc::gen::container<std::vector<std::string>>(line))
      mail.body += each + "\n";
    auto const text = compose_mail(mail);
    RC_ASSERT(text.has_value());
    auto const read = read_message(*text);
    RC_ASSERT(read.subject == mail.subject);
    RC_ASSERT(read.to.size() == 1);
    RC_ASSERT(read.to[0] == mail.to[0]);
    RC_ASSERT(read.text == (mail.body.empty() ? "\n" : mail.body));
    RC_ASSERT(longest_line(*text) <= 998);
    RC_ASSERT(!has_bare_line_end(*text));
  });
}

TEST_CASE("a template's fields are filled, and one that nobody knows is refused where it stands") {
  MailTemplate made;
  made.name = "Thanks";
  made.texts.en = {"Thank you, {{call_name}}", "Dear {{ address_as }}\n\n{{my_name}}, {{firm}}"};
  made.texts.da = {"Tak", "Kære {{call_name}}"};
  REQUIRE(settle(made));
  FieldValues const values{{TemplateField::call_name, "Birgit"},
                           {TemplateField::address_as, "Mrs {{firm}}"},
                           {TemplateField::my_name, "Anna"},
                           {TemplateField::firm, "Brew"}};
  auto const english = fill(made, Language::en, Language::da, values);
  CHECK(english.subject == "Thank you, Birgit");
  CHECK(english.body == "Dear Mrs {{firm}}\n\nAnna, Brew");
  CHECK(fill(made, Language::ar, Language::da, values).body == "Kære Birgit");

  made.texts.ar = {"", "مرحبًا\n\n{{call_nam}}"};
  auto const refused = settle(made);
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::unknown_field);
  CHECK(refused.error().field == "texts/ar/body/3");
  made.texts.ar = {"{{call_name", "x"};
  CHECK(settle(made).error().field == "texts/ar/subject/1");
}
