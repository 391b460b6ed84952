// What a mail server may say, and what we make of it: when a mail is away, when it may be tried
// again, and when nobody knows.
#include <doctest/doctest.h>

#include <deque>

#include "mail/outgoing_mail.hpp"
#include "mail/smtp.hpp"

using namespace kept;

namespace {

/// Answers each command in turn with what the test has laid ready; "HANG UP" hangs up. What is
/// written is kept.
class Scripted final : public LineStream {
 public:
  explicit Scripted(std::deque<std::string> answers) : answers_(std::move(answers)) {}

  Outgoing<std::string> read_line() override {
    if (answers_.empty() || answers_.front() == "HANG UP")
      return tl::unexpected(OutgoingProblem::answer);
    if (answers_.front() == "SAY NOTHING") return tl::unexpected(OutgoingProblem::too_slow);
    auto line = answers_.front();
    answers_.pop_front();
    return line;
  }
  Outgoing<void> write(std::string_view bytes) override {
    if (broken_at != 0 && ++writes >= broken_at) return tl::unexpected(OutgoingProblem::answer);
    written += bytes;
    return {};
  }
  Outgoing<void> start_tls() override {
    secure = true;
    return {};
  }
  bool is_private() const override { return secure; }
  void expires_after(std::chrono::milliseconds) override {}

  std::string written;
  bool secure = true;
  int broken_at = 0, writes = 0;  // the write that fails, from 1

 private:
  std::deque<std::string> answers_;
};

SmtpLogin const no_login{LineSecurity::tls, {}, {}, "kept.example"};
SmtpEnvelope const two{"anna@kept.example", {"birgit@b.example", "carl@c.example"}};
std::string const text = "Subject: Hi\r\n\r\n.hidden\r\nlast\r\n";

Attempt send(Scripted& line, SmtpLogin const& login = no_login, bool ready = true) {
  return send_by_smtp(line, login, two, text, [&] { return ready; });
}

}  // namespace

TEST_CASE("a mail is away only when the server has said so after its end") {
  Scripted line({"220-welcome", "220 here", "250-kept", "250 SIZE 1000", "250 ok", "250 ok",
                 "250 ok", "354 go on", "250 2.0.0 queued as 7"});
  auto const attempt = send(line);
  CHECK(attempt.delivery == SmtpDelivery::accepted);
  CHECK(attempt.answer == "250 2.0.0 queued as 7");
  CHECK(attempt.recipients.size() == 2);
  CHECK(line.written ==
        "EHLO kept.example\r\nMAIL FROM:<anna@kept.example>\r\nRCPT TO:<birgit@b.example>\r\n"
        "RCPT TO:<carl@c.example>\r\nDATA\r\nSubject: Hi\r\n\r\n..hidden\r\nlast\r\n.\r\nQUIT\r\n");
}

TEST_CASE("whatever breaks before the end of the text is for another time") {
  std::vector<std::string> const whole = {"220 here", "250 kept", "250 ok",
                                          "250 ok",   "250 ok",   "354 go on"};
  for (std::size_t said = 0; said < whole.size(); ++said)
    for (auto const* ending : {"HANG UP", "SAY NOTHING", "421 later", "what?", "45", "451-"}) {
      std::deque<std::string> answers(whole.begin(), whole.begin() + static_cast<long>(said));
      answers.emplace_back(ending);
      Scripted line(answers);
      auto const attempt = send(line);
      CHECK_MESSAGE(attempt.delivery == SmtpDelivery::later, said << " " << ending);
      CHECK(line.written.find("\r\n.\r\n") == std::string::npos);
    }
  // The connection breaks while the text is written: the sixth write.
  Scripted cut({"220 here", "250 kept", "250 ok", "250 ok", "250 ok", "354 go on"});
  cut.broken_at = 6;
  CHECK(send(cut).delivery == SmtpDelivery::later);
}

TEST_CASE("whatever breaks after the end of the text was begun is unsure") {
  for (auto const* ending : {"HANG UP", "SAY NOTHING", "what?", "25", "100 hm", "354 more"}) {
    Scripted line({"220 here", "250 kept", "250 ok", "250 ok", "250 ok", "354 go on", ending});
    auto const attempt = send(line);
    CHECK_MESSAGE(attempt.delivery == SmtpDelivery::unsure, ending);
    CHECK(attempt.problem == SendProblem::unsure_lost);
  }
  Scripted cut({"220 here", "250 kept", "250 ok", "250 ok", "250 ok", "354 go on", "250 ok"});
  cut.broken_at = 7;
  CHECK(send(cut).delivery == SmtpDelivery::unsure);
}

TEST_CASE("an answer to the end of the text is believed, also a refusal") {
  auto const ends_with = [](std::string const& last) {
    Scripted line({"220 here", "250 kept", "250 ok", "250 ok", "250 ok", "354 go on", last});
    return send(line);
  };
  CHECK(ends_with("451 greylisted").delivery == SmtpDelivery::later);
  auto const refused = ends_with("554 5.7.1 no\x01thanks \xff");
  CHECK(refused.delivery == SmtpDelivery::refused);
  CHECK(refused.problem == SendProblem::text);
  CHECK(refused.answer == "554 5.7.1 no thanks ?");
}

TEST_CASE("recipients are taken one by one") {
  Scripted line({"220 here", "250 kept", "250 ok", "550 nobody", "250 ok", "354 go on", "250 ok"});
  auto const attempt = send(line);
  CHECK(attempt.delivery == SmtpDelivery::accepted);
  CHECK(attempt.recipients[0].delivery == SmtpDelivery::refused);
  CHECK(attempt.recipients[0].words == "550 nobody");
  CHECK(attempt.recipients[1].delivery == SmtpDelivery::accepted);

  Scripted none({"220 here", "250 kept", "250 ok", "550 nobody", "551 nobody", "250 bye"});
  CHECK(send(none).delivery == SmtpDelivery::refused);
  CHECK(none.written.find("DATA") == std::string::npos);
  Scripted grey({"220 here", "250 kept", "250 ok", "550 nobody", "450 come again"});
  CHECK(send(grey).delivery == SmtpDelivery::later);
  CHECK(grey.written.find("DATA") == std::string::npos);
}

TEST_CASE("the server hears nothing of the text before it is on disk that it is sent") {
  Scripted line({"220 here", "250 kept", "250 ok", "250 ok", "250 ok"});
  CHECK(send(line, no_login, false).delivery == SmtpDelivery::called_off);
  CHECK(line.written.find("DATA") == std::string::npos);
}

TEST_CASE("a password is said only where nobody listens") {
  SmtpLogin login{LineSecurity::starttls, "anna", "secret", "kept.example"};
  Scripted line({"220 here", "250-kept", "250 STARTTLS", "220 go", "250-kept", "250 AUTH PLAIN",
                 "235 come in", "250 ok", "250 ok", "250 ok", "354 go on", "250 ok"});
  line.secure = false;
  CHECK(send(line, login).delivery == SmtpDelivery::accepted);
  CHECK(line.written.find("AUTH PLAIN AGFubmEAc2VjcmV0\r\n") != std::string::npos);

  // Somebody on the way took the offer out.
  Scripted stripped({"220 here", "250-kept", "250 AUTH PLAIN", "235 come in"});
  stripped.secure = false;
  auto const attempt = send(stripped, login);
  CHECK(attempt.problem == SendProblem::not_secure);
  CHECK(stripped.written.find("AUTH") == std::string::npos);
  login.security = LineSecurity::none;
  Scripted clear({"220 here", "250-kept", "250 AUTH PLAIN", "235 come in"});
  clear.secure = false;
  CHECK(send(clear, login).problem == SendProblem::not_secure);
  CHECK(clear.written.find("AUTH") == std::string::npos);
}

TEST_CASE("a login that is not taken is the account's matter, the mail waits") {
  SmtpLogin const login{LineSecurity::tls, "anna", "secret", "kept.example"};
  Scripted line(
      {"220 here", "250-kept", "250 AUTH LOGIN", "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "535 no"});
  auto const attempt = send(line, login);
  CHECK(attempt.delivery == SmtpDelivery::later);
  CHECK(attempt.problem == SendProblem::login);
  CHECK(line.written == "EHLO kept.example\r\nAUTH LOGIN\r\nYW5uYQ==\r\nc2VjcmV0\r\n");
}

TEST_CASE("a mail that is too large for the server is not begun") {
  Scripted line({"220 here", "250-kept", "250 SIZE 10"});
  auto const attempt = send(line);
  CHECK(attempt.problem == SendProblem::too_large);
  CHECK(line.written == "EHLO kept.example\r\n");
}

TEST_CASE("an answer without an end is none") {
  std::deque<std::string> endless(5'000, "220-more");
  Scripted line(endless);
  CHECK(send(line).delivery == SmtpDelivery::later);
}

namespace {

OutgoingMail mail_to_two() {
  OutgoingMail mail;
  mail.due_at = Instant{0};
  mail.attempts = 1;
  mail.state = OutgoingState::sending;
  mail.recipients = {{"", "birgit@b.example", {}, {}}, {"", "carl@c.example", {}, {}}};
  return mail;
}
constexpr Instant hour{3'600'000'000};

}  // namespace

TEST_CASE("what an attempt found becomes the state of the mail") {
  auto mail = mail_to_two();
  take_attempt(mail, {SmtpDelivery::later, SendProblem::busy, "421 later", {}}, hour);
  CHECK(mail.state == OutgoingState::waiting);
  CHECK(mail.next_try_at == hour + std::chrono::minutes(1));
  CHECK(mail.answer == "421 later");

  mail = mail_to_two();
  take_attempt(mail,
               {SmtpDelivery::accepted,
                {},
                "250 ok",
                {{SmtpDelivery::accepted, "250 ok"}, {SmtpDelivery::later, "450 grey"}}},
               hour);
  CHECK(mail.state == OutgoingState::waiting);
  CHECK(mail.recipients[0].state == RecipientState::sent);
  CHECK(mail.recipients[1].state == RecipientState::waiting);
  take_attempt(mail, {SmtpDelivery::accepted, {}, "250 ok", {{SmtpDelivery::accepted, "250 ok"}}},
               hour);
  CHECK(mail.state == OutgoingState::sent);
  CHECK(mail.recipients[1].state == RecipientState::sent);

  mail = mail_to_two();
  take_attempt(mail,
               {SmtpDelivery::unsure,
                SendProblem::unsure_lost,
                {},
                {{SmtpDelivery::accepted, "250 ok"}, {SmtpDelivery::refused, "550 nobody"}}},
               hour);
  CHECK(mail.state == OutgoingState::unsure);
  CHECK(mail.recipients[0].state == RecipientState::unsure);
  CHECK(mail.recipients[1].state == RecipientState::refused);
  resolve(mail, Resolution::send_again, hour);
  CHECK(mail.state == OutgoingState::waiting);
  CHECK(mail.recipients[0].state == RecipientState::waiting);
  CHECK(mail.recipients[1].state == RecipientState::refused);
}

TEST_CASE("a mail that nobody takes for three days is given up, and said to be") {
  auto mail = mail_to_two();
  take_attempt(mail, {SmtpDelivery::later, SendProblem::unreachable, {}, {}},
               Instant{0} + trying_max);
  CHECK(mail.state == OutgoingState::refused);
  CHECK(mail.problem == SendProblem::gave_up);
  CHECK(retry_mail_after(0) == std::chrono::minutes(1));
  CHECK(retry_mail_after(3) == std::chrono::minutes(5));
  CHECK(retry_mail_after(99) == std::chrono::minutes(60));
}
