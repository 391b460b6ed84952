// English: "they need", "only if", "call her again", "their new buyer", "plays handball".
#include "individuals/note_reading/note_words.hpp"

namespace kept {

NoteWords const& english_note_words() {
  static NoteWords const words{
      .own = WordSet("i we i'd we'd i've we've i'm we're i'll we'll us me we've i've our"),
      .they = WordSet("he she they you customer client supplier who"),
      .negations =
          WordSet("no not don't doesn't didn't never without nobody hardly isn't aren't wasn't "
                  "won't can't cannot couldn't shouldn't wouldn't nothing neither nor no-one"),
      .conditions =
          WordSet("if when unless whether suppose once should would could might maybe perhaps you"),
      .joints = WordSet("and but because so otherwise while although though since which who"),
      .ands = WordSet("and or plus"),
      .begins = WordSet("will is was has had asked says said wants needs would can they'll he's "
                        "she's it's that ask call ring told"),
      .habits = WordSet("always usually every normally often never mondays tuesdays wednesdays "
                        "thursdays fridays weekly monthly daily sometimes used"),
      .wishes = english_wish_words(),
      .talks =
          {
              .acts = PhraseSet(
                  "call|ring|phone|meet|meet up|talk|speak|follow up|catch up|check in|touch "
                  "base|get in touch|be in touch|have lunch|have coffee|have a coffee|have a "
                  "chat|have a word|chat|reach out|zoom|try him|try her|try them|sit down|book us "
                  "in|book her in|book him in|book them in|get together|have another|go over "
                  "it|pop in and see|drop in on|give him a ring|give her a ring|give them a "
                  "ring|give him a call|give her a call|give them a call|give him a bell|give her "
                  "a bell|give them a bell|call on|speak to|talk to|see him|see her|see "
                  "them|revisit|reconvene|diarise|skype|facetime|check back|pick this up|pick it "
                  "up|pick up where|go through it|see him|meet him|meet her|meet "
                  "them|seeing|visiting|speak again|discuss it with|discuss with|discuss this "
                  "with|discuss that with|go over this|talk again|meet again|reconvening|calling "
                  "on|dropping in on|popping in|popping over|popping round|driving out to|going "
                  "over to see|going to see|going out to see|stop by|call in on|look in on|pop "
                  "in|pop round|pop over|drop by|comes in|comes by|comes over|comes round|coming "
                  "in|coming by|coming over|coming round|coming to see us|drops by|dropping "
                  "by|pops in|stops by|stopping by|visits us|visiting us|be continued|to be "
                  "continued|resume talks|resume"),
              .always = PhraseSet(
                  "next meeting|next call|next talk|next visit|next chat|next sit-down|next sit "
                  "down|next catch-up|next catch up|next appointment|next zoom|next session|next "
                  "review|next conversation|next one|next contact|follow-up call|follow-up "
                  "meeting|follow up call|follow up meeting|follow-up|second meeting|another "
                  "meeting|another chat|another call|second call|our next|meeting booked|call "
                  "booked|meeting set|call set|call scheduled|meeting scheduled|meeting "
                  "arranged|speaking again|talking again|meeting again|seeing him again|seeing her "
                  "again|seeing them again|back in touch|due another|diary for|meeting up|catching "
                  "up again|agreed a call|agreed a meeting|booked a call|booked a meeting|arranged "
                  "a call|arranged a meeting|set up a call|set up a meeting|call with|meeting "
                  "with|lunch with|coffee with|zoom with|appointment with|catch-up with|catch up "
                  "with|next round of talks|next round|next sitting|next date|next fitting|next "
                  "consultation|next check-in|next check in|next viewing|next tasting|speaking "
                  "next|meeting next|seeing each other|to be continued|booked us in|booked me "
                  "in|has us down for|has me down for|expects us|expects me|expecting us|expecting "
                  "me|invited us|invited me|breakfast with|viewing with|interview with|hearing "
                  "with|session with"),
              .nouns =
                  PhraseSet("meeting|call|catch-up|catch up|lunch|coffee|appointment|phone "
                            "call|video call|zoom|teams call|site visit|chat|sit-down|review "
                            "meeting|session|breakfast|visit|mediation|hearing|viewing|interview|"
                            "fitting|tasting|consultation|demo|demonstration|kick-off|kickoff|"
                            "handover meeting|negotiation|negotiations|round of talks|parents' "
                            "evening|walk-through|walkthrough|briefing|debrief|board "
                            "meeting|review|check-in|rehearsal|workshop"),
              .no_talks = PhraseSet(
                  "next meeting of|meet the|meet their new|meet his new|meet her new|meet our "
                  "new|dinner with friends|lunch with friends|coffee with friends|lunch with "
                  "his|lunch with her|visit from the|visit by the|ring the vet|call the vet|ring "
                  "the doctor|ring the bank|call the bank|their meeting|call the fire|call the "
                  "police|ring the police|ring the fire|call an ambulance|ring the council|call "
                  "the council|his meeting|her meeting|ring round|ring around|follow-up "
                  "email|follow up email|follow-up letter|call sheet|call log|call off|meeting "
                  "minutes|meeting notes|call it|call them in|lunch on|meeting at their end|zoom "
                  "in|call centre|call center|call out|meeting room|lunch break|coffee "
                  "machine|coffee break|talk show|ring binder|phone number|phone line|phone "
                  "bill|meeting point|meeting rooms"),
              .again = WordSet("again back another new second"),
              .past = WordSet("had was were last before during since missed cancelled postponed "
                              "yesterday yesterday's today's minutes notes from prepare wanted "
                              "tried meant forgot supposed"),
              .moved = WordSet("moved rescheduled pushed shifted"),
              .over = PhraseSet(
                  "i may|i might|we may|we might|we'll see|could be that|rang me first|called me "
                  "first|rang us first|called us first|beat me to it|already rung|already "
                  "called|already spoken|no longer needed|called off|sorted"),
              .no_need =
                  PhraseSet("no need|not need|don't need|didn't fix|won't be|no point|instead "
                            "of|rather than|doesn't want|didn't want|don't want|without"),
              .off = WordSet("cancelled canceled postponed scrapped went fell"),
              .asked_of_us = PhraseSet(
                  "us to|me to|we should|let's|lets|i should|we can|we could|agreed to|arranged "
                  "to|agreed we|need to|going to|wants to|would like to|he'd like to|she'd like "
                  "to|they'd like to|we'll|i'll|happy to|remember to|please"),
              .openers = WordSet("will must gotta going need remember should"),
              .with_us = WordSet("us me"),
          },
      .people =
          {
              .of_whom = WordSet("his her their its the a an 's"),
              .of_us = WordSet("our my your"),
              .new_words = WordSet("new newly newest"),
              .roles = WordSet(
                  "buyer brother sister son daughter wife husband mother father mum dad uncle aunt "
                  "cousin nephew niece partner assistant secretary accountant bookkeeper manager "
                  "boss director owner ceo cfo coo cto foreman driver colleague successor deputy "
                  "designer engineer technician chef cook receptionist planner clerk salesman "
                  "saleswoman representative contact apprentice trainee intern developer adviser "
                  "advisor supervisor coordinator controller purchaser fiancé fiancée girlfriend "
                  "boyfriend grandson granddaughter grandmother grandfather cofounder founder "
                  "caretaker storeman warehouseman manageress electrician plumber carpenter "
                  "gardener temp replacement chairman chairwoman chair treasurer landlord tenant "
                  "stepson stepdaughter niece headmaster headteacher bursar principal secretary "
                  "chairperson apprentice deputy housekeeper groundsman caretaker consultant "
                  "architect solicitor lawyer nurse vet agent friend rep head lad lass gaffer "
                  "missus hubby headteacher agronomist librarian vicar priest imam pharmacist "
                  "dentist optician therapist physio physiotherapist paediatrician surgeon midwife "
                  "teacher tutor coach trainer curator conservator archivist registrar notary "
                  "clerk steward stewardess captain skipper pilot mechanic welder joiner mason "
                  "roofer plasterer decorator painter butcher baker barista bartender sommelier "
                  "waiter waitress florist tailor seamstress hairdresser stylist photographer "
                  "editor journalist producer auditor actuary broker underwriter surveyor valuer "
                  "economist analyst programmer administrator dispatcher bailiff groom beekeeper "
                  "shepherd stockman gamekeeper forester winemaker brewer distiller cheesemaker "
                  "quartermaster matron sister-in-law brother-in-law father-in-law mother-in-law "
                  "son-in-law daughter-in-law counsel paralegal aide organiser organizer "
                  "facilitator instructor superintendent overseer inspector officer sergeant "
                  "colonel warden ranger concierge porter stocktaker merchandiser choirmaster "
                  "organist conductor volunteer stand-in understudy heir widow widower fiancee "
                  "mentor sidekick lieutenant second-in-command master maker keeper boss lady "
                  "spokesman spokeswoman spokesperson"),
              .role_ends = WordSet("manager director foreman"),
              .kin = WordSet(""),
              .fillers = WordSet(
                  "new old elder eldest younger youngest little big former current own purchasing "
                  "sales finance office project production warehouse marketing hr it export key "
                  "account store shop general managing personal head chief business night quality "
                  "service senior junior middle twin second main first contact person buying "
                  "logistics accounts our company's operations site area regional site shift "
                  "regional yard transport kitchen bar council school factory plant it- appointed "
                  "hired acting interim temporary incoming lovely nice chatty young fresh freshly "
                  "recently very executive group chief trade union permanent technical digital "
                  "legal human resources procurement packaging retail wholesale parish town "
                  "borough estate grandmaster twin only estates facilities maintenance compliance "
                  "safety events wedding works workshop front desk back-office customer commercial "
                  "creative artistic clinical medical dental veterinary planning permit tax "
                  "practice ward class form sous pastry line wine cellar stable yard fleet duty "
                  "shift lead leading joint"),
              .role_links = PhraseSet("is|is one|is now|is called|now is|will be|called|named|'s "
                                      "called|'s named|'s now|there is now|there is called|goes "
                                      "by|will now be|is going to be|from now on is"),
              .called = PhraseSet(
                  "by the name of|name of|goes by|ask for|contact is|contact is now|contact person "
                  "is|contact will be|replaced by|succeeded by|handing over to|hands over "
                  "to|handed over to|name is|name's|is called|taken over by|contact there "
                  "is|person to ask is|run by|introduced me to|introduced us to|was introduced to"),
              .who_does = PhraseSet(
                  "who runs|who took over|who has taken over|who joined|who started|who has "
                  "joined|who heads up|who now|who will be|who'll be|who leads|who does their|who "
                  "keeps the|who buys for|who sits on|who chairs|who handles|who looks after|who "
                  "manages|who heads|who takes care|who is responsible|who's responsible|who does "
                  "the|who deals|who's in charge|who is in charge|runs the|handles the|looks after "
                  "the|heads the|heads up|is in charge|is taking over|has taken over|took "
                  "over|takes over|took over from|takes over from|takes over as|is responsible "
                  "for|joins as|joined as|joins them as|started as|starts as|does the "
                  "ordering|does the books|does the buying|does the accounts|does their "
                  "books|keeps the books|is the one who|will be our contact|is our contact|is our "
                  "new contact|is the new|is their new|is his new|is her new|is now their|is now "
                  "the|is the one|is one of|joined them as|joins them|has joined them|now runs|now "
                  "handles|now does|replaces|is replacing|has replaced|who owns|who now runs|who "
                  "buys"),
              .from_words = WordSet("from in at"),
              .departments = WordSet("accounts accounting purchasing finance hr sales logistics "
                                     "warehouse reception marketing production support it "
                                     "bookkeeping procurement legal dispatch planning"),
              .titles = WordSet("mr mrs ms miss dr doctor sergeant colonel reverend sir madam prof "
                                "professor lady lord"),
              .name_joints =
                  WordSet("von van de der den al el bin ben abu ibn da di du la le - o mc"),
              .no_names = WordSet(
                  "french english danish german polish irish scottish welsh italian spanish dutch "
                  "american turkish swedish norwegian british indian chinese muslim christian i "
                  "monday tuesday wednesday thursday friday saturday sunday january february march "
                  "april may june july august september october november december christmas easter "
                  "new year ceo cfo hr it danish english arabic german swedish the a an he she "
                  "they we you it his her their our my is was has will asked call ok okay yes no "
                  "met talked spoke called ring ramadan eid euro dkk usd pdf who jan feb mar apr "
                  "jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat "
                  "sun mr mrs new next told said met saw spoke"),
              .behind_names = WordSet(""),
              .firm_marks = WordSet(
                  "as aps ltd llc inc gmbh plc co & group street road lane avenue square st rd "
                  "machine model series hotel restaurant bakery café cafe bank shop stores "
                  "partners sons brothers company / hospital school college university hall"),
              .gone = WordSet("replaced replaces replacing succeeded succeeds from for left"),
          },
      .interest_cues = PhraseSet(
          "play|plays|playing|loves|loved|love|likes|enjoys|enjoying|keen on|keen|fan|fond "
          "of|passionate about|passion|hobby|hobbies|mad on|mad about|crazy about|nuts "
          "about|into|big into|addicted to|has taken up|taken up|took "
          "up|collects|collecting|collector|sings|cooks|bakes|rides|trains for|training "
          "for|practises|practices|coaches|coaching|coached|watches|follows|supporter|supports|"
          "swims|season ticket|interested in|lives for|spare time|free time|weekends|obsessed "
          "with|obsessed|devoted|hooked "
          "on|enthusiast|choir|grows|keeps|breeds|restores|builds|paints|reads|writes|tournament|"
          "lessons|on about|talked about|talking about|excited about|proud "
          "of|won|competes|learning|learns|does|dances|dancing|races|back from|every "
          "day|volunteers|sails|fishes|knits|sews|gardens|hikes|climbs|surfs|skis|cycles|retires "
          "to|evenings|of an evening|championship|championships|member of|just started|has "
          "started|goes to|goes for|is off|she's off|he's off|they're off|off to|likes to|likes "
          "his|likes her|goes|used to play|plays for|always at|teaches|mad keen|big on|bonkers "
          "about|lives and "
          "breathes|runs|nut|buff|addict|fanatic|lover|freak|geek|aficionado|fiend|nerd|anorak|off "
          "the clock|outside work|thing outside work|outside of work|religiously|unwinds "
          "with|unwinds|relaxes with|relaxes by|free time|off duty|days "
          "off|avid|devotee|die-hard|diehard|soft spot for|sucker for|potty about|barmy about|daft "
          "about|raves about|raved about|all about his|all about her|all about their|dabbles "
          "in|signed up for|joined a|joined the|captains|captain of|plays in|swears "
          "by|amateur|never misses|lives for his|lives for her|spends every|spends his|spends "
          "her|spends most|passionated by|passionate for|after work|trained for|in "
          "training|practising|practicing|tells me about his|tells me about her|went on "
          "about|bangs on about|gushed about|pastime|first love|great love|true love|the love "
          "of|lover of|is all about|throws himself into|throws herself into|immersed in|her "
          "thing|his thing|his other life|her other life|plays "
          "the|embroiders|whittles|carves|sketches|brews|distils|forages|kayaks|rides|jogs|camps|"
          "rambles|birdwatches|meditates|juggles|composes|blogs|quizzes"),
      .goods =
          WordSet("sell sells selling sold order orders ordered deliver delivers delivered supply "
                  "supplies supplier shop store factory stock invoice price prices buys bought "
                  "batch pallet pallets boxes catalogue quote quoted delivery import imports "
                  "export exports importer wholesale retailer discount stocks distributes supplies "
                  "supplying manufactures makes maker trade makes shop delivers hire hires rents "
                  "contract tender supplier kit stockist booked booking room make made making"),
      .dislikes =
          WordSet("not hates hate hated no never can't doesn't don't isn't wasn't didn't neither "
                  "nor dislikes gave given stopped dreads detests loathes isn't without"),
      .idioms = PhraseSet(
          "ball is in|ball's in|same boat|game changer|ballpark|drop the ball|dropped the "
          "ball|plain sailing|race against|in the long run|running late|running out|run out|runs "
          "out|run by|on the same page|off the hook|step up|moving the goalposts|own goal|start "
          "the ball|get the ball|keep the ball|ball rolling|play it by ear|play for time|up to "
          "speed|jump through|walk away|walk through|dancing around|dance around|beat around|keeps "
          "the books|keep the books|kept the books|does the books|do the books|on the books|by the "
          "book|balance the books|in all weathers|fishing for|sketchy|bigger picture|big "
          "picture|cook the books|cooking the books|read through|in the driving seat|a marathon "
          "not|uphill|level playing|hit the ground running|music to|skating on|on thin ice|up the "
          "garden|swim against|draw a line|draws the line|back to the drawing|photo finish|playing "
          "hard|plays hard|on track|used to play|tight ship|ship has sailed|plays hardball|play "
          "hardball|middle of cooking"),
      .once = PhraseSet(
          "used to|as a boy|as a girl|as a child|as a kid|as a lad|as a student|in his youth|in "
          "her youth|when he was|when she was|when they were|no longer|any more|anymore|gave "
          "up|given up|given it up|packed it in|retired from|years ago|at school|at "
          "university|once upon|back in the day|old hobby|former|not since|too old for|too old "
          "to|sold his|sold her|can't stand|bored by|bored with|fed up"),
      .places = WordSet("")};
  return words;
}

}  // namespace kept
