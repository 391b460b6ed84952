#include "base/text/name_key.hpp"

#include <algorithm>
#include <span>

#include <unicode/utf8.h>

#include "base/text/slips.hpp"

namespace kept {
namespace {

constexpr std::size_t ways_max = 8, key_letters_max = 12, short_key_letters = 2;

/// A group of letters and the classes it can be read as, parted by "|"; nothing: it is left out.
struct Reading {
  std::string_view letters, classes;
};

// The longest first. Voiced and voiceless are one class, and so are the letters that one language
// writes for two sounds.
constexpr Reading latin[] = {
    {"tsch", "tS|S"}, {"dsch", "K"}, {"sch", "S"},     {"tch", "tS|S"}, {"tth", "t"},
    {"ght", "t"},     {"dsh", "S"},  {"ch", "S|K|tS"}, {"sh", "S"},     {"sj", "S"},
    {"kh", "K|h"},    {"gh", "K|"},  {"th", "t|S"},    {"dh", "t|S"},   {"ph", "f"},
    {"ck", "K"},      {"dj", "K"},   {"cz", "tS|S"},   {"tz", "tS|S"},  {"ts", "tS"},
    {"ks", "KS"},     {"dt", "t"},   {"cc", "K|tS"},   {"zz", "S|tS"},  {"b", "b"},
    {"p", "b"},       {"f", "f"},    {"v", "f|"},      {"w", "|f"},     {"d", "t"},
    {"t", "t"},       {"s", "S"},    {"z", "S|tS"},    {"x", "KS|S"},   {"c", "K|S|tS"},
    {"k", "K"},       {"q", "K"},    {"g", "K"},       {"j", "K|"},     {"l", "l"},
    {"m", "m"},       {"n", "n"},    {"r", "r"}};
constexpr Reading arabic[] = {
    {"تش", "tS|S"}, {"تس", "tS"}, {"كس", "KS"}, {"دج", "K|tK"}, {"ب", "b"},   {"پ", "b"},
    {"ت", "t"},     {"ث", "t|S"}, {"ج", "K"},   {"چ", "S|tS"},  {"ح", "h"},   {"خ", "K|h"},
    {"د", "t"},     {"ذ", "t|S"}, {"ر", "r"},   {"ز", "S"},     {"ژ", "S|K"}, {"س", "S"},
    {"ش", "S"},     {"ص", "S"},   {"ض", "t"},   {"ط", "t"},     {"ظ", "t|S"}, {"غ", "K"},
    {"ف", "f"},     {"ڤ", "f"},   {"ق", "K"},   {"ك", "K"},     {"گ", "K"},   {"ل", "l"},
    {"م", "m"},     {"ن", "n"},   {"و", ""},    {"ي", ""},      {"ا", ""},    {"ع", ""}};

bool is_latin_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

class Keys {
 public:
  /// Every key so far goes on in each of these ways.
  void add(std::string_view classes) {
    auto before = std::move(keys_);
    keys_.clear();
    for (;;) {
      auto one = classes.substr(0, classes.find('|'));
      for (auto const& key : before) go_on(key, one);
      if (one.size() == classes.size()) break;
      classes.remove_prefix(one.size() + 1);
    }
  }
  /// A short key says too little: whether the word begins with a vowel is added to it.
  void done(bool begins_open, std::vector<std::string>& out) {
    for (auto& key : keys_) {
      if (key.size() <= short_key_letters) key += begins_open ? "_" : ".";
      out.push_back(std::move(key));
    }
  }

 private:
  void go_on(std::string key, std::string_view classes) {
    for (char letter : classes)  // a doubled consonant is one
      if ((key.empty() || key.back() != letter) && key.size() < key_letters_max) key += letter;
    bool known = std::find(keys_.begin(), keys_.end(), key) != keys_.end();
    if (!known && keys_.size() < ways_max) keys_.push_back(std::move(key));
  }

  std::vector<std::string> keys_{std::string()};
};

Reading const* find(std::span<Reading const> readings, std::string_view rest) {
  for (auto const& reading : readings)
    if (rest.starts_with(reading.letters)) return &reading;
  return nullptr;
}

/// h is heard between vowels and at the beginning, may be before a consonant, and not at the end.
std::string_view h_in(std::string_view word, std::size_t at) {
  if (at + 1 == word.size()) return "";
  if (at == 0) return "h|";
  return is_latin_vowel(word[at - 1]) ? "h|" : "|h";
}

/// With a vowel that is none of the half vowels و and ي.
bool begins_open(std::string_view word) {
  if (word.starts_with("ou") && word.size() > 2 && is_latin_vowel(word[2])) return false;
  return word.starts_with("ا") || word.starts_with("ع") ||
         (is_latin_vowel(word[0]) && word[0] != 'y');
}

void add_keys(std::string_view word, bool arabic_word, std::vector<std::string>& out) {
  Keys keys;
  for (std::size_t at = 0; at < word.size();) {
    auto rest = word.substr(at);
    if (auto reading = arabic_word ? find(arabic, rest) : find(latin, rest)) {
      keys.add(reading->classes);
      at += reading->letters.size();
    } else if (rest[0] == 'h') {
      keys.add(h_in(word, at++));
    } else if (rest.starts_with("ه")) {
      keys.add(rest.size() == 2 ? "" : "h|");
      at += 2;
    } else {
      ++at;
    }
  }
  keys.done(begins_open(word), out);
}

}  // namespace

std::vector<std::string> name_keys(std::string_view word) {
  std::vector<std::string> keys;
  bool arabic_word = word.find_first_of("\xD8\xD9\xDA") != word.npos;
  bool latin_word =
      std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (arabic_word == latin_word) return keys;
  add_keys(word, arabic_word, keys);
  bool has_article = arabic_word && word.starts_with("ال") && letters_in(word) > 4;
  if (has_article) add_keys(word.substr(4), true, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

void append_name_key_hashes(std::string_view word, std::vector<std::int64_t>& out) {
  for (auto const& key : name_keys(word)) out.push_back(hash_40("key " + key));
}

}  // namespace kept
