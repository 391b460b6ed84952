#include "individuals/note_reading/sentences.hpp"

#include <algorithm>
#include <array>

#include "base/text/fold.hpp"

namespace kept {
namespace {

constexpr std::size_t sentences_max = 5'000;
constexpr std::size_t words_max = 250;

std::string_view trimmed(std::string_view text) {
  auto const from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

bool is_quoted(std::string_view line) {
  return line.starts_with('>') || line.starts_with('|') || line.starts_with("&gt;");
}

/// "On 3 March Karen wrote:", "Den 3. marts skrev Karen:", "كتب كريم:".
bool opens_quotation(std::string_view line) {
  if (line.starts_with("-----") || line.starts_with("_____")) return true;
  auto const folded = fold(line.substr(0, 400));
  auto const last = trimmed(folded);
  bool const colon = last.ends_with(':');
  auto const has = [&](std::string_view part) { return folded.find(part) != std::string::npos; };
  if (colon && folded.starts_with("on ") && has(" wrote")) return true;
  if (colon && (folded.starts_with("den ") || folded.starts_with("d. ") || has("kl")) &&
      has(" skrev"))
    return true;
  return colon && has("كتب") &&
         (has("@") || folded.find_first_of("0123456789") != std::string::npos);
}

/// The head of a forwarded mail: who it is from, and the next line when it was sent.
bool opens_head(std::string_view line, std::string_view next) {
  auto const begins = [](std::string_view text, auto const& words) {
    auto const folded = fold(text.substr(0, 20));
    return std::ranges::any_of(words, [&](auto word) { return folded.starts_with(word); });
  };
  constexpr std::array from{"from:", "fra:", "من:", "von:"};
  constexpr std::array then{"sent:",    "sendt:", "date:", "dato:", "to:",     "til:",
                            "subject:", "emne:",  "تاريخ", "الي:",  "التاريخ", "تم"};
  return begins(line, from) && begins(next, then);
}

constexpr std::string_view abbreviations[] = {
    "kl",   "ca",   "d",      "dr",  "mr",   "mrs", "ms",   "nr",   "no",   "st",    "jan",  "feb",
    "mar",  "apr",  "jun",    "jul", "aug",  "sep", "sept", "okt",  "oct",  "nov",   "dec",  "man",
    "tir",  "tirs", "ons",    "tor", "tors", "fre", "lor",  "son",  "mon",  "tue",   "tues", "wed",
    "thu",  "thur", "thurs",  "fri", "sat",  "sun", "bl",   "evt",  "inkl", "ekskl", "f",    "eks",
    "vs",   "etc",  "approx", "pga", "mht",  "ift", "jf",   "tlf",  "str",  "a",     "p",    "m",
    "incl", "excl", "inc",    "ref", "tel",  "ext", "dept", "est",  "hr",   "fr",    "frk",  "vedr",
    "ang",  "adr",  "afd",    "hhv", "mdr",  "stk", "fx",   "prof", "rd",   "ltd",   "co",   "max",
    "min",  "bla",  "ca",     "gl",  "sr",   "jr",  "al",   "ing",  "telf"};

/// Words too, or what a sentence ends on: there a capital begins the next one.
constexpr std::string_view may_end[] = {
    "no",  "man", "sat",  "sun", "son", "mar",  "a",    "min",  "max",   "wed",  "mon",
    "fri", "tue", "thu",  "ons", "tor", "tirs", "fre",  "lor",  "str",   "co",   "ltd",
    "stk", "mdr", "tirs", "rd",  "etc", "sept", "tues", "thur", "thurs", "tors", "tir"};

class Splitter {
 public:
  explicit Splitter(std::string_view note) : note_(note) {}

  std::vector<Sentence> split() {
    std::size_t at = 0;
    while (at < note_.size() && found_.size() < sentences_max) {
      auto const end = std::min(note_.find('\n', at), note_.size());
      auto const line = trimmed(note_.substr(at, end - at));
      auto const after = end < note_.size() ? end + 1 : end;
      auto const next_end = std::min(note_.find('\n', after), note_.size());
      auto const next = trimmed(note_.substr(after, next_end - after));
      if (opens_quotation(line) || opens_head(line, next)) break;
      if (!is_quoted(line)) split_line(line);
      at = after;
    }
    return std::move(found_);
  }

 private:
  void split_line(std::string_view line) {
    auto const words = spoken_words(line);
    std::size_t from = 0;
    for (std::size_t at = 0; at < words.size() && found_.size() < sentences_max; ++at) {
      bool const ends = ends_sentence(words, at);
      if (!ends && at - from + 1 < words_max) continue;
      take(line, words, from, at + 1);
      from = at + 1;
    }
    if (from < words.size()) take(line, words, from, words.size());
  }

  static bool ends_sentence(std::vector<SpokenWord> const& words, std::size_t at) {
    auto const& mark = words[at].text;
    if (mark == "!" || mark == "?" || mark == "؟" || mark == ";" || mark == "؛" || mark == "•")
      return true;
    if (mark != ".") return false;
    if (at + 1 >= words.size()) return true;
    if (words[at + 1].glued) return words[at + 1].text == "\"" || words[at + 1].text == ")";
    if (at == 0) return true;
    auto const& before = words[at - 1];
    bool const next_small = !words[at + 1].capital;
    if (before.kind == SpokenWord::Kind::digits)
      return !next_small || words[at + 1].kind != SpokenWord::Kind::letters;
    auto const is_one_of = [&](auto const& all) {
      return std::ranges::find(all, before.text) != std::end(all);
    };
    return !is_one_of(abbreviations) || (!next_small && is_one_of(may_end));
  }

  void take(std::string_view line, std::vector<SpokenWord> const& words, std::size_t from,
            std::size_t to) {
    Sentence sentence;
    auto const first = words[from].from;
    sentence.text = trimmed(line.substr(first, words[to - 1].to - first));
    for (auto at = from; at < to; ++at) {
      auto word = words[at];
      word.from -= first;
      word.to -= first;
      sentence.words.push_back(std::move(word));
    }
    auto const& last = sentence.words.back().text;
    sentence.question = last == "?" || last == "؟";
    found_.push_back(std::move(sentence));
  }

  std::string_view note_;
  std::vector<Sentence> found_;
};

bool is_arabic_letter(SpokenWord const& word) {
  auto const lead = static_cast<unsigned char>(word.text.front());
  return word.kind == SpokenWord::Kind::letters && lead >= 0xD8 && lead <= 0xDB;
}

}  // namespace

Language language_of(Sentence const& sentence, Language usual) {
  std::ptrdiff_t const letters =
      std::ranges::count(sentence.words, SpokenWord::Kind::letters, &SpokenWord::kind);
  auto const arabic = std::ranges::count_if(sentence.words, is_arabic_letter);
  if (2 * arabic > letters) return Language::ar;
  return usual == Language::ar ? guess_language(sentence.text) : usual;
}

std::vector<Sentence> sentences_of(std::string_view note) { return Splitter(note).split(); }

}  // namespace kept
