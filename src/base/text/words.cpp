#include "base/text/words.hpp"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/text/fold.hpp"

namespace kept {
namespace {

enum class Kind { letter, digit, apostrophe, hyphen, separator };

/// How a part of a text hangs on the part before it.
enum class Joint { none, apostrophe, hyphen, digits, space };

struct Part {
  std::string letters;  // before fold()'s pairs are joined
  bool digits = false;
  Joint joint = Joint::none;
};

Kind kind_of(UChar32 c) {
  if ((c >= 'a' && c <= 'z')) return Kind::letter;
  if (c >= '0' && c <= '9') return Kind::digit;
  if (c == '\'') return Kind::apostrophe;
  if (c == '-') return Kind::hyphen;
  if (c < 0x80) return Kind::separator;
  auto type = u_charType(c);
  bool letter = u_isalnum(c) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
  return letter ? Kind::letter : Kind::separator;
}

std::vector<Part> parts_of(std::string_view text) {
  auto folded = fold_letters(text);
  std::vector<Part> parts;
  Joint joint = Joint::none;
  bool open = false;
  auto size = static_cast<int32_t>(folded.size());
  for (int32_t i = 0; i < size;) {
    int32_t start = i;
    UChar32 c;
    U8_NEXT_UNSAFE(folded.data(), i, c);
    auto kind = kind_of(c);
    if (kind == Kind::letter || kind == Kind::digit) {
      bool digit = kind == Kind::digit;
      if (open && parts.back().digits != digit) {
        joint = Joint::digits;
        open = false;
      }
      bool number_beside = digit || (!parts.empty() && parts.back().digits);
      if (joint == Joint::apostrophe && number_beside) joint = Joint::space;
      if (!open) parts.push_back({{}, digit, joint});
      parts.back().letters.append(folded, start, i - start);
      open = true;
      continue;
    }
    bool first = open;
    open = false;
    if (first && kind == Kind::apostrophe)
      joint = Joint::apostrophe;
    else if (first && kind == Kind::hyphen)
      joint = Joint::hyphen;
    else
      joint = Joint::space;
  }
  return parts;
}

void cut(std::string& word) {
  if (word.size() <= word_letters_max) return;
  int32_t end = 0;
  U8_FWD_N(word.data(), end, static_cast<int32_t>(word.size()), static_cast<int>(word_letters_max));
  word.resize(end);
}

class Forms {
 public:
  void add(std::string word) {
    join_pairs(word);
    add_as_is(std::move(word));
  }
  void add_as_is(std::string word) {
    cut(word);
    if (!word.empty() && std::find(all.begin(), all.end(), word) == all.end())
      all.push_back(std::move(word));
  }
  std::vector<std::string> all;
};

/// Words that people write together with the next one, or apart.
bool joins_next(std::string const& word) {
  static constexpr std::array<std::string_view, 15> particles{
      "al",  "el", "ul",  "abd", "abdul", "abdel", "abdal", "abou",
      "abu", "mc", "mac", "عبد", "ابو",   "ابي",   "ال"};
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

bool has_article(std::string const& word) {
  constexpr std::size_t five_letters = 10;  // of two bytes each
  return word.size() >= five_letters && word.starts_with("ال");
}

bool hangs(Part const& part) {
  return part.joint == Joint::apostrophe || part.joint == Joint::hyphen;
}

/// Each run of parts that hang on one another (by an apostrophe alone, or also by hyphens) as one.
void add_joined(std::vector<Part> const& parts, Forms& forms) {
  std::string whole, word;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    bool by_apostrophe = parts[i].joint == Joint::apostrophe;
    bool goes_on = i + 1 < parts.size() && hangs(parts[i + 1]);
    bool word_goes_on = goes_on && parts[i + 1].joint == Joint::apostrophe;
    if (!by_apostrophe) word.clear();
    if (!hangs(parts[i])) whole.clear();
    word += parts[i].letters;
    whole += parts[i].letters;
    if (by_apostrophe && !word_goes_on) forms.add(word);
    if (hangs(parts[i]) && !goes_on) forms.add(whole);
  }
}

void add_with_particles(std::vector<Part> const& parts, Forms& forms) {
  for (std::size_t start = 0; start + 1 < parts.size(); ++start) {
    if (!joins_next(parts[start].letters)) continue;
    std::string whole = parts[start].letters;
    std::size_t next = start + 1;
    while (next + 1 < parts.size() && joins_next(parts[next].letters))
      whole += parts[next++].letters;
    forms.add(whole + parts[next].letters);
  }
}

}  // namespace

std::vector<std::string> typed_words(std::string_view text) {
  std::vector<std::string> words;
  auto parts = parts_of(text);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto& part = parts[i];
    bool hanging = part.joint == Joint::digits ||
                   (i + 1 < parts.size() && parts[i + 1].joint == Joint::digits);
    bool left_out = part.digits && hanging && part.letters.size() < 3;
    if (left_out) continue;
    if (part.joint == Joint::apostrophe)
      words.back() += part.letters;
    else
      words.push_back(std::move(part.letters));
  }
  for (auto& word : words) {
    join_pairs(word);
    cut(word);
  }
  return words;
}

std::vector<std::string> stored_words(std::string_view text) {
  auto parts = parts_of(text);
  Forms forms;
  forms.all.reserve(parts.size() + 4);
  for (auto& part : parts) forms.add(part.letters);
  add_joined(parts, forms);
  add_with_particles(parts, forms);
  for (auto& part : parts) {
    if (has_article(part.letters)) forms.add(part.letters.substr(4));
    if (part.letters.find("oe") != std::string::npos) forms.add_as_is(part.letters);
  }
  return std::move(forms.all);
}

}  // namespace kept
