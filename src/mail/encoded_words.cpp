#include "mail/encoded_words.hpp"

#include <algorithm>
#include <optional>

#include "mail/mail_charset.hpp"
#include "mail/transfer_encoding.hpp"

namespace kept {
namespace {

constexpr std::size_t charset_bytes_max = 60;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

struct EncodedWord {
  std::string_view charset;  // without a language
  bool base64 = false;
  std::string_view text;
  std::size_t end = 0;  // behind "?="
};

/// The encoded word that begins at `at` ("=?").
std::optional<EncodedWord> word_at(std::string_view raw, std::size_t at) {
  EncodedWord word;
  auto const second = raw.substr(0, std::min(raw.size(), at + charset_bytes_max)).find('?', at + 2);
  if (second == raw.npos || second + 2 >= raw.size() || raw[second + 2] != '?') return std::nullopt;
  word.charset = raw.substr(at + 2, second - at - 2);
  if (word.charset.empty() || std::any_of(word.charset.begin(), word.charset.end(), is_blank))
    return std::nullopt;
  char const encoding = raw[second + 1];
  word.base64 = encoding == 'B' || encoding == 'b';
  if (!word.base64 && encoding != 'Q' && encoding != 'q') return std::nullopt;
  // "=?utf-8?Q?=20?=": the text of a Q word may begin with "=" behind the question mark.
  auto const close = raw.find("?=", second + 3);
  if (close == raw.npos) return std::nullopt;
  word.text = raw.substr(second + 3, close - second - 3);
  word.end = close + 2;
  return word;
}

std::string same_case(std::string_view charset) {
  std::string out(charset.substr(0, charset.find('*')));
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// A Q word's bytes: "_" is a space, a fold within the word is nothing.
std::string q_bytes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_blank(text[i])) {
      auto end = i;
      while (end < text.size() && is_blank(text[end])) ++end;
      auto const gap = text.substr(i, end - i);
      if (gap.find('\n') == gap.npos) plain += gap;
      i = end - 1;
    } else {
      plain += text[i] == '_' ? ' ' : text[i];
    }
  }
  return decode_quoted_printable(plain).bytes;
}

/// Encoded words in a row: bytes of one charset are decoded together, because mailers cut
/// characters (and base64 groups) in two.
class WordRun {
 public:
  bool open() const { return open_; }

  void add(EncodedWord const& word, std::string& out) {
    auto charset = same_case(word.charset);
    if (open_ && charset != charset_) flush(out);
    charset_ = std::move(charset);
    open_ = true;
    if (!word.base64) {
      close_group();
      bytes_ += q_bytes(word.text);
      return;
    }
    group_ += word.text;
    auto const codes = std::count_if(word.text.begin(), word.text.end(),
                                     [](char c) { return !is_blank(c) && c != '='; });
    codes_ += static_cast<std::size_t>(codes);
    if (codes_ % 4 == 0 || word.text.find('=') != word.text.npos) close_group();
  }

  void flush(std::string& out) {
    if (!open_) return;
    close_group();
    out += decode_mail_text(bytes_, charset_).text;
    bytes_.clear();
    open_ = false;
  }

 private:
  void close_group() {
    bytes_ += decode_base64(group_).bytes;
    group_.clear();
    codes_ = 0;
  }

  bool open_ = false;
  std::string charset_, bytes_, group_;
  std::size_t codes_ = 0;
};

}  // namespace

std::string decode_words(std::string_view raw, std::string_view context) {
  std::string out;
  WordRun run;
  std::size_t plain = 0;  // where text that is no encoded word began
  // Behind the last "?=" no word can end: so a header of a million "=?" stays linear.
  auto const last_close = raw.rfind("?=");
  auto const keep = [&](std::size_t end) {
    auto const text = raw.substr(plain, end - plain);
    bool const gap = std::all_of(text.begin(), text.end(), is_blank);
    if (gap && run.open() && end < raw.size()) return;
    run.flush(out);
    out += decode_raw_header(text, context);
  };
  for (auto at = raw.find("=?"); at != raw.npos && last_close != raw.npos && at < last_close;
       at = raw.find("=?", at)) {
    auto const word = word_at(raw, at);
    if (!word) {
      at += 2;
      continue;
    }
    keep(at);
    // "[spam]=?utf-8?...": a filter put its mark before a word and forgot the blank.
    if (!run.open() && out.ends_with(']')) out += ' ';
    run.add(*word, out);
    at = plain = word->end;
  }
  run.flush(out);
  if (plain < raw.size()) keep(raw.size());
  return out;
}

std::string header_text(std::string_view raw, std::string_view context) {
  std::string const decoded = decode_words(raw, context);
  std::string out;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    char const c = decoded[i];
    if (c == '\r' || c == '\n') {
      while (!out.empty() && is_blank(out.back())) out.pop_back();
      while (i + 1 < decoded.size() && is_blank(decoded[i + 1])) ++i;
      if (!out.empty()) out += ' ';
    } else {
      out += c == '\t' ? ' ' : c;
    }
  }
  out = without_controls(out);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out.erase(0, out.find_first_not_of(' '));
  return out;
}

}  // namespace kept
