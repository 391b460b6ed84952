// English: wordings that bind somebody to an act without "will": "has pledged to clear the hall",
// "gave us their word that", "they are to return it by Friday", "they sign it by Monday".
#include "individuals/note_reading/english_verbs.hpp"
#include "individuals/note_reading/phrase_set.hpp"

namespace kept::english {
namespace {

class Bindings {
 public:
  explicit Bindings(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at])) continue;
      pledged(at);
      gave_word(at);
      has_word(at);
      is_to(at);
      present(at);
      on_the_hook(at);
      offered(at);
      expected(at);
      owes_us(at);
    }
    return std::move(found_);
  }

 private:
  bool any(std::size_t at, std::initializer_list<std::string_view> choice) const {
    for (auto word : choice)
      if (at < words_.size() && words_[at].text == word) return true;
    return false;
  }
  bool ends(std::size_t at) const { return at >= words_.size() || is_mark(words_[at]); }

  /// A verb that can follow "to" and is no talk, no thing and no state.
  bool is_deed(std::size_t at) const {
    static WordSet const no_deeds(
        "a an the this that these those our my his her their its all both us me him them it each "
        "meet talk speak see chat be wait think consider look try differ disagree buy hear know "
        "one two three some any most nothing anything everything something");
    return !ends(at) && words_[at].kind == SpokenWord::Kind::letters &&
           !no_deeds.has(words_[at].text) && !no_acts().has(words_[at].text);
  }

  void add(Acting const& acting, std::size_t verb, bool needs_day, bool pledged,
           std::string first = {}) {
    if (acting.who == Actor::nobody) return;
    auto const direction = acting.who == Actor::us ? Direction::ours : Direction::theirs;
    PromiseCue cue{acting.from, verb, verb + 1, direction, needs_day, std::move(first), 0, 0};
    cue.pledged = pledged;
    found_.push_back(std::move(cue));
  }

  /// "The brewery has pledged to lend us kegs", "he engages himself to deliver".
  void pledged(std::size_t at) {
    static WordSet const pledges(
        "promised promises pledged pledges undertook undertakes undertaken guaranteed guarantees "
        "committed commits agreed agrees vowed vows swore sworn promise pledge undertake guarantee "
        "commit agree vow");
    static WordSet const himself("himself herself themselves itself ourselves myself");
    bool const reflexive =
        any(at, {"engages", "engaged", "binds", "bound", "obliges", "obliged"}) &&
        himself.has_at(words_, at + 1);
    if (!pledges.has(words_[at].text) && !reflexive) return;
    auto to = at + 1;
    while (himself.has_at(words_, to) || any(to, {"us", "me", "firmly", "now", "in", "writing"}))
      ++to;
    auto acting = acting_of(at);
    static WordSet const bare("promise pledge undertake guarantee commit agree vow");
    if (bare.has(words_[at].text) && (at == 0 || !any(at - 1, {"i", "we"}))) return;
    if (any(to, {"to"}) && is_deed(to + 1)) add(acting, to + 1, false, true);
  }

  /// Nobody's where it "had" been promised.
  Acting acting_of(std::size_t at) const {
    if (at > 0 && any(at - 1, {"had", "d", "i'd", "we'd", "he'd", "she'd", "they'd"})) return {};
    return acting_before(words_, at);
  }

  /// "Gave us his word that he'd", "has given a firm commitment to".
  void gave_word(std::size_t at) {
    if (!any(at, {"gave", "given", "gives", "made"})) return;
    static WordSet const between_words(
        "us me him her them his their my our the a an firm solemn written verbal personal clear "
        "his absolute full");
    static WordSet const words(
        "word commitment assurance assurances guarantee undertaking promise pledge");
    auto next = at + 1;
    while (next < at + 5 && between_words.has_at(words_, next)) ++next;
    // "Gave the parents my word".
    for (auto my = at + 1; my < at + 7; ++my)
      if (any(my, {"my", "our"}) && words.has_at(words_, my + 1))
        return binds({Actor::us, at}, my + 2);
    if (words.has_at(words_, next)) binds(acting_of(at), next + 1);
  }

  /// "She has my word", "we have their word that".
  void has_word(std::size_t at) {
    if (!any(at, {"word", "promise", "assurance"}) || at < 2 ||
        !any(at - 2, {"has", "have", "got"}))
      return;
    auto const from = at - 2;
    if (any(at - 1, {"my", "our"}) && from > 0 && !any(from - 1, {"i", "we"}))
      binds({Actor::us, from}, at + 1);
    if (any(at - 1, {"his", "her", "their"}) && (from == 0 || any(from - 1, {"i", "we"})))
      binds({Actor::them, from}, at + 1);
  }

  /// Behind the word that was given: "to pay", "that he'd pay", "of 200 cartons".
  void binds(Acting const& acting, std::size_t at) {
    if (any(at, {"that"})) ++at;
    if (any(at, {"to"}) && is_deed(at + 1)) return add(acting, at + 1, false, true);
    if (any(at, {"of", "for"}) && !ends(at + 1)) return add(acting, at + 1, true, true);
    if (any(at, {"he'd", "she'd", "they'd", "he'll", "she'll", "they'll", "we'd", "i'd", "we'll",
                 "i'll"}) &&
        is_deed(at + 1))
      return add(acting, at + 1, false, true);
    auto const end = std::min(at + 6, words_.size());
    for (auto next = at; next < end; ++next)
      if (any(next, {"will", "would"}) && (is_deed(next + 1) || any(next + 1, {"be"})))
        return add(acting, next + 1, false, true);
  }

  /// "They are to return it by Friday".
  void is_to(std::size_t at) {
    static WordSet const due("due set");
    if (any(at, {"they're"}) && any(at + 1, {"to"}) && acts().has_at(words_, at + 2))
      return add({Actor::them, at}, at + 2, true, false);
    if (!any(at, {"is", "are", "am"})) return;
    auto const to = due.has_at(words_, at + 1) ? at + 2 : at + 1;
    if (any(to, {"to"}) && acts().has_at(words_, to + 1) && is_deed(to + 1))
      add(acting_before(words_, at), to + 1, true, false);
  }

  /// "They sign and return it by Friday", "we drop it on Monday": a promise with a day.
  void present(std::size_t at) {
    auto const& word = words_[at].text;
    if (at == 0 || is_mark(words_[at - 1])) return;
    static WordSet const no_present(
        "be have come get make look find read set let put hold keep take talk speak see meet visit "
        "ask open close start begin finish stop decide plan build order buy offer report study "
        "call ring phone notice book match test host quote change cover issue text post mail email "
        "design");
    auto const& before = words_[at - 1].text;
    bool const base = acts().has(word) && !no_present.has(word);
    std::string stem = word.ends_with("s") ? word.substr(0, word.size() - 1) : "";
    if (stem.ends_with("e") && !acts().has(stem)) stem.pop_back();
    bool const third = acts().has(stem) && !no_present.has(stem);
    if ((!base && !third) || ends(at + 1) || any(at + 1, {"is", "are", "was", "has", "will"}) ||
        is_habit())
      return;
    // "She returns from leave".
    static WordSet const back("from to on in at home by");
    if (any(at, {"return", "returns", "leave", "leaves"}) && back.has_at(words_, at + 1)) return;
    auto const acting = acting_before(words_, at);
    bool const plural = any(at - 1, {"i", "we", "they"}) || before.ends_with("s") ||
                        before == "people" || before == "team";
    if (acting.from > 0 && any(acting.from - 1, {"that", "which", "who", "as"})) return;
    if (base && plural) add(acting, at, true, false);
    if (third && !any(at - 1, {"i", "we", "they"})) add(acting, at, true, false, stem);
  }

  bool is_habit() const {
    static WordSet const habits(
        "always usually every each normally often regularly mondays tuesdays wednesdays thursdays "
        "now currently meanwhile fridays saturdays sundays weekly monthly daily typically "
        "generally never sometimes mostly");
    for (auto const& word : words_)
      if (habits.has(word.text)) return true;
    return false;
  }

  /// "We're on the hook for six pies", "it's on us to send".
  void on_the_hook(std::size_t at) {
    static PhraseSet const ours(
        "on the hook for|down to us to|it's on us to|it's on me to|our job to|my job to|left it "
        "that we|left it that i|down to me to|we're down to|we are down to|i'm down to|said yes "
        "to|put us down for|signed us up for|on us to|on me to");
    static WordSet const not_before("he she they who");
    auto const length = ours.longest_at(words_, at);
    if (!length || ends(at + length)) return;
    if (at > 0 && not_before.has(words_[at - 1].text)) return;
    add({Actor::us, at}, at + length, !any(at, {"on"}), false);
  }

  /// "She may expect our answer by Friday", "we can expect the list from them by Friday".
  void expected(std::size_t at) {
    if (!any(at, {"expect"}) || at < 2 || !any(at - 1, {"may", "can", "to", "should", "will"}))
      return;
    bool from_us = any(at + 1, {"our"}), from_them = false;
    for (auto next = at + 1; next + 1 < words_.size() && !is_mark(words_[next]); ++next) {
      from_us = from_us || (any(next, {"from"}) && any(next + 1, {"us", "me"}));
      from_them = from_them || (any(next, {"from"}) && any(next + 1, {"him", "her", "them"}));
    }
    bool const we = any(at - 2, {"i", "we"});
    if (from_us && !we) add({Actor::us, at - 2}, at, true, true);
    if (from_them && we) add({Actor::them, at - 2}, at, true, true);
  }

  /// "He owes us the drawings by Friday".
  void owes_us(std::size_t at) {
    if (!any(at, {"owe", "owes"}) || !any(at + 1, {"us", "me"}) || ends(at + 2)) return;
    auto const acting = acting_on_us(words_, at);
    if (acting.who == Actor::them) add(acting, at + 2, true, true, "owe " + words_[at + 2].text);
  }

  /// "Offered to rebook them and she accepted".
  void offered(std::size_t at) {
    static PhraseSet const taken(
        "accepted|accepts|said yes|says yes|jumped at|was delighted|were delighted|took us up|took "
        "me up|was happy with that|was happy|gladly accepted|agreed to that|shook on it|took it");
    static PhraseSet const refused("declined|said no|refused|turned down|turned it down");
    if (!any(at, {"offered"}) || !any(at + 1, {"to"}) || !is_deed(at + 2)) return;
    bool const first = at == 0 || is_mark(words_[at - 1]) || any(at - 1, {"i", "we", "and", "so"});
    if (first && taken.is_in(words_) && !refused.is_in(words_))
      add({Actor::us, at}, at + 2, false, true);
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> bindings(SpokenWords words) { return Bindings(words).cues(); }

}  // namespace kept::english
