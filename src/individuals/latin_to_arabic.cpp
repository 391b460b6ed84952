#include <algorithm>

#include "base/text/fold.hpp"
#include "individuals/latin_spelling.hpp"
#include "individuals/transliteration.hpp"
#include "individuals/transliteration_letters.hpp"

namespace kept {
namespace {

constexpr std::string_view vowels = "aeiouy";
bool is_vowel(char letter) { return vowels.find(letter) != vowels.npos; }

/// Which vowels are written: all of a foreign name; of an Arabic one those that are long, which are
/// the first of an agent's name (CaaCiC) or the last (CaCiiC).
enum class Vowels { all, agent, last };

class Writer {
 public:
  Writer(std::string word, LatinSource source, Vowels vowels)
      : word_(std::move(word)), source_(source), vowels_(vowels), arabic_(vowels != Vowels::all) {}

  std::u32string write() {
    while (at_ < word_.size()) {
      char letter = word_[at_];
      if (letter == '\'' || letter == '`') {
        if (arabic_) out_ += at_ == 0 || letter == '`' || !last() ? U'ع' : U'ء';
        ++at_;
      } else if (letter == 'A' || letter == 'I' || letter == 'U') {
        out_ += letter == 'A' ? (at_ == 0 ? U'آ' : U'ا') : letter == 'I' ? U'ي' : U'و';
        ++at_;
      } else if (is_vowel(letter)) {
        take_vowel();
      } else {
        take_consonant();
      }
    }
    return std::move(out_);
  }

 private:
  bool last() const { return at_ + 1 >= word_.size(); }
  char next(std::size_t by = 1) const { return at_ + by < word_.size() ? word_[at_ + by] : '\0'; }

  void take_consonant() {
    for (auto const& [latin, arabic] : latin_consonants()) {
      if (word_.compare(at_, latin.size(), latin) != 0) continue;
      char letter = latin[0];
      if (latin == "j" && source_ == LatinSource::danish)
        out_ += U'ي';
      else if (latin == "g" && arabic_)
        out_ += U'ج';
      else if (latin == "c" && (next() == 'e' || next() == 'i' || next() == 'y'))
        out_ += U'س';
      else if (latin == "ch" && arabic_)
        out_ += U'ش';
      else if (latin == "h" && arabic_)
        out_ += last() && at_ > 0 && word_[at_ - 1] == 'a' ? U'ة' : U'ح';
      else
        out_ += arabic;
      at_ += latin.size();
      // Doubled letters are one, with a shadda that nobody writes.
      while (latin.size() == 1 && at_ < word_.size() && word_[at_] == letter) ++at_;
      if (latin.size() == 2 && word_.compare(at_, 2, latin) == 0) at_ += 2;
      return;
    }
    ++at_;
  }

  /// How many consonants (digraphs are one) stand from `from` to the next vowel or the end.
  std::size_t consonants_from(std::size_t from) const {
    std::size_t count = 0;
    while (from < word_.size() && !is_vowel(word_[from])) {
      bool pair = from + 1 < word_.size() && word_[from + 1] == 'h';
      from += pair ? 2 : 1;
      ++count;
    }
    return count;
  }
  bool vowel_after(std::size_t from) const {
    return std::any_of(word_.begin() + static_cast<std::ptrdiff_t>(std::min(from, word_.size())),
                       word_.end(), is_vowel);
  }

  void take_vowel() {
    std::size_t start = at_;
    char letter = word_[at_];
    char second = next();
    auto two = [&](char a, char b) { return letter == a && second == b; };
    if (letter == 'y' && second != '\0' && is_vowel(second) && second != 'y') {
      out_ += U'ي';
      ++at_;
      return;
    }
    if (two('a', 'y') || two('a', 'i') || two('e', 'i') || two('e', 'y')) {
      if (start == 0) out_ += U'أ';
      out_ += U'ي';
      at_ += 2;
      return;
    }
    if (two('a', 'u') || two('a', 'w') || two('o', 'u') || two('o', 'o')) {
      if (start == 0) out_ += U'أ';
      out_ += U'و';
      at_ += 2;
      return;
    }
    if (two('a', 'a') || two('e', 'e') || two('i', 'i')) {
      out_ += letter == 'a' ? (start == 0 ? U'آ' : U'ا') : U'ي';
      at_ += 2;
      return;
    }
    if (start == 0) {
      begin(letter);
    } else if (last()) {
      end(letter);
    } else if (arabic_ && letter == 'a' && word_.compare(at_, 3, "ah") == 0) {
      // -mah: the h is the ending.
    } else if (arabic_ ? is_long(letter) : is_written(letter)) {
      out_ += letter == 'a' ? U'ا' : letter == 'o' || letter == 'u' ? U'و' : U'ي';
    }
    ++at_;
  }

  void begin(char letter) {
    bool e_or_i = letter == 'e' || letter == 'i' || letter == 'y';
    out_ += e_or_i ? U'إ' : U'أ';
    if (arabic_ && letter != 'i') return;
    if (consonants_from(1) >= 2) return;
    if (letter == 'o' || letter == 'u') out_ += U'و';
    if (e_or_i) out_ += U'ي';
    if (letter == 'a' && !arabic_) out_.back() = U'آ';
  }

  void end(char letter) {
    switch (letter) {
      case 'a':
        out_ += arabic_ ? U'ة' : U'ا';
        return;
      case 'e':
        out_ += arabic_ ? U'ة' : U'ه';
        return;
      case 'o':
      case 'u':
        out_ += U'و';
        return;
      default:
        out_ += U'ي';
    }
  }

  /// In a foreign name only an e before two consonants, or in the last syllable, goes unwritten.
  bool is_written(char letter) const {
    if (letter != 'e') return true;
    return consonants_from(at_ + 1) == 1 && vowel_after(at_ + 1);
  }

  bool is_long(char letter) const {
    if (consonants_from(at_ + 1) != 1) return false;
    auto begin = word_.begin(), here = begin + static_cast<std::ptrdiff_t>(at_);
    bool first = std::none_of(begin, here, is_vowel);
    if (!vowel_after(at_ + 1)) {                         // in the last syllable
      if (first) return letter != 'a' && letter != 'e';  // Nur
      if (vowels_ == Vowels::last) return true;
      return !has_agent() && letter != 'a' && letter != 'e';
    }
    return first && letter == 'a' && vowels_ == Vowels::agent && has_agent();
  }

  /// C a C i C...: the pattern of who does something.
  bool has_agent() const {
    auto first = word_.find_first_of(vowels);
    if (first == word_.npos || word_[first] != 'a' || consonants_from(first + 1) != 1) return false;
    auto second = word_.find_first_of(vowels, first + 1);
    return second != word_.npos && (word_[second] == 'i' || word_[second] == 'e') &&
           second + 1 < word_.size();
  }

  std::string word_;
  LatinSource source_;
  Vowels vowels_;
  bool arabic_;
  std::size_t at_ = 0;
  std::u32string out_;
};

bool is_particle(std::u32string const& word) {
  return find_particle(plain_latin(word, LatinSource::arabic)) != nullptr;
}

/// Letters that other names seldom have, or a word of Arabic grammar.
bool looks_arabic(std::vector<std::u32string> const& words, std::string_view name) {
  auto folded = fold_letters(name);
  for (auto sign : {"kh", "gh", "dh", "q", "ʿ", "ʾ"})
    if (folded.find(sign) != folded.npos) return true;
  return std::ranges::any_of(words, is_particle);
}

std::u32string arabic_name(std::vector<std::u32string> const& words, LatinSource source,
                           Vowels vowels) {
  bool arabic = vowels != Vowels::all;
  std::u32string name;
  bool joined = true;
  for (auto const& word : words) {
    auto latin = plain_latin(word, source);
    auto const* particle = arabic || words.size() > 1 ? find_particle(latin) : nullptr;
    if (!joined) name += U' ';
    auto written =
        particle ? std::u32string(particle->arabic) : Writer(latin, source, vowels).write();
    name += written;
    joined = particle && written.ends_with(U"ال");
  }
  return name;
}

}  // namespace

std::vector<std::string> arabic_of(std::string_view latin, LatinSource source) {
  auto words = words_of_letters(latin, is_latin_letter);
  std::vector<std::string> found;
  if (words.empty()) return found;
  using enum Vowels;
  std::vector<Vowels> readings = {all, agent};
  if (source == LatinSource::danish || source == LatinSource::other) readings = {all};
  if (source == LatinSource::arabic ||
      (source == LatinSource::unknown && looks_arabic(words, latin)))
    readings = {agent, last, all};
  for (auto reading : readings) {
    auto name = utf8_of(arabic_name(words, source, reading));
    bool known = std::ranges::find(found, name) != found.end();
    if (!name.empty() && !known && found.size() < 2) found.push_back(std::move(name));
  }
  return found;
}

}  // namespace kept
