// IMAP answers taken apart, and the client against servers that lie, repeat themselves and stop.
#include <doctest/doctest.h>

#include "mail/imap_client.hpp"
#include "mail/mailbox.hpp"
#include "mail/said_stream_test.hpp"

namespace kept {
namespace {

std::optional<ImapAnswer> read(std::string_view text, std::vector<std::string> literals = {}) {
  return read_imap_answer(text, literals);
}

TEST_CASE("answers are taken apart") {
  auto list = read(R"(* LIST (\HasNoChildren \Sent) "/" "Sent \"old\" mail")");
  REQUIRE(list);
  CHECK(list->word == "LIST");
  CHECK(list->values[0].items[1].text == "\\Sent");
  CHECK(list->values[2].text == "Sent \"old\" mail");
  auto ok = read("* OK [UIDVALIDITY 38505] UIDs are valid (as ever)");
  REQUIRE(ok);
  CHECK(ok->code == "UIDVALIDITY 38505");
  auto fetch = read(std::string_view("* 12 FETCH (UID 7 BODY[] \0 X NIL)", 33), {"mail"});
  REQUIRE(fetch);
  CHECK(fetch->number == 12);
  REQUIRE(fetch->item("body[]"));
  CHECK(fetch->item("BODY[]")->text == "mail");
  CHECK(read("+ ")->tag == "+");
}

TEST_CASE("what is no answer is none, however deep and long") {
  for (auto text : {"", " ", "*", "* 12", "* FETCH (", "* FETCH )", "* FETCH (()", "* LIST \"open"})
    CHECK_MESSAGE(!read(text), text);
  CHECK_FALSE(read("* X " + std::string(1'000, '(') + std::string(1'000, ')')));
  std::string many = "* X";
  for (int each = 0; each < 5'000; ++each) many += " a";
  CHECK_FALSE(read(many));
  CHECK_FALSE(read(std::string_view("* X \0", 5)));  // a literal that never came
  CHECK(literal_after("* 1 FETCH (BODY[] {12}") == 12);
  CHECK(literal_after("* X {99999999999999999999999}") == UINT64_MAX);
  CHECK_FALSE(literal_after("* X {-1}"));
  CHECK_FALSE(literal_after("* X {}"));
}

TEST_CASE("names of folders are read in their own letters") {
  CHECK(folder_name_shown("Udg&AOU-ende") == "Udgående");
  CHECK(folder_name_shown("&BjUGJwYvBjE-") == "صادر");
  CHECK(folder_name_shown("Tom &- Jerry") == "Tom & Jerry");
  for (auto wrong : {"&AOU", "&!-", "&2D8-", "&AAA-"}) CHECK(folder_name_shown(wrong) == wrong);
}

TEST_CASE("a password is not said in the clear, and line ends never leave a name") {
  SaidStream said("* OK hi\r\n* CAPABILITY IMAP4rev1\r\nK1 OK\r\n");
  said.encrypted = false;
  ImapClient client(said);
  REQUIRE(client.greet(ImapClient::Encrypt::as_it_is));
  CHECK(client.sign_in(ImapClient::SignIn::password, "u", "p").error() == MailboxProblem::in_clear);
  CHECK(said.written.find("LOGIN") == std::string::npos);
  said.encrypted = true;
  CHECK(client.sign_in(ImapClient::SignIn::password, "u\r\nK9 DELETE INBOX", "p").error() ==
        MailboxProblem::sign_in);
  CHECK(said.written.find("DELETE") == std::string::npos);
}

TEST_CASE("a server that hides STARTTLS, or claims to know us already, gets no password") {
  SaidStream hides("* OK hi\r\n* CAPABILITY IMAP4rev1\r\nK1 OK\r\n");
  CHECK(ImapClient(hides).greet(ImapClient::Encrypt::starttls).error() == MailboxProblem::no_tls);
  SaidStream knows("* PREAUTH welcome\r\n");
  CHECK(ImapClient(knows).greet(ImapClient::Encrypt::starttls).error() == MailboxProblem::cut);
}

TEST_CASE("a token is said as XOAUTH2, and a refusal with a question ends") {
  SaidStream said("+ \r\n+ eyJzdGF0dXMiOiI0MDEifQ==\r\nK1 NO no\r\n");
  ImapClient client(said);
  CHECK(client.sign_in(ImapClient::SignIn::token, "someuser@example.com", "vF9dft4qmTc2").error() ==
        MailboxProblem::sign_in);
  CHECK(said.written ==
        "K1 AUTHENTICATE XOAUTH2\r\n"
        "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB2RjlkZnQ0cW1UYzIBAQ==\r\n\r\n");
}

TEST_CASE("sizes: uids told twice, outside of what was asked, and without end") {
  SaidStream said(
      "* 1 FETCH (UID 5 RFC822.SIZE 10)\r\n* 1 FETCH (UID 5 RFC822.SIZE 10)\r\n"
      "* 2 FETCH (UID 99 RFC822.SIZE 1)\r\n* 3 FETCH (UID 0 RFC822.SIZE 1)\r\n"
      "* 4 FETCH (UID 4 RFC822.SIZE 99999999999999)\r\n* 5 FETCH (FLAGS ())\r\nK1 OK\r\n");
  auto sizes = ImapClient(said).sizes(1, 10);
  REQUIRE(sizes);
  REQUIRE(sizes->size() == 2);
  CHECK((*sizes)[0].uid == 4);
  CHECK((*sizes)[0].bytes > imap_mail_bytes_max);
  CHECK((*sizes)[1].uid == 5);
  std::string endless;
  for (std::size_t each = 0; each <= imap_answers_max; ++each) endless += "* 1 EXISTS\r\n";
  SaidStream talks(endless);
  CHECK(ImapClient(talks).sizes(1, 10).error() == MailboxProblem::too_large);
}

TEST_CASE("mails come once, and a lying size says within which mail") {
  SaidStream said(
      "* 1 FETCH (UID 5 BODY[] {3}\r\nabc)\r\n* 1 FETCH (UID 5 BODY[] {3}\r\nxyz)\r\n"
      "* 2 FETCH (UID 6 BODY[] \"q\")\r\n* 3 FETCH (UID 9 BODY[] NIL)\r\n"
      "* 4 FETCH (UID 7 BODY[] {999999999}\r\n");
  ImapClient client(said);
  std::string got;
  auto fetched = client.fetch(
      {5, 6, 7, 9}, [&](ImapMail mail) { got += std::to_string(mail.uid) + mail.bytes + " "; });
  CHECK(got == "5abc 6q ");
  REQUIRE_FALSE(fetched);
  CHECK(fetched.error() == MailboxProblem::too_large);
  CHECK(client.uid_underway() == 7);
  CHECK(said.written == "K1 UID FETCH 5:7,9 (UID INTERNALDATE BODY.PEEK[])\r\n");
}

TEST_CASE("a connection that ends within a mail says so") {
  SaidStream said("* 1 FETCH (UID 5 BODY[] {30}\r\nabc");
  ImapClient client(said);
  auto fetched = client.fetch({5}, [](ImapMail) { FAIL("half a mail"); });
  REQUIRE_FALSE(fetched);
  CHECK(fetched.error() == MailboxProblem::cut);
  CHECK(client.uid_underway() == 5);
}

TEST_CASE("another server, port or user gets no password that was given for this one") {
  Mailbox mailbox;
  REQUIRE(take_wish(
      mailbox,
      {.address = "a@x.example", .host = "imap.x.example", .user_name = "a", .secret = "s"}));
  for (MailboxWish const& wish :
       {MailboxWish{.host = "imap.y.example"}, MailboxWish{.user_name = "b"},
        MailboxWish{.port = 143}, MailboxWish{.security = LineSecurity::none}}) {
    auto other = mailbox;
    auto taken = take_wish(other, wish);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().field == "secret");
  }
  CHECK(mailbox_retry_after(1) == std::chrono::minutes(1));
  CHECK(mailbox_retry_after(100) == mailbox_retry_max);
}

}  // namespace
}  // namespace kept
