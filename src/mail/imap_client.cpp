#include "mail/imap_client.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "http/text.hpp"

namespace kept {
namespace {

using Problem = MailboxProblem;

tl::unexpected<Problem> fail(Problem problem) { return tl::unexpected(problem); }

std::string in_base64(std::string_view bytes) {
  static constexpr std::string_view signs =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    auto byte = [&](std::size_t which) -> std::uint32_t {
      return at + which < bytes.size() ? static_cast<unsigned char>(bytes[at + which]) : 0U;
    };
    auto group = (byte(0) << 16) | (byte(1) << 8) | byte(2);
    out += signs[group >> 18];
    out += signs[(group >> 12) & 63];
    out += at + 1 < bytes.size() ? signs[(group >> 6) & 63] : '=';
    out += at + 2 < bytes.size() ? signs[group & 63] : '=';
  }
  return out;
}

/// "UID 42" before the mail that is about to come.
std::uint32_t uid_in(std::string_view text) {
  auto at = text.find("UID ");
  if (at == text.npos) return 0;
  auto digits = text.substr(at + 4);
  auto end = std::ranges::find_if_not(digits, [](char c) { return c >= '0' && c <= '9'; });
  return imap_number(digits.substr(0, static_cast<std::size_t>(end - digits.begin()))).value_or(0);
}

std::uint32_t number_in(ImapAnswer const& answer, std::string_view name) {
  auto const& code = answer.code;
  if (code.size() <= name.size() || !same_word(code.substr(0, name.size()), name)) return 0;
  return imap_number(trimmed(std::string_view(code).substr(name.size()))).value_or(0);
}

}  // namespace

Imap<ImapAnswer> ImapClient::read() {
  std::string text;
  std::vector<std::string> literals;
  std::size_t bytes = 0;
  underway_ = 0;
  for (;;) {
    auto line = stream_.read_line();
    if (!line) return fail(of_connection(line.error()));
    if (line->find('\0') != line->npos) return fail(Problem::cut);
    text += *line;
    if (text.size() > imap_answer_bytes_max) return fail(Problem::too_large);
    auto count = literal_after(*line);
    if (!count) break;
    text.resize(text.rfind('{'));
    underway_ = uid_in(text);
    bytes += std::min<std::uint64_t>(*count, imap_mail_bytes_max + 1);
    if (bytes > imap_mail_bytes_max || literals.size() >= imap_literals_max)
      return fail(Problem::too_large);
    auto& literal = literals.emplace_back();
    stream_.expires_after(imap_answer_time_max);
    if (auto done = stream_.read_bytes(literal, *count); !done)
      return fail(of_connection(done.error()));
    text += '\0';
  }
  underway_ = 0;
  auto answer = read_imap_answer(text, literals);
  if (!answer) return fail(Problem::cut);
  return std::move(*answer);
}

Imap<void> ImapClient::say(std::string const& line) {
  stream_.expires_after(imap_answer_time_max);
  if (auto done = stream_.write(line + "\r\n"); !done) return fail(of_connection(done.error()));
  return {};
}

Imap<ImapAnswer> ImapClient::run(std::string const& command, Take const& take,
                                 std::string const& continued) {
  auto tag = "K" + std::to_string(++commands_);
  if (auto done = say(tag + " " + command); !done) return fail(done.error());
  bool said = false;
  for (std::size_t count = 0; count < imap_answers_max; ++count) {
    stream_.expires_after(imap_answer_time_max);
    auto answer = read();
    if (!answer) return fail(answer.error());
    if (answer->tag == tag) return std::move(*answer);
    if (answer->tag == "+") {
      // A second question is a server telling why not: an empty line lets it say NO.
      if (auto done = say(said ? "" : continued); !done) return fail(done.error());
      said = true;
      continue;
    }
    if (answer->tag != "*") return fail(Problem::cut);
    if (answer->word == "BYE") return fail(Problem::cut);
    if (answer->word == "CAPABILITY") note_capabilities(*answer);
    if (take) take(*answer);
  }
  return fail(Problem::too_large);
}

void ImapClient::note_capabilities(ImapAnswer const& answer) {
  can_.clear();
  for (auto const& value : answer.values) can_.push_back(value.text);
}

bool ImapClient::can(std::string_view what) const {
  return std::ranges::any_of(can_, [&](std::string const& each) { return same_word(each, what); });
}

Imap<void> ImapClient::ask_what_it_can() {
  auto answer = run("CAPABILITY");
  if (!answer) return fail(answer.error());
  if (answer->word != "OK") return fail(Problem::cut);
  return {};
}

Imap<void> ImapClient::greet(Encrypt encrypt) {
  stream_.expires_after(imap_answer_time_max);
  auto greeting = read();
  if (!greeting) return fail(greeting.error());
  // PREAUTH in the clear is somebody who keeps us from encrypting.
  if (greeting->tag != "*" || greeting->word != "OK") return fail(Problem::cut);
  if (encrypt == Encrypt::starttls) {
    if (auto done = ask_what_it_can(); !done) return done;
    if (!can("STARTTLS")) return fail(Problem::no_tls);
    auto answer = run("STARTTLS");
    if (!answer) return fail(answer.error());
    if (answer->word != "OK") return fail(Problem::no_tls);
    if (auto done = stream_.start_tls(); !done) return fail(of_connection(done.error()));
  }
  return ask_what_it_can();
}

Imap<void> ImapClient::sign_in(SignIn how, std::string const& user, std::string const& secret) {
  if (!stream_.is_private()) return fail(Problem::in_clear);
  std::string command, continued;
  if (how == SignIn::token) {
    command = "AUTHENTICATE XOAUTH2";
    continued = in_base64("user=" + user +
                          "\x01"
                          "auth=Bearer " +
                          secret + "\x01\x01");
  } else if (can("AUTH=PLAIN")) {
    command = "AUTHENTICATE PLAIN";
    continued = in_base64(std::string(1, '\0') + user + std::string(1, '\0') + secret);
  } else {
    auto name = imap_quoted(user), word = imap_quoted(secret);
    if (!name || !word) return fail(Problem::sign_in);
    command = "LOGIN " + *name + " " + *word;
  }
  auto answer = run(command, {}, continued);
  if (!answer) return fail(answer.error());
  if (answer->word != "OK") return fail(Problem::sign_in);
  return {};
}

Imap<std::vector<ImapFolder>> ImapClient::folders() {
  std::vector<ImapFolder> found;
  auto answer = run("LIST \"\" \"*\"", [&](ImapAnswer& each) {
    if (each.word != "LIST" || each.values.size() < 3 || found.size() >= imap_folders_max) return;
    ImapFolder folder{each.values[2].text, true, false};
    if (folder.name.empty() || !imap_quoted(folder.name)) return;
    for (auto const& flag : each.values[0].items) {
      if (same_word(flag.text, "\\Noselect") || same_word(flag.text, "\\NonExistent"))
        folder.may_be_read = false;
      if (same_word(flag.text, "\\Sent")) folder.is_sent = true;
    }
    found.push_back(std::move(folder));
  });
  if (!answer) return fail(answer.error());
  if (answer->word != "OK") return fail(Problem::cut);
  return found;
}

Imap<ImapState> ImapClient::examine(std::string const& folder) {
  auto name = imap_quoted(folder);
  if (!name) return fail(Problem::folder);
  ImapState state;
  auto answer = run("EXAMINE " + *name, [&](ImapAnswer& each) {
    if (each.word == "EXISTS") state.exists = each.number;
    if (auto number = number_in(each, "UIDVALIDITY ")) state.uid_validity = number;
    if (auto number = number_in(each, "UIDNEXT ")) state.uid_next = number;
  });
  if (!answer) return fail(answer.error());
  if (answer->word != "OK") return fail(Problem::folder);
  if (state.uid_validity == 0 || state.uid_next == 0) return fail(Problem::cut);
  return state;
}

Imap<std::vector<ImapSize>> ImapClient::sizes(std::uint32_t from, std::uint32_t until) {
  std::map<std::uint32_t, std::uint64_t> found;
  auto command =
      "UID FETCH " + std::to_string(from) + ":" + std::to_string(until) + " (UID RFC822.SIZE)";
  auto answer = run(command, [&](ImapAnswer& each) {
    ImapValue const *uid = each.item("UID"), *size = each.item("RFC822.SIZE");
    if (each.word != "FETCH" || !uid) return;
    auto number = imap_number(uid->text).value_or(0);
    if (number < from || number > until) return;
    // More than fits into 32 bits is too large, whatever it is.
    found[number] = size ? imap_number(size->text).value_or(UINT32_MAX) : 0;
  });
  if (!answer) return fail(answer.error());
  if (answer->word != "OK") return fail(Problem::cut);
  std::vector<ImapSize> list;
  for (auto const& [uid, bytes] : found) list.push_back({uid, bytes});
  return list;
}

Imap<void> ImapClient::fetch(std::vector<std::uint32_t> const& uids,
                             std::function<void(ImapMail)> const& take) {
  std::string set;
  for (std::size_t at = 0; at < uids.size();) {
    auto last = at;
    while (last + 1 < uids.size() && uids[last + 1] == uids[last] + 1) ++last;
    if (!set.empty()) set += ',';
    set += std::to_string(uids[at]);
    if (last > at) set += ":" + std::to_string(uids[last]);
    at = last + 1;
  }
  std::set<std::uint32_t> wanted(uids.begin(), uids.end());
  auto answer = run("UID FETCH " + set + " (UID INTERNALDATE BODY.PEEK[])", [&](ImapAnswer& each) {
    ImapValue const *uid = each.item("UID"), *date = each.item("INTERNALDATE");
    auto* body = each.item("BODY[]");
    if (each.word != "FETCH" || !uid || !body || body->kind != ImapValue::Kind::text) return;
    auto number = imap_number(uid->text).value_or(0);
    if (wanted.erase(number) == 0) return;  // not asked for, or told twice
    take({number, date ? date->text : "", std::move(body->text)});
  });
  if (!answer) return fail(answer.error());
  return {};  // NO and BAD: what did not come is asked for again, and then noted
}

void ImapClient::sign_out() { (void)run("LOGOUT"); }

}  // namespace kept
