// English: "they need", "only if", "call her again", "their new buyer", "plays handball".
#include "individuals/note_reading/note_words.hpp"

namespace kept {

NoteWords const& english_note_words() {
  static NoteWords const words{
      .own = WordSet("i we i'd we'd i've we've i'm we're i'll we'll us me we've i've our"),
      .they = WordSet("he she they you customer client supplier who"),
      .negations = WordSet(
          "no not don't doesn't didn't never without nobody hardly isn't aren't wasn't won't "
          "can't cannot couldn't shouldn't wouldn't nothing neither nor no-one"),
      .conditions =
          WordSet("if when unless whether suppose once should would could might maybe perhaps you"),
      .joints = WordSet("and but because so otherwise while although though since which who"),
      .ands = WordSet("and or plus"),
      .begins = WordSet(
          "will is was has had asked says said wants needs would can they'll he's she's it's "
          "that ask call ring told"),
      .habits = WordSet("always usually every normally often never mondays tuesdays wednesdays "
                        "thursdays fridays weekly monthly daily sometimes used"),
      .wishes =
          {
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
                  "to know|to thank|to say|to see whether|to see if|to hear|to ask|to check|to "
                  "tell|"
                  "to complain|to apologise|to apologize|to cancel|to leave|to quit|to think|to "
                  "talk|"
                  "to speak|to discuss|to call|to ring|to meet|me to call|me to ring|us to call|"
                  "nothing|not|out|it badly|no|to sleep on|for nothing|us to ring|us to call|"
                  "us to phone|me to phone|us to meet|us to come back|me to come back|us to get "
                  "back|"
                  "a word|a chat|a call|to be|more time|time|to wait|to get back|to come back|"
                  "to see how|to go home|to get home|to catch|to retire|no|any|anything|"
                  "to have a think|to have a word|no-one|nobody|to keep it|to avoid|to move "
                  "on|me|us|"
                  "a holiday|a break|a rest|a break from|some time|a day|to talk|to be honest|a "
                  "hand|"
                  "to make sure|to get|to work out|to find out|to finish|to start|to pay|to "
                  "sell|you|"
                  "me|a new job|a job|work|a cup of|another cup|a pint|a beer|a drink|out of"),
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
                  "never mind|absolutely no idea|absolutely no problem|absolutely no doubt|"
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
          },
      .talks =
          {
              .acts = PhraseSet(
                  "call|ring|phone|meet|meet up|talk|speak|follow up|catch up|check in|touch base|"
                  "get in touch|be in touch|have lunch|have coffee|have a coffee|have a chat|"
                  "have a word|chat|reach out|zoom|try him|try her|try them|sit down|book us in|"
                  "book her in|book him in|book them in|get together|have another|go over it|"
                  "pop in and see|drop in on|give him a ring|give her a ring|give them a ring|"
                  "give him a call|give her a call|give them a call|give him a bell|give her a "
                  "bell|"
                  "give them a bell|call on|speak to|talk to|see him|see her|see them|revisit|"
                  "reconvene|diarise|skype|facetime|check back|pick this up|pick it up|pick up "
                  "where|"
                  "go through it|see him|meet him|meet her|meet them"),
              .always = PhraseSet(
                  "next meeting|next call|next talk|next visit|next chat|next sit-down|next sit "
                  "down|"
                  "next catch-up|next catch up|next appointment|next zoom|next session|next review|"
                  "next conversation|next one|next contact|follow-up call|follow-up meeting|"
                  "follow up call|follow up meeting|follow-up|second meeting|another meeting|"
                  "another chat|another call|second call|our next|meeting booked|call booked|"
                  "meeting set|call set|call scheduled|meeting scheduled|meeting arranged|"
                  "speaking again|talking again|meeting again|seeing him again|seeing her again|"
                  "seeing them again|back in touch|due another|diary for|meeting up|catching up "
                  "again|"
                  "agreed a call|agreed a meeting|booked a call|booked a meeting|arranged a call|"
                  "arranged a meeting|set up a call|set up a meeting|call with|meeting with|lunch "
                  "with|"
                  "coffee with|zoom with|appointment with|catch-up with|catch up with"),
              .nouns = PhraseSet(
                  "meeting|call|catch-up|catch up|lunch|coffee|appointment|phone call|video "
                  "call|zoom|"
                  "teams call|site visit|chat|sit-down|review meeting|session|breakfast|visit"),
              .no_talks = PhraseSet(
                  "call centre|call center|call out|meeting room|lunch break|coffee machine|"
                  "coffee break|talk show|ring binder|phone number|phone line|phone bill|meeting "
                  "point|"
                  "meeting rooms"),
              .again = WordSet("again back another new second"),
              .past = WordSet(
                  "had was were last before during since missed cancelled postponed yesterday "
                  "yesterday's today's minutes notes from prepare wanted tried meant forgot "
                  "supposed"),
              .off = WordSet("cancelled canceled postponed scrapped went fell"),
              .asked_of_us = PhraseSet(
                  "us to|me to|we should|let's|lets|i should|we can|we could|agreed to|arranged to|"
                  "agreed we|need to|going to|wants to|would like to|he'd like to|she'd like to|"
                  "they'd like to|we'll|i'll|happy to|remember to|please"),
              .openers = WordSet("will must gotta going need remember should"),
              .with_us = WordSet("us me"),
          },
      .people =
          {
              .of_whom = WordSet("his her their its the a an 's"),
              .of_us = WordSet("our my your"),
              .new_words = WordSet("new newly"),
              .roles = WordSet(
                  "buyer brother sister son daughter wife husband mother father mum dad uncle aunt "
                  "cousin nephew niece partner assistant secretary accountant bookkeeper manager "
                  "boss "
                  "director owner ceo cfo coo cto foreman driver colleague successor deputy "
                  "designer "
                  "engineer technician chef cook receptionist planner clerk salesman saleswoman "
                  "representative contact apprentice trainee intern developer adviser advisor "
                  "supervisor coordinator controller purchaser fiancé fiancée girlfriend boyfriend "
                  "grandson granddaughter grandmother grandfather cofounder founder caretaker "
                  "storeman "
                  "warehouseman manageress electrician plumber carpenter gardener temp replacement "
                  "chairman chairwoman chair treasurer landlord tenant stepson stepdaughter niece "
                  "headmaster headteacher bursar principal secretary chairperson apprentice deputy "
                  "housekeeper groundsman caretaker consultant architect solicitor lawyer nurse "
                  "vet "
                  "agent friend rep head lad lass gaffer missus hubby"),
              .role_ends = WordSet("manager director foreman"),
              .kin = WordSet(""),
              .fillers = WordSet(
                  "new old elder eldest younger youngest little big former current own purchasing "
                  "sales finance office project production warehouse marketing hr it export key "
                  "account store shop general managing personal head chief business night quality "
                  "service senior junior middle twin second main first contact person buying "
                  "logistics "
                  "accounts our company's operations site area regional site shift regional yard "
                  "transport kitchen bar council school factory plant it-"),
              .role_links = PhraseSet(
                  "is|is now|is called|now is|will be|called|named|will now be|is going to be|"
                  "from now on is"),
              .called = PhraseSet(
                  "by the name of|ask for|contact is|contact is now|contact person is|contact will "
                  "be|"
                  "replaced by|succeeded by|handing over to|hands over to|handed over to|name is|"
                  "name's|is called|taken over by|contact there is|person to ask is|run by|"
                  "introduced me to|introduced us to|was introduced to"),
              .who_does = PhraseSet(
                  "who runs|who handles|who looks after|who manages|who heads|who takes care|"
                  "who is responsible|who's responsible|who does the|who deals|who's in charge|"
                  "who is in charge|runs the|handles the|looks after the|heads the|heads up|"
                  "is in charge|is taking over|has taken over|took over from|takes over from|"
                  "takes over as|is responsible for|joins as|joined as|joins them as|started as|"
                  "starts as|does the ordering|does the books|does the buying|does the accounts|"
                  "does their books|keeps the books|is the one who|will be our contact|is our "
                  "contact|"
                  "is our new contact|is the new|is their new|is his new|is her new|is now their|"
                  "is now the|now runs|now handles|now does|replaces|is replacing|has replaced|"
                  "who owns|who now runs|who buys"),
              .from_words = WordSet("from in at"),
              .departments =
                  WordSet("accounts accounting purchasing finance hr sales logistics warehouse "
                          "reception marketing production support it bookkeeping procurement "
                          "legal dispatch planning"),
              .titles = WordSet("mr mrs ms miss dr sir madam prof professor lady lord"),
              .name_joints =
                  WordSet("von van de der den al el bin ben abu ibn da di du la le - o mc"),
              .no_names = WordSet("i monday tuesday wednesday thursday friday saturday sunday "
                                  "january february march "
                                  "april may june july august september october november december "
                                  "christmas easter new "
                                  "year ceo cfo hr it danish english arabic german swedish the a "
                                  "an he she they we you "
                                  "it his her their our my is was has will asked call ok okay yes "
                                  "no met talked spoke "
                                  "called ring ramadan eid euro dkk usd pdf who jan feb mar apr "
                                  "jun jul aug sep sept "
                                  "oct nov dec mon tue tues wed weds thu thur thurs fri sat sun mr "
                                  "mrs new next told "
                                  "said met saw spoke"),
              .behind_names = WordSet(""),
              .firm_marks = WordSet(
                  "as aps ltd llc inc gmbh plc co & group street road lane avenue square st rd "
                  "machine "
                  "model series hotel restaurant bakery café cafe bank shop stores partners sons "
                  "brothers company / hospital school college university hall"),
          },
      .interest_cues = PhraseSet(
          "play|plays|playing|loves|loved|love|likes|enjoys|enjoying|keen on|keen|fan|fond of|"
          "passionate about|passion|hobby|hobbies|mad on|mad about|mad|crazy about|nuts about|"
          "into|big into|addicted to|has taken up|taken up|took up|collects|collecting|"
          "collector|sings|cooks|bakes|rides|trains for|training for|practises|practices|"
          "coaches|coach|coached|watches|follows|supporter|supports|swims|season ticket|"
          "interested in|lives for|spare time|free time|weekends|weekend|obsessed with|"
          "obsessed|devoted|hooked on|enthusiast|choir|grows|keeps|breeds|restores|builds|"
          "paints|reads|writes|tournament|lessons|on about|talked about|talking about|"
          "excited about|proud of|won|competes|learning|learns|does|dances|dancing|races|"
          "back from|every day|volunteers|sails|fishes|knits|sews|gardens|hikes|climbs|surfs|"
          "skis|cycles|retires to|evenings|of an evening|championship|championships|member of|"
          "just started|has started|goes to|goes for|is off|she's off|he's off|they're off|"
          "off to|likes to|likes his|likes her|goes|used to play|plays for|always at|teaches|"
          "mad keen|big on|bonkers about|lives and breathes|runs|nut|buff|addict|fanatic|lover|"
          "freak|geek|aficionado"),
      .goods = WordSet(
          "sell sells selling sold order orders ordered deliver delivers delivered supply "
          "supplies supplier shop store factory stock invoice price prices buys bought batch "
          "pallet pallets boxes catalogue quote quoted delivery import imports export exports "
          "importer wholesale retailer discount stocks distributes supplies supplying "
          "manufactures makes maker trade makes shop delivers hire hires rents contract tender "
          "supplier kit stockist"),
      .idioms = PhraseSet(
          "ball is in|ball's in|same boat|game changer|ballpark|drop the ball|dropped the ball|"
          "plain sailing|race against|in the long run|running late|running out|run out|"
          "runs out|run by|on the same page|off the hook|step up|moving the goalposts|own goal|"
          "start the ball|get the ball|keep the ball|ball rolling|play it by ear|play for time|"
          "up to speed|jump through|walk away|walk through|dancing around|dance around|"
          "beat around|fishing for|sketchy|bigger picture|big picture|cook the books|"
          "cooking the books|read through|in the driving seat|a marathon not|uphill|"
          "level playing|hit the ground running|music to|skating on|on thin ice|up the garden|"
          "swim against|draw a line|draws the line|back to the drawing|photo finish|"
          "playing hard|plays hard|on track|used to play|tight ship|ship has sailed|"
          "plays hardball|play hardball|middle of cooking")};
  return words;
}

}  // namespace kept
