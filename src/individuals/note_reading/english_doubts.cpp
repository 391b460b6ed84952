// English: what takes a promise back, and to whom it is done.
#include "individuals/note_reading/doubt_words.hpp"

namespace kept {

DoubtWords const& english_doubts() {
  static DoubtWords const words{
      .over = PhraseSet(
          "nothing to do with us|none of our business|not our problem|heard that one|heard that "
          "before|heard it before|heard it all before|fell through|called off|me first|us first|"
          "beat me to it|already done|already paid|already sent|not needed|no longer needed|"
          "not any more|changed his mind|changed her mind|changed their mind|not about us|"
          "not for us|happened before|never happened|famous last words|between them|yeah right|"
          "pigs might fly|don't hold your breath|i'll believe it|holding my breath|said that "
          "before|says that every|says that every time|that's what they all"),
      .if_words = WordSet("if unless should provided providing assuming supposing"),
      .if_behind = WordSet("if unless provided providing assuming depending"),
      .asking = WordSet("check see ask find look know tell let investigate clarify confirm"),
      .us = WordSet("us me our ours my mine"),
      .him = WordSet("him her"),
      .to_others = PhraseSet(
          "to him|to her|to them|to their|to his|for him|for her|for them|each other|one "
          "another|with him|with her|with them|his wife|his mum|her mum|her husband|their "
          "landlord|his landlord|her landlord|his daughter|her daughter|his son|her son"),
      .contacts = WordSet("call ring phone email text mail write tell inform contact notify ask "
                          "invite speak talk answer reply respond sue"),
      .behind_contacts = WordSet(
          "us me back on by in at this next tomorrow today tonight again when once before after "
          "with over monday tuesday wednesday thursday friday saturday sunday first later to "
          "about early mid end the within straight as and our"),
      .weak = WordSet(
          "decide hold join visit meet see speak talk ask make get find take keep look check "
          "finish complete study publish plan commit cover change cancel start begin open close "
          "make prepare draft build design create explain read show translate pack top dig line "
          "lend drop agree match test report add print scan leave present offer propose "
          "arrange organise organize review set invite"),
      .had = WordSet("had was were"),
      .tellers = WordSet("promised agreed said told supposed meant going due planned planning"),
      .turns = WordSet("but instead however never nothing sorted already forgot"),
  };
  return words;
}

ReceiverWords const& english_receivers() {
  static ReceiverWords const words{
      .us = WordSet("us me our ours my mine i we"),
      .you = WordSet("you your yours"),
      .acts = WordSet(
          "send give pay tell call ring phone bring confirm sign return email mail text deliver "
          "transfer refund credit settle reply respond answer ship forward post fax wire reimburse "
          "invoice supply provide submit collect fetch replace let update notify inform "
          "write drop hand pass share"),
      .no_parties = WordSet(
          "radio weather forecast forecasters weatherman tv council bank police government "
          "municipality hmrc customs neighbour neighbours neighbor neighbors minister mayor news "
          "newspaper papers postman bus train airline met court ministry authority authorities "
          "inspector inspectors county state vatman taxman election politicians horoscope everyone "
          "everybody somebody nobody snow rain sun storm team club united rovers"),
      .kin = WordSet(
          "wife husband daughter son brother sister mother father mum dad mam nan gran grandma "
          "grandad uncle aunt cousin nephew niece grandson granddaughter partner boyfriend "
          "girlfriend fiancé in-laws kids children family roofer plumber builder landlord dentist "
          "doctor solicitor lawyer vet teacher mason painter joiner carpenter electrician "
          "decorator accountant gardener "
          "cleaner staff workers lads boys school friend mate friends"),
      .to = WordSet("to at for with into towards"),
      .not_a_place = WordSet(
          "us me our ours my monday tuesday wednesday thursday friday saturday sunday "
          "christmas easter january february march april may june july august september october "
          "november december noon once least last latest day confirm say tell let free nothing"),
      .trying = WordSet("try hope hopes hoping trying tries might may could should"),
      .doubts = PhraseSet(
          "believe it when|when i see it|when we see it|we'll see|we shall see|not sure|doubt it|i "
          "doubt|as usual|again and again|supposedly|allegedly|apparently|i bet|if lucky|with any "
          "luck|by mistake|as a joke|in jest|joked|joking|haha|in the film|in the book|in a dream"),
  };
  return words;
}

}  // namespace kept
