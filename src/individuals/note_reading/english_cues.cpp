// English: "I'll send", "we promised to call", "she will pay", "you'll have it".
#include <algorithm>

#include "individuals/note_reading/english_verbs.hpp"

namespace kept {
using namespace english;
namespace {

WordSet const& hedges() {
  static WordSet const words(
      "maybe perhaps hopefully possibly if when whether unless until think doubt hope wish might "
      "once whenever guess suppose wonder asked thinks reckons believes hopes claims assumes "
      "thought wants wanted expects before after because imagine figure fingers should whatever "
      "supposedly apparently allegedly");
  return words;
}

class English {
 public:
  explicit English(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (auto& cue : bindings(words_))
      if (!hedged(cue.from)) found_.push_back(std::move(cue));
    std::ranges::move(reported(words_), std::back_inserter(found_));
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at]) || hedged(at)) continue;
      contraction(at);
      subject_and_will(at);
      continuous(at);
      party_is_doing(at);
      if (!party_will(at)) opening(at);
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

  std::string_view next_text(std::size_t at) const {
    return at < words_.size() ? std::string_view(words_[at].text) : std::string_view();
  }

  /// The verb behind "will", if it says an act.
  void act(std::size_t from, std::size_t at, Direction direction, bool needs_day = false) {
    while (between().has_at(words_, at)) ++at;
    if (at >= words_.size() || is_mark(words_[at]) || no_acts().has(words_[at].text)) return;
    auto const& verb = words_[at].text;
    bool const known = acts().has(verb);
    if (verb == "have" && (is(at + 1, "to") || is_participle(next_text(at + 1)))) return;
    if (is_talk(words_, at) || is_away(words_, at)) return;
    if (verb == "be" && !any(at + 1, {"back", "sending", "calling", "in", "ready", "able", "done",
                                      "there", "round", "over"}))
      return;
    if (verb == "be" && is(at + 1, "in") && !is(at + 2, "touch")) return;
    if (verb == "be" && any(at + 1, {"back", "there"}) && direction == Direction::theirs) return;
    if (verb == "be" && is(at + 1, "back") && !any(at + 2, {"in", "to", "with", "round"})) return;
    if (verb == "let" && any(at + 1, {"it", "that", "him", "her"}) && !is(at + 2, "know")) return;
    if (verb == "do" && is(at + 2, "best")) return;
    if (verb == "get" && any(at + 1, {"paid", "married", "home", "there", "in"})) return;
    if (any(at + 1, {"probably", "maybe", "perhaps", "possibly"})) return;
    static WordSet const own_business(
        "open close begin start stop build create read study produce decide plan commit agree");
    bool const to_us = any(at + 1, {"us", "me"});
    if (direction == Direction::theirs && ((!known && !to_us) || own_business.has(verb))) return;
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
    if (any(at, {"he'll", "she'll", "they'll"})) return they(at, at + 1);
    if (is(at, "you'll")) return you(at, at + 1);
    if (any(at, {"i'd", "we'd"}) && told_before(at)) return act(at, at + 1, Direction::ours);
    if (any(at, {"he'd", "she'd", "they'd"}) && told_before(at) && !told_to_others(at))
      return act(at, at + 1, Direction::theirs);
    static WordSet const things("it'll that'll there'll this'll what'll who'll everything'll");
    if (words_[at].capital && words_[at].text.ends_with("'ll") && !things.has(words_[at].text))
      act(at, at + 1, Direction::theirs);
  }

  /// "She'll have it Friday": what they will get is nobody's promise, or ours where we told them.
  void they(std::size_t at, std::size_t verb) {
    auto get = verb;
    while (between().has_at(words_, get)) ++get;
    if (is(get, "have") && will_be_done(get)) {
      found_.push_back({at, get, get + 1, Direction::theirs, true, {}, 0, 0, true});
      return;
    }
    if (any(get, {"have", "get", "receive", "hear"})) {
      for (auto next = get + 1; next < words_.size() && next < get + 8; ++next)
        if (any(next, {"from", "to", "ring", "call", "send"})) return get_from(at, get, next);
      return;
    }
    act(at, verb, Direction::theirs);
  }
  /// "Have the papers ready", "have it with us".
  bool will_be_done(std::size_t have) const {
    static WordSet const done(
        "ready done signed finished completed cleared sorted fixed installed");
    for (auto at = have + 2; at < words_.size() && at < have + 8 && !is_mark(words_[at]); ++at)
      if (done.has(words_[at].text) || (any(at, {"with", "to"}) && any(at + 1, {"us", "me"})))
        return true;
    return false;
  }
  void get_from(std::size_t at, std::size_t verb, std::size_t from) {
    if (!is(from, "from")) return act(at, verb, Direction::theirs);
    if (any(from + 1, {"us", "me"})) act(at, verb, Direction::ours);
  }

  /// "Her landlord told her he'd fix it" is between the two of them.
  bool told_to_others(std::size_t at) const {
    for (std::size_t back = 1; back <= 4 && back <= at; ++back)
      if (any(at - back, {"him", "her", "them", "neighbour", "wife", "husband"})) return true;
    return false;
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

  /// "Dominic (new here) will".
  std::size_t behind_brackets(std::size_t at) const {
    if (!is(at, "(")) return at;
    auto end = at;
    while (end < words_.size() && !is(end, ")")) ++end;
    return end + 1;
  }

  void subject_and_will(std::size_t at) {
    std::size_t next = behind_brackets(at + 1);
    // "Bob from dispatch will".
    if (words_[at].capital && is(next, "from") && next + 2 < words_.size()) next += 2;
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
    if (any(at, {"he", "she", "they"}) && will) return they(at, verb);
    bool const ours = at > 0 && any(at - 1, {"our", "my"});
    if (any(at, {"he", "she", "they"}) || names_somebody(words_, at, people(), nobody()))
      act(at, verb, ours ? Direction::ours : Direction::theirs);
  }

  /// "The brewery will", "Their new buyer, Ann Lee, will".
  bool party_will(std::size_t at) {
    bool const going = any(at, {"is", "are"}) && is(at + 1, "going") && is(at + 2, "to");
    if (at == 0 || (!any(at, {"will", "shall"}) && !going)) return false;
    auto const verb = at + (going ? 3 : 1);
    auto const acting =
        any(verb + 1, {"us", "me"}) ? acting_on_us(words_, at) : acting_before(words_, at);
    if (acting.who == Actor::nobody || hedged(acting.from)) return false;
    act(acting.from, verb, acting.who == Actor::us ? Direction::ours : Direction::theirs);
    return true;
  }

  /// "I'm sending it tomorrow": a promise with a day.
  void continuous(std::size_t at) {
    std::size_t verb = 0;
    auto direction = Direction::ours;
    if (any(at, {"i'm", "we're"})) verb = at + 1;
    if (any(at, {"i", "we"}) && any(at + 1, {"am", "are"})) verb = at + 2;
    if (any(at, {"they're", "he's", "she's"})) verb = at + 1, direction = Direction::theirs;
    bool const named =
        any(at, {"he", "she", "they"}) ||
        (names_somebody(words_, at, people(), nobody()) && !(at > 0 && any(at - 1, {"our", "my"})));
    if (named && any(at + 1, {"is", "are"})) verb = at + 2, direction = Direction::theirs;
    if (!verb || verb >= words_.size() || !words_[verb].text.ends_with("ing")) return;
    auto const base = base_of(words_[verb].text);
    if (!acts().has(base) || any(verb, {"having", "being", "seeing", "hoping"})) return;
    if (base == "come" && direction == Direction::theirs) return;  // a visit
    static WordSet const own_business(
        "open close begin start stop build create read study produce look talk ask follow try get");
    if (is_talk(words_, verb) || is_away(words_, verb) || own_business.has(base)) return;
    found_.push_back({at, verb, verb + 1, direction, true, base, 0, 0});
  }

  /// "The lender is sending it tomorrow", "Swapping the cases on Wednesday".
  void party_is_doing(std::size_t at) {
    static WordSet const sent(
        "send deliver drop swap mail post courier ship bring email hold replace refund forward "
        "dispatch return fix repair waive lend pay credit invoice hand transfer absorb rebook");
    auto const& word = words_[at].text;
    bool const is = any(at, {"is", "are"}) || (word == "s" && at > 1 && words_[at].glued);
    auto const doing = is ? at + 1 : at;
    if (doing >= words_.size() || !words_[doing].text.ends_with("ing")) return;
    auto const base = base_of(words_[doing].text);
    if (!sent.has(base)) return;
    Acting acting{at == 0 ? Actor::us : Actor::nobody, at};
    auto const to = word == "s" ? at - 1 : at;
    if (is)
      acting = any(doing + 1, {"us", "me"}) ? acting_on_us(words_, to) : acting_before(words_, to);
    if (acting.who == Actor::nobody || hedged(acting.from)) return;
    found_.push_back({acting.from, doing, doing + 1,
                      acting.who == Actor::us ? Direction::ours : Direction::theirs, true, base, 0,
                      0});
  }

  /// "Sending", "making", "dropping".
  static std::string base_of(std::string_view word) {
    std::string stem(word.substr(0, word.size() - 3));
    if (acts().has(stem + "e")) return stem + "e";
    if (acts().has(stem) || stem.size() < 3 || stem.back() != stem[stem.size() - 2]) return stem;
    return stem.substr(0, stem.size() - 1);
  }

  /// "Will send the list", "liked it, will send her the list": notes leave out the I. Where the
  /// sentence has spoken of somebody it is ours only if it is done to them.
  void opening(std::size_t at) {
    bool const first = at == 0 || is_mark(words_[at - 1]) || any(at - 1, {"and", "but", "so"});
    auto verb = at + 1;
    if (is(at, "going") && is(at + 1, "to")) ++verb;
    if (!first || (!is(at, "will") && verb == at + 1) || !acts().has_at(words_, verb)) return;
    if (any(verb, {"ring", "call", "phone"}) && any(verb + 1, {"the", "a", "his", "their"})) return;
    bool others = false, to_them = false;
    for (std::size_t before = 0; before < at; ++before)
      others = others || any(before, {"he", "she", "they", "he's", "she's", "they're", "will"});
    for (auto after = verb; after < words_.size() && after < verb + 6; ++after)
      to_them = to_them || any(after, {"him", "her", "them"});
    bool const to_us = is_for_us(verb) && !to_them;
    if (others && !to_them && !to_us) return;
    act(at, verb, to_us || says_they() ? Direction::theirs : Direction::ours);
  }

  /// "Likes it, he says, and will measure up the yard for us".
  bool is_for_us(std::size_t verb) const {
    for (auto at = verb; at < words_.size() && !is_mark(words_[at]); ++at)
      if (any(at, {"us", "me"})) return true;
    return false;
  }

  /// "Will put it right by Thursday, she says".
  bool says_they() const {
    for (std::size_t at = 2; at < words_.size(); ++at) {
      bool const end = at + 1 >= words_.size() || is_mark(words_[at + 1]);
      bool const said = any(at, {"says", "said", "reckons", "promised", "promises"});
      bool const they = any(at - 1, {"she", "he", "they"});
      if (end && ((said && they) || (any(at, {"she", "he", "they"}) && is(at - 1, "says"))))
        return true;
    }
    return false;
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> english_cues(SpokenWords words) { return English(words).cues(); }

}  // namespace kept
