#include "base/text/spoken_word.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/text/fold.hpp"

namespace kept {
namespace {

enum class Letter { blank, letters, digits, apostrophe, mark, line_end };

Letter letter_of(UChar32 c) {
  if (c < 0) return Letter::blank;
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return Letter::line_end;
  if (c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC) return Letter::apostrophe;
  if (u_charDigitValue(c) >= 0) return Letter::digits;
  if (u_isalpha(c)) return Letter::letters;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return Letter::letters;
    default:
      return u_isUWhiteSpace(c) || c < 0x20 || u_charType(c) == U_FORMAT_CHAR ||
                     u_charType(c) == U_CONTROL_CHAR
                 ? Letter::blank
                 : Letter::mark;
  }
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<SpokenWord> cut() {
    while (at_ < size()) {
      auto const from = at_;
      UChar32 const c = step();
      auto const letter = letter_of(c);
      if (letter == Letter::blank) continue;
      if (letter == Letter::letters || letter == Letter::digits)
        run(from, c, letter);
      else
        add(from, SpokenWord::Kind::mark, false);
    }
    return std::move(words_);
  }

 private:
  int32_t size() const { return static_cast<int32_t>(text_.size()); }

  UChar32 step() {
    UChar32 c;
    U8_NEXT(text_.data(), at_, size(), c);
    return c;
  }

  UChar32 peek(int32_t from, int32_t& after) const {
    after = from;
    if (from >= size()) return -1;
    UChar32 c;
    U8_NEXT(text_.data(), after, size(), c);
    return c;
  }

  bool is_letter_at(int32_t from, int32_t& after, UChar32& c) const {
    if (from >= size()) return false;
    c = peek(from, after);
    return letter_of(c) == Letter::letters;
  }

  /// Is the apostrophe here followed by letters that are more than a last s?
  bool joins_here(int32_t after_mark) const {
    int32_t next = 0, later = 0;
    UChar32 c = 0, d = 0;
    if (!is_letter_at(after_mark, next, c)) return false;
    return is_letter_at(next, later, d) || (c != 's' && c != 'S');
  }

  void run(int32_t from, UChar32 first, Letter letter) {
    while (at_ < size()) {
      int32_t after = 0;
      auto const next = letter_of(peek(at_, after));
      if (next == letter) {
        at_ = after;
      } else if (next == Letter::apostrophe && letter == Letter::letters && joins_here(after)) {
        at_ = after;
      } else {
        break;
      }
    }
    add(from, letter == Letter::letters ? SpokenWord::Kind::letters : SpokenWord::Kind::digits,
        u_isupper(first) != 0);
  }

  void add(int32_t from, SpokenWord::Kind kind, bool capital) {
    SpokenWord word;
    word.from = static_cast<std::size_t>(from);
    word.to = static_cast<std::size_t>(at_);
    auto const whole = text_.substr(word.from, word.to - word.from);
    word.text = whole == "\n" || whole == "\r" ? "\n" : fold(whole);
    if (word.text.empty() || word.text == " ") return;
    word.kind = kind;
    word.capital = capital;
    word.glued = !words_.empty() && words_.back().to == word.from;
    words_.push_back(std::move(word));
  }

  std::string_view text_;
  int32_t at_ = 0;
  std::vector<SpokenWord> words_;
};

}  // namespace

std::vector<SpokenWord> spoken_words(std::string_view text) { return Cutter(text).cut(); }

}  // namespace kept
