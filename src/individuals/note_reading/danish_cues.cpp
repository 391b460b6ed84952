// Danish: "jeg sender", "så ringer vi", "jeg skal nok sende", "hun betaler", "Sender listen".
#include <optional>

#include "individuals/note_reading/promise_cues.hpp"

namespace kept {
namespace {

/// In the present tense; the infinitive is the word without its r.
WordSet const& acts() {
  static WordSet const words(
      "sender eftersender mailer videresender ringer skriver svarer vender kommer laver forbereder "
      "udarbejder leverer bringer retter reparerer tjekker checker kigger ser finder undersøger "
      "gennemgår opdaterer deler inviterer booker bestiller reserverer betaler overfører "
      "refunderer "
      "underskriver returnerer giver skaffer installerer starter begynder afslutter færdiggør "
      "indsender følger spørger taler snakker bekræfter besøger præsenterer uploader "
      "offentliggør tester ændrer fjerner printer udskriver pakker henter afleverer informerer "
      "orienterer underretter kontakter planlægger bygger opretter producerer foreslår tilbyder "
      "fornyer udskifter viser forklarer oversætter læser beregner måler krediterer fakturerer "
      "godkender beslutter afklarer ordner sørger får tager melder leveres aftaler arrangerer "
      "byder stiller sætter lægger holder klarer rapporterer lukker åbner svarer "
      "fremsender afsender opfølger hører modtager");
  return words;
}

bool is_infinitive(SpokenWords words, std::size_t at) {
  return at < words.size() && acts().has(words[at].text + "r");
}

WordSet const& between() {
  static WordSet const words(
      "også så lige nok selvfølgelig naturligvis personligt gerne straks nu da derfor altså "
      "herefter bare selv jo skal");
  return words;
}

WordSet const& stops() {
  static WordSet const words(
      "ikke aldrig næppe måske muligvis forhåbentlig eventuelt evt vistnok prøver forsøger");
  return words;
}

WordSet const& subordinate() {
  static WordSet const words("hvis når om før inden fordi mens siden hvornår hvad hvem ingen");
  return words;
}

WordSet const& people() {
  static WordSet const words(
      "kunden leverandøren chefen kollegaen sekretæren assistenten revisoren bogholderen advokaten "
      "firmaet banken lageret direktøren indkøberen partneren chaufføren ejeren konen manden "
      "datteren sønnen kontoret butikken");
  return words;
}

WordSet const& nobody() {
  static WordSet const words(
      "det den der her dette disse jeg vi du i man så hvis når og men eller listen tilbuddet "
      "prisen mødet varen varerne ordren rapporten fakturaen mandag tirsdag onsdag torsdag fredag "
      "lørdag søndag idag imorgen herefter bagefter senere derefter først nu ja nej ok derfor "
      "måske husk aftalt næste");
  return words;
}

class Danish {
 public:
  explicit Danish(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at])) continue;
      if (acts().has(words_[at].text)) present(at);
      modal(at);
      promised(at);
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

  /// Whose the subject at `at` is; nothing where it is nobody's.
  std::optional<Direction> subject(std::size_t at) const {
    if (at >= words_.size()) return {};
    if (any(at, {"jeg", "vi"})) return Direction::ours;
    if (any(at, {"han", "hun", "de"})) return Direction::theirs;
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

  void present(std::size_t at) {
    if (stopped(at + 1) || is(at + 1, "nok")) return;
    for (std::size_t back = 1; back <= 2 && back <= at; ++back)
      if (stops().has(words_[at - back].text)) return;
    bool const to_you = any(at, {"far", "modtager", "horer"});
    // Inverted: "så sender jeg", "torsdag ringer hun".
    if (any(at + 1, {"jeg", "vi", "han", "hun"}) || (is(at + 1, "de") && at > 0)) {
      if (at > 0 && subordinate().has(words_[0].text) && at < 2) return;
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
      if (!who || article || subordinated(before - 1)) {
        if (!is_mark(words_[before - 1])) return;
      } else {
        if (to_you && !participle_follows(at + 1)) return;
        return add(before - 1, at, at + 1, *who, true, Form::present);
      }
    }
    // "Sender listen på fredag": notes leave out the I.
    bool const opens = before == 0 || any(before - 1, {"-", "*", ":"});
    if (opens && before == at && !to_you) add(at, at, at + 1, Direction::ours, true, Form::present);
  }

  bool infinitive_follows(std::size_t at) const {
    for (auto next = at; next < at + 4; ++next)
      if (is_infinitive(words_, next)) return true;
    return participle_follows(at);
  }

  /// "Jeg får sendt listen".
  bool participle_follows(std::size_t at) const {
    return at < words_.size() && words_[at].text.size() > 3 && words_[at].text.ends_with('t');
  }

  /// "Jeg skal nok sende", "vi vil ringe", "så skal jeg nok sende", "hun vil betale".
  void modal(std::size_t at) {
    if (!any(at, {"skal", "vil", "kan", "lover"})) return;
    bool const promise_word = is(at, "lover");
    if (is(at, "kan")) return;
    std::optional<Direction> who;
    std::size_t from = at, next = at + 1;
    if (at > 0 && (who = subject(at - 1)) && !subordinated(at - 1)) {
      from = at - 1;
    } else if (at + 1 < words_.size() && any(at + 1, {"jeg", "vi", "han", "hun", "de"})) {
      who = subject(at + 1);
      if (at > 0 && subordinate().has(words_[at - 1].text)) return;
      next = at + 2;
    } else {
      return;
    }
    if (stopped(at + 1)) return;
    bool const sure = is(next, "nok") || promise_word;
    // Up to an "at" and a person between: "jeg lover dig at sende".
    for (auto verb = next; verb < next + 5 && verb < words_.size(); ++verb) {
      if (is_mark(words_[verb])) return;
      if (is(verb, "gerne")) return;  // a wish
      if (is(verb, "have")) return;
      if (is_infinitive(words_, verb))
        return add(from, verb, verb + 1, *who, !sure, Form::infinitive);
    }
  }

  /// "Jeg har lovet at sende", "hun lovede at betale".
  void promised(std::size_t at) {
    if (!any(at, {"lovede", "lovet"})) return;
    std::size_t before = at;
    if (is(at, "lovet")) {
      if (at == 0) return;
      if (any(at - 1, {"har", "havde"})) --before;
    }
    std::optional<Direction> who;
    if (before == 0)
      who = Direction::ours;
    else
      who = subject(before - 1);
    if (!who && before + 1 < words_.size()) who = subject(before + 1);
    if (!who) return;
    for (auto verb = at + 1; verb < at + 6 && verb < words_.size(); ++verb)
      if (is(verb, "at") && is_infinitive(words_, verb + 1) && !stopped(at + 1))
        return add(before ? before - 1 : 0, verb + 1, verb + 2, *who, false, Form::infinitive);
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> danish_cues(SpokenWords words) { return Danish(words).cues(); }

}  // namespace kept
