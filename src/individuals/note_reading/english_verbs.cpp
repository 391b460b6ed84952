// English verbs that can be promised, and who could promise them.
#include "individuals/note_reading/english_verbs.hpp"

namespace kept::english {

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
      "clarify cover take report post order close open cancel stop invoice email phone swap absorb "
      "waive lend honour honor extend ask refit redo rework chase ring fetch supply match build "
      "courier revert vacate dispatch despatch loan remit "
      "countersign rebook rebate reimburse hand free squeeze secure source stock fit service wire "
      "ping "
      "replenish deduct knock translate restore sharpen "
      "top relay return resend scan leave drop agree commit decide join bring dig line sort");
  return words;
}

/// After "will": no act, or none that is promised.
WordSet const& no_acts() {
  static WordSet const words(
      "need think know hope want like love miss wait understand guess admit say assume stay never "
      "not probably maybe perhaps possibly try see regret bet suppose believe remember rain "
      "likely presumably consider feel struggle forget might only rather prefer soon regret own "
      "live die sleep eat lose cost mean seem go move retire travel fly drive enjoy celebrate turn "
      "marry attend miss skip spend lie stick end hire stand hate know appreciate mind survive "
      "manage head become");
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
      "nobody noone none somebody someone anyone anybody everyone everybody it this that there "
      "which what who where when if how i we you the a an and but so delivery "
      "payment price meeting weather everything nothing something all these those list offer "
      "order report invoice monday tuesday wednesday thursday friday saturday sunday tomorrow "
      "today please yes no ok okay then next");
  return words;
}

bool is_participle(std::string_view word) {
  static WordSet const irregular(
      "done gone been had made left got sent paid met said told come bought brought read heard "
      "found set put cut lost kept held sold built thought");
  return irregular.has(word) || word.ends_with("ed") || (word.size() > 4 && word.ends_with("en"));
}

/// "We'll meet", "I'll see her": the next talk, nothing that is promised.
bool is_talk(SpokenWords words, std::size_t at) {
  auto const is = [&](std::size_t place, std::string_view word) {
    return place < words.size() && words[place].text == word;
  };
  static WordSet const talks("meet meeting catch catching chat chatting reconvene");
  static WordSet const to_see("see seeing");
  static WordSet const to_speak("talk talking speak speaking");
  if (talks.has_at(words, at)) return true;
  if (to_see.has_at(words, at)) return !is(at + 1, "to");
  static WordSet const behind("again him her them you soon then on next properly about");
  return to_speak.has_at(words, at) &&
         (at + 1 >= words.size() || is_mark(words[at + 1]) || behind.has(words[at + 1].text));
}

/// "I'll take Friday off", "we're closing early".
bool is_away(SpokenWords words, std::size_t at) {
  static WordSet const own(
      "close closing open opening finish finishing start starting leave "
      "leaving be take taking");
  static WordSet const away("off leave holiday holidays early late home shut shop");
  if (!own.has_at(words, at)) return false;
  for (auto next = at + 1; next < words.size() && next < at + 5; ++next)
    if (away.has(words[next].text)) return true;
  return false;
}

}  // namespace kept::english
