// English: "I'll send", "we promised to call", "she will pay", "you'll have it".
#include "individuals/note_reading/promise_cues.hpp"

namespace kept {
namespace {

WordSet const& acts() {
  static WordSet const words(
      "send resend mail email forward call ring phone text write reply answer respond get come "
      "let make prepare draft deliver ship bring fix repair check look find review update share "
      "invite book arrange schedule order pay transfer refund sign return quote give provide set "
      "install start begin finish complete submit follow ask talk speak confirm visit meet see "
      "introduce present upload publish test have be put add change remove correct print pack "
      "collect pick drop hand pass tell inform notify contact reach organise organize plan build "
      "create produce propose offer hold keep renew replace show explain translate read study "
      "calculate measure order reserve issue credit compensate settle approve decide investigate "
      "clarify cover take report post order close open cancel stop");
  return words;
}

/// After "will": no act, or none that is promised.
WordSet const& no_acts() {
  static WordSet const words(
      "need think know hope want like love miss wait understand guess admit say assume stay never "
      "not probably maybe perhaps possibly try see regret bet suppose believe remember rain "
      "likely presumably consider feel struggle forget might");
  return words;
}

WordSet const& between() {
  static WordSet const words(
      "also then just definitely certainly personally gladly surely of course happily make sure to "
      "and still now first myself ourselves immediately");
  return words;
}

WordSet const& people() {
  static WordSet const words(
      "customer client supplier vendor partner manager boss colleague secretary assistant "
      "accountant bookkeeper lawyer team office company bank warehouse support sales driver "
      "buyer director owner agent daughter son wife husband brother sister father mother");
  return words;
}

WordSet const& nobody() {
  static WordSet const words(
      "it this that there which what who where when if how i we you the a an and but so delivery "
      "payment price meeting weather everything nothing something all these those list offer "
      "order report invoice monday tuesday wednesday thursday friday saturday sunday tomorrow "
      "today please yes no ok okay then next");
  return words;
}

WordSet const& hedges() {
  static WordSet const words(
      "maybe perhaps hopefully possibly if when whether unless until think doubt hope wish might "
      "once whenever guess suppose wonder asked wants wanted expects before after because");
  return words;
}

class English {
 public:
  explicit English(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at]) || hedged(at)) continue;
      contraction(at);
      subject_and_will(at);
      continuous(at);
      promised(at);
      opening(at);
    }
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

  /// One of the three words before, up to a comma.
  bool hedged(std::size_t at) const {
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      auto const& word = words_[at - back];
      if (is_mark(word)) return false;
      if (hedges().has(word.text)) return true;
    }
    return false;
  }

  /// The verb behind "will", if it says an act.
  void act(std::size_t from, std::size_t at, Direction direction, bool needs_day = false) {
    while (between().has_at(words_, at)) ++at;
    if (at >= words_.size() || is_mark(words_[at]) || no_acts().has(words_[at].text)) return;
    auto const& verb = words_[at].text;
    bool const known = acts().has(verb);
    if (verb == "have" && is(at + 1, "to")) return;
    if (verb == "be" && !any(at + 1, {"back", "sending", "calling", "in", "ready", "able", "done"}))
      return;
    if (verb == "be" && is(at + 1, "in") && !is(at + 2, "touch")) return;
    if (verb == "let" && any(at + 1, {"it", "that", "him", "her"})) return;
    if (any(at + 1, {"probably", "maybe", "perhaps", "possibly"})) return;
    if (!known && direction == Direction::theirs) return;
    found_.push_back({from, at, at + 1, direction, !known || needs_day, {}, 0, 0});
  }

  /// "You will have it" is our promise, "you will send it" is yours.
  Direction of_you(std::size_t verb) const {
    while (between().has_at(words_, verb)) ++verb;
    return any(verb, {"have", "get", "receive", "hear", "be", "find"}) ? Direction::ours
                                                                       : Direction::theirs;
  }

  void contraction(std::size_t at) {
    if (any(at, {"i'll", "we'll"})) return act(at, at + 1, Direction::ours);
    if (any(at, {"he'll", "she'll", "they'll"})) return act(at, at + 1, Direction::theirs);
    if (is(at, "you'll")) return you(at, at + 1);
    if (any(at, {"i'd", "we'd"}) && told_before(at)) return act(at, at + 1, Direction::ours);
    if (any(at, {"he'd", "she'd", "they'd"}) && told_before(at)) act(at, at + 1, Direction::theirs);
  }

  void you(std::size_t at, std::size_t verb) {
    auto const direction = of_you(verb);
    act(at, verb, direction, true);
  }

  bool told_before(std::size_t at) const {
    static WordSet const told("told said promised agreed wrote assured says");
    for (std::size_t back = 1; back <= 5 && back <= at; ++back)
      if (told.has(words_[at - back].text)) return true;
    return false;
  }

  void subject_and_will(std::size_t at) {
    std::size_t next = at + 1;
    while (any(next, {"also", "then", "both", "all", "personally", "certainly", "definitely"}))
      ++next;
    bool const will = any(next, {"will", "shall"});
    bool const would = is(next, "would") && told_before(at);
    bool const going =
        any(next, {"am", "are", "is"}) && is(next + 1, "going") && is(next + 2, "to");
    if (!will && !would && !going) {
      if (any(at, {"i'm", "we're"}) && is(at + 1, "going") && is(at + 2, "to"))
        act(at, at + 3, Direction::ours);
      if (any(at, {"she", "he"}) && is(at + 1, "'") && is(at + 2, "s") && is(at + 3, "going") &&
          is(at + 4, "to"))
        act(at, at + 5, Direction::theirs);
      return;
    }
    auto const verb = next + (going ? 3 : 1);
    if (any(at, {"i", "we"})) return act(at, verb, Direction::ours);
    if (is(at, "you")) return you(at, verb);
    if (any(at, {"he", "she", "they"}) || names_somebody(words_, at, people(), nobody()))
      act(at, verb, Direction::theirs);
  }

  /// "I'm sending it tomorrow": a promise with a day.
  void continuous(std::size_t at) {
    std::size_t verb = 0;
    auto direction = Direction::ours;
    if (any(at, {"i'm", "we're"})) verb = at + 1;
    if (any(at, {"i", "we"}) && any(at + 1, {"am", "are"})) verb = at + 2;
    if (any(at, {"they're"})) verb = at + 1, direction = Direction::theirs;
    if (any(at, {"he", "she", "they"}) && any(at + 1, {"is", "are"}))
      verb = at + 2, direction = Direction::theirs;
    if (!verb || verb >= words_.size() || !words_[verb].text.ends_with("ing")) return;
    auto const stem = words_[verb].text.substr(0, words_[verb].text.size() - 3);
    std::string base;
    if (acts().has(stem)) base = stem;
    if (base.empty() && acts().has(stem + "e")) base = stem + "e";
    if (base.empty() || stem == "hav" || stem == "be" || stem == "see" || stem == "hop") return;
    found_.push_back({at, verb, verb + 1, direction, true, base, 0, 0});
  }

  /// "I promised (her) to send", "he agreed to pay", "we have promised him the list".
  void promised(std::size_t at) {
    bool const word = any(
        at, {"promise", "promised", "promises", "guarantee", "committed", "agreed", "undertook"});
    if (!word) return;
    std::size_t subject = at;
    while (subject > 0 && any(subject - 1, {"have", "has", "had", "'ve", "also", "hereby"}))
      --subject;
    auto direction = Direction::ours;
    if (subject > 0) {
      if (any(subject - 1, {"i", "we", "i've", "we've"})) {
        direction = Direction::ours;
      } else if (any(subject - 1, {"he", "she", "they", "who", "you"}) ||
                 names_somebody(words_, subject - 1, people(), nobody())) {
        direction = Direction::theirs;
      } else if (subject > 1 || !is_mark(words_[0])) {
        return;
      }
    } else if (!is(at, "promised")) {
      return;
    }
    // "We agreed on a price" promises nothing; "agreed to send" does.
    for (std::size_t to = at + 1; to <= at + 4 && to < words_.size(); ++to)
      if (is(to, "to") && acts().has_at(words_, to + 1)) {
        found_.push_back({subject ? subject - 1 : 0, to + 1, to + 2, direction, false, {}, 0, 0});
        return;
      }
    if (any(at, {"promised", "promise", "promises"}))
      found_.push_back({subject ? subject - 1 : 0, at, at + 1, direction, true, {}, 0, 0});
  }

  /// "Will send the list on Friday": notes leave out the I.
  void opening(std::size_t at) {
    bool const first = at == 0 || words_[at - 1].text == "-" || words_[at - 1].text == "*" ||
                       words_[at - 1].text == ":";
    if (first && is(at, "will") && acts().has_at(words_, at + 1))
      found_.push_back({at, at + 1, at + 2, Direction::ours, true, {}, 0, 0});
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> english_cues(SpokenWords words) { return English(words).cues(); }

}  // namespace kept
