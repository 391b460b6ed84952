#include "individuals/note_reading/promise_phrases.hpp"

#include <algorithm>

#include "individuals/note_reading/promise_clause.hpp"
#include "individuals/note_reading/promise_doubts.hpp"
#include "individuals/note_reading/promise_receivers.hpp"
#include "individuals/note_reading/sentences.hpp"
#include "individuals/note_reading/who_said.hpp"

namespace kept {
namespace {

constexpr std::size_t promises_max = 100;
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

/// Where the words of one promise end and those of the next begin: at the last comma or "and"
/// before its cue.
std::size_t boundary(SpokenWords words, PromiseCue const& cue, PromiseCue const& next) {
  for (auto at = next.from; at > cue.after; --at)
    if (joins(words[at - 1])) return at;
  return next.from;
}

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

bool is_theirs_some_day(PromisePhrase const& promise) {
  return promise.direction == Direction::theirs && !promise.day;
}

}  // namespace

std::vector<PromisePhrase> find_promises(std::string_view note, PhraseContext const& context,
                                         Day not_before) {
  std::vector<PromisePhrase> promises;
  auto const floor = std::max(not_before, context.today);
  auto const sentences = sentences_of(note);
  for (std::size_t at = 0; at < sentences.size() && promises.size() < promises_max; ++at) {
    auto const& words = sentences[at].words;
    if (at + 1 < sentences.size() && takes_back(sentences[at + 1].words, context.language))
      continue;
    auto const known = promises.size();
    if (at > 0 && is_of_who_came_before(sentences[at - 1].words, words, context.language)) continue;
    read_sentence(sentences[at], context, floor, promises);
    // "Meeting on 1 December; they'll bring the report": on which day nobody says.
    if (at > 0 && sentences[at - 1].words.back().text == ";" &&
        !dates_among(sentences[at - 1].words, context).empty())
      promises.erase(std::remove_if(promises.begin() + static_cast<std::ptrdiff_t>(known),
                                    promises.end(), is_theirs_some_day),
                     promises.end());
  }
  return promises;
}

}  // namespace kept
