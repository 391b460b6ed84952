#pragma once
// A million realistic, distinct names made of syllables: some common, most rare (Zipf-Mandelbrot,
// s = 0.88, q = 8, as surnames are), 15 % in Arabic letters. Nothing is copied from anywhere.
#include <array>
#include <cmath>
#include <random>
#include <string>
#include <unordered_set>
#include <vector>

namespace kept::bench {

using Random = std::mt19937_64;

template <std::size_t N>
char const* one_of(std::array<char const*, N> const& list, Random& random) {
  return list[random() % N];
}

inline std::string capital(std::string word) {
  if (word[0] >= 'a' && word[0] <= 'z') word[0] -= 'a' - 'A';
  if (word.starts_with("ø")) word.replace(0, 2, "Ø");
  if (word.starts_with("å")) word.replace(0, 2, "Å");
  if (word.starts_with("æ")) word.replace(0, 2, "Æ");
  return word;
}

inline std::string latin_syllable(Random& random) {
  static constexpr std::array starts{"b",  "d",  "f",  "g",  "h",  "j",  "k",  "l",
                                     "m",  "n",  "p",  "r",  "s",  "t",  "v",  "st",
                                     "kr", "br", "sk", "gr", "tr", "fr", "bl", "kl"};
  static constexpr std::array middles{"a", "e", "i", "o", "u", "y",  "æ",  "ø", "å",
                                      "a", "e", "i", "e", "a", "ei", "ie", "aa"};
  static constexpr std::array ends{"",  "",  "",   "n",  "r",  "l", "s",
                                   "m", "k", "nd", "rn", "ll", "ng"};
  return std::string(one_of(starts, random)) + one_of(middles, random) + one_of(ends, random);
}

inline std::string arabic_letters(Random& random, int count) {
  static constexpr std::array letters{"ا", "ب", "ت", "ج", "ح", "خ", "د", "ر", "ز",
                                      "س", "ش", "ص", "ض", "ط", "ع", "غ", "ف", "ق",
                                      "ك", "ل", "م", "ن", "ه", "و", "ي"};
  std::string word;
  for (int i = 0; i < count; ++i) word += one_of(letters, random);
  return word;
}

enum class Part { given, family };

inline std::string latin_name(Random& random, Part part) {
  static constexpr std::array tails{"sen", "sen", "sen",  "gaard", "holm", "berg", "lund", "strup",
                                    "dal", "by",  "toft", "skov",  "bæk",  "høj",  ""};
  auto name = latin_syllable(random);
  if (part == Part::given || random() % 3 == 0) name += latin_syllable(random);
  if (part == Part::given) return capital(name + (random() % 2 ? "e" : "a"));
  return capital(name + one_of(tails, random));
}

inline std::string arabic_name(Random& random, Part part) {
  auto name = arabic_letters(random, 3 + static_cast<int>(random() % 3));
  if (part == Part::family && random() % 2) return "ال" + name;
  return random() % 4 == 0 ? name + "ة" : name;
}

/// Distinct names, drawn with the frequency of their place.
class NameList {
 public:
  template <class Make>
  NameList(std::size_t count, Random& random, Make make) {
    std::unordered_set<std::string> known;
    double sum = 0;
    while (names_.size() < count) {
      auto name = make(random);
      if (!known.insert(name).second) continue;
      names_.push_back(std::move(name));
      sum += 1 / std::pow(static_cast<double>(names_.size()) + 8, 0.88);
      weights_.push_back(sum);
    }
  }
  std::string const& draw(Random& random) const {
    double at = std::uniform_real_distribution<double>(0, weights_.back())(random);
    auto found = std::lower_bound(weights_.begin(), weights_.end(), at) - weights_.begin();
    return names_[std::min<std::size_t>(found, names_.size() - 1)];
  }

 private:
  std::vector<std::string> names_;
  std::vector<double> weights_;
};

struct MadeUp {
  std::string name, organisation, email, phone;
};

class MadeUpPeople {
 public:
  explicit MadeUpPeople(std::size_t count) : families_(count) {}

  MadeUp next() {
    bool arabic = random_() % 100 < 15;
    auto& given = arabic ? arabic_given_ : latin_given_;
    MadeUp made;
    auto first = given.draw(random_);
    auto family = (arabic ? arabic_family_ : latin_family_).draw(random_);
    made.name = first;
    if (random_() % 100 < 30) made.name += " " + given.draw(random_);
    made.name += " " + family;
    if (random_() % 100 < 30) made.organisation = organisations_.draw(random_);
    if (!arabic && random_() % 100 < 60) made.email = address(first, family);
    if (random_() % 100 < 80) made.phone = "+45 " + std::to_string(20000000 + random_() % 79999999);
    return made;
  }

 private:
  std::string address(std::string const& first, std::string const& family) {
    auto number = random_() % 3 == 0 ? std::to_string(random_() % 100) : std::string();
    auto local = random_() % 2 ? first + "." + family : first.substr(0, 1) + family;
    return local + number + "@" + domains_.draw(random_);
  }

  std::size_t families_;
  Random random_{20261122};
  NameList latin_given_{3000, random_, [](Random& r) { return latin_name(r, Part::given); }};
  NameList arabic_given_{1500, random_, [](Random& r) { return arabic_name(r, Part::given); }};
  NameList latin_family_{families_, random_, [](Random& r) { return latin_name(r, Part::family); }};
  NameList arabic_family_{families_ / 6, random_,
                          [](Random& r) { return arabic_name(r, Part::family); }};
  NameList organisations_{20000, random_, [](Random& r) {
                            return latin_name(r, Part::family) + " " + capital(latin_syllable(r)) +
                                   (r() % 2 ? " A/S" : " ApS");
                          }};
  NameList domains_{500, random_, [](Random& r) {
                      auto name = latin_syllable(r) + latin_syllable(r);
                      return name + (r() % 2 ? ".dk" : ".com");
                    }};
};

}  // namespace kept::bench
