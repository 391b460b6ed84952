#include <algorithm>
#include <string>

#include "base/text/spoken_word.hpp"
#include "individuals/note_reading/language.hpp"

namespace kept {
namespace {

constexpr std::size_t words_looked_at = 2'000;

// Words, folded, that one language has often and the other hardly ever.
constexpr std::string_view danish[] = {
    "og",      "jeg",    "det",     "er",     "ikke",    "en",     "et",     "til",    "pa",
    "med",     "han",    "hun",     "vi",     "de",      "den",    "der",    "som",    "af",
    "vil",     "skal",   "kan",     "har",    "om",      "naste",  "inden",  "senest", "mandag",
    "tirsdag", "onsdag", "torsdag", "fredag", "lordag",  "sondag", "uge",    "ugen",   "maned",
    "dag",     "dage",   "morgen",  "igen",   "fra",     "hos",    "mig",    "dig",    "ham",
    "kunden",  "ringer", "sender",  "aftalt", "onsker",  "blev",   "var",    "ud",     "sidste",
    "forste",  "kl",     "gar",     "ar",     "nar",     "efter",  "siden",  "januar", "februar",
    "marts",   "maj",    "juni",    "juli",   "oktober", "uger",   "indtil", "nok",    "lovede"};
constexpr std::string_view english[] = {
    "the",      "and",      "i",        "is",     "not",     "a",      "an",      "to",
    "of",       "he",       "she",      "we",     "they",    "that",   "will",    "would",
    "can",      "have",     "has",      "next",   "by",      "monday", "tuesday", "wednesday",
    "thursday", "friday",   "saturday", "sunday", "week",    "weeks",  "month",   "day",
    "days",     "tomorrow", "from",     "with",   "me",      "you",    "him",     "her",
    "customer", "call",     "send",     "agreed", "wants",   "was",    "were",    "last",
    "first",    "this",     "ago",      "i'll",   "we'll",   "on",     "january", "february",
    "march",    "may",      "june",     "july",   "october", "until",  "today"};

bool is_arabic(std::string_view letters) {
  // U+0600-U+06FF in UTF-8.
  auto const lead = static_cast<unsigned char>(letters.front());
  return lead >= 0xD8 && lead <= 0xDB;
}

}  // namespace

Language guess_language(std::string_view text) {
  auto const words = spoken_words(text.substr(0, 20'000));
  int arabic_words = 0, latin_words = 0, danish_words = 0, english_words = 0;
  std::size_t seen = 0;
  for (auto const& word : words) {
    if (word.kind != SpokenWord::Kind::letters) continue;
    if (++seen > words_looked_at) break;
    if (is_arabic(word.text)) {
      ++arabic_words;
      continue;
    }
    ++latin_words;
    if (std::ranges::find(danish, word.text) != std::end(danish)) danish_words += 2;
    if (std::ranges::find(english, word.text) != std::end(english)) english_words += 2;
    auto const written = text.substr(word.from, word.to - word.from);
    for (std::string_view letter : {"æ", "ø", "å", "Æ", "Ø", "Å"})
      if (written.find(letter) != std::string_view::npos) ++danish_words;
  }
  if (arabic_words > latin_words) return Language::ar;
  return danish_words > english_words ? Language::da : Language::en;
}

}  // namespace kept
