// English: "they need", "only if", "not negotiable".
#include "individuals/note_reading/note_words.hpp"

namespace kept {

WishWords const& english_wish_words() {
  static WishWords const words{
      .needs = PhraseSet(
          "need|needs|needed|want|wants|wanted|would like|would love|would prefer|'d like|"
          "he'd like|she'd like|they'd like|looking for|looks for|look for|asks for|asked "
          "for|"
          "asking for|requests|requested|requires|require|required|prefers|prefer|could "
          "use|"
          "wishes for|wish for|hopes for|hoping for|interested in|is after|are after|"
          "is short of|are short of|keen to get|keen to have|keen on getting|in need of|"
          "is missing|are missing|is lacking|lacks|is desperate for|longs for|"
          "would rather have|had hoped for|in the market for|is asking for|are asking for|"
          "wants to see|wished for|craves|requesting|would need|will need|hankering after|"
          "crying out for|struggling without|'s after|'s short of|'re short of|'s in need "
          "of|"
          "could do with"),
      .not_behind = WordSet("the their his her our a an no any of special"),
      .no_objects = PhraseSet(
          "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mornings|afternoons|evenings|"
          "weekends|tomorrow|next week|to sell|to pay|to help|to deliver|to supply|to offer|to "
          "show|"
          "to invite|to introduce|to join|to give|to send|to bring|to see me|to see us|a lift|a "
          "favour|"
          "to come|to go|to retire|to live|to believe|to play|to learn|to visit|to stay|to marry|a "
          "baby|"
          "to keep|to stop|to win|a chance to|another chance|advice|an answer|a decision|a reply|a "
          "quick word|"
          "to know|to thank|to say|to see whether|to see if|to hear|to ask|to check|to "
          "tell|"
          "to complain|to apologise|to apologize|to cancel|to leave|to quit|to think|to "
          "talk|"
          "to speak|to discuss|to call|to ring|to meet|me to call|me to ring|us to call|"
          "nothing|not|out|it badly|no|to sleep on|for nothing|us to ring|us to call|"
          "us to phone|me to phone|us to meet|us to come back|me to come back|us to get "
          "back|"
          "a word|a chat|a call|a callback|a son|a daughter|a husband|a wife|glasses|an "
          "operation|a call back|a ring|a ring "
          "back|ringing|calling|phoning|a phone call|"
          "a visit|a meeting|to be called|to be rung|calling back|ringing back|me round|us "
          "round|to be|more time|time|to wait|to get back|to come back|"
          "to see how|to go home|to get home|to catch|to retire|no|any|anything|"
          "to have a think|to have a word|no-one|nobody|to keep it|to avoid|to move "
          "on|me|us|"
          "a holiday|a break|a rest|a break from|some time|a day|to talk|to be honest|a "
          "hand|"
          "to make sure|to get|to work out|to find out|to finish|to start|to pay|to "
          "sell|you|"
          "me|a new job|a job|work|a cup of|another cup|a pint|a beer|a drink|out of"),
      .vague = WordSet("it them this that one these those"),
      .done = WordSet("done fixed moved delivered looked sorted sent finished installed repaired "
                      "replaced changed painted cleaned back collected"),
      .must = WordSet("need needs needed require requires required"),
      .only = WordSet("only just still"),
      .from_them = PhraseSet("from him|from her|from them|from his|from their"),
      .jokes = WordSet("haha lol hahaha joking joked kidding jokes ha"),
      .pointing = WordSet("that's that it's this which was were is been"),
      .no_dealings = WordSet("not isn't wasn't no hardly never nothing"),
      .refused = PhraseSet(
          "last year|last month|years ago|at the time|back then|retires|retire|"
          "money back|said no|told him no|told her no|told them no|turned it down|can't do that|"
          "not possible|we don't do"),
      .breakers = PhraseSet(
          "only if|only as long as|only on condition|under no circumstances|won't accept|"
          "will not accept|won't buy|will not buy|won't pay|will not pay|won't sign|"
          "will not sign|won't take|will not take|won't order|will not order|won't work "
          "with|"
          "will not work with|won't share|will not share|won't deal with|will not deal "
          "with|"
          "won't entertain|won't tolerate|will not tolerate|won't use|will not use|won't "
          "allow|"
          "will not allow|won't have|will not have|won't consider|will not consider|"
          "won't touch|will not touch|won't compromise on|will not compromise on|"
          "won't budge on|will not budge on|not willing to|not prepared to|refuses to|"
          "refuse to|refuses any|insists on|insist on|insists that|insists it|insisted on|"
          "insistent on|adamant that|adamant about|at no price|doesn't accept|does not "
          "accept|"
          "don't accept|cannot accept|can't accept|doesn't deal with|no compromise on|"
          "draws the line at|drew the line at|never on a|never on|never before|never after|"
          "never again|never more than|never without|only buys if|only buys|only signs if|"
          "only accepts|only takes|only deals with|only pays|only works with|only orders "
          "if|"
          "only wants|only go ahead if|only sign if|only buy if|only order if|only pay if|"
          "only do it if|only take it if|only stay if|only move if|only switch if|"
          "provided that|on condition that|on the condition that|must under no|must not be|"
          "must never|mustn't|may never|absolutely will not|absolutely won't|absolutely no|"
          "absolutely must|strictly no|cannot do without|can't do without|can't live "
          "without|"
          "don't ring|don't call|don't phone|don't deliver|don't turn up|no calls|"
          "no deliveries|no visits|no visitors|no parking|not a penny more than|"
          "not a penny over|not a day later than|nothing over|nothing above|not during|"
          "not before|not after|it must be|it has to be|they must be|they have to be|"
          "everything must be|must all be|all must be|must be kept|must be delivered|"
          "must arrive|must fit|no deal without|no sale without|no contract without|"
          "only interested if"),
      .breaker_says = PhraseSet(
          "deal breaker|dealbreaker|deal-breaker|out of the question|not negotiable|"
          "non negotiable|non-negotiable|no exceptions|not an option|or nothing|or not at "
          "all|"
          "or no deal|or it's off|or they walk|or he walks|or she walks|or they leave|"
          "or he leaves|or she leaves|otherwise no deal|otherwise it's off|otherwise they "
          "walk|"
          "otherwise he walks|otherwise she walks|otherwise they'll|otherwise he'll|"
          "otherwise she'll|otherwise they will|otherwise he will|otherwise she will|"
          "otherwise he won't|otherwise she won't|otherwise they won't|or they'll go|"
          "or he'll go|or she'll go|or she's gone|or he's gone|or they're gone|or he's off|"
          "or she's off|or they're off|walks away if|walk away if|red line|will walk if|"
          "is a must|or forget it|take it or leave it|or the deal is off|or the deal's off|"
          "else no deal|no matter what"),
      .no_breakers = PhraseSet(
          "never mind|only if it rains|only if the weather|won't take sugar|won't take milk|"
          "absolutely no idea|absolutely no problem|absolutely no doubt|"
          "absolutely no rush|never again said|refuse to believe|insists on paying for|"
          "insisted on paying for|insisted on showing|insists on showing|insisted on "
          "making|"
          "insists on making|don't call it|no calls from|won't take no|won't take long|"
          "won't have to|won't have the|won't have it|won't have time|won't have been|"
          "won't have seen|won't have any|mustn't forget|must not be forgotten|red line on|"
          "won't buy it|won't take much|won't use it|it must be said|it must be nice|"
          "it must be hard|it must be the|it must be a|it has to be said|not before time|"
          "not after all|it must be about|it must be nearly|it must be at|it must be over|"
          "it must be all|it must be very|won't budge on that|won't budge on this|"
          "won't budge on it|never on time|never on top|never on board|never on site"),
      .absolutes = WordSet("ever whatsoever"),
      .absolute_openers = WordSet("no never"),
      .that = WordSet(""),
      .habits = WordSet("always usually normally typically tends habit often generally"),
      .owed = PhraseSet("is to have|are to have|is to get|are to get"),
      .due = WordSet("by before on monday tuesday wednesday thursday friday tomorrow"),
      .relatives = WordSet("who that which whose"),
      .no_relation = WordSet("was is isn't wasn't means i we he she they"),
      .rules = PhraseSet("council|the law|by law|regulations|the sign|sign says|police|"
                         "road works|roadworks|the road|street is|pedestrian|health and safety"),
      .thus = WordSet("so therefore hence thus means means:"),
  };
  return words;
}

}  // namespace kept
