// Danish: "de har brug for", "kun hvis", "ellers ikke".
#include "individuals/note_reading/note_words.hpp"

namespace kept {

WishWords const& danish_wish_words() {
  static WishWords const words{
      .needs = PhraseSet(
          "har brug for|få brug for|får brug for|havde brug for|brug for|mangler|står og mangler|"
          "ønsker|ønsker sig|ønskede|ønskede sig|vil have|vil ha|vil gerne have|vil gerne ha|ville "
          "gerne have|gerne have|skal bruge|skulle bruge|skal have|skal ha|efterspørger|"
          "efterlyser|efterlyste|spørger efter|spurgte efter|bad om|beder om|bedt om|søger|leder "
          "efter|kigger efter|er på udkig efter|på jagt efter|kunne godt tænke sig|kunne godt "
          "bruge|kunne tænke sig|kan godt tænke sig|foretrækker|har behov for|behov for|savner|vil "
          "helst have|vil hellere have|trænger til|kunne bruge"),
      .not_behind = WordSet("den der ingen et en noget deres"),
      .loose = PhraseSet(
          "ønsker|ønskede|vil have|vil ha|vil gerne have|vil gerne ha|ville gerne have|gerne have|"
          "skal have|skal ha|bad om|beder om|bedt om|kigger efter|foretrækker|savner|vil helst "
          "have|vil hellere have|trænger til"),
      .determiners = WordSet(
          "en et to tre fire fem seks syv otte ni ti elleve tolv tyve flere mere nye ny nyt bedre "
          "større mindre nogle lidt ekstra andre anden andet dobbelt halv"),
      .no_things = WordSet(
          "fra på til i om af med for hos ved efter under over mod uden inden senest før siden den "
          "det de dem der som at ikke opfølgende snak hinanden sig os mig ham hende jer dig når "
          "hvis mens indtil "
          "noget intet alt altid han hun jeg vi bare blot stadig fortsat"),
      .unsure = WordSet("måske mon vistnok muligvis hvis eventuelt evt"),
      .abstract = WordSet(
          "tid svar udfordringer udfordring mod modet hjælp penge lov ro råd pause ferie "
          "undskyldning "
          "forklaring afklaring besked overblik tålmodighed lyst energi kræfter motivation "
          "erfaring "
          "søvn luft fred tryghed sikkerhed respekt ord beviser bevis grund kontakt opkald møde "
          "snak "
          "besøg aftale samtale held lykke humor penge likviditet noget intet udsættelse frist "
          "betænkningstid kollega mand kone kæreste barn job arbejde"),
      .definite = {"erne", "ene", "en", "et"},
      .settled = PhraseSet(
          "blev et nej|blev til et nej|sagde vi nej|sagde jeg nej|fundet|er ordnet|er klaret|har "
          "de fået|har han fået|har hun fået|er købt|er leveret|blev leveret|kan vi ikke"),
      .no_objects = PhraseSet(
          "et opkald|briller|stadig at|en søn|en datter|opkald|opringning|en opringning|at "
          "blive|blive|ringes|at ringe|at jeg|at "
          "vi|kontaktes|"
          "et besøg|et møde|et nyt møde|en ny tid|ny tid|en ny aftale|en samtale|"
          "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|i morgen|næste uge|levere|sælge|give|"
          "sende|tilbyde|invitere|vise|hente|støtte|bidrage|vise os|vise mig|hjælpe "
          "os|gøre|invitere os|"
          "prøve|lære|bo|flytte|rejse|spille|vinde|stoppe|holde|holde fast|være med|være "
          "fri|slippe|"
          "slippe for|se os|se mig|se om|se hvordan|formiddage|eftermiddage|et svar|en afklaring|"
          "vide|høre|takke|sige|spørge|klage|undskylde|tale|snakke|mødes|ringe|ringes|have "
          "fri|"
          "tænke|se tiden an|ikke|til det|at vide|opsige|betale|at tale|at snakke|have tid|"
          "have ferie|intet|ingenting|sove|svar|besked|fri|tid|penge|fat|vende|fat i|"
          "noget andet|en uge|mere tid|tid til|lov|ferie|barn|baby|hjem|hjælp fra|møde|et "
          "møde|"
          "en snak|en kop|os til|mig til|om|have fat|være|blive|kunne|have det|have styr|"
          "i gang|og|men|hilse|det der|den der|gæster|besøg|en pause|råd|tal|at vi|at "
          "jeg|lige|"
          "gå|komme|følge|have ro|ro|skrive under|bestemme|høre fra|have lov|først|styr|"
          "se hvad|hvad|hvordan|om "
          "det|beholde|undgå|nå|hjælpe|opereres|undersøges|på|mig|dig|"
          "jer|nyt job|nyt arbejde|job|arbejde|en øl|ud af"),
      .vague = WordSet("det den dem de denne dette disse"),
      .done = WordSet("gjort ordnet leveret sendt hentet flyttet lavet skiftet repareret "
                      "monteret færdig færdigt klar klart tilbage op ned malet vasket renset"),
      .must = WordSet(""),
      .only = WordSet("kun bare blot lige"),
      .from_them = PhraseSet("fra ham|fra hende|fra dem|fra kunden"),
      .jokes = WordSet("haha hehe lol hahaha spøg spøgte joke"),
      .pointing = WordSet("det den dette hvilket"),
      .no_dealings = WordSet("ikke ingen næppe intet aldrig hverken"),
      .refused =
          PhraseSet("sidste år|sidste måned|for år siden|dengang|pension|penge tilbage|sagde "
                    "nej|sagt nej|afviste det|det kan vi ikke|kan ikke lade sig gøre|"
                    "måtte afvise"),
      .breakers = PhraseSet(
          "kun hvis|kun såfremt|kun på betingelse|under ingen omstændigheder|på ingen måde|"
          "vil ikke acceptere|accepterer ikke|acceptere ikke|godtager ikke|vil ikke "
          "godtage|"
          "vil ikke betale mere|vil ikke købe|vil ikke skrive under|vil ikke arbejde "
          "sammen|"
          "vil ikke handle|vil ikke gå på kompromis|går ikke på kompromis|insisterer på|"
          "nægter at|nægter|afviser at|må aldrig|må ikke koste|må ikke komme|må ikke "
          "leveres|"
          "må ikke ringes|må ikke larme|må under ingen|må på ingen|finder sig ikke i|"
          "vil ikke finde sig i|for enhver pris|på betingelse af|forudsat at|"
          "ikke en dag senere|vil under ingen|absolut ingen|absolut ikke|absolut intet|"
          "vil slet ikke have|holder fast i at|står fast på|kræver|krævede|forlanger|"
          "kan ikke undvære|kan ikke klare sig uden|må kun|køber kun|betaler kun|handler "
          "kun|"
          "tager kun|accepterer kun|ikke noget arbejde|ingen levering|ingen leveringer|"
          "ingen opkald|ingen besøg|aldrig før|aldrig efter|aldrig på|aldrig mere end|"
          "ikke en krone mere|lever ikke|ingen aftale uden|"
          "ingen handel uden|ingen ordre uden|kun interesseret hvis|vil kun handle|"
          "vil kun have|vil kun købe|vil kun betale|vil kun arbejde|vil kun skrive"),
      .breaker_says = PhraseSet(
          "dealbreaker|deal breaker|deal-breaker|udelukket|ikke til diskussion|"
          "ikke til forhandling|ikke på tale|ingen undtagelser|uden undtagelse|ellers ikke|"
          "ellers slet ikke|ellers går de|ellers går han|ellers går hun|ellers finder de|"
          "ellers finder han|ellers finder hun|ellers skifter|ellers siger de|ellers siger "
          "han|"
          "ellers siger hun|ellers springer|ellers bliver det ikke|ellers er det slut|"
          "ellers er de|ellers er han|ellers er hun|ellers vælger|ellers køber|ellers "
          "dropper|"
          "ellers opsiger|ellers ryger|ellers vil de|ellers vil han|ellers vil hun|"
          "ellers tager|ellers handler|ellers ingen|ellers svarer|ellers nej|ufravigeligt|"
          "et ultimatum|rød linje|så er det slut|så er de væk|så er han væk|så er hun væk|"
          "eller slet ikke|eller ingenting|eller intet|ikke til at rokke|et absolut krav|"
          "er et krav|ingen kompromis|er et must|uanset hvad"),
      .no_breakers = PhraseSet("kun hvis det regner|kun hvis vejret|kræver det|kræver ikke|kræver "
                               "tid|kræver en del|det kræver|krævede ikke|"
                               "absolut ingen problemer|nægter sig|nægter at tro|absolut ingenting|"
                               "ikke noget arbejde for|alt eller intet"),
      .absolutes = WordSet("overhovedet slet"),
      .absolute_openers = WordSet("ingen intet"),
      .that = WordSet(""),
      .habits = WordSet("altid plejer normalt oftest tit ofte sædvanligvis sædvanlig regel"),
      .owed = PhraseSet("skal have|skal ha|skulle have|skulle ha"),
      .due = WordSet("senest inden på til mandag tirsdag onsdag torsdag fredag lørdag søndag i "
                     "skiftet lavet ordnet sin sit sine"),
      .relatives = WordSet("der som"),
      .no_relation = WordSet("aftalt sidst altid vi jeg lovet ventet før sædvanligt nævnt er"),
      .rules = PhraseSet("sagde vi|sagde jeg|siger vi|siger jeg|fra vores "
                         "side|kommunen|kommunens|loven|lovkrav|reglerne|skiltet|skilt|politiet|"
                         "vejarbejde|vejen er|gaden er|arbejdstilsynet|myndighederne"),
      .thus = WordSet("så derfor altså dermed"),
  };
  return words;
}

}  // namespace kept
