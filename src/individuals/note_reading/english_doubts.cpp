// English: what takes a promise back, and to whom it is done.
#include "individuals/note_reading/doubt_words.hpp"

namespace kept {

DoubtWords const& english_doubts() {
  static DoubtWords const words{
      .over = PhraseSet(
          "nothing to do with us|none of our business|not our problem|heard that one|heard that "
          "before|heard it before|heard it all before|fell through|called off|me first|us "
          "first|beat me to it|already done|already paid|already sent|not needed|no longer "
          "needed|not any more|changed his mind|changed her mind|changed their mind|not about "
          "us|not for us|happened before|never happened|famous last words|between them|yeah "
          "right|pigs might fly|don't hold your breath|i'll believe it|holding my breath|said that "
          "before|says that every|says that every time|that's what they all|hell freezes|in "
          "theory|on paper|in principle|all being well|god willing|fingers crossed|touch "
          "wood|knock on wood|weather permitting|subject to|depends on|it depends|pending|may or "
          "may not|pinch of salt|talk is cheap|so he says|so she says|so they say|who knows|time "
          "will tell|remains to be seen|to be "
          "confirmed|tbc|unconfirmed|rumour|rumours|rumor|rumours have|no promises|no promise|no "
          "guarantee|not guaranteed|can't guarantee|can't promise|cannot promise|couldn't "
          "promise|didn't promise|never promised|only joking|just joking|kidding|pull the "
          "other|blue moon|same old story|of course he will|of course she will|of course they "
          "will|sure he will|sure she will|sure they will|and i'm the|i'm a dutchman|again and "
          "again|once again|yet again|never came|never arrived|never did|didn't come|didn't "
          "happen|didn't turn up|went back on|backed out|pulled out|withdrew|took it back|took "
          "that back|reneged|let us down before|i think|i guess|i suppose|i gather|i imagine|i "
          "hope|we hope|i assume|fat chance|no chance|can't say for sure|wouldn't bet|won't "
          "bet|believe when|optimistic|the proverb|the saying|in the play|in the "
          "novel|provisionally|tentatively|theoretically|hypothetically|pencilled in|not "
          "binding|off the cuff|or so he|or so she|or so they|could well|may well|might "
          "well|cheque's in the|nothing firm|nothing fixed|nothing definite|undecided|still "
          "deciding|aiming for|aims to|intends to|hopes to|plans to|was supposed|were supposed|was "
          "meant to|were meant to|was going to|were going to|should have"),
      .if_words = WordSet(
          "if once when whenever until till unless should provided providing assuming supposing"),
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
      .behind_contacts =
          WordSet("us me back on by in at this next tomorrow today tonight again when once before "
                  "after with over monday tuesday wednesday thursday friday saturday sunday first "
                  "later to about early mid end the within straight as and our"),
      .weak =
          WordSet("decide hold join visit meet see speak talk ask make get find take keep look "
                  "check finish complete study publish plan commit cover change cancel start begin "
                  "open close make prepare draft build design create explain read show translate "
                  "pack top dig line lend drop agree match test report add print scan leave "
                  "present offer propose arrange organise organize review set invite"),
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
          "invoice supply provide submit collect fetch replace let update notify inform write drop "
          "hand pass share revert courier ping release lend loan free remit countersign vacate "
          "dispatch despatch hold waive grant issue knock deduct compensate rebate"),
      .no_parties = WordSet(
          "radio weather forecast forecasters weatherman tv council bank police government "
          "municipality hmrc customs neighbour neighbours neighbor neighbors minister mayor news "
          "newspaper papers postman bus train airline met court ministry authority authorities "
          "inspector inspectors county state vatman taxman election politicians horoscope everyone "
          "everybody somebody nobody snow rain sun storm team club united rovers"),
      .kin = WordSet("wife husband daughter son brother sister mother father mum dad mam nan gran "
                     "grandma grandad uncle aunt cousin nephew niece grandson granddaughter "
                     "partner boyfriend girlfriend fiancé in-laws kids children family roofer "
                     "plumber builder landlord dentist doctor solicitor lawyer vet teacher mason "
                     "painter joiner carpenter electrician decorator accountant gardener cleaner "
                     "staff workers lads boys school friend mate friends"),
      .to = WordSet("to at for with into towards"),
      .not_a_place = WordSet(
          "us me our ours my monday tuesday wednesday thursday friday saturday sunday christmas "
          "easter january february march april may june july august september october november "
          "december noon once least last latest day confirm say tell let free nothing"),
      .trying = WordSet("try hope hopes hoping trying tries might may could should"),
      .doubts = PhraseSet(
          "believe it when|when i see it|when we see it|we'll see|we shall see|not sure|doubt it|i "
          "doubt|as usual|again and again|supposedly|allegedly|apparently|i bet|if lucky|with any "
          "luck|by mistake|as a joke|in jest|joked|joking|haha|in the film|in the book|in a dream"),
  };
  return words;
}

}  // namespace kept
