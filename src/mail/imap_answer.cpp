#include "mail/imap_answer.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "base/charset.hpp"
#include "http/text.hpp"
#include "mail/transfer_encoding.hpp"

namespace kept {
namespace {

using Kind = ImapValue::Kind;

std::string in_capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

class Reader {
 public:
  Reader(std::string_view text, std::vector<std::string>& literals)
      : text_(text), literals_(literals) {}

  std::string_view word() {
    skip_blanks();
    auto start = at_;
    while (at_ < text_.size() && text_[at_] != ' ') ++at_;
    return text_.substr(start, at_ - start);
  }

  /// "[UIDVALIDITY 7] all is well"
  std::string code() {
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != '[') return {};
    auto end = text_.find(']', at_);
    if (end == text_.npos) return {};
    return std::string(text_.substr(at_ + 1, end - at_ - 1));
  }

  /// All values until the end; false where brackets do not fit or there is too much.
  bool values(std::vector<ImapValue>& into) {
    std::vector<std::vector<ImapValue>*> open{&into};
    for (;;) {
      skip_blanks();
      if (at_ >= text_.size()) return open.size() == 1;
      if (++count_ > imap_values_max) return false;
      if (text_[at_] == '(') {
        ++at_;
        if (open.size() > imap_depth_max) return false;
        open.back()->push_back({Kind::list, {}, {}});
        open.push_back(&open.back()->back().items);
      } else if (text_[at_] == ')') {
        ++at_;
        if (open.size() == 1) return false;
        open.pop_back();
      } else if (!value(*open.back())) {
        return false;
      }
    }
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool value(std::vector<ImapValue>& into) {
    if (text_[at_] == '\0') {
      ++at_;
      if (next_literal_ >= literals_.size()) return false;
      into.push_back({Kind::text, std::move(literals_[next_literal_++]), {}});
      return true;
    }
    if (text_[at_] == '"') return quoted(into);
    auto start = at_;
    int brackets = 0;  // BODY[HEADER.FIELDS (DATE)]
    for (; at_ < text_.size() && text_[at_] != '\0'; ++at_) {
      char c = text_[at_];
      if (c == '[') ++brackets;
      if (c == ']' && brackets > 0) --brackets;
      if (brackets == 0 && (c == ' ' || c == '(' || c == ')' || c == '"')) break;
    }
    if (at_ == start) return false;
    auto atom = text_.substr(start, at_ - start);
    if (same_word(atom, "NIL"))
      into.push_back({});
    else
      into.push_back({Kind::atom, std::string(atom), {}});
    return true;
  }

  bool quoted(std::vector<ImapValue>& into) {
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      if (c == '"') {
        ++at_;
        into.push_back({Kind::text, std::move(out), {}});
        return true;
      }
      if (c == '\\' && at_ + 1 < text_.size()) c = text_[++at_];
      if (c == '\0') return false;
      out += c;
    }
    return false;
  }

  std::string_view text_;
  std::vector<std::string>& literals_;
  std::size_t at_ = 0, next_literal_ = 0, count_ = 0;
};

bool is_status(std::string_view word) {
  return word == "OK" || word == "NO" || word == "BAD" || word == "BYE" || word == "PREAUTH";
}

void add_utf8(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
}

/// UTF-16 with the high byte first; false for half a character.
bool add_utf16(std::string& out, std::string_view bytes) {
  auto unit = [&](std::size_t at) {
    return (static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) << 8) |
           static_cast<unsigned char>(bytes[at + 1]);
  };
  if (bytes.empty() || bytes.size() % 2 != 0) return false;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    auto c = unit(at);
    if (c >= 0xdc00 && c < 0xe000) return false;
    if (c >= 0xd800 && c < 0xdc00) {
      at += 2;
      if (at >= bytes.size()) return false;
      auto low = unit(at);
      if (low < 0xdc00 || low >= 0xe000) return false;
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
    if (c < 0x20) return false;
    add_utf8(out, c);
  }
  return true;
}

}  // namespace

ImapValue const* ImapAnswer::item(std::string_view name) const {
  if (values.empty() || values[0].kind != Kind::list) return nullptr;
  auto const& items = values[0].items;
  for (std::size_t at = 0; at + 1 < items.size(); at += 2)
    if (items[at].kind == Kind::atom && same_word(items[at].text, name)) return &items[at + 1];
  return nullptr;
}

ImapValue* ImapAnswer::item(std::string_view name) {
  return const_cast<ImapValue*>(std::as_const(*this).item(name));
}

std::optional<std::uint32_t> imap_number(std::string_view text) {
  std::uint32_t number = 0;
  auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stop != text.data() + text.size() || text.empty()) return {};
  return number;
}

std::optional<std::uint64_t> literal_after(std::string_view line) {
  if (!line.ends_with('}')) return {};
  auto open = line.rfind('{');
  if (open == line.npos) return {};
  auto digits = line.substr(open + 1, line.size() - open - 2);
  if (digits.ends_with('+')) digits.remove_suffix(1);
  if (digits.empty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
    return {};
  std::uint64_t count = 0;
  auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  return error == std::errc() ? count : UINT64_MAX;
}

std::optional<ImapAnswer> read_imap_answer(std::string_view text,
                                           std::vector<std::string>& literals) {
  Reader reader(text, literals);
  ImapAnswer answer;
  answer.tag = reader.word();
  if (answer.tag.empty() || answer.tag.find('\0') != answer.tag.npos) return {};
  if (answer.tag == "+") return answer;
  auto word = reader.word();
  if (auto number = imap_number(word)) {
    answer.number = *number;
    word = reader.word();
  }
  answer.word = in_capitals(word);
  if (answer.word.empty()) return {};
  if (is_status(answer.word)) {
    answer.code = reader.code();
    return answer;
  }
  if (!reader.values(answer.values)) return {};
  return answer;
}

std::string folder_name_shown(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] != '&') {
      out += name[at];
      continue;
    }
    auto end = name.find('-', at);
    if (end == name.npos) return std::string(name);
    std::string coded(name.substr(at + 1, end - at - 1));
    at = end;
    if (coded.empty()) {
      out += '&';
      continue;
    }
    auto in_base64 = [](unsigned char c) { return std::isalnum(c) || c == '+' || c == ','; };
    if (!std::ranges::all_of(coded, in_base64)) return std::string(name);
    std::ranges::replace(coded, ',', '/');
    auto whole = coded.size();
    coded.append((4 - whole % 4) % 4, '=');
    auto decoded = decode_base64(coded);
    if (decoded.bytes.size() % 2 != 0) decoded.bytes.pop_back();
    if (!add_utf16(out, decoded.bytes)) return std::string(name);
  }
  return is_utf8(out) ? out : std::string(name);
}

std::optional<std::string> imap_quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '\r' || c == '\n' || c == '\0') return {};
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace kept
