#include "individuals/note_reading/promise_phrases.hpp"

#include <algorithm>

#include "individuals/note_reading/promise_cues.hpp"
#include "individuals/note_reading/promise_doubts.hpp"
#include "individuals/note_reading/promise_receivers.hpp"
#include "individuals/note_reading/sentences.hpp"
#include "individuals/note_reading/who_said.hpp"

namespace kept {
namespace {

constexpr std::size_t promises_max = 100;
constexpr std::size_t what_bytes_max = 500;
constexpr int nearer_by = 20;  // days

std::vector<PromiseCue> cues_in(SpokenWords words, Language language) {
  auto cues = language == Language::da   ? danish_cues(words)
              : language == Language::ar ? arabic_cues(words)
                                         : english_cues(words);
  std::ranges::stable_sort(cues, {}, &PromiseCue::verb);
  // One promise a verb, and none within the words of another.
  std::vector<PromiseCue> once;
  for (auto& cue : cues)
    if (once.empty() || cue.from >= once.back().after) once.push_back(std::move(cue));
  return once;
}

bool joins(SpokenWord const& word) {
  static WordSet const joints("and but so og men så ثم");
  return joints.has(word.text) || word.text == "," || word.text == ";" || word.text == "-";
}

/// Where the words of one promise end and those of the next begin: at the last comma or "and"
/// before its cue.
std::size_t boundary(SpokenWords words, PromiseCue const& cue, PromiseCue const& next) {
  for (auto at = next.from; at > cue.after; --at)
    if (joins(words[at - 1])) return at;
  return next.from;
}

class Clause {
 public:
  Clause(Sentence const& sentence, PromiseCue const& cue, std::size_t from, std::size_t to)
      : sentence_(sentence), cue_(cue), from_(from), to_(to) {
    while (to_ > cue.after && joins(sentence.words[to_ - 1])) --to_;
    while (from_ < cue.from && joins(sentence.words[from_])) ++from_;
  }

  std::string text() const {
    auto const first = sentence_.words[from_].from;
    return tidy(sentence_.text.substr(first, sentence_.words[to_ - 1].to - first), false);
  }

  /// A date before the promise belongs to it, but not one of "if he pays by Friday".
  bool holds(Piece const& date) const {
    static WordSet const conditions(
        "if when unless once after whenever every hvis når efter اذا عندما بعد كلما");
    auto const first = static_cast<std::size_t>(date.from);
    if (first < from_ || static_cast<std::size_t>(date.to) > to_) return false;
    for (auto at = from_; first < cue_.from && at < first; ++at)
      if (conditions.has(sentence_.words[at].text)) return false;
    return true;
  }

  bool counts_on() const { return counts_from_another_day(sentence_.words, from_, to_); }

  bool could_hold(Piece const& date) const {
    return static_cast<std::size_t>(date.from) >= from_ && static_cast<std::size_t>(date.to) <= to_;
  }

  /// Between the same commas as the verb: no other day is the promise's then.
  bool owns(Piece const& date) const {
    static WordSet const either("or eller أو");
    auto const first = static_cast<std::size_t>(date.from);
    if (!holds(date)) return false;
    for (auto at = std::min(first, cue_.verb); at < std::max(first, cue_.verb); ++at)
      if (sentence_.words[at].text == "," || sentence_.words[at].text == "،")
        if (!either.has_at(sentence_.words, at + 1)) return false;
    return true;
  }

  /// A day of what was asked, or on which it was told.
  bool leaves(Piece const& date, Day today) const {
    return is_day_of_another(sentence_.words, cue_, static_cast<std::size_t>(date.from),
                             static_cast<std::size_t>(date.to), date.due == today);
  }

  /// "The parts come on Thursday and we'll fit them on Friday"; ", he fetches it on Saturday"; "the
  /// Saturday shift".
  bool passes_over(Piece const& date, std::vector<Piece> const& dates) const {
    auto const first = static_cast<std::size_t>(date.from);
    auto const last = static_cast<std::size_t>(date.to);
    if (last <= cue_.verb && first > from_ + 2)
      for (auto const& other : dates)
        if (static_cast<std::size_t>(other.from) > cue_.verb && owns(other)) return true;
    static WordSet const they("han hun de he she they هو هي هم");
    if (cue_.direction != Direction::ours || first < cue_.after) return is_attribute(date);
    bool comma = false;
    for (auto at = cue_.after; at < std::min(last + 2, to_); ++at) {
      auto const& word = sentence_.words[at].text;
      comma = comma || (at < first && (word == "," || word == "،"));
      if (comma && they.has(word)) return true;
    }
    return is_attribute(date);
  }

  bool is_attribute(Piece const& date) const {
    static WordSet const articles("the a his her their our that");
    static WordSet const small(
        "at by in on to for and or if with before after from as so because when unless but i we "
        "he she they you week i'll we'll the latest then once about re");
    auto const last = static_cast<std::size_t>(date.to);
    return (date.named || date.grain == Grain::hour) && date.from > 0 && last < to_ &&
           articles.has(sentence_.words[static_cast<std::size_t>(date.from) - 1].text) &&
           sentence_.words[last].kind == SpokenWord::Kind::letters &&
           !small.has(sentence_.words[last].text);
  }

  /// The verb and what follows, without the days that the promise is for.
  std::string what(std::vector<Piece> const& dates, std::vector<SuggestedDay> const& days) const {
    std::string found = verb();
    auto at = cue_.after;
    while (at < to_) {
      auto const date = std::ranges::find_if(dates, [&](auto const& piece) {
        return static_cast<std::size_t>(piece.from) == at && holds(piece) &&
               std::ranges::any_of(days, [&](auto const& day) {
                 return day.day == piece.due || day.day == piece.other;
               });
      });
      if (date != dates.end()) {
        at = static_cast<std::size_t>(date->to);
        continue;
      }
      auto const& word = sentence_.words[at++];
      if (!found.empty() && !word.glued) found += ' ';
      found += sentence_.text.substr(word.from, word.to - word.from);
    }
    auto whole = tidy(found, true);
    for (std::string_view joint : {" or", " and", " eller", " og", " أو"})
      if (whole.ends_with(joint)) whole = tidy(whole.substr(0, whole.size() - joint.size()), true);
    return whole;
  }

 private:
  std::string verb() const {
    if (!cue_.first.empty()) return cue_.first;
    auto const& word = sentence_.words[cue_.verb];
    auto written = sentence_.text.substr(word.from, word.to - word.from);
    written.remove_prefix(std::min(cue_.skip, written.size()));
    // A vowel sign that stood on what is left out.
    while (written.size() > 2 && written[0] == '\xD9' &&
           static_cast<unsigned char>(written[1]) >= 0x8B &&
           static_cast<unsigned char>(written[1]) <= 0x92)
      written.remove_prefix(2);
    written.remove_suffix(std::min(cue_.drop, written.size()));
    std::string verb(written);
    // A verb that opens a sentence; "promised Amal the keys" keeps the name.
    bool const opens = cue_.verb == 0 || is_mark(sentence_.words[cue_.verb - 1]);
    if (opens && !verb.empty() && verb[0] >= 'A' && verb[0] <= 'Z')
      verb[0] = static_cast<char>(verb[0] - 'A' + 'a');
    return verb;
  }

  /// Without blanks and marks at the ends, and what is too long for a line.
  static std::string tidy(std::string_view text, bool marks) {
    constexpr std::string_view blanks = " \t\r\n", ends = " \t\r\n,.;:!-–*\"”“";
    auto const cut = marks ? ends : blanks;
    auto const from = text.find_first_not_of(cut);
    if (from == std::string_view::npos) return {};
    text = text.substr(from, text.find_last_not_of(cut) - from + 1);
    auto size = std::min(text.size(), what_bytes_max);
    while (size < text.size() && size > 0 &&
           (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
      --size;
    return std::string(text.substr(0, size));
  }

  Sentence const& sentence_;
  PromiseCue const& cue_;
  std::size_t from_, to_;
};

/// "Today or tomorrow" falls due tomorrow; 4/12 is the nearer of its two readings.
void put_likelier_first(std::vector<SuggestedDay>& days, Sentence const& sentence) {
  static WordSet const either("or eller أو");
  if (days.size() != 2) return;
  bool const one_phrase = days[0].text == days[1].text;
  bool const far = days[1].day + nearer_by < days[0].day;
  bool const later =
      !one_phrase && days[0].day < days[1].day &&
      std::ranges::any_of(sentence.words, [](auto const& word) { return either.has(word.text); });
  if ((one_phrase && far) || later) std::swap(days[0], days[1]);
}

/// "Asap", "hurtigst muligt": no day.
bool is_no_day(Sentence const& sentence, Piece const& date) {
  static WordSet const soon("asap possible hurtigst snarest muligt mulig بأسرع أسرع بأقرب أقرب");
  for (auto at = date.from; at < date.to; ++at)
    if (soon.has(sentence.words[static_cast<std::size_t>(at)].text)) return true;
  return false;
}

/// The days that the clause could mean, the likeliest first; at most two.
std::vector<SuggestedDay> days_of(Clause const& clause, Sentence const& sentence,
                                  std::vector<Piece> const& dates, Day today, Day not_before) {
  std::vector<SuggestedDay> deadlines, others;
  bool const has_own =
      std::ranges::any_of(dates, [&](auto const& date) { return clause.owns(date); });
  for (auto const& date : dates) {
    if (date.grain == Grain::season || date.grain == Grain::year) continue;
    if (is_no_day(sentence, date)) continue;
    if (!clause.holds(date) || date.open || (has_own && !clause.owns(date))) continue;
    if (clause.leaves(date, today) || clause.passes_over(date, dates)) continue;
    auto& list = date.deadline ? deadlines : others;
    auto const first = sentence.words[static_cast<std::size_t>(date.from)].from;
    auto const last = sentence.words[static_cast<std::size_t>(date.to) - 1].to;
    auto const words = std::string(sentence.text.substr(first, last - first));
    if (date.due >= not_before) list.push_back({date.due, words});
    if (date.other && *date.other >= not_before && *date.other != date.due)
      list.push_back({*date.other, words});
  }
  auto days = deadlines.empty() ? std::move(others) : std::move(deadlines);
  if (days.size() > 2) days.resize(2);
  put_likelier_first(days, sentence);
  return days;
}

/// Two days of which either could be the promise's, or one that was not understood as its own.
bool has_unsure_day(Clause const& clause, Sentence const& sentence, std::vector<Piece> const& dates,
                    std::vector<SuggestedDay> const& days, Day today, Day not_before) {
  static WordSet const either("or eller أو");
  if (clause.counts_on()) return true;
  if (days.size() == 2 && days[0].text != days[1].text)
    return std::ranges::none_of(sentence.words,
                                [](auto const& word) { return either.has(word.text); });
  if (!days.empty()) return false;
  return std::ranges::any_of(dates, [&](Piece const& date) {
    if (date.grain == Grain::season || date.grain == Grain::year || date.open ||
        date.due < not_before)
      return false;
    return !is_no_day(sentence, date) && clause.could_hold(date) && !clause.leaves(date, today);
  });
}

void read_sentence(Sentence const& sentence, PhraseContext const& usual, Day not_before,
                   std::vector<PromisePhrase>& out) {
  if (sentence.question || sentence.words.empty()) return;
  auto context = usual;
  context.language = language_of(sentence, usual.language);
  auto const cues = cues_in(sentence.words, context.language);
  if (cues.empty()) return;
  auto const dates = dates_among(sentence.words, context);
  std::size_t from = 0;
  for (std::size_t at = 0; at < cues.size() && out.size() < promises_max; ++at) {
    auto const to = at + 1 < cues.size() ? boundary(sentence.words, cues[at], cues[at + 1])
                                         : sentence.words.size();
    if (from >= to) break;
    Clause const clause(sentence, cues[at], from, to);
    from = to;
    auto const said = said_by(sentence.words, cues[at]);
    if (said == Said::unclear) continue;
    auto const direction = said == Said::by_somebody ? Direction::theirs : cues[at].direction;
    if (is_doubtful(sentence.words, cues[at], to, direction, context.language)) continue;
    if (direction == Direction::theirs
            ? !reaches_us(sentence.words, cues[at], to, said == Said::by_somebody, context.language)
            : is_of_a_meeting(sentence.words, cues[at]) ||
                  is_of_others(sentence.words, cues[at], context.language))
      continue;
    auto days = days_of(clause, sentence, dates, context.today, not_before);
    if (days.empty() && cues[at].needs_day) continue;
    if (has_unsure_day(clause, sentence, dates, days, context.today, not_before)) continue;
    PromisePhrase promise;
    promise.text = clause.text();
    promise.what = clause.what(dates, days);
    promise.direction = direction;
    if (!days.empty()) promise.day = days.front().day;
    promise.days = std::move(days);
    if (!promise.what.empty()) out.push_back(std::move(promise));
  }
}

}  // namespace

std::vector<PromisePhrase> find_promises(std::string_view note, PhraseContext const& context,
                                         Day not_before) {
  std::vector<PromisePhrase> promises;
  auto const floor = std::max(not_before, context.today);
  auto const sentences = sentences_of(note);
  for (std::size_t at = 0; at < sentences.size() && promises.size() < promises_max; ++at)
    if (at + 1 >= sentences.size() || !takes_back(sentences[at + 1].words, context.language))
      read_sentence(sentences[at], context, floor, promises);
  return promises;
}

}  // namespace kept
