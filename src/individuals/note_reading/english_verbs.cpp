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

}  // namespace kept::english
