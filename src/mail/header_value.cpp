#include "mail/header_value.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "mail/encoded_words.hpp"
#include "mail/mail_charset.hpp"

namespace kept {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// A piece of a parameter as written: name*3*=value.
struct Piece {
  unsigned index = 0;
  bool encoded = false;  // percent signs, and a charset in the first
  bool quoted = false;
  std::string text;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}
  bool done() const { return at_ >= text_.size(); }
  char peek() const { return text_[at_]; }
  void step() { ++at_; }

  /// Passes blanks and comments.
  void skip_gap() {
    while (!done()) {
      if (is_blank(peek())) {
        step();
      } else if (peek() == '(') {
        skip_comment();
      } else {
        return;
      }
    }
  }

  std::string_view until(std::string_view stops) {
    auto const begin = at_;
    while (!done() && stops.find(peek()) == stops.npos) step();
    return text_.substr(begin, at_ - begin);
  }

  /// Behind the first quotation mark; folds vanish, a backslash takes the next as it is.
  std::string quoted() {
    std::string out;
    for (step(); !done() && peek() != '"'; step()) {
      if (peek() == '\\' && at_ + 1 < text_.size() &&
          (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\' || text_[at_ + 1] == '\'')) {
        step();
      } else if (peek() == '\r' || peek() == '\n') {
        continue;
      }
      out += peek();
    }
    if (!done()) step();
    return out;
  }

  /// A value without quotation marks, which may hold blanks all the same ("my list.doc"): it ends
  /// at a semicolon, at a comment, or where "name=" begins.
  std::string bare() {
    std::string out;
    while (!done() && peek() != ';') {
      if (peek() == '(' && out.ends_with(' ')) break;
      if (is_blank(peek())) {
        auto const before = at_;
        while (!done() && is_blank(peek())) step();
        if (parameter_follows()) {
          at_ = before;
          break;
        }
        out += ' ';
      } else {
        out += peek();
        step();
      }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
  }

 private:
  void skip_comment() {
    int depth = 0;
    for (; !done(); step()) {
      if (peek() == '\\') {
        step();
        if (done()) return;
      } else if (peek() == '(') {
        ++depth;
      } else if (peek() == ')' && --depth == 0) {
        step();
        return;
      }
    }
  }

  bool parameter_follows() const {
    auto at = at_;
    auto const word = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '-' || c == '*' || c == '_';
    };
    while (at < text_.size() && at - at_ < 60 && word(text_[at])) ++at;
    return at > at_ && at < text_.size() && text_[at] == '=';
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// "title*1*" is the name, the piece's number and whether it is encoded.
std::string split_name(std::string_view written, Piece& piece) {
  std::string name;
  for (char c : written)
    if (!is_blank(c)) name += lower(c);
  auto star = name.find('*');
  if (star == name.npos) return name;
  std::string_view rest = std::string_view(name).substr(star + 1);
  piece.encoded = rest.empty() || rest.ends_with('*');
  std::from_chars(rest.data(), rest.data() + rest.size(), piece.index);
  name.resize(star);
  return name;
}

/// "%41" is a byte; a percent sign that is no code stays.
std::string percent_decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    char const* const digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
      bytes += static_cast<char>(value);
      i += 2;
    } else {
      bytes += text[i];
    }
  }
  return bytes;
}

/// The charset before the first apostrophe; the text behind the second.
std::string_view take_charset(std::string_view& text) {
  auto const first = text.find('\'');
  auto const second = first == text.npos ? first : text.find('\'', first + 1);
  if (second == text.npos) return {};
  auto const charset = text.substr(0, first);
  text.remove_prefix(second + 1);
  return charset;
}

std::string joined(std::vector<Piece>& pieces, std::string_view context) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](Piece const& a, Piece const& b) { return a.index < b.index; });
  bool const encoded =
      std::any_of(pieces.begin(), pieces.end(), [](Piece const& piece) { return piece.encoded; });
  std::string bytes;
  if (!encoded) {
    for (auto const& piece : pieces) bytes += piece.text;
    return pieces[0].quoted ? decode_words(bytes, context) : header_text(bytes, context);
  }
  std::string_view charset;
  for (auto const& piece : pieces) {
    std::string_view text = piece.text;
    if (&piece == pieces.data() && piece.encoded) charset = take_charset(text);
    // Some repeat the charset in each piece.
    bool const again = &piece != pieces.data() && !charset.empty() && text.starts_with(charset) &&
                       text.substr(charset.size()).starts_with('\'');
    if (again) text.remove_prefix(charset.size() + 1);
    bytes += piece.encoded ? percent_decoded(text) : std::string(text);
  }
  return charset.empty() ? decode_raw_header(bytes, context)
                         : decode_mail_text(bytes, charset).text;
}

std::string value_of(std::string_view written) {
  std::string out;
  Scanner scan(written);
  for (scan.skip_gap(); !scan.done(); scan.skip_gap()) {
    if (static_cast<unsigned char>(scan.peek()) > ' ') out += lower(scan.peek());
    scan.step();
  }
  return out;
}

}  // namespace

std::string_view HeaderValue::parameter(std::string_view name) const {
  for (auto const& [each, text] : parameters)
    if (each == name) return text;
  return {};
}

std::string_view HeaderValue::type() const {
  return std::string_view(value).substr(0, value.find('/'));
}

std::string_view HeaderValue::subtype() const {
  auto const slash = value.find('/');
  return slash == value.npos ? std::string_view() : std::string_view(value).substr(slash + 1);
}

HeaderValue read_header_value(std::string_view raw, std::string_view context) {
  HeaderValue read;
  Scanner scan(raw);
  scan.skip_gap();
  auto const main = scan.until(";");
  // "application/pdf filename=x": the semicolon was forgotten.
  auto end = main.size();
  for (std::size_t i = 1; i < main.size(); ++i)
    if (main[i] == '=') {
      while (i > 0 && !is_blank(main[i])) --i;
      end = i == 0 ? end : i;
      break;
    }
  read.value = decode_raw_header(value_of(main.substr(0, end)), context);
  if (end < main.size()) {
    scan = Scanner(raw.substr(static_cast<std::size_t>(main.data() - raw.data()) + end));
  }
  std::vector<std::string> order;
  std::map<std::string, std::vector<Piece>> pieces;
  for (std::size_t count = 0; !scan.done() && count < header_parameters_max; ++count) {
    while (!scan.done() && (scan.peek() == ';' || is_blank(scan.peek()))) scan.step();
    scan.skip_gap();
    Piece piece;
    auto const name = split_name(scan.until("=;"), piece);
    if (scan.done() || scan.peek() == ';') continue;
    scan.step();
    scan.skip_gap();
    if (scan.done()) break;
    piece.quoted = scan.peek() == '"';
    piece.text = piece.quoted ? scan.quoted() : scan.bare();
    if (name.empty() || (piece.text.empty() && !piece.quoted)) continue;
    auto const [found, first] = pieces.try_emplace(name);
    if (first) order.push_back(name);
    found->second.push_back(std::move(piece));
  }
  for (auto const& name : order)
    read.parameters.emplace_back(decode_raw_header(name, context),
                                 without_controls(joined(pieces[name], context)));
  return read;
}

}  // namespace kept
