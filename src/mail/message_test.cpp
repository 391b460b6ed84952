// Whole mails: of our languages, of every kind, and hostile ones.
#include "mail/message.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/charset.hpp"
#include "mail/flowed_text.hpp"

using namespace kept;

namespace {

using What = MailProblem::What;

bool has_problem(MailMessage const& message, What what) {
  return std::any_of(message.problems.begin(), message.problems.end(),
                     [&](MailProblem const& each) { return each.what == what; });
}

std::string const danish =
    "Return-Path: <mette@blaabaer.example>\r\n"
    "Message-ID: <1.bl@blaabaer.example>\r\n"
    "In-Reply-To: <0.x@kunde.example>\r\n"
    "References: <0.w@kunde.example>\r\n <0.x@kunde.example>\r\n"
    "Date: Fri, 20 Nov 2026 15:04:05 +0100\r\n"
    "From: =?iso-8859-1?Q?Mette_Bl=E5b=E6r?= <mette@blaabaer.example>\r\n"
    "To: Indk\xF8"
    "b <indkob@kunde.example>\r\n"
    "Subject: =?iso-8859-1?Q?Sp=F8rgsm=E5l_om_?=\r\n =?iso-8859-1?Q?ordren_p=E5_fredag?=\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=\"=_1\"\r\n\r\n"
    "--=_1\r\n"
    "Content-Type: text/plain; charset=iso-8859-1\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "K=E6re alle,\r\n\r\nVi sender k=F8kkenet p=E5 fredag, s=E5 =\r\nI har det l=F8rdag.\r\n"
    "--=_1\r\n"
    "Content-Type: application/pdf; name=\"x\"\r\n"
    "Content-Disposition: attachment; filename*=utf-8''..%2Fk%C3%B8kken.pdf\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n"
    "--=_1--\r\n";

std::string const arabic =
    "Message-ID: <2@sharika.example>\n"
    "Date: Thu, 19 Nov 2026 09:00:00 +0300\n"
    "From: =?windows-1256?B?1NHfySDH4eTm0Q==?= <info@sharika.example>\n"
    "To: mette@blaabaer.example\n"
    "Subject: =?UTF-8?B?2LnYsdi2INin2YTYs9i52LEg2YQ=?= =?UTF-8?B?2LTZh9ixINmG2YjZgdmF2KjYsQ==?=\n"
    "Content-Type: multipart/alternative; boundary=b\n\n"
    "--b\nContent-Type: text/plain; charset=windows-1256\nContent-Transfer-Encoding: 8bit\n\n"
    "\xE3\xD1\xCD\xC8\xC7 \xC8\xDF\xE3\n"
    "--b\nContent-Type: text/html; charset=utf-8\n\n"
    "<p dir=rtl>مرحبا <b>بكم</b></p>\n"
    "--b--\n";

}  // namespace

TEST_CASE("a Danish mail in Latin-1 is read whole") {
  auto const mail = read_message(danish);
  CHECK(mail.message_id == "1.bl@blaabaer.example");
  CHECK(mail.in_reply_to == std::vector<std::string>{"0.x@kunde.example"});
  CHECK(mail.references == std::vector<std::string>{"0.w@kunde.example", "0.x@kunde.example"});
  REQUIRE(mail.date);
  CHECK(to_text(mail.date->at) == "2026-11-20T14:04:05Z");
  CHECK(mail.date->zone_minutes == 60);
  CHECK(mail.from == std::vector<MailAddress>{{"Mette Blåbær", "mette@blaabaer.example"}});
  CHECK(mail.to == std::vector<MailAddress>{{"Indkøb", "indkob@kunde.example"}});
  CHECK(mail.subject == "Spørgsmål om ordren på fredag");
  CHECK(mail.text == "Kære alle,\n\nVi sender køkkenet på fredag, så I har det lørdag.");
  CHECK(mail.html.empty());
  REQUIRE(mail.attachments.size() == 1);
  CHECK(mail.attachments[0].name == "køkken.pdf");
  CHECK(mail.attachments[0].bytes == "%PDF-");
  CHECK(mail.attachments[0].content_type == "application/pdf");
  CHECK(mail.attachments[0].place == MailAttachment::Place::beside);
  CHECK(mail.kind == MailKind::ordinary);
  CHECK(mail.problems.empty());
}

TEST_CASE("an Arabic mail in windows-1256 and UTF-8 is read whole") {
  auto const mail = read_message(arabic);
  CHECK(mail.from == std::vector<MailAddress>{{"شركة النور", "info@sharika.example"}});
  CHECK(mail.subject == "عرض السعر لشهر نوفمبر");
  CHECK(mail.text == "مرحبا بكم");
  CHECK(mail.html == "<p dir=rtl>مرحبا <b>بكم</b></p>");
  CHECK(mail.attachments.empty());
  CHECK(mail.problems.empty());
}

TEST_CASE("a mail of HTML alone has its text, its picture is within") {
  auto const mail = read_message(
      "From: a@b.example\nContent-Type: multipart/related; boundary=r\n\n"
      "--r\nContent-Type: text/html; charset=utf-8\n\n"
      "<html><head><style>p{}</style></head><body><p>K&aelig;re <b>Ib</b></p><ul><li>en<li>to"
      "</ul><blockquote>sagt f&oslash;r</blockquote><img src='cid:p1'></body></html>\n"
      "--r\nContent-Type: image/png\nContent-ID: <p1>\nContent-Transfer-Encoding: base64\n\n"
      "iVBORw==\n--r--\n");
  CHECK(mail.text == "Kære Ib\n\n- en\n- to\n\n> sagt før\n");
  REQUIRE(mail.attachments.size() == 1);
  CHECK(mail.attachments[0].content_id == "p1");
  CHECK(mail.attachments[0].place == MailAttachment::Place::within);
  CHECK(mail.attachments[0].bytes == "\x89PNG");
}

TEST_CASE("flowed lines are joined within their quotation") {
  CHECK(unfolded_flowed("> to \n> be \nnot \nyet\n-- \nIb\n", false) ==
        "> to be \nnot yet\n-- \nIb\n");
  CHECK(unfolded_flowed("لا \nشيء\n", true) == "لاشيء\n");
}

TEST_CASE("the first From speaks, and cannot be joined by a second") {
  auto const mail = read_message(
      "From: ib@a.example\nFrom: eva@b.example\nTo: c@d.example\n"
      "To: e@f.example\n\n");
  CHECK(mail.from == std::vector<MailAddress>{{"", "ib@a.example"}});
  CHECK(mail.to.size() == 2);
}

TEST_CASE("each kind of mail is known by its header") {
  struct Row {
    char const* header;
    MailKind kind;
  };
  for (
      auto const& row : {
          Row{"Subject: Hej", MailKind::ordinary},
          Row{"Auto-Submitted: no", MailKind::ordinary},
          Row{"Auto-Submitted: auto-replied", MailKind::auto_reply},
          Row{"Subject: =?utf-8?B?2LHYryDYqtmE2YLYp9im2Yo6INil2KzYp9iy2Kk=?=",
              MailKind::auto_reply},
          Row{"Subject: Automatisk svar: Ferie", MailKind::auto_reply},
          Row{"Subject: Re: Autosvar: Ferie", MailKind::ordinary},
          Row{"X-Autoreply: yes", MailKind::auto_reply},
          Row{"Content-Type: multipart/report; report-type=disposition-notification; boundary=x\n\n"
              "--x\n\nread\n--x--",
              MailKind::auto_reply},
          Row{"List-Unsubscribe: <mailto:no@a.example>", MailKind::newsletter},
          Row{"List-Id: News <news.a.example>", MailKind::newsletter},
          Row{"Precedence: bulk", MailKind::newsletter},
          Row{"Precedence: bulk\nAuto-Submitted: auto-replied", MailKind::auto_reply},
          Row{"Content-Type: text/calendar; method=request\n\nBEGIN:VCALENDAR",
              MailKind::invitation},
          Row{"Content-Type: text/calendar; method=publish\n\nBEGIN:VCALENDAR", MailKind::ordinary},
          Row{"Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n"
              "--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n--x--",
              MailKind::bounce},
      }) {
    CAPTURE(row.header);
    CHECK(read_message("From: a@b.example\n" + std::string(row.header) + "\n\ntext\n").kind ==
          row.kind);
  }
}

TEST_CASE("one-click unsubscribing needs https and the exact words") {
  std::string const list = "List-Unsubscribe: <mailto:u@a.example>,\n <https://a.example/u/1>\n";
  auto const mail = read_message(list + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n\n");
  CHECK(mail.list.unsubscribe ==
        std::vector<std::string>{"mailto:u@a.example", "https://a.example/u/1"});
  CHECK(mail.list.one_click);
  CHECK_FALSE(read_message(list + "\n").list.one_click);
  CHECK_FALSE(read_message("List-Unsubscribe: <javascript:x>\nList-Unsubscribe-Post: "
                           "List-Unsubscribe=One-Click\n\n")
                  .list.one_click);
}

TEST_CASE("a standard bounce names who failed and why") {
  auto const mail = read_message(
      "From: MAILER-DAEMON@mx.example\nSubject: Undelivered Mail Returned to Sender\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n"
      "--x\nContent-Type: text/plain\n\nSorry.\n"
      "--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
      "Original-Recipient: rfc822;mette@firma.example\n"
      "Final-Recipient: rfc822; m.juhl@firma.example\nAction: failed\nStatus: 5.0.0\n"
      "Diagnostic-Code: smtp; 550 5.1.1\n <m.juhl@firma.example>: no such user\n\n"
      "Final-Recipient: rfc822; ib@firma.example\nAction: delayed\nStatus: 4.4.1 (no answer)\n\n"
      "--x\nContent-Type: message/rfc822\n\nMessage-ID: <our.1@kept.example>\nSubject: Hi\n\nHi\n"
      "--x--\n");
  REQUIRE(mail.bounce);
  CHECK(mail.kind == MailKind::bounce);
  CHECK(mail.bounce->original_message_id == "our.1@kept.example");
  auto const& who = mail.bounce->recipients;
  REQUIRE(who.size() == 2);
  CHECK(who[0].address == "mette@firma.example");
  CHECK(who[0].status == "5.1.1");
  CHECK(who[0].outcome == BouncedRecipient::Outcome::failed);
  CHECK(who[0].words == "550 5.1.1 <m.juhl@firma.example>: no such user");
  CHECK(who[1].outcome == BouncedRecipient::Outcome::delayed);
  CHECK(who[1].status == "4.4.1");
  REQUIRE(mail.attachments.size() == 2);
  CHECK(mail.attachments[1].name == "Hi.eml");
}

TEST_CASE("bounces in words name who failed") {
  auto const qmail = read_message(
      "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: failure notice\n\n"
      "Hi. This is the qmail-send program at mx.example.\n\n<mette@firma.example>:\n"
      "Remote host said: 550 5.7.1 Go away\n\n--- Below this line is a copy\n\n"
      "<not@me.example>:\n");
  REQUIRE(qmail.bounce);
  REQUIRE(qmail.bounce->recipients.size() == 1);
  CHECK(qmail.bounce->recipients[0].address == "mette@firma.example");
  CHECK(qmail.bounce->recipients[0].status == "5.7.1");
  auto const exim = read_message(
      "From: Mail Delivery System <Mailer-Daemon@mx.example>\n"
      "X-Failed-Recipients: a@b.example, c@d.example\nSubject: Mail delivery failed\n\nNo.\n");
  REQUIRE(exim.bounce);
  CHECK(exim.bounce->recipients.size() == 2);
  // A person who writes of a bounce has sent none.
  CHECK_FALSE(
      read_message("From: ib@a.example\nSubject: Undelivered: help\n\n<a@b.example>: x\n").bounce);
}

TEST_CASE("what is broken gives the best that can be read, and says so") {
  struct Row {
    char const* mail;
    char const* text;
    What problem;
  };
  for (auto const& row : {
           Row{"Content-Type: multipart/mixed; boundary=b\n\nhello\n", "hello\n", What::no_part},
           Row{"Content-Type: multipart/mixed\n\n--guess\n\nhello\n--guess--\n", "hello",
               What::no_boundary},
           Row{"Content-Type: multipart/mixed\n\nhello\n", "hello\n", What::no_boundary},
           Row{"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n", "hello\n",
               What::no_end},
           Row{"Content-Transfer-Encoding: x-rot13\n\nuryyb\n", "uryyb\n", What::unknown_encoding},
           Row{"Content-Transfer-Encoding: quoted-printable\n\nhe=llo\n", "he=llo\n",
               What::broken_encoding},
           Row{"Content-Type: text/plain; charset=klingon\n\nR\xF8"
               "d\n",
               "Rød\n", What::unknown_charset},
           Row{"Content-Type: text/plain; charset=utf-8\n\nR\xF8"
               "d\n",
               "Rød\n", What::unreadable_characters},
           Row{"Date: yesterday\n\nhello\n", "hello\n", What::bad_date},
           Row{"Subject: x\nhello there\n", "hello there\n", What::no_blank_line},
           Row{"Subject: x\nhello there\nTo: c@d.example\n\nhello\n", "hello\n",
               What::broken_header},
           Row{"From: nobody\n\nhello\n", "hello\n", What::no_sender},
           Row{"", "", What::no_sender},
       }) {
    CAPTURE(row.mail);
    auto const mail = read_message(row.mail);
    CHECK(mail.text == row.text);
    CHECK(has_problem(mail, row.problem));
  }
}

TEST_CASE("file names lose folders and what turns letters round") {
  auto const name = [](std::string const& written) {
    auto const mail = read_message("Content-Disposition: attachment; filename=\"" + written +
                                   "\"\nContent-Type: application/pdf\n\nx");
    REQUIRE(mail.attachments.size() == 1);
    return mail.attachments[0].name;
  };
  CHECK(name("C:\\\\temp\\\\list.pdf") == "list.pdf");
  CHECK(name("../../etc/passwd") == "passwd");
  CHECK(name("..") == "");
  CHECK(name("invoice\u202Efdp.exe") == "invoicefdp.exe");
  CHECK(name(std::string(1'000, 'a')).size() == mail_file_name_bytes_max);
}

TEST_CASE("any mail, cut and changed anywhere, is read within its limits") {
  rc::check("texts are UTF-8, lists are bounded", [] {
    std::string mail = *rc::gen::element(danish, arabic);
    auto const changes = *rc::gen::inRange(0, 12);
    for (int i = 0; i < changes; ++i) {
      auto const at = *rc::gen::inRange<std::size_t>(0, mail.size());
      auto const piece = *rc::gen::element<std::string>("\n", "--b\n", "=?", "?=", "\"", "(", "<",
                                                        ";", "\xFF", std::string(1, '\0'), ":");
      mail.replace(at, *rc::gen::inRange<std::size_t>(0, 9), piece);
    }
    auto const read = read_message(mail);
    for (auto const* text : {&read.subject, &read.text, &read.html, &read.message_id}) {
      RC_ASSERT(is_utf8(*text));
      RC_ASSERT(text->find('\0') == text->npos);
    }
    for (auto const& file : read.attachments) {
      RC_ASSERT(is_utf8(file.name));
      RC_ASSERT(file.name.find('/') == file.name.npos);
    }
    RC_ASSERT(read.problems.size() <= mail_problems_max);
  });
}
