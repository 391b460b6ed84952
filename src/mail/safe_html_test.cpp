// HTML from mails, made safe: what stays, what goes, and a long list of what others fell for.
#include "mail/safe_html.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fstream>

#include "../../tests/mail/html_inspector.hpp"
#include "mail/safe_address.hpp"
#include "mail/safe_style.hpp"

using namespace kept;

namespace {

std::string own(std::string_view id) {
  return id.starts_with("p") ? "/own/" + std::string(id) : std::string();
}

std::string safe(std::string_view html, RemoteImages images = RemoteImages::removed) {
  return safe_html(html, images, own).html;
}

std::string complaint(std::string_view html, RemoteImages images) {
  return HtmlInspector(safe_html(html, images, own).html, images, "/own/").complaint();
}

std::vector<std::string> nasty_lines() {
  std::ifstream file(KEPT_NASTY_HTML);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("what people write stays as it looks") {
  struct Row {
    char const* html;
    char const* safe;
  };
  for (auto const& row : {
           Row{"<p>K&aelig;re <b>Ib</b>", "<p>Kære <b>Ib</b></p>"},
           Row{"<p dir=rtl lang=ar>مرحبا", "<p dir=\"rtl\" lang=\"ar\">مرحبا</p>"},
           Row{"<a href='https://a.example/?x=1&amp;y=2'>see</a>",
               "<a href=\"https://a.example/?x=1&amp;y=2\" target=\"_blank\" "
               "rel=\"noopener noreferrer nofollow\">see</a>"},
           Row{"<a href=mailto:ib@a.example>Ib</a>",
               "<a href=\"mailto:ib@a.example\" target=\"_blank\" "
               "rel=\"noopener noreferrer nofollow\">Ib</a>"},
           Row{"<table width=600 bgcolor=#fff><tr><td colspan=2 style='PADDING: 3px;x:y'>1</table>",
               "<table width=\"600\" bgcolor=\"#fff\"><tr><td colspan=\"2\" "
               "style=\"padding: 3px\">1</td></tr></table>"},
           Row{"<o:p>Outlook</o:p><ul type=disc><li>1</ul>",
               "Outlook<ul type=\"disc\"><li>1</li></ul>"},
           Row{"<img src=cid:p1 alt='Logo &amp; co' width=10>",
               "<img src=\"/own/p1\" alt=\"Logo &amp; co\" width=\"10\">"},
       }) {
    CAPTURE(row.html);
    // What stands in no body gets one; that is the div around it.
    CHECK(safe(row.html) == "<div>" + std::string(row.safe) + "</div>");
  }
  CHECK(safe("<html><body bgcolor=red style='margin:0' onload=x()>a<br>b</body></html>") ==
        "<div bgcolor=\"red\" style=\"margin: 0\">a<br>b</div>");
}

TEST_CASE("remote pictures go, are counted, and come back when they are asked for") {
  std::string const html =
      "<img src=https://a.example/1.png alt=One><img src='HTTP://a.example/2.png'>"
      "<img src=//a.example/3.png><img src=cid:p1><img src=cid:other>"
      "<img src='data:image/png;base64,iVBORw=='><img srcset='https://a.example/4.png 2x'>";
  auto const removed = safe_html(html, RemoteImages::removed, own);
  CHECK(removed.remote_images == 3);
  CHECK(removed.html.find("a.example") == std::string::npos);
  CHECK(removed.html.find("<img alt=\"One\">") != std::string::npos);
  CHECK(removed.html.find("src=\"/own/p1\"") != std::string::npos);
  CHECK(removed.html.find("other") == std::string::npos);
  CHECK(removed.html.find("data:image/png;base64,iVBORw==") != std::string::npos);
  auto const allowed = safe_html(html, RemoteImages::allowed, own);
  CHECK(allowed.remote_images == 3);
  CHECK(allowed.html.find("src=\"https://a.example/1.png\"") != std::string::npos);
  CHECK(allowed.html.find("src=\"https://a.example/3.png\"") != std::string::npos);
  CHECK(allowed.html.find("4.png") == std::string::npos);
  CHECK(allowed.html.find("referrerpolicy=\"no-referrer\"") != std::string::npos);
}

TEST_CASE("nothing of the nasty list runs, fetches or leaves its place") {
  auto const lines = nasty_lines();
  REQUIRE(lines.size() > 150);
  std::string all;
  for (auto const& line : lines) {
    CAPTURE(line);
    auto const removed = safe(line);
    CHECK(complaint(line, RemoteImages::removed) == "");
    CHECK(complaint(line, RemoteImages::allowed) == "");
    bool const link = removed.find("<a href=\"https://ok.example") != std::string::npos;
    CHECK((link || removed.find("evil.example") == std::string::npos));
    // Cut anywhere, and followed by any other.
    for (std::size_t cut = 1; cut < line.size(); cut += 7)
      CHECK(complaint(line.substr(0, cut) + "<p>x" + line, RemoteImages::removed) == "");
    all += line;
  }
  CHECK(complaint(all, RemoteImages::removed) == "");
}

TEST_CASE("what is made safe once stays as it is") {
  for (auto const& line : nasty_lines()) {
    auto const once = safe(line, RemoteImages::allowed);
    CHECK(complaint(once, RemoteImages::allowed) == "");
  }
}

TEST_CASE("styles keep what is known and harmless") {
  CHECK(safe_style("color:red;Font-Size : 12px ; position:fixed;font:12px/1.5 'Segoe UI',Arial") ==
        "color: red; font-size: 12px; font: 12px/1.5 'Segoe UI',Arial");
  CHECK(safe_style("color:rgb(1,2,3);width:calc((1px + 2%) * 3)") ==
        "color: rgb(1,2,3); width: calc((1px + 2%) * 3)");
  CHECK(safe_style("background:url(x)") == "");
  CHECK(safe_style("background:u\\72l(x)") == "");
  CHECK(safe_style("background:URL (x)") == "");
  CHECK(safe_style("color:red;width:expression(1)") == "color: red");
  CHECK(safe_style("font-family:'x;color:red") == "color: red");
  CHECK(safe_style("font-family:'x\"y'") == "font-family: 'x\"y'");
  CHECK(safe_style(std::string(5'000, 'x')) == "");
}

TEST_CASE("links lead to the web, to a mail or to a telephone, or nowhere") {
  CHECK(safe_link(" HTTPS://a.example/ ") == "HTTPS://a.example/");
  CHECK(safe_link("tel:+4512345678") == "tel:+4512345678");
  CHECK(safe_link("java\nscript:alert(1)") == "");
  CHECK(safe_link("javascript:alert(1)//https:") == "");
  CHECK(safe_link("/own/1") == "");
  CHECK(safe_link("") == "");
  CHECK(read_picture_address("cid:a%40b").address == "a@b");
  CHECK(read_picture_address("data:image/svg+xml;base64,AAAA").kind == PictureKind::none);
}

TEST_CASE("any pieces in any order are made safe") {
  auto const lines = nasty_lines();
  rc::check("nothing unsafe comes out", [&] {
    std::string html;
    auto const count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) {
      auto const& line = lines[*rc::gen::inRange<std::size_t>(0, lines.size())];
      auto const from = *rc::gen::inRange<std::size_t>(0, line.size() + 1);
      html += line.substr(from, *rc::gen::inRange<std::size_t>(0, 60));
      html += *rc::gen::element<std::string>("", "\"", "'", ">", "<", "</", "<!--", "-->", "\xFF",
                                             std::string(1, '\0'), "&#", "<table>", "<svg>");
    }
    RC_ASSERT(complaint(html, RemoteImages::removed) == "");
    RC_ASSERT(complaint(html, RemoteImages::allowed) == "");
  });
}
