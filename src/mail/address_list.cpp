#include "mail/address_list.hpp"

#include <algorithm>

#include "mail/encoded_words.hpp"

namespace kept {
namespace {

constexpr std::size_t address_bytes_max = 1'000;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Blanks in a row as one.
std::string one_blank(std::string text) {
  auto const both = [](char a, char b) { return a == ' ' && b == ' '; };
  text.erase(std::unique(text.begin(), text.end(), both), text.end());
  return text;
}

/// Reads one list from left to right; what belongs to one mailbox is gathered until it ends.
class ListReader {
 public:
  ListReader(std::string_view raw, std::string_view context) : raw_(raw), context_(context) {}

  std::vector<MailAddress> read() {
    while (at_ < raw_.size() && list_.size() < mail_addresses_max) step();
    end_mailbox();
    return std::move(list_);
  }

 private:
  void step() {
    switch (raw_[at_]) {
      case '(':
        comment();
        return;
      case '"':
        quoted();
        return;
      case '<':
        angle();
        return;
      case ';':
      case ',':
        end_mailbox();
        break;
      case ':':  // what stood before it names a group, unless it is part of an address
        if (plain_.find('@') == plain_.npos && !has_angle_) {
          forget();
        } else {
          plain_ += ':';
        }
        break;
      case '=':
        if (encoded_word()) return;
        plain_ += '=';
        break;
      default:
        plain_ += raw_[at_];
    }
    ++at_;
  }

  /// An encoded word is one piece, whatever marks it holds ("=?utf-8?Q?Hansen,_Mette?=").
  bool encoded_word() {
    auto const head = raw_.substr(at_, 80);
    if (!head.starts_with("=?")) return false;
    auto const first = head.find('?', 2);
    auto const second = first == head.npos ? first : head.find('?', first + 1);
    if (second == head.npos || second != first + 2) return false;
    auto const limit = raw_.substr(0, std::min(raw_.size(), at_ + address_bytes_max));
    auto const close = limit.find("?=", at_ + second + 1);
    if (close == limit.npos) return false;
    auto const word = raw_.substr(at_, close + 2 - at_);
    if (word.find_first_of("<>\"") != word.npos) return false;
    plain_ += word;
    at_ = close + 2;
    return true;
  }

  void comment() {
    int depth = 0;
    std::string text;
    for (; at_ < raw_.size(); ++at_) {
      char const c = raw_[at_];
      if (c == '\\' && at_ + 1 < raw_.size()) {
        text += raw_[++at_];
        continue;
      }
      if (c == '(' && depth++ == 0) continue;
      if (c == ')' && --depth == 0) {
        ++at_;
        break;
      }
      text += c;
    }
    if (!comment_.empty()) comment_ += ' ';
    comment_ += text;
    if (!plain_.empty() && !is_blank(plain_.back()) && plain_.find('@') == plain_.npos)
      plain_ += ' ';
  }

  void quoted() {
    std::string inner;
    std::size_t at = at_ + 1;
    for (; at < raw_.size() && raw_[at] != '"'; ++at) {
      if (raw_[at] == '\\' && at + 1 < raw_.size()) ++at;
      inner += raw_[at];
    }
    bool const local = at + 1 < raw_.size() && raw_[at + 1] == '@';
    plain_ += local ? '"' + inner + '"' : inner;
    was_quoted_ = was_quoted_ || !local;
    at_ = at + 1;
  }

  void angle() {
    std::string text;
    for (++at_; at_ < raw_.size() && raw_[at_] != '>';) {
      if (raw_[at_] == '(') {
        comment();
      } else if (raw_[at_] == '"') {
        auto const close = std::min(raw_.find('"', at_ + 1), raw_.size() - 1);
        text += raw_.substr(at_, close + 1 - at_);
        at_ = close + 1;
      } else if (raw_[at_] == ',' && text.find('@') != text.npos && !text.starts_with('@')) {
        break;  // the bracket was forgotten
      } else {
        text += raw_[at_++];
      }
    }
    if (at_ < raw_.size() && raw_[at_] == '>') ++at_;
    if (has_angle_ && !angle_.empty()) return;
    has_angle_ = true;
    angle_ = text;
  }

  void end_mailbox() {
    if (has_angle_) {
      add(plain_, angle_);
    } else if (plain_.find('@') != plain_.npos && !was_quoted_) {
      add_bare();
    } else {
      add(plain_, "");
    }
    forget();
  }

  /// No angle brackets: the word with "@" is the address, others beside it are its name.
  void add_bare() {
    auto const at = plain_.find('@');
    auto begin = at, end = at;
    while (begin > 0 && is_blank(plain_[begin - 1])) --begin;
    if (begin > 1 && plain_[begin - 1] == '"') {  // "mette juhl"@firma.dk
      auto const open = plain_.rfind('"', begin - 2);
      begin = open == plain_.npos ? 0 : open;
    }
    while (begin > 0 && !is_blank(plain_[begin - 1])) --begin;
    while (end + 1 < plain_.size() && is_blank(plain_[end + 1])) ++end;
    while (end < plain_.size() && !is_blank(plain_[end])) ++end;
    auto const gap = plain_.find_first_not_of(" \t\r\n", end);
    if (gap != plain_.npos && plain_[gap] == '.') end = plain_.size();  // "jdoe@test . example"
    add(plain_.substr(0, begin) + plain_.substr(end), plain_.substr(begin, end - begin));
  }

  void add(std::string_view name, std::string_view written) {
    MailAddress mailbox;
    mailbox.name = one_blank(header_text(name, context_));
    if (mailbox.name.empty()) mailbox.name = one_blank(header_text(comment_, context_));
    mailbox.address = bare_address(written);
    if (!mailbox.name.empty() || !mailbox.address.empty()) list_.push_back(std::move(mailbox));
  }

  std::string bare_address(std::string_view written) const {
    if (written.substr(0, written.find_first_not_of(" \t\r\n")).size() < written.size() &&
        written[std::min(written.find_first_not_of(" \t\r\n"), written.size() - 1)] == '@') {
      auto const colon = written.find(':');  // a route: obs-route of RFC 5322, 4.4
      if (colon != written.npos) written.remove_prefix(colon + 1);
    }
    auto const text = header_text(written, context_);
    std::string out;
    bool in_quotes = false;
    for (char c : text) {
      if (c == '"') in_quotes = !in_quotes;
      if (in_quotes || !is_blank(c)) out += c;
    }
    if (out.size() > address_bytes_max) out.clear();
    return out;
  }

  void forget() {
    plain_.clear();
    angle_.clear();
    comment_.clear();
    has_angle_ = was_quoted_ = false;
  }

  std::string_view raw_, context_;
  std::size_t at_ = 0;
  std::string plain_, angle_, comment_;
  bool has_angle_ = false, was_quoted_ = false;
  std::vector<MailAddress> list_;
};

}  // namespace

std::vector<MailAddress> read_address_list(std::string_view raw, std::string_view context) {
  return ListReader(raw, context).read();
}

std::vector<std::string> read_message_ids(std::string_view raw, std::size_t most) {
  std::vector<std::string> ids;
  auto const add = [&](std::string_view written) {
    auto text = header_text(written);
    if (!text.empty() && text.size() <= address_bytes_max) ids.push_back(std::move(text));
  };
  for (std::size_t at = raw.find('<'); at != raw.npos && ids.size() < most;) {
    auto const end = raw.find('>', at);
    if (end == raw.npos) break;
    add(raw.substr(at + 1, end - at - 1));
    at = raw.find('<', end);
  }
  if (ids.empty() && raw.find('<') == raw.npos) {
    for (std::size_t at = 0; at < raw.size() && ids.size() < most;) {
      while (at < raw.size() && is_blank(raw[at])) ++at;
      auto end = at;
      while (end < raw.size() && !is_blank(raw[end])) ++end;
      add(raw.substr(at, end - at));
      at = end;
    }
  }
  return ids;
}

}  // namespace kept
