// Hostile mails: too deep, too long, too many. None takes the stack, all are read to the limits.
#include <doctest/doctest.h>

#include <algorithm>

#include "mail/html_text.hpp"
#include "mail/html_walk.hpp"
#include "mail/mail_parts.hpp"
#include "mail/message.hpp"

using namespace kept;

namespace {

using What = MailProblem::What;

bool has_problem(MailMessage const& message, What what) {
  return std::any_of(message.problems.begin(), message.problems.end(),
                     [&](MailProblem const& each) { return each.what == what; });
}

}  // namespace

TEST_CASE("multiparts a thousand deep are read to the limit") {
  std::string mail = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n";
  for (int i = 0; i < 1'000; ++i)
    mail += "--b" + std::to_string(i) + "\nContent-Type: multipart/mixed; boundary=b" +
            std::to_string(i + 1) + "\n\n";
  auto const read = read_message(mail);
  CHECK(has_problem(read, What::too_deep));
  auto const parts = read_mail_parts(mail);
  CHECK(parts.parts.size() == static_cast<std::size_t>(mail_depth_max) + 1);
  CHECK(parts.parts.back().depth == mail_depth_max);
  // A million lines that look like boundaries cost no more than others.
  for (int i = 0; i < 1'000'000; ++i) mail += "--x\n";
  CHECK(has_problem(read_message(mail), What::too_deep));
}

TEST_CASE("a header of a hundred megabytes is cut, and the mail is read") {
  std::string mail = "From: a@b.example\nSubject: ";
  mail += std::string(100'000'000, 'x');
  auto const long_line = read_message(mail + "\n\nhello\n");
  CHECK(has_problem(long_line, What::too_large));
  CHECK(has_problem(long_line, What::header_too_large));
  CHECK(long_line.from.size() == 1);
  mail = "From: a@b.example\n";
  while (mail.size() < 20'000'000) mail += "X-Field: value\n";
  auto const many = read_message(mail + "\nhello\n");
  CHECK(has_problem(many, What::header_too_large));
  CHECK(many.text == "hello\n");
}

TEST_CASE("lists without end stop at their limits") {
  std::string parts = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 20'000; ++i) parts += "--b\n\nx\n";
  auto const mail = read_message(parts);
  CHECK(has_problem(mail, What::too_many_parts));
  CHECK(read_mail_parts(parts).parts.size() == mail_parts_max);

  std::string to, groups, comments(200'000, '('), words, references, parameters = "text/plain";
  for (int i = 0; i < 10'000; ++i) {
    to += "a@b.example, ";
    groups += "a:";
    words += "=?utf-8?Q?a?= =?";
    references += "<a@b> ";
    parameters += "; a*" + std::to_string(i) + "=b";
  }
  auto const listed =
      read_message("To: " + to + "\nCc: " + groups + "\nBcc: " + comments + "\nSubject: " + words +
                   "\nReferences: " + references + "\nContent-Type: " + parameters + "\n\n");
  CHECK(listed.to.size() == mail_addresses_max);
  CHECK(listed.references.size() == mail_references_max);
  CHECK(listed.subject.size() <= mail_subject_bytes_max);
}

TEST_CASE("HTML without end is cut, and no stack with it") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK(text_of_html("before" + deep + "after") == "before\n");
  std::string wide;
  for (int i = 0; i < 200; ++i) wide += "<div>";
  for (int i = 0; i < 100'000; ++i) wide += "</x>";
  CHECK(text_of_html(wide + "after") == "after\n");
  CHECK(text_of_html("ø a\xFF"
                     "b &amp; &#1605; &unknown; <b") ==
        "ø a\uFFFD"
        "b & م &unknown;\n");
}
