// Headers of mail: words, addresses, dates, parameters, as mailers write them and get them wrong.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/charset.hpp"
#include "mail/address_list.hpp"
#include "mail/encoded_words.hpp"
#include "mail/header_value.hpp"
#include "mail/mail_charset.hpp"
#include "mail/mail_date.hpp"
#include "mail/mail_header.hpp"
#include "mail/transfer_encoding.hpp"

using namespace kept;

namespace {

std::string list_text(std::string_view raw, std::string_view context = {}) {
  std::string out;
  for (auto const& each : read_address_list(raw, context))
    out += each.name + "<" + each.address + ">";
  return out;
}

std::string date_text(std::string_view raw) {
  auto const date = read_mail_date(raw);
  if (!date) return "none";
  return to_text(date->at) + (date->zone_minutes ? " " + std::to_string(*date->zone_minutes) : "");
}

}  // namespace

TEST_CASE("encoded words are read, also broken ones") {
  struct Row {
    char const* raw;
    char const* text;
  };
  for (auto const& row : {
           Row{"Tilbud", "Tilbud"},
           Row{"  two\r\n  lines \r\n", "two lines"},
           Row{"=?utf-8?Q?R=C3=B8dgr=C3=B8d_med_fl=C3=B8de?=", "Rødgrød med fløde"},
           Row{"=?ISO-8859-1?q?Bl=E5b=E6r?= til =?iso-8859-1?Q?=F8l?=", "Blåbær til øl"},
           Row{"=?utf-8?B?2YXYsdit2KjYpyDYqNmD?=", "مرحبا بك"},
           Row{"=?windows-1256?B?4dHNyMc=?=", "لرحبا"},
           Row{"=?iso-8859-6?B?5dHNyMc=?=", "مرحبا"},
           Row{"=?iso-2022-jp?B?GyRCRnxLXDhsGyhC?=", "日本語"},
           Row{"=?utf-7?Q?M+APg-de?=", "Møde"},
           // A character cut in two, and a base64 group cut in two.
           Row{"=?utf-8?Q?R=C3?= =?utf-8?Q?=B8d?=", "Rød"},
           Row{"=?utf-8?B?UsO?= =?utf-8?B?4ZA==?=", "Rød"},
           Row{"=?utf-8?B?UsO4?=\r\n =?UTF-8?B?ZA==?=", "Rød"},
           // A language, blanks inside, quotation marks, no blank before.
           Row{"=?utf-8*da?Q?K=C3=A6re?= =?utf-8?Q?alle sammen?=", "Kærealle sammen"},
           Row{"=?utf-8?Q?Hello\r\n _there?=", "Hello there"},
           Row{"S=?iso-8859-1?Q?=F8?=ren", "Søren"},
           Row{"[spam]=?utf-8?Q?Gratis?=", "[spam] Gratis"},
           // No encoded words.
           Row{"=?utf-8?", "=?utf-8?"},
           Row{"=?utf-8?X?abc?=", "=?utf-8?X?abc?="},
           Row{"a =? b ?= c", "a =? b ?= c"},
           Row{"=? ?Q?a?=", "=? ?Q?a?="},
           // Bytes without a charset.
           Row{"R\xC3\xB8"
               "d",
               "Rød"},
           Row{"R\xF8"
               "d",
               "Rød"},
           Row{"\xE3\xD1\xCD\xC8\xC7", "مرحبا"},
           Row{"=?x-unknown?Q?=F8l?=", "øl"},
           Row{"a\x01\x1B"
               "b\x7F",
               "ab"},
       }) {
    CAPTURE(row.raw);
    CHECK(header_text(row.raw) == row.text);
  }
  CHECK(header_text("\xE3\xD1", "windows-1251") == "гС");
}

TEST_CASE("lists of addresses are read as people mean them") {
  struct Row {
    char const* raw;
    char const* list;
  };
  for (auto const& row : {
           Row{"mette@firma.dk", "<mette@firma.dk>"},
           Row{"Mette Juhl <mette@firma.dk>", "Mette Juhl<mette@firma.dk>"},
           Row{"\"Juhl, Mette\" <mette@firma.dk>, Ib <ib@a.dk>",
               "Juhl, Mette<mette@firma.dk>Ib<ib@a.dk>"},
           Row{"=?utf-8?Q?Juhl,_Mette_=28Salg=29?= <mette@firma.dk>",
               "Juhl, Mette (Salg)<mette@firma.dk>"},
           Row{"=?utf-8?B?2LPYp9mF2LEg2YbYp9i12LE=?= <samer@example.com>",
               "سامر ناصر<samer@example.com>"},
           Row{"mette@firma.dk (Mette Juhl)", "Mette Juhl<mette@firma.dk>"},
           Row{"Salg: Ib <ib@a.dk>, eva@a.dk; bo@a.dk", "Ib<ib@a.dk><eva@a.dk><bo@a.dk>"},
           Row{"undisclosed-recipients:;", ""},
           Row{"Alle", "Alle<>"},
           Row{"<@a.dk,@b.dk:mette@firma.dk>", "<mette@firma.dk>"},
           Row{"\"mette juhl\"@firma.dk", "<\"mette juhl\"@firma.dk>"},
           Row{"Mette <mette@firma.dk, Ib <ib@a.dk>", "Mette<mette@firma.dk>Ib<ib@a.dk>"},
           Row{"Mette <mette @ firma . dk>", "Mette<mette@firma.dk>"},
           Row{"Mette mette@firma.dk", "Mette<mette@firma.dk>"},
           Row{"A \"quoted\" (comment <x@y.z>) <mette@firma.dk>", "A quoted<mette@firma.dk>"},
           Row{"\"never closed <mette@firma.dk>", "never closed <mette@firma.dk><>"},
           Row{"(never closed", "never closed<>"},
           Row{", ,;; ,", ""},
           Row{"", ""},
           Row{"<>", ""},
       }) {
    CAPTURE(row.raw);
    CHECK(list_text(row.raw) == row.list);
  }
}

TEST_CASE("no decoded text becomes an address") {
  CHECK(list_text("=?utf-8?Q?boss=40firma.dk=3E=2C_?= <thief@example.com>") ==
        "boss@firma.dk>,<thief@example.com>");
  CHECK(list_text("=?utf-8?Q?boss=40firma.dk?=") == "boss@firma.dk<>");
}

TEST_CASE("message ids are read from brackets, or from words") {
  using Ids = std::vector<std::string>;
  CHECK(read_message_ids("<a@b>\r\n <c@d>", 10) == Ids{"a@b", "c@d"});
  CHECK(read_message_ids("a@b", 10) == Ids{"a@b"});
  CHECK(read_message_ids("Your message of Monday <a@b>", 10) == Ids{"a@b"});
  CHECK(read_message_ids("<a><b><c>", 2) == Ids{"a", "b"});
  CHECK(read_message_ids("<>", 10) == Ids{});
  CHECK(read_message_ids("<a@b", 10) == Ids{});
}

TEST_CASE("dates are read, also old and careless ones") {
  struct Row {
    char const* raw;
    char const* date;
  };
  for (auto const& row : {
           Row{"Tue, 1 Jul 2003 10:52:37 +0200", "2003-07-01T08:52:37Z 120"},
           Row{"1 Jul 2003 10:52 +0200 (CEST)", "2003-07-01T08:52:00Z 120"},
           Row{"Tue,1 Jul 2003 10:52:37 -0000", "2003-07-01T10:52:37Z"},
           Row{"Tue, 1 Jul 03 10:52:37 GMT", "2003-07-01T10:52:37Z 0"},
           Row{"Fri, 21 Nov 97 09:55:06 PST", "1997-11-21T17:55:06Z -480"},
           Row{"Tue Jul  1 10:52:37 2003", "2003-07-01T10:52:37Z"},
           Row{"Tue, 1 July 2003 10.52.37 +02:00", "2003-07-01T08:52:37Z 120"},
           Row{"2003-07-01 10:52:37 +0000", "2003-07-01T10:52:37Z 0"},
           Row{"1-Jul-2003 10:52:37 CEST", "2003-07-01T08:52:37Z 120"},
           Row{"Tue, 1 Jul 2003 10:52:37", "2003-07-01T10:52:37Z"},
           Row{"Tue, 1 Jul 2003 10:52:60 +0000", "2003-07-01T10:52:59Z 0"},
           Row{"from a by b; Tue, 1 Jul 2003 10:52:37 +0200", "2003-07-01T08:52:37Z 120"},
           Row{"Mon, 29 Feb 2024 12:00:00 +0000", "2024-02-29T12:00:00Z 0"},
           Row{"Mon, 29 Feb 2023 12:00:00 +0000", "none"},
           Row{"Tue, 1 Jul 2003 24:00:00 +0000", "none"},
           Row{"Tue, 31 Jun 2003 10:00:00 +0000", "none"},
           Row{"tomorrow", "none"},
           Row{"", "none"},
           Row{"((((", "none"},
       }) {
    CAPTURE(row.raw);
    CHECK(date_text(row.raw) == row.date);
  }
}

TEST_CASE("file names are read in every way that they are written") {
  struct Row {
    char const* raw;
    char const* name;
  };
  for (auto const& row : {
           Row{"attachment; filename=list.pdf", "list.pdf"},
           Row{"attachment; filename=\"my list.pdf\"", "my list.pdf"},
           Row{"attachment; filename=my list.pdf; size=3", "my list.pdf"},
           Row{"attachment; filename=\"a\\\"b.pdf\"", "a\"b.pdf"},
           Row{"attachment; filename*=UTF-8''R%C3%B8d%20gr%C3%B8d.pdf", "Rød grød.pdf"},
           Row{"attachment; filename*=iso-8859-1'da'bl%E5.pdf", "blå.pdf"},
           Row{"attachment; filename*1=\"b.pdf\"; filename*0=\"a\"", "ab.pdf"},
           Row{"attachment; filename*0*=utf-8''%D9%82%D8%A7; filename*1*=%D8%A6%D9%85%D8%A9.pdf",
               "قائمة.pdf"},
           // A character cut between two pieces.
           Row{"attachment; filename*0*=utf-8''R%C3; filename*1*=%B8d.pdf", "Rød.pdf"},
           Row{"attachment; filename=\"=?utf-8?Q?R=C3=B8d.pdf?=\"", "Rød.pdf"},
           Row{"attachment; filename==?windows-1256?B?3sfG4ckucGRm?=", "قائلة.pdf"},
           Row{"attachment filename=list.pdf", "list.pdf"},
           Row{"attachment; FILENAME = list.pdf ;", "list.pdf"},
           Row{"attachment; filename*=100%.pdf", "100%.pdf"},
           Row{"attachment; filename=", ""},
           Row{"attachment; filename", ""},
           Row{"attachment; filename=\"open", "open"},
       }) {
    CAPTURE(row.raw);
    CHECK(read_header_value(row.raw).parameter("filename") == row.name);
  }
  CHECK(read_header_value("m\x90\x01/x; \xFF=y").value == "m\u0090/x");
  CHECK(read_header_value("TEXT / Plain (comment); charset=x").value == "text/plain");
}

TEST_CASE("transfer encodings are read leniently") {
  CHECK(decode_base64("UsO4\r\nZA==").bytes == "Rød");
  CHECK(decode_base64("UsO4ZA==UsO4ZA==").bytes == "RødRød");
  CHECK(decode_base64("UsO4ZA").bytes == "Rød");
  CHECK(decode_base64("this is, after all, no base64!").bytes == "this is, after all, no base64!");
  CHECK(decode_quoted_printable("R=C3=B8d=\r\n gr=c3=b8d =\n=3D=zz=").bytes == "Rød grød ==zz");
  CHECK(decode_transfer("begin 644 a\n#86)C\n`\nend\n", TransferEncoding::uuencode).bytes == "abc");
  CHECK(transfer_encoding_named(" Base64 ") == TransferEncoding::base64);
  CHECK(transfer_encoding_named("x-rot13") == TransferEncoding::unknown);
}

TEST_CASE("a header is read to its end, whatever stands in it") {
  auto const text = [](std::string_view bytes) {
    auto const header = read_header(bytes);
    std::string out;
    for (auto const& field : header.fields) {
      out += field.name;
      out += '=';
      out += header_text(field.value);
      out += '|';
    }
    return out + std::string(bytes.substr(header.end));
  };
  CHECK(text("A: b\r\nC:d\r\n\r\nbody") == "A=b|C=d|body");
  CHECK(text("A: b\n c\n\td\n\nbody") == "A=b c d|body");
  CHECK(text("A : b\nno field\nC: d\n\nbody") == "A=b|C=d|body");
  CHECK(text("A: b\nbody at once\nmore") == "A=b|body at once\nmore");
  CHECK(text("A: b\n \nbody") == "A=b|body");
  CHECK(text("body alone") == "body alone");
  CHECK(text("\nbody") == "body");
  CHECK(text("") == "");
}

TEST_CASE("any bytes give UTF-8 without NUL, and end") {
  rc::check("header texts and lists", [](std::string const& bytes) {
    for (auto const& each :
         {header_text(bytes), header_text("=?utf-8?Q?" + bytes + "?="),
          decode_mail_text(bytes, "utf-8").text, decode_mail_text(bytes, "iso-2022-jp").text}) {
      RC_ASSERT(is_utf8(each));
      RC_ASSERT(each.find('\0') == each.npos);
    }
    for (auto const& each : read_address_list(bytes)) {
      RC_ASSERT(is_utf8(each.name));
      RC_ASSERT(is_utf8(each.address));
      RC_ASSERT(!each.name.empty() || !each.address.empty());
    }
    for (auto const& [name, text] : read_header_value(bytes).parameters) RC_ASSERT(is_utf8(text));
    read_mail_date(bytes);
  });
}
