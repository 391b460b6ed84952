// English: "they need", "only if", "not negotiable".
#include "individuals/note_reading/note_words.hpp"

namespace kept {

WishWords const& english_wish_words() {
  static WishWords const words{
      .needs = PhraseSet(
          "need|needs|needed|want|wants|wanted|would like|would love|would prefer|'d like|he'd "
          "like|she'd like|they'd like|looking for|looks for|look for|asks for|asked for|asking "
          "for|requests|requested|requires|require|required|prefers|prefer|could use|wishes "
          "for|wish for|hopes for|hoping for|interested in|is after|are after|is short of|are "
          "short of|keen to get|keen to have|keen on getting|in need of|is missing|are missing|is "
          "lacking|lacks|is desperate for|longs for|would rather have|had hoped for|in the market "
          "for|is asking for|are asking for|wants to see|wished for|craves|requesting|would "
          "need|will need|hankering after|crying out for|struggling without|'s after|'s short "
          "of|'re short of|'s in need of|could do with|would be glad of|would be glad to have|'d "
          "be glad of|wishes to have|would like to have|wants to have|'d like to have|can do "
          "with|hunting for|seeks|is seeking|are seeking|seeking|haven't got any|hasn't got "
          "any|hasn't got a|haven't got a|on the hunt for|hunts for|has run out of|have run out "
          "of|running out of|run out of|running low on|runs low on|low on|enquired about|enquires "
          "about|enquiring about|enquired after|inquired about|inquiring about|inquires "
          "about|inquired after|desperate for|on the lookout for|in search of|searching "
          "for|searches for|shopping for|shopping around for|begged for|begs for|begging "
          "for|pleaded for|pleading for|short of|short on|would kill for|'d kill for|set on "
          "getting|has his eye on|has her eye on|have their eye on|'d welcome|would welcome|would "
          "appreciate|'d appreciate|can use|wish list:|shopping list:|can't find|cannot "
          "find|struggling to find|struggles to find|trying to find|can't get hold of|trying to "
          "get hold of|hoping to find|hopes to find|looking to buy|looking to rent|looking to "
          "hire|looking to book|looking to order|looking to lease|keen to buy|keen to order|keen "
          "to rent|asked whether we stock|asked if we stock|asked if we sell|asked whether we "
          "sell|asked if we had|asked if we have|asks if we have|asked us for|asked me for|asks us "
          "for|asks me for|in want of|wants us to find|wants us to source|wants us to supply|wants "
          "us to get|needs us to find|wants me to find|has been without|have been without|been "
          "without|hankers after|yearns for|crying out for|is hunting|are hunting|on the market "
          "for|in the market for|wishes he had|wishes she had|wish they had|top of her list|put in "
          "a request for|sent a request for|submitted a request for|is out of|are out of|'re out "
          "of|'s out of|down to their last|down to his last|down to her last|scouting for|scouring "
          "the market for|casting about for|putting feelers out for|set his heart on|set her heart "
          "on|set their hearts on|has set her heart on|at the top of his list|screaming "
          "for|itching for|in dire need of|pressing need for|urgent need for|has a need for|have a "
          "need for|tendering for|out to tender for"),
      .not_behind = WordSet("the their his her our a an no any of special"),
      .no_objects = PhraseSet(
          "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mornings|afternoons|evenings|"
          "weekends|tomorrow|next week|to sell|to pay|to help|to deliver|to supply|to offer|to "
          "show|to invite|to introduce|to join|to give|to send|to bring|to see me|to see us|a "
          "lift|a favour|to come|to go|to retire|to live|to believe|to play|to learn|to visit|to "
          "stay|to marry|a baby|to keep|to stop|to win|a chance to|another chance|advice|an "
          "answer|a decision|a reply|a quick word|to know|to thank|to say|to see whether|to see "
          "if|to hear|to ask|to check|to tell|to complain|to apologise|to apologize|to cancel|to "
          "leave|to quit|to think|to talk|to speak|to discuss|to call|to ring|to meet|me to "
          "call|me to ring|us to call|nothing|not|out|it badly|no|to sleep on|for nothing|us to "
          "ring|us to call|us to phone|me to phone|us to meet|us to come back|me to come back|us "
          "to get back|a word|a chat|a call|a callback|a son|a daughter|a husband|a "
          "wife|glasses|an operation|a call back|a ring|a ring back|ringing|calling|phoning|a "
          "phone call|a visit|a meeting|to be called|to be rung|calling back|ringing back|me "
          "round|us round|to be|more time|time|to wait|to get back|to come back|to see how|to go "
          "home|to get home|to catch|to retire|no|any|anything|to have a think|to have a "
          "word|no-one|nobody|to keep it|to avoid|to move on|me|us|a holiday|a break|a rest|a "
          "break from|some time|a day|to talk|to be honest|a hand|to make sure|to get|to work "
          "out|to find out|to finish|to start|to pay|to sell|you|me|a new job|a job|work|a cup "
          "of|another cup|a pint|a beer|a drink|out of|the question|town|office|the "
          "office|luck|action|order|hand|business|date|control|the "
          "country|touch|pocket|season|sorts|depth|place|the "
          "woods|patience|steam|ideas|breath|complaints|intention|idea|plans|problem|issue|"
          "objection|objections|hurry|doubt|interest|clue|choice|need|children|kids|siblings|"
          "opinion|comment|appetite|use|revenge|peace|respect|attention|sympathy|sleep|quiet|"
          "closure|his mother|her mother|money|cash|his way|her way|their way|the truth|the "
          "best|everything|something|someone to talk|somebody to "
          "talk|as|because|if|that|what|whatever|when|where|how|why|who|whether|by|before|until|"
          "after|on|at|in|for|from|with|him|her|them|it by|it before|it on|it "
          "all|so|too|very|more|less|forgiveness|an apology|apology|another day|a lie|someone "
          "else|somebody else|directions|permission|feedback|news|an update|his money back|her "
          "money back|their money back|a refund|a discount on the past|confirmation|the "
          "address|the number|a signature|his signature|her signature"),
      .vague = WordSet("it them this that one these those"),
      .done = WordSet("done fixed moved delivered looked sorted sent finished installed repaired "
                      "replaced changed painted cleaned back collected"),
      .must = WordSet("need needs needed require requires required"),
      .only = WordSet("only just still"),
      .from_them = PhraseSet("from him|from her|from them|from his|from their"),
      .jokes = WordSet("haha lol hahaha joking joked kidding jokes ha winked teased"),
      .pointing = WordSet("that's that it's this which was were is been"),
      .no_dealings = WordSet("not isn't wasn't no hardly never nothing"),
      .refused = PhraseSet(
          "last year|last month|years ago|at the time|back then|retires|retire|money back|said "
          "no|told him no|joked about|was joking|pulling my leg|pulling our leg|teasing|in an "
          "ideal world|in another life|if only|in her dreams|in his dreams|if money were|won the "
          "lottery|wins the lottery|someday|one fine day|already found|found one|already "
          "got|already has|already have|already bought|bought one|got one from|sorted that|sorted "
          "now|no longer|not any more|not anymore|changed his mind|changed her mind|changed their "
          "minds|went with|has since|have since|told her no|told them no|turned it down|can't do "
          "that|not possible|we don't do"),
      .breakers = PhraseSet(
          "only if|only as long as|only on condition|under no circumstances|won't accept|will not "
          "accept|won't buy|will not buy|won't pay|will not pay|won't sign|will not sign|won't "
          "take|will not take|won't order|will not order|won't work with|will not work with|won't "
          "share|will not share|won't deal with|will not deal with|won't entertain|won't "
          "tolerate|will not tolerate|won't use|will not use|won't allow|will not allow|won't "
          "have|will not have|won't consider|will not consider|won't touch|will not touch|won't "
          "compromise on|will not compromise on|won't budge on|will not budge on|not willing "
          "to|not prepared to|refuses to|refuse to|refuses any|refuses point blank|refuses "
          "point-blank|refuse point blank|refuse point-blank|flatly refuses|flatly refuse|flat "
          "refuses|point blank refuses|categorically refuses|sooner quit than|sooner walk "
          "than|sooner leave than|sooner close than|rather walk away than|rather walk than|rather "
          "quit than|rather cancel than|rather lose the|won't hear of|will not hear of|won't stand "
          "for|will not stand for|won't put up with|will not put up with|won't give way on|will "
          "not give way on|won't move on|will not move on|won't give an inch on|won't bend on|will "
          "not bend on|won't shift on|will not shift on|standing firm on|stands firm on|stood firm "
          "on|is firm on|stands fast on|stand fast on|holds fast on|not move an inch on|not move "
          "one inch on|not budge an inch on|not give one inch on|will not move on|are firm on|firm "
          "that|holding firm on|holds firm on|not moving on|not budging on|isn't budging on|aren't "
          "budging on|wouldn't budge on|no movement on|no wiggle room on|no leeway on|no give "
          "on|no flexibility on|not flexible on|inflexible on|immovable on|only condition:|one "
          "condition:|sole condition:|condition:|condition is|one condition is|only condition "
          "is|sole condition is|on one condition|sticking point is|sticking point:|red line:|red "
          "line is|red line for|dealbreaker:|dealbreaker is|dealbreaker for|dealbreakers:|deal "
          "breaker:|deal breaker is|deal-breaker:|deal-breaker is|non-negotiable:|not "
          "negotiable:|won't go above|won't go over|won't go beyond|won't go below|will not go "
          "above|will not go beyond|will not go over|will not go below|can't go above|can't go "
          "over|cannot go above|cannot go over|not a cent over|not a cent more than|not a penny "
          "above|not a euro more than|won't even look at|won't look at|will not look "
          "at|categorically no|categorically won't|flat out refuses|will walk away if|'ll walk "
          "away if|'ll walk if|will pull out if|'ll pull out if|pulls out if|pulling out if|will "
          "cancel if|'ll cancel if|cancels if|will go elsewhere if|'ll go elsewhere if|goes "
          "elsewhere if|leaves if|will leave if|'ll leave if|off the table if|they're out if|he's "
          "out if|she's out if|it's off if|deal's off if|deal is off if|ruled out|rules out|has "
          "ruled out|wouldn't dream of|made it plain that|made it clear that|made clear that|made "
          "it plain|made it very clear|made it quite clear|makes it a condition|stipulates "
          "that|stipulated that|stipulates|has stipulated|demands that|demanded that|only if|not "
          "without|won't do without|will not do without|won't go ahead without|will not go ahead "
          "without|won't proceed without|won't move without|won't start without|won't agree "
          "to|will not agree to|won't agree without|will never agree to|will never accept|would "
          "never accept|will never take|will never buy|will never sign|would never sign|will not "
          "countenance|won't countenance|simply won't|simply will not|the one thing they won't|the "
          "one thing she won't|the one thing he won't|one thing she will not|one thing he will "
          "not|one point they will not|won't be moved on|will not be moved on|can't be moved "
          "on|has to stay|have to stay|has to be a|have to be all|absolute maximum|absolute "
          "minimum|hard limit|hard cap|hard stop at|upper limit is|ceiling is|as a matter of "
          "principle|insists on|insist on|insists that|insists it|insisted on|insistent on|adamant "
          "that|adamant about|at no price|doesn't accept|does not accept|don't accept|cannot "
          "accept|can't accept|doesn't deal with|no compromise on|draws the line at|drew the line "
          "at|never on a|never on|never before|never after|never again|never more than|never "
          "without|only buys if|only buys|only signs if|only accepts|only takes|only deals "
          "with|only pays|only works with|only orders if|only wants|only go ahead if|only sign "
          "if|only buy if|only order if|only pay if|only do it if|only take it if|only stay "
          "if|only move if|only switch if|on condition that|on the condition that|must under "
          "no|must not be|must never|mustn't|may never|absolutely will not|absolutely "
          "won't|absolutely no|absolutely must|strictly no|cannot do without|can't do "
          "without|can't live without|don't ring|don't call|don't phone|don't deliver|don't turn "
          "up|no calls|no deliveries|no visits|no visitors|no parking|not a penny more than|not a "
          "penny over|not a day later than|nothing over|nothing above|it must be|it has to be|they "
          "must be|they have to be|everything must be|must all be|all must be|must be kept|must be "
          "delivered|must arrive|must fit|no deal without|no sale without|no contract without|only "
          "interested if"),
      .breaker_says = PhraseSet(
          "deal breaker|dealbreaker|deal-breaker|out of the question|not negotiable|non "
          "negotiable|non-negotiable|no exceptions|not an option|or nothing|or not at all|or no "
          "deal|or it's off|or they walk|or he walks|or she walks|or they leave|or he leaves|or "
          "she leaves|otherwise no deal|otherwise it's off|otherwise they walk|otherwise he "
          "walks|otherwise she walks|otherwise they'll|otherwise he'll|otherwise she'll|otherwise "
          "they will|otherwise he will|otherwise she will|otherwise he won't|otherwise she "
          "won't|otherwise they won't|or they'll go|or he'll go|or she'll go|or she's gone|or he's "
          "gone|or they're gone|or he's off|or she's off|or they're off|walks away if|walk away "
          "if|red line|will walk if|is a must|is an absolute must|are a must|are an absolute "
          "must|absolute must|no deal otherwise|or no acceptance|or no order|or no contract|or no "
          "sale|or no go|or no signature|or forget it|take it or leave it|or the deal is off|or "
          "the deal's off|else no deal|no matter what|no discussion|end of discussion|full "
          "stop|end of story|no ifs|no two ways about it|no ifs or buts|no ifs no buts|or the deal "
          "is dead|or the deal dies|or they're out|or he's out|or she's out|otherwise they're "
          "out|otherwise he's out|otherwise she's out|otherwise they cancel|otherwise he "
          "cancels|otherwise she cancels|otherwise the deal|otherwise the contract|otherwise the "
          "order|else they|else he|else she|or they cancel|or he cancels|or she cancels|or they "
          "go|or he goes|or she goes|or they pull out|or he pulls out|or she pulls out|or we "
          "lose|kills it|kills the deal|would kill the deal|a flat no|is sacred|are sacred|is "
          "sacrosanct|is untouchable|and he is gone|and she is gone|and they are gone|and he's "
          "gone|and she's gone|and they're gone|and we lose them|and it's over|will not move one "
          "inch|will not move an inch|won't move an inch|won't budge an inch|won't give an inch|a "
          "firm no|an absolute no|a no-go|a no go|a no-no|sine qua non|showstopper|show-stopper|a "
          "dealbreaker|a deal breaker|a deal-breaker|no go for|off the table|not up for "
          "discussion|not up for debate|not up for negotiation|set in stone|cast in stone|or it's "
          "no deal|no deal|bar none|over my dead body|over her dead body|over his dead body|that's "
          "final|isn't negotiable|aren't negotiable|won't fly"),
      .no_breakers = PhraseSet(
          "never mind|only if it rains|only if the weather|won't take sugar|won't take "
          "milk|absolutely no idea|absolutely no problem|absolutely no doubt|absolutely no "
          "rush|never again said|refuse to believe|insists on paying for|insisted on paying "
          "for|insisted on showing|insists on showing|insisted on making|insists on making|don't "
          "call it|no calls from|won't take no|won't take long|won't have to|won't have the|won't "
          "have it|won't have time|won't have been|won't have seen|won't have any|mustn't "
          "forget|must not be forgotten|red line on|won't buy it|won't take much|won't use it|it "
          "must be said|it must be nice|it must be hard|it must be the|it must be a|it has to be "
          "said|not before time|not after all|it must be about|it must be nearly|it must be at|it "
          "must be over|it must be all|it must be very|never again|made it clear that we|made it "
          "clear that i|ruled out the possibility of|won't budge on that|won't budge on this|won't "
          "budge on it|never on time|never on top|never on board|never on site"),
      .absolutes = WordSet("ever whatsoever"),
      .absolute_openers = WordSet("no never"),
      .that = WordSet(""),
      .habits = WordSet("always usually normally typically tends habit often generally"),
      .owed = PhraseSet("is to have|are to have|is to get|are to get"),
      .due = WordSet("by before on monday tuesday wednesday thursday friday tomorrow"),
      .relatives = WordSet("who that which whose"),
      .no_relation = WordSet("was is isn't wasn't means i we he she they"),
      .rules = PhraseSet("council|the law|by law|regulations|the sign|sign says|police|road "
                         "works|roadworks|the road|street is|pedestrian|health and safety"),
      .thus = WordSet("so therefore hence thus means means:"),
  };
  return words;
}

}  // namespace kept
