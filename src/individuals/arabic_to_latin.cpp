#include <algorithm>
#include <optional>

#include "individuals/arabic_sounds.hpp"
#include "individuals/transliteration.hpp"
#include "individuals/transliteration_letters.hpp"

namespace kept {
namespace {

struct Reading {
  bool second = false;  // the less likely of two patterns
};

bool has_marks(Sounds const& sounds) {
  return std::ranges::any_of(sounds, [](auto const& each) { return each.mark != 0; });
}

/// Which w and y are the long vowels u and i: those with no vowel beside them.
void find_long_vowels(Sounds& sounds, Reading reading) {
  auto count = sounds.size();
  auto weak_inside = std::ranges::count_if(sounds, is_weak);
  for (std::size_t at = 1; at < count; ++at) {
    auto& sound = sounds[at];
    if (!is_weak(sound) || sound.mark != 0 || sound.twice) continue;
    auto const& before = sounds[at - 1];
    bool last = at + 1 == count;
    if (!before.consonant() && at > 1) continue;  // ā before it: a consonant
    if (!last && !sounds[at + 1].consonant() && !is_weak(sounds[at + 1])) {
      if (sounds[at + 1].vowel == 'a') continue;  // before ā: a consonant
    }
    char vowel = sound.text == "w" ? 'u' : 'i';
    bool alone = weak_inside == 1 && at == 1 && !last && before.consonant();
    // C y C: Zayd before Zid; C w C: Nur before Nawr.
    bool diphthong = alone && (vowel == 'i') != reading.second;
    bool initial_hamza = at == 1 && before.vowel == 'a';  // أيمن, أوس
    if (initial_hamza || diphthong) continue;
    // C C y C: fail before fuayl.
    if (reading.second && !last && at == 2 && before.consonant() && count == 4 && vowel == 'i') {
      if (sounds[0].text != "m") sounds[0].mark = 'u';
      continue;
    }
    sound.vowel = vowel;
    sound.text.clear();
  }
  // An initial alef before i or u is their seat.
  if (count > 1 && sounds[0].vowel != 0 && !sounds[1].consonant()) sounds[0].vowel = 0;
}

/// The vowel that a pattern puts after the consonant at `at`, 0 for none. `run` is where its
/// cluster began and `length` how many consonants that has; `after` is the vowel before it.
char filled(Sounds const& sounds, std::size_t at, std::size_t run, std::size_t length, char after,
            bool vowel_follows, Reading reading) {
  bool begins = run == 0;
  std::size_t place = at - run;
  if (place + 1 == length && vowel_follows) return 0;
  if (begins) {
    if (length == 1) return 0;
    if (vowel_follows) {  // C C V, C C C V
      if (length == 2) return place == 0 ? 'a' : 0;
      return place == 0 || (length > 3 && place + 2 == length) ? 'a' : 0;
    }
    // to the end of the word: C C, C C C (Hasan or Badr), C C C C
    if (length == 2) return place == 0 ? 'a' : 0;
    if (length == 3)
      return place == 0 || (place == 1 && !reading.second && !is_weak(sounds[at])) ? 'a' : 0;
    return place == 0 || (place + 2 == length) ? 'a' : 0;
  }
  if (vowel_follows) {  // V C V, V C C V, V C C C V
    bool agent = after == 'A' && length == 2 && at + 1 < sounds.size();
    if (agent && place == 0) return 'i';
    return length > 2 && place + 2 == length ? 'a' : 0;
  }
  if (length == 1) return 0;
  if (length == 2) {
    if (place != 0) return 0;
    return after == 'A' ? 'i' : after == 'U' ? 'u' : 'a';
  }
  return place + 2 == length ? 'a' : 0;
}

/// The participles, which begin with mu-: Muslim, Mustafa, Muntasir, Mubarak, Munir.
std::optional<std::string> participle(Sounds const& s, Reading reading) {
  auto c = [&](std::size_t at) { return at < s.size() && s[at].consonant(); };
  auto v = [&](std::size_t at, char vowel) { return at < s.size() && s[at].vowel == vowel; };
  auto t = [&](std::size_t at) { return s[at].text; };
  if (s.empty() || t(0) != "m") return {};
  bool eighth = s.size() > 3 && (t(2) == "t" || (t(2) == "t" && t(1) == "s"));
  if (s.size() == 4 && c(1) && c(2) && c(3) && !is_weak(s[2])) {
    if (reading.second) return "mu" + t(1) + t(2) + "i" + t(3);
    return "mu" + t(1) + "a" + t(2) + (t(2) == "'" ? "" : t(2)) + "a" + t(3);
  }
  if (s.size() == 5 && c(1) && eighth && c(3) && c(4))
    return "mu" + t(1) + t(2) + "a" + t(3) + "i" + t(4);
  if (s.size() == 5 && c(1) && eighth && c(3) && v(4, 'a'))
    return "mu" + t(1) + t(2) + "a" + t(3) + "a";
  if (s.size() == 5 && c(1) && v(2, 'a') && c(3) && c(4))
    return "mu" + t(1) + "a" + t(3) + (reading.second ? "i" : "a") + t(4);
  if (s.size() == 4 && c(1) && v(2, 'i') && c(3) && !reading.second)
    return "mu" + t(1) + "i" + t(3);
  return {};
}

std::string by_pattern(Sounds sounds, Reading reading) {
  find_long_vowels(sounds, reading);
  if (sounds.size() == 4 && sounds[0].mark == 'u')
    return sounds[0].text + "u" + sounds[1].text + "ay" + sounds[3].text;
  std::erase_if(sounds, [](auto const& each) { return each.consonant() && each.text.empty(); });
  if (auto found = participle(sounds, reading)) return *found;
  bool relation = sounds.size() == 4 && !sounds[3].consonant() && sounds[2].text == "y" &&
                  sounds[0].consonant() && sounds[1].consonant();
  if (relation) return sounds[0].text + "a" + sounds[1].text + "iyya";
  std::string out;
  char after = 0;
  for (std::size_t at = 0; at < sounds.size();) {
    if (!sounds[at].consonant()) {
      out += sounds[at].vowel;
      bool shorts = at == 0 && sounds.size() > 1;  // the hamza's own vowel
      after = shorts ? sounds[at].vowel : static_cast<char>(sounds[at].vowel - 'a' + 'A');
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < sounds.size() && sounds[end].consonant()) ++end;
    for (std::size_t each = at; each < end; ++each) {
      out += sounds[each].text;
      if (sounds[each].twice) out += sounds[each].text;
      char vowel = filled(sounds, each, at, end - at, after, end < sounds.size(), reading);
      if (vowel != 0) out += vowel;
    }
    at = end;
  }
  return out;
}

/// With marks nothing is guessed: a letter without one has no vowel.
std::string by_marks(Sounds const& sounds) {
  std::string out;
  for (std::size_t at = 0; at < sounds.size(); ++at) {
    auto const& sound = sounds[at];
    char before = at > 0 ? sounds[at - 1].mark : '\0';
    if (!sound.consonant()) {
      // An initial alef carries its own mark; a long vowel repeats the one before it.
      char vowel = at == 0 && sound.mark != 0 && sound.mark != '0' ? sound.mark : sound.vowel;
      if (before != vowel || at == 0) out += vowel;
      continue;
    }
    bool lengthens = is_weak(sound) && sound.mark == 0 && !sound.twice &&
                     before == (sound.text == "w" ? 'u' : 'i');
    if (lengthens) continue;
    out += sound.text;
    if (sound.twice) out += sound.text;
    bool last = at + 1 == sounds.size();  // the ending of a case is not said in a name
    if (sound.mark != 0 && sound.mark != '0' && !last) out += sound.mark;
  }
  return out;
}

/// Ayn and hamza are written inside a word alone, between vowels or after one.
std::string tidied(std::string word) {
  while (word.starts_with('\'')) word.erase(0, 1);
  while (word.ends_with('\'')) word.pop_back();
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::string latin_word(std::u32string_view word, Reading reading) {
  auto sounds = sounds_of(word);
  if (has_marks(sounds)) return tidied(by_marks(sounds));
  // A bare alef before two consonants and a long vowel is i; else a.
  if (sounds.size() > 3 && word.front() == U'ا' && sounds[1].consonant() && !is_weak(sounds[1]) &&
      sounds[2].consonant() && !is_weak(sounds[2]) &&
      (!sounds[3].consonant() || is_weak(sounds[3])))
    sounds[0].vowel = 'i';
  return tidied(by_pattern(std::move(sounds), reading));
}

// Words that are grammar, not names.
struct Particle {
  std::u32string_view arabic;
  std::string_view latin;
};
constexpr std::array particles = {
    Particle{U"عبد", "Abd"},      Particle{U"أبو", "Abu"},  Particle{U"ابو", "Abu"},
    Particle{U"أم", "Umm"},       Particle{U"ام", "Umm"},   Particle{U"بن", "bin"},
    Particle{U"ابن", "ibn"},      Particle{U"بنت", "bint"}, Particle{U"الله", "Allah"},
    Particle{U"الدين", "al-Din"}, Particle{U"آل", "Al"},    Particle{U"ذو", "Dhu"}};

std::string latin_of_word(std::u32string_view word, Reading reading) {
  for (auto const& each : particles)
    if (each.arabic == without_marks(word)) return std::string(each.latin);
  if (word.starts_with(U"عبدال") && word.size() > 7) {
    auto rest = latin_of_word(word.substr(3), reading);
    if (!reading.second) return "Abd " + rest;
    auto bare = rest.starts_with("al-") ? rest.substr(3) : rest == "Allah" ? "llah" : rest;
    if (!bare.empty() && bare[0] >= 'A' && bare[0] <= 'Z')
      bare[0] = static_cast<char>(bare[0] - 'A' + 'a');
    return rest == "Allah" ? "Abdullah" : "Abdul" + bare;
  }
  if (word.starts_with(U"ال") && word.size() > 4)
    return "al-" + latin_word(word.substr(2), reading);
  return latin_word(word, reading);
}

}  // namespace

std::vector<std::string> latin_of(std::string_view arabic) {
  auto words = words_of_letters(arabic, is_arabic_letter);
  if (words.empty()) return {};
  std::vector<std::string> found;
  for (auto reading : {Reading{false}, Reading{true}}) {
    std::string name;
    for (auto const& word : words) {
      auto latin = latin_of_word(word, reading);
      if (latin.empty()) continue;
      if (!name.empty()) name += ' ';
      name += latin;
    }
    if (!name.empty() && std::ranges::find(found, name) == found.end()) found.push_back(name);
  }
  return found;
}

}  // namespace kept
