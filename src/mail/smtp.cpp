#include "mail/smtp.hpp"

#include <algorithm>

#include "base/charset.hpp"
#include "http/text.hpp"
#include "mail/mail_encoding.hpp"

namespace kept {
namespace {

constexpr int reply_lines_max = 100;
/// RFC 5321, 4.5.3.2.
constexpr std::chrono::minutes answer_time{5}, end_time{10};

struct Reply {
  int code = 0;
  std::string words;  // of all its lines, one blank between
  bool is(int hundreds) const { return code / 100 == hundreds; }
};

SendProblem lost_or_slow(OutgoingProblem problem) {
  return problem == OutgoingProblem::too_slow ? SendProblem::too_slow : SendProblem::lost;
}

/// As it may be shown and kept: one line of UTF-8.
std::string plain_words(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size() && out.size() < answer_bytes_max;) {
    auto const length = utf8_length(words, at);
    auto const c = static_cast<unsigned char>(words[at]);
    if (length == 0 || c < 0x20 || c == 0x7f)
      out += length == 0 ? '?' : ' ';
    else
      out += words.substr(at, length);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

class Talk {
 public:
  explicit Talk(LineStream& line, std::chrono::milliseconds time = answer_time)
      : line_(line), time_(time) {}

  /// From now on for each answer.
  void wait_for_answer() { line_.expires_after(time_); }

  Outgoing<Reply> read() {
    Reply reply;
    for (int lines = 0; lines < reply_lines_max; ++lines) {
      auto text = line_.read_line();
      if (!text) return tl::unexpected(text.error());
      auto const digit = [&](std::size_t at) { return (*text)[at] >= '0' && (*text)[at] <= '9'; };
      if (text->size() < 3 || !digit(0) || !digit(1) || !digit(2)) break;
      reply.code = std::stoi(text->substr(0, 3));
      auto const words = text->size() > 4 ? text->substr(4) : "";
      lines_.push_back(words);
      if (reply.words.size() < answer_bytes_max) {
        if (!reply.words.empty()) reply.words += ' ';
        reply.words += words;
      }
      if (text->size() > 3 && (*text)[3] == '-') continue;
      reply.words = plain_words(std::to_string(reply.code) + " " + reply.words);
      return reply;
    }
    return tl::unexpected(OutgoingProblem::answer);
  }

  Outgoing<Reply> ask(std::string_view command) {
    wait_for_answer();
    lines_.clear();
    if (auto done = line_.write(std::string(command) + "\r\n"); !done)
      return tl::unexpected(done.error());
    return read();
  }

  /// The lines of the last answer, each without its code.
  std::vector<std::string> const& lines() const { return lines_; }
  LineStream& line() { return line_; }

 private:
  LineStream& line_;
  std::chrono::milliseconds time_;
  std::vector<std::string> lines_;
};

Attempt stopped(SmtpDelivery delivery, SendProblem problem, std::string answer = {}) {
  return {delivery, problem, std::move(answer), {}};
}

/// Nothing: it was answered as it should be. 4xx, and whatever is no answer, is for another time.
std::optional<Attempt> wrong(Outgoing<Reply> const& reply, int hundreds, SendProblem never,
                             SmtpDelivery for_good) {
  if (!reply) return stopped(SmtpDelivery::later, lost_or_slow(reply.error()));
  if (reply->is(hundreds)) return {};
  if (reply->is(5)) return stopped(for_good, never, reply->words);
  return stopped(SmtpDelivery::later, SendProblem::busy, reply->words);
}

struct Offers {
  bool starttls = false, plain = false, login = false;
  std::size_t bytes_max = 0;  // 0: it does not say
};

Offers offers_of(std::vector<std::string> const& lines) {
  Offers offers;
  for (std::string_view each : lines) {
    auto const blank = std::min(each.find_first_of(" ="), each.size());
    auto const word = each.substr(0, blank);
    auto rest = blank < each.size() ? each.substr(blank + 1) : std::string_view();
    if (same_word(word, "STARTTLS")) offers.starttls = true;
    if (same_word(word, "SIZE"))
      offers.bytes_max =
          static_cast<std::size_t>(std::strtoull(std::string(rest).c_str(), nullptr, 10));
    if (!same_word(word, "AUTH")) continue;
    while (!rest.empty()) {
      auto const end = std::min(rest.find(' '), rest.size());
      if (same_word(rest.substr(0, end), "PLAIN")) offers.plain = true;
      if (same_word(rest.substr(0, end), "LOGIN")) offers.login = true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return offers;
}

std::optional<Attempt> log_in(Talk& talk, SmtpLogin const& login, Offers const& offers) {
  if (login.user_name.empty()) return {};
  if (!talk.line().is_private()) return stopped(SmtpDelivery::later, SendProblem::not_secure);
  if (offers.plain || !offers.login) {
    auto const secret =
        std::string(1, '\0') + login.user_name + std::string(1, '\0') + login.secret;
    return wrong(talk.ask("AUTH PLAIN " + base64(secret)), 2, SendProblem::login,
                 SmtpDelivery::later);
  }
  for (auto const& words : {std::string("AUTH LOGIN"), base64(login.user_name)})
    if (auto stop = wrong(talk.ask(words), 3, SendProblem::login, SmtpDelivery::later)) return stop;
  return wrong(talk.ask(base64(login.secret)), 2, SendProblem::login, SmtpDelivery::later);
}

/// Until the other server would take a mail from us.
std::optional<Attempt> introduce(Talk& talk, SmtpLogin const& login, Offers& offers) {
  talk.wait_for_answer();
  if (auto stop = wrong(talk.read(), 2, SendProblem::busy, SmtpDelivery::later)) return stop;
  auto const hello = "EHLO " + login.our_name;
  if (auto stop = wrong(talk.ask(hello), 2, SendProblem::busy, SmtpDelivery::later)) return stop;
  offers = offers_of(talk.lines());
  if (login.security == LineSecurity::starttls) {
    if (!offers.starttls) return stopped(SmtpDelivery::later, SendProblem::not_secure);
    if (auto stop = wrong(talk.ask("STARTTLS"), 2, SendProblem::not_secure, SmtpDelivery::later))
      return stop;
    if (auto done = talk.line().start_tls(); !done)
      return stopped(SmtpDelivery::later, problem_of(done.error()));
    // What was offered in the clear may have been anybody's offer.
    if (auto stop = wrong(talk.ask(hello), 2, SendProblem::busy, SmtpDelivery::later)) return stop;
    offers = offers_of(talk.lines());
  }
  return log_in(talk, login, offers);
}

/// A line that begins with a dot gets another (RFC 5321, 4.5.2).
std::string with_dots_doubled(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 64 + 2);
  bool starts = true;
  for (char c : text) {
    if (starts && c == '.') out += '.';
    out += c;
    starts = c == '\n';
  }
  if (!out.ends_with("\r\n")) out += "\r\n";
  return out;
}

/// The recipients one by one; true when at least one was taken.
bool name_recipients(Talk& talk, SmtpEnvelope const& envelope, Attempt& attempt) {
  bool taken = false;
  bool all_refused = true;
  for (auto const& each : envelope.to) {
    auto const reply = talk.ask("RCPT TO:<" + each + ">");
    if (!reply) {
      attempt = stopped(SmtpDelivery::later, lost_or_slow(reply.error()));
      return false;
    }
    auto const delivery = reply->is(2)   ? SmtpDelivery::accepted
                          : reply->is(5) ? SmtpDelivery::refused
                                         : SmtpDelivery::later;
    taken = taken || delivery == SmtpDelivery::accepted;
    all_refused = all_refused && delivery == SmtpDelivery::refused;
    attempt.recipients.push_back({delivery, reply->words});
  }
  if (taken) return true;
  attempt.delivery = all_refused ? SmtpDelivery::refused : SmtpDelivery::later;
  attempt.problem = all_refused ? SendProblem::recipients : SendProblem::busy;
  if (!attempt.recipients.empty()) attempt.answer = attempt.recipients.back().words;
  return false;
}

void hand_over(Talk& talk, std::string_view text, Attempt& attempt) {
  auto const tell = [&](Attempt&& found) {
    attempt.delivery = found.delivery;
    attempt.problem = found.problem;
    attempt.answer = std::move(found.answer);
  };
  if (auto stop = wrong(talk.ask("DATA"), 3, SendProblem::text, SmtpDelivery::refused))
    return tell(std::move(*stop));
  talk.line().expires_after(answer_time);
  if (auto done = talk.line().write(with_dots_doubled(text)); !done)
    return tell(stopped(SmtpDelivery::later, lost_or_slow(done.error())));
  // From here on nobody but the other server knows. Do not join this write with the one above,
  // because then a text that was cut short could not be told from one that arrived.
  talk.line().expires_after(end_time);
  if (auto done = talk.line().write(".\r\n"); !done)
    return tell(stopped(SmtpDelivery::unsure, SendProblem::unsure_lost));
  auto const reply = talk.read();
  if (!reply) return tell(stopped(SmtpDelivery::unsure, SendProblem::unsure_lost));
  attempt.answer = reply->words;
  if (reply->is(2)) {
    attempt.delivery = SmtpDelivery::accepted;
  } else if (reply->is(5)) {
    tell(stopped(SmtpDelivery::refused, SendProblem::text, reply->words));
  } else if (reply->is(4)) {
    tell(stopped(SmtpDelivery::later, SendProblem::busy, reply->words));
  } else {
    tell(stopped(SmtpDelivery::unsure, SendProblem::unsure_lost, reply->words));
  }
}

/// Politely, and without waiting for long: what had to be known is known.
void take_leave(Talk& talk) {
  talk.line().expires_after(std::chrono::seconds(2));
  (void)talk.line().write("QUIT\r\n");
}

}  // namespace

SendProblem problem_of(OutgoingProblem problem) {
  switch (problem) {
    case OutgoingProblem::address:
    case OutgoingProblem::unknown_host:
      return SendProblem::unknown_host;
    case OutgoingProblem::refused:
      return SendProblem::refused_host;
    case OutgoingProblem::unreachable:
      return SendProblem::unreachable;
    case OutgoingProblem::not_secure:
      return SendProblem::not_secure;
    case OutgoingProblem::too_slow:
      return SendProblem::too_slow;
    case OutgoingProblem::redirects:
    case OutgoingProblem::answer:
    case OutgoingProblem::too_large:
      return SendProblem::lost;
  }
  return SendProblem::lost;
}

Attempt send_by_smtp(LineStream& line, SmtpLogin const& login, SmtpEnvelope const& envelope,
                     std::string_view text, std::function<bool()> const& ready) {
  Talk talk(line);
  Offers offers;
  if (auto stop = introduce(talk, login, offers)) return *stop;
  if (offers.bytes_max != 0 && text.size() > offers.bytes_max)
    return stopped(SmtpDelivery::refused, SendProblem::too_large);
  if (auto stop = wrong(talk.ask("MAIL FROM:<" + envelope.from + ">"), 2, SendProblem::sender,
                        SmtpDelivery::refused))
    return *stop;
  Attempt attempt;
  if (name_recipients(talk, envelope, attempt)) {
    if (!ready())
      attempt.delivery = SmtpDelivery::called_off;
    else
      hand_over(talk, text, attempt);
  }
  take_leave(talk);
  return attempt;
}

Attempt try_smtp(LineStream& line, SmtpLogin const& login, std::chrono::milliseconds time) {
  Talk talk(line, time);
  Offers offers;
  if (auto stop = introduce(talk, login, offers)) return *stop;
  take_leave(talk);
  return {SmtpDelivery::accepted, {}, {}, {}};
}

}  // namespace kept
