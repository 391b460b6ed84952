// Danish: "jeg sender", "så ringer vi", "jeg skal nok sende", "hun betaler", "Sender listen".
#include <optional>

#include "individuals/note_reading/danish_verbs.hpp"

namespace kept {
using namespace danish;
namespace {

class Danish {
 public:
  explicit Danish(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    found_ = committed(words_);
    for (auto& cue : reported(words_)) found_.push_back(std::move(cue));
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at])) continue;
      if (is_talk(at)) continue;
      if (acts().has(words_[at].text) || is_doing(at)) present(at);
      modal(at);
      promised(at);
      ready(at);
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

  /// "Vi snakker igen", "jeg tager en ny snak med ham": the next talk, nothing that is promised.
  bool is_talk(std::size_t at) const {
    static WordSet const talks("snakker taler tager snakke tale tage");
    static WordSet const again("igen videre sammen ved snak samtale telefonen telefon teams");
    if (!talks.has(words_[at].text)) return false;
    for (auto next = at + 1; next < at + 7 && next < words_.size(); ++next)
      if (again.has(words_[next].text)) return true;
    return false;
  }

  /// Any other verb that "I" or "we" do: "vi monterer skiltet".
  bool is_doing(std::size_t at) const {
    auto const& verb = words_[at];
    if (verb.capital || verb.text.size() < 5 || !verb.text.ends_with("er")) return false;
    if (states().has(verb.text)) return false;
    return any(at + 1, {"jeg", "vi"}) || (at > 0 && any(at - 1, {"jeg", "vi"}));
  }

  bool is_ready(std::size_t at) const {
    static WordSet const ready("klar klart klare færdig færdigt færdige parat");
    for (auto next = at + 1; next < at + 7 && next < words_.size(); ++next)
      if (ready.has(words_[next].text)) return true;
    return false;
  }

  /// "Vi har den klar til ham på mandag".
  void ready(std::size_t at) {
    if (!is(at, "har")) return;
    bool const inverted = any(at + 1, {"jeg", "vi"});
    if (!inverted && !(at > 0 && any(at - 1, {"jeg", "vi"}))) return;
    if (!inverted && subordinated(at - 1)) return;
    if (stopped(at + 1) || !is_ready(at)) return;
    add(inverted ? at : at - 1, at, inverted ? at + 2 : at + 1, Direction::ours, true,
        Form::as_it_is);
  }

  /// "Efterskolen får overslaget i uge 49", but not what they get from others, or as they do.
  bool gets_from_us(std::size_t at) const {
    if (is_father(words_, at)) return false;
    static WordSet const not_ours(
        "fri ferie besøg barn baby tid lov råd travlt fra af at nok lyst sine nye piller");
    if (!is(at, "far")) return false;
    for (auto next = at + 1; next < words_.size() && next < at + 12; ++next) {
      if (words_[next].text == "," || words_[next].text == ";") break;
      if (is(next, "fra") && any(next + 1, {"os", "mig"})) return true;
      bool const is_new = any(next, {"en", "et"}) && any(next + 1, {"ny", "nyt"});
      if (is_new || not_ours.has(words_[next].text)) return false;
    }
    return true;
  }

  /// Whose the subject at `at` is; nothing where it is nobody's.
  std::optional<Direction> subject(std::size_t at) const {
    if (at >= words_.size()) return {};
    if (any(at, {"jeg", "vi"})) return Direction::ours;
    if (any(at, {"han", "hun", "de"})) return Direction::theirs;
    // "Vores chauffør".
    if (at > 0 && any(at - 1, {"vores", "min", "mit"}) && people().has(words_[at].text))
      return Direction::ours;
    // "Bo fra ekspeditionen".
    if (at > 1 && is(at - 1, "fra") && words_[at - 2].capital) return Direction::theirs;
    if (names_somebody(words_, at, people(), nobody())) return Direction::theirs;
    return {};
  }

  bool stopped(std::size_t from) const {
    for (auto at = from; at < from + 4 && at < words_.size(); ++at) {
      if (words_[at].text == "," || words_[at].text == "." || words_[at].text == ";") return false;
      if (is(at, "ikke") && is(at + 1, "senere")) return false;
      if (stops().has(words_[at].text)) return true;
    }
    return false;
  }

  bool subordinated(std::size_t subject_at) const {
    return subject_at > 0 && subordinate().has(words_[subject_at - 1].text);
  }

  enum class Form { infinitive, present, as_it_is };

  void add(std::size_t from, std::size_t verb, std::size_t after, Direction direction,
           bool needs_day, Form form) {
    PromiseCue cue{from, verb, after, direction, needs_day, {}, 0, 0};
    cue.drop = form == Form::present ? 1 : 0;  // the r
    // "Jeg vender tilbage" and "jeg sørger for det" promise without a day too.
    static WordSet const sure("vender sørger");
    if (direction == Direction::ours && from < verb && sure.has(words_[verb].text))
      cue.needs_day = false;
    found_.push_back(std::move(cue));
  }

  /// "Sagde til ham at han kommer": between the two of them.
  bool told_to_others(std::size_t subject_at) const {
    if (subject_at == 0 || !is(subject_at - 1, "at")) return false;
    for (std::size_t back = 2; back <= 6 && back <= subject_at; ++back)
      if (any(subject_at - back, {"ham", "hende", "dem"})) return true;
    return false;
  }

  void present(std::size_t at) {
    if (is_father(words_, at) || stopped(at + 1) || any(at + 1, {"nok", "lige"}) ||
        is_own_business(words_, at))
      return;
    for (std::size_t back = 1; back <= 2 && back <= at; ++back)
      if (stops().has(words_[at - back].text)) return;
    bool const to_you = any(at, {"far", "modtager", "horer"});
    // Inverted: "så sender jeg", "torsdag ringer hun".
    if (any(at + 1, {"jeg", "vi", "han", "hun"}) || (is(at + 1, "de") && at > 0)) {
      if (at > 0 && subordinate().has(words_[0].text) && at < 2) return;
      if (hangs_on_verb(words_, at)) return;
      if (to_you && !infinitive_follows(at + 2)) return;
      return add(at, at, at + 2, *subject(at + 1), true, Form::present);
    }
    if (to_you && any(at + 1, {"du", "i"}))
      return add(at, at, at + 1, Direction::ours, true, Form::as_it_is);
    std::size_t before = at;
    while (before > 0 && between().has(words_[before - 1].text) && !is(before - 1, "skal"))
      --before;
    if (before > 0) {
      if (any(before - 1, {"du", "i"}) && to_you && !subordinated(before - 1))
        return add(before - 1, at, at + 1, Direction::ours, true, Form::as_it_is);
      auto const who = subject(before - 1);
      bool const article = is(before - 1, "de") && before > 1 && !is_mark(words_[before - 2]) &&
                           !any(before - 2, {"og", "men", "at", "sa"});
      if (!who || article || subordinated(before - 1) ||
          (*who == Direction::theirs && told_to_others(before - 1))) {
        if (!is_mark(words_[before - 1])) return;
      } else {
        if (to_you && *who == Direction::theirs && gets_from_us(at))
          return add(before - 1, at, at + 1, Direction::ours, true, Form::as_it_is);
        if (to_you && !is_participle(words_, at + 1) && !makes_do(at)) return;
        return add(before - 1, at, at + 1, *who, true, Form::present);
      }
    }
    // "Sender listen på fredag": notes leave out the I.
    bool const opens = before == 0 || is_mark(words_[before - 1]);
    if (!opens || before != at || !acts().has(words_[at].text)) return;
    if (before > 0 && is(before - 1, ",") && is_apposition(before - 1))
      return add(at, at, at + 1, Direction::theirs, true, Form::present);
    if (!to_you && (before == 0 || any(before - 1, {"-", "*", ":"}) || is_for_them(at)))
      add(at, at, at + 1, Direction::ours, true, Form::present);
  }

  /// "Kommunens jurist, Ida Skov, sender os afgørelsen".
  bool is_apposition(std::size_t comma) const {
    std::size_t from = comma;
    while (from > 0 && comma - from < 5 && !is(from - 1, ",")) --from;
    return from > 1 && is(from - 1, ",") && from < comma && words_[from].capital &&
           words_[comma - 1].capital;
  }

  /// ", sender dem med posten": behind a sentence on somebody it is ours only if it is for them.
  bool is_for_them(std::size_t at) const {
    bool others = true, for_them = false;
    for (std::size_t before = 0; before < at; ++before)
      others = (others && !any(before, {"jeg", "vi"})) || any(before, {"han", "hun", "de"});
    for (auto next = at + 1; next < words_.size() && next < at + 8; ++next) {
      if (is(next, "gor") && any(next + 1, {"han", "hun", "de"})) return false;
      for_them = for_them || any(next, {"ham", "hende", "dem"});
    }
    return !others || for_them;
  }

  bool infinitive_follows(std::size_t at) const {
    for (auto next = at; next < at + 4; ++next)
      if (is_infinitive(words_, next)) return true;
    return is_participle(words_, at);
  }

  /// "Jeg får Niels til at ringe".
  bool makes_do(std::size_t at) const {
    for (auto next = at + 2; next < at + 5; ++next)
      if (is(next, "til") && is(next + 1, "at") && is_infinitive(words_, next + 2)) return true;
    return false;
  }

  /// "Jeg skal nok sende", "vi vil ringe", "så skal jeg nok sende", "hun vil betale".
  void modal(std::size_t at) {
    if (!any(at, {"skal", "vil", "kan", "lover"})) return;
    bool const opens = at == 0 || is_mark(words_[at - 1]);
    bool const left_out = opens && (is(at, "lover") || (is(at, "skal") && is(at + 1, "nok")));
    bool const promise_word = is(at, "lover");
    if (is(at, "kan")) return;
    std::optional<Direction> who;
    std::size_t from = at, next = at + 1;
    if (at > 0 && (who = subject(at - 1)) && !subordinated(at - 1)) {
      from = at - 1;
    } else if (at + 1 < words_.size() && any(at + 1, {"jeg", "vi", "han", "hun", "de"})) {
      who = subject(at + 1);
      if (at > 0 && (subordinate().has(words_[at - 1].text) || hangs_on_verb(words_, at))) return;
      next = at + 2;
    } else if (left_out) {
      who = Direction::ours;
    } else {
      return;
    }
    if (stopped(at + 1)) return;
    bool const sure = is(next, "nok") || promise_word;
    // Up to an "at" and a person between: "jeg lover dig at sende".
    for (auto verb = next; verb < next + 5 && verb < words_.size(); ++verb) {
      if (is_mark(words_[verb])) return;
      if (is(verb, "gerne")) return;  // a wish
      if (is(verb, "have") && (!sure || !is_ready(verb))) return;
      if (is(verb, "have")) return add(from, verb, verb + 1, *who, !sure, Form::as_it_is);
      // "Han vil se os": a wish, or a talk.
      if (is(at, "vil") && any(verb, {"se", "hore", "tale", "snakke", "finde"})) return;
      if (is(verb, "finde") && is(verb + 1, "ud")) return;
      if (any(verb, {"vende", "tage"}) && any(verb + 1, {"den", "det", "dem", "til", "hjem"}))
        return;
      if (is_infinitive(words_, verb))
        return add(from, verb, verb + 1, *who, !sure, Form::infinitive);
    }
  }

  /// "Jeg har lovet at sende", "hun lovede at betale".
  void promised(std::size_t at) {
    if (!any(at, {"lovede", "lovet", "indvilget", "indvilgede"})) return;
    if (any(at + 1, {"sidste", "engang", "dengang"}) || any(at + 2, {"sidste"})) return;
    std::size_t before = at;
    if (any(at, {"lovet", "indvilget"})) {
      if (at == 0) return;
      if (any(at - 1, {"har", "havde"})) --before;
    }
    std::optional<Direction> who;
    if (before == 0 || is_mark(words_[before - 1]))
      who = Direction::ours;
    else
      who = subject(before - 1);
    if (!who && before + 1 < words_.size()) who = subject(before + 1);
    if (!who || stopped(at + 1)) return;
    auto const from = before ? before - 1 : 0;
    for (auto verb = at + 1; verb < at + 6 && verb < words_.size(); ++verb) {
      if (is_mark(words_[verb])) return;
      // "Ole har lovet ham en dør" is between the two of them.
      bool const to_us = any(verb, {"at", "os", "mig", "nu", "jo", "ogsa", "i", "selv", "straks"});
      if (*who == Direction::theirs && !to_us) return;
      if (is(verb, "at") && is_done(verb + 1))
        return add(from, verb + 1, verb + 2, *who, false, Form::infinitive);
    }
    // "Jeg lovede den 17."
    if (*who == Direction::ours && before > 0 && any(before - 1, {"jeg", "vi"}))
      add(from, at, at + 1, *who, true, Form::as_it_is);
  }

  /// Any infinitive that is something to be done.
  bool is_done(std::size_t at) const {
    static WordSet const no_acts("være have kunne blive ville skulle det den de han hun vi jeg");
    if (at >= words_.size() || is_mark(words_[at]) || no_acts.has(words_[at].text)) return false;
    return is_infinitive(words_, at) || words_[at].text.ends_with('e');
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> danish_cues(SpokenWords words) { return Danish(words).cues(); }

}  // namespace kept
