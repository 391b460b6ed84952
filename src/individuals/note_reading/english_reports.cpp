// English: what a note tells of having been promised. Who told it, to whom, and what.
#include "individuals/note_reading/english_verbs.hpp"

namespace kept::english {
namespace {

constexpr std::size_t reach = 8;  // words between "told" and "we'd"

WordSet const& tellers() {
  static WordSet const words(
      "said told promised assured agreed repeated confirmed guaranteed word promise promises "
      "guarantee committed undertook swore says vowed pledged");
  return words;
}

WordSet const& others() {
  static WordSet const words("him her them");
  return words;
}

enum class Teller { us, them, nobody };

class Reports {
 public:
  explicit Reports(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at])) continue;
      if (tellers().has(words_[at].text)) told(at);
      if (any(at, {"owe", "owed"})) owed(at);
      if (any(at, {"i'm", "we're"}) && is(at + 1, "to")) add(at, at + 2, Direction::ours, false);
      // What has to be done by a day: "I have to send it today".
      if (any(at, {"i", "we"}) && any(at + 1, {"have", "need"}) && is(at + 2, "to"))
        have_to(at, at + 3);
      if (any(at, {"i've", "we've"}) && is(at + 1, "to")) have_to(at, at + 2);
      if (any(at, {"i", "we"}) && is(at + 1, "must")) have_to(at, at + 2);
    }
    if (found_.empty()) as_said();
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

  void add(std::size_t from, std::size_t verb, Direction direction, bool needs_day) {
    while (between().has_at(words_, verb)) ++verb;
    if (verb >= words_.size() || is_mark(words_[verb]) || no_acts().has(words_[verb].text)) return;
    if (is(verb, "have") && verb + 1 < words_.size() &&
        (is(verb + 1, "to") || is_participle(words_[verb + 1].text)))
      return;
    static WordSet const talks("meet catch chat reconvene");
    if (talks.has(words_[verb].text)) return;
    if (any(verb, {"talk", "speak", "see"}) &&
        (verb + 1 >= words_.size() || is_mark(words_[verb + 1]) ||
         any(verb + 1, {"again", "him", "her", "them", "on", "soon", "next"})))
      return;
    found_.push_back({from, verb, verb + 1, direction, needs_day, {}, 0, 0});
  }

  bool denied(std::size_t at) const {
    static WordSet const words(
        "not never no didn't don't can't cannot won't wasn't weren't couldn't wouldn't isn't "
        "nobody "
        "haven't hasn't hadn't whatever if whether doubt reckons claims thinks believes insists "
        "swears pretends");
    for (std::size_t back = 1; back <= 5 && back <= at; ++back) {
      if (is_mark(words_[at - back])) return false;
      if (words.has(words_[at - back].text)) return true;
    }
    return false;
  }

  void have_to(std::size_t from, std::size_t verb) {
    bool const opens =
        from == 0 || is_mark(words_[from - 1]) || any(from - 1, {"and", "so", "but"});
    if (opens && acts().has_at(words_, verb)) add(from, verb, Direction::ours, true);
  }

  /// Whose word it is; nothing where it was given to somebody ("was promised") or nobody knows.
  Teller teller(std::size_t at, std::size_t& from) const {
    from = at;
    if (is(at, "word")) {
      if (at < 2 || !any(at - 1, {"my", "our"})) return Teller::nobody;
      return Teller::us;
    }
    while (from > 0 && any(from - 1, {"have", "has", "had", "also", "just", "already", "then"}))
      --from;
    if (from > 0 && any(from - 1, {")", ","})) {
      auto const acting = acting_before(words_, from);
      if (acting.who != Actor::nobody) {
        from = acting.from;
        return acting.who == Actor::us ? Teller::us : Teller::them;
      }
    }
    if (from == 0 || is_mark(words_[from - 1]) || any(from - 1, {"and", "but", "so"}))
      return Teller::us;
    --from;
    if (any(from, {"i", "we", "i've", "we've", "we'd", "i'd"})) return Teller::us;
    if (any(from, {"he", "she", "they", "who", "you", "he's", "she's", "they've", "you've"}))
      return Teller::them;
    if (names_somebody(words_, from, people(), nobody()) ||
        acting_before(words_, from + 1).who == Actor::them)
      return Teller::them;
    return Teller::nobody;
  }

  /// Notes leave out who speaks: "said he'd" is theirs, "said we'd" ours.
  void told(std::size_t at) {
    std::size_t from = at;
    if (denied(at)) return;
    auto const who = teller(at, from);
    if (who == Teller::nobody) return;
    bool const to_others = others().has_at(words_, at + 1) && !(from == at || who == Teller::us);
    if (to_others) return;
    // "I had promised to call him and did".
    if (at > 0 && is(at - 1, "had")) return;
    if (would(at, from, who) || to_do(at, from, who)) return;
    // "I had promised him a discount" is over.
    if (any(from, {"i'd", "we'd"})) return;
    if (any(at, {"promised", "promise", "promises", "guaranteed"})) thing(at, from, who);
  }

  /// "... we'd call", "... the samples would be there by Friday".
  bool would(std::size_t at, std::size_t from, Teller who) {
    for (auto next = at + 1; next < words_.size() && next <= at + reach; ++next) {
      if (any(next, {",", ";", ".", "if", "when", "unless"})) return false;
      bool const ours = any(next, {"i'd", "we'd", "i'll", "we'll"});
      if (ours || (any(next, {"i", "we"}) && any(next + 1, {"would", "will", "could", "can"}))) {
        if (who == Teller::us) add(from, next + (ours ? 1 : 2), Direction::ours, false);
        return true;
      }
      // "Agreed we deliver the chairs before Christmas".
      if (any(next, {"i", "we"}) && acts().has_at(words_, next + 1)) {
        if (who == Teller::us) add(from, next + 1, Direction::ours, true);
        return true;
      }
      if (any(next, {"he'd", "she'd", "they'd"})) return they_would(from, next + 1, who);
      // "Told her she'll have it Friday".
      if (any(next, {"he'll", "she'll", "they'll", "you'll"}) && who == Teller::us &&
          any(next + 1, {"have", "get", "receive", "hear"}))
        return they_would(from, next + 1, who);
      // "Told her she can collect it on Friday".
      if (any(next, {"he", "she", "they", "it"}) &&
          any(next + 1, {"can", "could", "will", "should"}) && who == Teller::us &&
          any(next + 2, {"have", "get", "expect", "receive"})) {
        add(from, next + 2, Direction::ours, true);
        return true;
      }
      if (any(next, {"he", "she", "they", "it"})) {
        if (!is(next + 1, "would")) return false;
        return is(next, "it") ? it_would(from, next + 1, who) : they_would(from, next + 2, who);
      }
      if (is(next, "would")) return it_would(from, next, who);
    }
    return false;
  }

  /// "Told her she'd have it by Friday" is ours to do.
  bool they_would(std::size_t from, std::size_t verb, Teller who) {
    if (who == Teller::us && any(verb, {"have", "get", "receive", "hear"})) {
      add(from, verb, Direction::ours, true);
    } else if (acts().has_at(words_, verb)) {
      add(from, verb, Direction::theirs, false);
    }
    return true;
  }

  bool it_would(std::size_t from, std::size_t would_at, Teller who) {
    // "Said the partner would ring me": theirs to do.
    for (auto at = would_at; at < words_.size() && !is_mark(words_[at]); ++at)
      if (any(at, {"me", "us"})) {
        add(from, would_at + 1, Direction::theirs, false);
        return true;
      }
    auto const acting = acting_before(words_, would_at);
    if (is(from, "said") && acting.who == Actor::them) {
      add(from, would_at + 1, Direction::theirs, true);
      return true;
    }
    add(from, would_at + 1, who == Teller::us ? Direction::ours : Direction::theirs, true);
    return true;
  }

  /// "I promised (her) to send", "he agreed to pay".
  bool to_do(std::size_t at, std::size_t from, Teller who) {
    if (any(at, {"said", "told", "says", "repeated", "confirmed"})) return false;
    static WordSet const no_verbs("us me him her them you the a an that this our his their");
    bool to_others = false;
    for (auto to = at + 1; to <= at + 4 && to < words_.size(); ++to) {
      if (is_mark(words_[to])) return false;
      bool const act =
          acts().has_at(words_, to + 1) || (any(at, {"promised", "promises"}) && to == at + 1 &&
                                            !ends(to + 1) && !no_verbs.has(words_[to + 1].text));
      to_others = to_others || !any(to, {"to", "me", "us", "also"});
      if (!is(to, "to") || !act) continue;
      // "Promised her sister to come" is between the two of them.
      if (who == Teller::them && to_others) return true;
      // "Agreed to pay": only a promise has its giver left out.
      bool const left_out = from == at && !is(at, "promised");
      if (left_out && !done_to_them(to)) return true;
      add(from, to + 1, who == Teller::us ? Direction::ours : Direction::theirs, false);
      return true;
    }
    return false;
  }

  bool ends(std::size_t at) const { return at >= words_.size() || is_mark(words_[at]); }

  bool done_to_them(std::size_t at) const {
    for (auto next = at; next < words_.size() && next < at + 6; ++next)
      if (others().has(words_[next].text)) return true;
    return false;
  }

  /// "Promised Leon a reference", "Karl promised us the certificates by Thursday".
  void thing(std::size_t at, std::size_t from, Teller who) {
    static WordSet const objects("him her them you the a an his their our some two three");
    if (at + 1 >= words_.size() || is_mark(words_[at + 1]) || any(at + 1, {"that", "to", "land"}))
      return;
    bool const to_us = any(at + 1, {"me", "us"});
    if (to_us && who == Teller::us && from != at) return;
    auto const direction = to_us || who == Teller::them ? Direction::theirs : Direction::ours;
    if (direction == Direction::theirs && !to_us && is_to_others(at + 1)) return;
    bool const sure = direction == Direction::ours &&
                      (objects.has(words_[at + 1].text) || words_[at + 1].capital);
    auto const verb = to_us ? at + 2 : at + 1;
    if (verb < words_.size()) found_.push_back({from, verb, verb + 1, direction, !sure, {}, 0, 0});
  }

  /// "Promised the bank the accounts", "promised Tom a job": between the two of them.
  bool is_to_others(std::size_t at) const {
    static WordSet const whose("the a an his her their its my our some two three");
    if (words_[at].capital) return true;
    if (!whose.has(words_[at].text)) return false;
    return whose.has_at(words_, at + 2) || whose.has_at(words_, at + 3);
  }

  /// "We owe them the plan by Monday", not "do we owe".
  void owed(std::size_t at) {
    auto const from = at > 0 && any(at - 1, {"i", "we"}) ? at - 1 : at;
    bool const opens = from == 0 || is_mark(words_[from - 1]) ||
                       any(from - 1, {"and", "but", "so", "that", "still"});
    if (!opens || denied(at)) return;
    bool const somebody = at + 1 < words_.size() &&
                          (words_[at + 1].capital || any(at + 1, {"him", "her", "them", "the"}));
    if (somebody) found_.push_back({from, at, at + 1, Direction::ours, false, {}, 0, 0});
  }

  /// "Ring him on the 1st, I said I would."
  void as_said() {
    if (words_.empty() || !acts().has(words_[0].text)) return;
    for (std::size_t at = 2; at + 1 < words_.size(); ++at)
      if (any(at, {"said", "promised"}) && any(at + 1, {"i", "we", "i'd"}) &&
          (is(at + 2, "would") || is(at + 1, "i'd")))
        return found_.push_back({0, 0, 1, Direction::ours, true, {}, 0, 0});
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> reported(SpokenWords words) { return Reports(words).cues(); }

}  // namespace kept::english
