// Danish: where somebody gives their word: "gav håndslag på at", "hun indvilgede i at", "det står
// vi ved". What follows, or stands before, is a promise whatever its verb.
#include <optional>

#include "individuals/note_reading/danish_given_words.hpp"
#include "individuals/note_reading/danish_verbs.hpp"

namespace kept::danish {
namespace {

constexpr std::size_t reach = 9;  // words between "lovede" and its "at"

class Commitments {
 public:
  explicit Commitments(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (auto const length = given().longest_at(words_, at))
        promised(at, length, true);
      else if (auto const said = told().longest_at(words_, at))
        promised(at, said, false);
      from_us(at);
    }
    if (found_.empty()) as_told();
    return std::move(found_);
  }

 private:
  bool is(std::size_t at, std::string_view word) const {
    return at < words_.size() && words_[at].text == word;
  }
  bool any(std::size_t at, std::initializer_list<std::string_view> choice) const {
    for (auto word : choice)
      if (is(at, word)) return true;
    return false;
  }
  bool is_within(std::size_t from, std::size_t to, WordSet const& set) const {
    for (auto at = from; at < std::min(to, words_.size()); ++at)
      if (set.has(words_[at].text)) return true;
    return false;
  }
  std::size_t clause_start(std::size_t at) const {
    while (at > 0 && !is_mark(words_[at - 1])) --at;
    return at;
  }
  std::size_t clause_end(std::size_t at) const {
    while (at < words_.size() && !any(at, {",", ";", ":", ".", "!", "\""})) ++at;
    return at;
  }

  /// Whose the subject at `at` is; nothing where it is a thing.
  std::optional<Direction> subject(std::size_t at) const {
    if (any(at, {"jeg", "vi"})) return Direction::ours;
    if (any(at, {"han", "hun", "de"})) return Direction::theirs;
    if (any(at, {"vores", "min"}) && at + 1 < words_.size()) return Direction::ours;
    if (names_somebody(words_, at, people(), nobody())) return Direction::theirs;
    return {};
  }

  /// Who gives their word; where nobody is said, the writer.
  std::optional<Direction> giver(std::size_t at, std::size_t end) const {
    static WordSet const helping("har havde fik gav givet lige også nu endelig igen straks");
    if (any(end, {"jeg", "vi"})) return Direction::ours;
    if (any(end, {"han", "hun"})) return Direction::theirs;
    auto const start = clause_start(at);
    auto first = start;
    while (first < at && any(first, {"og", "men", "sa", "at", "derfor", "til", "gengaeld"}))
      ++first;
    if (first == at) {
      // "..., så garanterede bogtrykkeren at".
      bool const behind = at > 0 && end < words_.size() && words_[end].text.size() > 4 &&
                          words_[end].text.ends_with("en");
      return behind ? Direction::theirs : Direction::ours;
    }
    // "Har givet Lisbeth håndslag på", but ", har Karin lovet at".
    if (helping.has(words_[first].text)) {
      if (any(first + 1, {"han", "hun", "de"})) return Direction::theirs;
      if (first > 0 && words_[first + 1].capital) return {};
      return Direction::ours;
    }
    for (auto place = first; place < at; ++place)
      if (any(place, {"jeg", "vi"})) return Direction::ours;
    if (any(first, {"han", "hun", "de"}) || words_[first].capital) return Direction::theirs;
    if (words_[first].text.size() > 4 && first + 3 >= at) return Direction::theirs;
    return {};
  }

  void promised(std::size_t at, std::size_t length, bool sure) {
    auto const who = giver(at, at + length);
    if (!who || is_within(clause_start(at), at + length, doubts())) return;
    for (auto next = at + length; next < words_.size() && next <= at + length + reach; ++next) {
      if (any(next, {";", ".", "om", "hvis", "ikke", "sidste", "engang", "siden"})) return;
      // "Lovede hende at hun", but not "sagde han til ham at".
      if (*who == Direction::theirs && !is(next, "at") && is_somebody_else(next)) return;
      if (*who == Direction::theirs && !sure && is(next, "til") && !any(next + 1, {"os", "mig"}))
        return;
      if (!is(next, "at")) continue;
      clause(at, next + 1, *who, sure);
      // "... og at de returnerer kasserne".
      for (auto more = next + 2; more + 2 < words_.size(); ++more)
        if (any(more, {"og", "samt"}) && is(more + 1, "at")) clause(more, more + 2, *who, sure);
      return;
    }
  }

  /// "Lovede bygherren at", "lovede hende at", but not "bekræftede i telefonen at".
  bool is_somebody_else(std::size_t at) const {
    static WordSet const to("i på over med efter ved hos af til");
    if (is_mark(words_[at]) || (at > 0 && to.has(words_[at - 1].text))) return false;
    if (any(at, {"ham", "hende", "dem", "hinanden", "sin", "sit", "sine"}) || words_[at].capital)
      return true;
    return words_[at].text.size() > 5 &&
           (words_[at].text.ends_with("en") || words_[at].text.ends_with("erne"));
  }

  bool is_infinitive_here(std::size_t at) const {
    static WordSet const no_acts(
        "være have kunne blive ville skulle det den de vide denne disse "
        "alle begge hele hende mange samme flere nogle ikke kalde");
    static WordSet const short_ones("få gå se give tage stå slå gøre");
    if (at >= words_.size() || is_mark(words_[at]) || words_[at].capital) return false;
    if (no_acts.has(words_[at].text)) return false;
    return short_ones.has(words_[at].text) || words_[at].text.ends_with("e");
  }

  /// What follows "at": an act, somebody who acts, or what will be.
  void clause(std::size_t from, std::size_t at, Direction who, bool sure) {
    if (at + 1 >= words_.size()) return;
    auto const end = std::min(clause_end(at), words_.size());
    if (is_within(at, end, doubts())) return;
    if (is_infinitive_here(at)) {
      if (sure) add(from, at, at + 1, who, false);
      return;
    }
    static WordSet const presents("er bliver kommer ligger står kører virker leveres");
    auto const acting = subject(at);
    if (acting == Direction::ours) {
      static WordSet const talks("taler snakker ses mødes tales snakkes tager holder finder");
      auto const verb = at + (any(at, {"vores", "min"}) ? 2 : 1);
      if (verb < end && talks.has(words_[verb].text)) return;
      if (verb < end && who == Direction::ours) add(from, verb, verb + 1, who, !sure);
    } else if (acting == Direction::theirs) {
      bool const gets = is_within(at + 1, std::min(at + 4, end), WordSet("får hører har må"));
      if (who == Direction::ours && gets) return add(from, at, at + 1, Direction::ours, !sure);
      if (who == Direction::theirs || is_agreed(from)) {
        auto const verb = is(at + 1, "selv") ? at + 2 : at + 1;
        if (verb < end) add(from, verb, verb + 1, Direction::theirs, !sure);
      }
    } else if (sure || is_within(at, end, presents)) {
      add(from, at, at + 1, who, !sure);
    }
  }
  bool is_agreed(std::size_t at) const {
    for (std::size_t place = 0; place <= at && place < words_.size(); ++place)
      if (any(place, {"aftalte", "aftalt", "aftalen"})) return true;
    return false;
  }

  /// "Hun hører fra mig inden fredag", "skiltet bliver sat op af os", "ringet fra vores side".
  void from_us(std::size_t at) {
    bool const us = (any(at, {"fra", "af", "hos"}) && any(at + 1, {"os", "mig"})) ||
                    (is(at, "fra") && is(at + 1, "vores") && is(at + 2, "side"));
    if (!us) return;
    auto const start = clause_start(at), end = clause_end(at);
    if (is_within(start, end, doubts())) return;
    for (auto verb = start; verb < at; ++verb) {
      bool const gets = is(at, "fra") && any(verb, {"horer", "far", "kommer"});
      bool const done = is(verb, "bliver");
      bool const passive = any(at, {"af", "hos"}) && words_[verb].text.size() > 5 &&
                           words_[verb].text.ends_with("es") && verb > start;
      if (any(verb, {"jeg", "vi"})) return;
      if (gets || done || passive) return add(verb, verb, verb + 1, Direction::ours, true);
    }
  }

  /// "Vi trykker om, har jeg sagt til Birgitte", "..., det har vi hans ord på".
  void as_told() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      auto const ours = by_us().longest_at(words_, at);
      auto const theirs = ours ? 0 : by_them().longest_at(words_, at);
      if (!ours && !theirs) continue;
      if (ours + theirs == 2 && !weak_fits(at)) continue;
      auto to = at;
      while (to > 0 && any(to - 1, {"det", ",", "\"", "-", "og", "saa", "sa"})) --to;
      auto from = to;
      while (from > 0 && !any(from - 1, {",", ";", ":", "\""})) --from;
      // "Vi retter skabet hos familien, uden beregning, det har jeg lovet."
      if (from > 0 && to - from < 3) from = 0;
      tagged(from, to, ours ? Direction::ours : Direction::theirs);
      return;
    }
  }
  /// "Sagde jeg": ends the clause, or a name follows.
  bool weak_fits(std::size_t at) const {
    auto const next = at + 2;
    return at > 3 && (next >= words_.size() || is_mark(words_[next]) || words_[next].capital ||
                      any(next, {"og", "til", "ham", "hende", "dem"}));
  }

  void tagged(std::size_t from, std::size_t to, Direction who) {
    if (to < from + 3 || is_within(0, words_.size(), doubts())) return;
    std::optional<std::size_t> verb;
    for (auto at = from; at < to && !verb; ++at)
      if (is_present(at)) verb = at;
    if (!verb) return;
    for (auto at = from; at < *verb; ++at) {
      if (who == Direction::theirs && any(at, {"jeg", "vi"}) && !is(*verb, "far")) return;
      if (who == Direction::ours && any(at, {"han", "hun", "de"}) &&
          !any(*verb, {"far", "horer", "skal", "kan"}))
        return;
    }
    add(from, *verb, *verb + 1, who, false);
  }
  /// A verb of now or of what is to come: "retter", "får", "indberettes", "skal", "er".
  bool is_present(std::size_t at) const {
    static WordSet const small("skal kan ka vil er får går ser står slår gør");
    static WordSet const nouns(
        "her der eller efter over under uger dage timer kroner meter december "
        "november september oktober januar februar mester penge stoler");
    auto const& word = words_[at];
    if (is_mark(word) || nouns.has(word.text)) return false;
    if (small.has(word.text)) return true;
    if (word.capital && at > 0) return false;
    return acts().has(word.text) || states().has(word.text) ||
           (word.text.size() > 5 && word.text.ends_with("es") && at > 0) ||
           (word.text.size() > 4 && word.text.ends_with("er") && at > 0 &&
            (any(at - 1, {"jeg", "vi"}) || any(at + 1, {"jeg", "vi"})));
  }

  void add(std::size_t from, std::size_t verb, std::size_t after, Direction who, bool needs_day) {
    PromiseCue cue{from, verb, after, who, needs_day, {}, 0, 0};
    cue.pledged = true;
    found_.push_back(std::move(cue));
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> committed(SpokenWords words) { return Commitments(words).cues(); }

}  // namespace kept::danish
