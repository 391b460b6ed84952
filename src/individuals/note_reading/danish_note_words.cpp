// Danish: "de har brug for", "kun hvis", "ring igen", "deres nye indkøber", "spiller håndbold".
#include "individuals/note_reading/note_words.hpp"

namespace kept {

NoteWords const& danish_note_words() {
  static NoteWords const words{
      .own = WordSet("jeg vi os mig"),
      .they = WordSet("han hun de du kunden leverandøren"),
      .negations = WordSet("ikke ingen intet aldrig uden næppe ingenting hverken"),
      .conditions = WordSet("hvis når medmindre måske eventuelt evt bør burde såfremt du man"),
      .joints = WordSet("og men fordi ellers mens selvom da som eller"),
      .ands = WordSet("og eller samt"),
      .begins =
          WordSet("vil er har skal kan siger sagde ønsker spurgte bad ville det den der så hun han "
                  "ringer får kommer"),
      .habits = WordSet(
          "altid plejer normalt tit ofte mandage tirsdage onsdage torsdage fredage ugentligt "
          "månedligt dagligt jævnligt"),
      .wishes =
          {
              .needs = PhraseSet(
                  "har brug for|få brug for|får brug for|havde brug for|brug for|mangler|ønsker|"
                  "ønsker sig|ønskede|ønskede sig|vil have|vil ha|vil gerne have|vil gerne ha|"
                  "vil gerne|ville gerne have|ville gerne|gerne have|skal bruge|skulle bruge|skal "
                  "have|"
                  "skal ha|efterspørger|efterlyser|efterlyste|spørger efter|spurgte efter|bad om|"
                  "beder om|bedt om|søger|leder efter|kigger efter|er på udkig efter|på jagt efter|"
                  "kunne godt tænke sig|kunne godt bruge|kunne tænke sig|kan godt tænke sig|"
                  "foretrækker|har behov for|behov for|savner|vil helst have|vil hellere have|vil "
                  "se|"
                  "vil gerne se|interesseret i|interesserede i|håber på|trænger til|kunne bruge|"
                  "ville ønske at han kunne|ville ønske at hun kunne|ville ønske at de kunne|"
                  "ville ønske|ønsker at kunne"),
              .not_behind = WordSet("den ingen et en noget deres"),
              .no_objects = PhraseSet(
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
                  "ikke en krone mere|ikke ring|ring ikke|ring aldrig|lever ikke|ingen aftale uden|"
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
              .no_breakers = PhraseSet(
                  "kræver det|kræver ikke|kræver tid|kræver en del|det kræver|krævede ikke|"
                  "absolut ingen problemer|nægter sig|nægter at tro|absolut ingenting|"
                  "ikke noget arbejde for|alt eller intet"),
              .absolutes = WordSet("overhovedet slet"),
              .absolute_openers = WordSet("ingen intet"),
              .that = WordSet(""),
          },
      .talks =
          {
              .acts = PhraseSet(
                  "ring|ringe|ringes ved|ringer|mødes|mødes igen|tales ved|tale sammen|taler "
                  "sammen|"
                  "taler igen|taler videre|tale videre|tale igen|snakke sammen|snakker sammen|"
                  "snakker igen|snakker videre|snakke igen|snakkes ved|snakkes|ses igen|ses|følge "
                  "op|"
                  "følg op|følger op|tag fat i|prøv ham|prøv hende|prøv dem|tager fat igen|"
                  "spise frokost|spiser frokost|drikke kaffe|drikker kaffe|holde møde|holder møde|"
                  "tage en snak|tager en snak|tager en ny snak|tag en snak|få en snak|får en snak|"
                  "vende det igen|vender det igen|have fat i|skal have fat i|kontakt ham|kontakt "
                  "hende|"
                  "kontakt dem|booker os ind|ring til|ring igen|ringe igen|sætte os|sætter os|"
                  "kig forbi|tal med|tal igen|snak med"),
              .always = PhraseSet(
                  "næste møde|næste samtale|næste opkald|næste snak|møde igen|nyt møde|opfølgning|"
                  "opfølgningsmøde|opfølgende møde|møde aftalt|ny snak|nyt opkald|næste kontakt|"
                  "ny samtale|ny aftale om møde|snakker vi sammen igen|snakker vi igen|taler vi "
                  "igen|"
                  "taler vi sammen igen|mødes vi|ses vi|snakkes vi|næste besøg|nyt besøg|booket "
                  "møde|"
                  "møde booket|snakker vi videre|taler vi videre|mødes igen|telefonmøde|aftalt "
                  "møde|"
                  "møde med|møde m|opkald med|frokost med|samtale med|kaffemøde|videomøde|"
                  "nyt telefonmøde|statusmøde"),
              .nouns = PhraseSet("møde|opkald|statusmøde|telefonmøde|frokost|kaffemøde|samtale|"
                                 "videomøde|teams-møde|"
                                 "zoom|kop kaffe|kort snak|telefonsamtale"),
              .no_talks = PhraseSet("kontakt i|besøg af|kaffe og|ring ikke"),
              .again = WordSet("igen tilbage ny nyt videre"),
              .past = WordSet(
                  "havde var efter under fra om siden sidste mødets aflyste udskudt udskød langt "
                  "gårsdagens dagens referat af godt fint hyggeligt kort holdt deres hans hendes "
                  "ville "
                  "ønskede prøvede glemte skulle"),
              .off = WordSet("aflyst aflyste udskudt udskød droppet gik"),
              .asked_of_us = PhraseSet(
                  "vi skal|vi kan|jeg skal|lad os|husk at|bad mig|bad os|os til at|mig til at|"
                  "aftalt at|aftalt vi|at vi|så vi"),
              .openers = WordSet("skal vil husk lover"),
              .with_us = WordSet("os mig"),
          },
      .people =
          {
              .of_whom = WordSet("hans hendes deres dens sin sit den det en et"),
              .of_us = WordSet("min vores mit jeres dit din"),
              .new_words = WordSet("ny nye nyt"),
              .roles = WordSet(
                  "bror søster søn datter kone mor far onkel tante fætter kusine nevø niece kok "
                  "tjener "
                  "elev veninde vikar afløser svend smed kontakt partner ejer leder chef mester"),
              .role_ends = WordSet(
                  "indkøber indkøberen broderen broren søsteren sønnen datteren konen moren faren "
                  "moderen faderen onklen tanten fætteren kusinen nevøen niecen partneren "
                  "assistent "
                  "assistenten sekretær sekretæren revisor revisoren bogholder bogholderen chef "
                  "chefen "
                  "leder lederen direktør direktøren ejeren værkfører værkføreren chauffør "
                  "chaufføren "
                  "kollega kollegaen efterfølger efterfølgeren stedfortræder advokat advokaten "
                  "konsulent konsulenten designer ingeniør ingeniøren tekniker teknikeren kokken "
                  "tjeneren receptionist receptionisten sælger sælgeren kontaktperson "
                  "kontaktpersonen "
                  "kontakten lærling lærlingen eleven praktikant praktikanten udvikler arkitekt "
                  "arkitekten rådgiver rådgiveren formand formanden forkvinde koordinator "
                  "koordinatoren controller medejer medejeren stifter sygeplejerske lærer læreren "
                  "vicevært viceværten lagerforvalter veninden kæreste kæresten forlovede "
                  "barnebarn "
                  "barnebarnet svigersøn svigersønnen svigerdatter svigermor svigerfar mesteren "
                  "montør "
                  "montøren smeden elektriker elektrikeren tømrer tømreren gartner gartneren "
                  "vikaren "
                  "afløseren lillebror storebror lillesøster storesøster mormor morfar farmor "
                  "farfar "
                  "kompagnon kompagnonen souschef souschefen indehaver indehaveren makker makkeren "
                  "kasserer kassereren lønmand lønmanden disponent disponenten pedel pedellen "
                  "pædagog "
                  "skoleleder forstander bestyrer bestyreren afdelingsleder driftsleder mester "
                  "mekaniker mekanikeren"),
              .kin = WordSet(""),
              .fillers = WordSet(
                  "gamle ældste ældre yngste yngre lille store tidligere nuværende egen faste "
                  "anden "
                  "salg indkøb lager økonomi kontor mellemste ansvarlig daglige øverste tekniske "
                  "administrerende"),
              .role_links = PhraseSet(
                  "er|er nu|hedder|hedder nu|er fremover|bliver|bliver nu|bliver fremover|blev|"
                  "er blevet|hedder fremover|er herefter|nu er|er i dag|er fra nu af"),
              .called = PhraseSet(
                  "ved navn|spørg efter|kontaktpersonen er|kontakten er|kontakt er|afløses af|"
                  "erstattes af|overtages af|giver stafetten til|afløst af|overtaget af|navnet er|"
                  "han hedder|hun hedder|der hedder|som hedder|hilste på|er skiftet ud med|drives "
                  "af|"
                  "ledes af|kontaktperson er"),
              .who_does = PhraseSet(
                  "som står for|der står for|som styrer|der styrer|som tager sig af|der tager sig "
                  "af|"
                  "som er ansvarlig|der er ansvarlig|som leder|der leder|som passer|der passer|"
                  "som kører|der kører|overtager efter|har overtaget|tager over|er ny|er deres nye|"
                  "er hans nye|er hendes nye|er den nye|starter som|er startet som|begynder som|"
                  "er begyndt som|er ansvarlig for|har ansvaret for|er blevet ny|bliver ny|"
                  "er vores nye|er vores kontakt|bliver vores kontakt|som driver|der driver|som "
                  "ejer|"
                  "der ejer"),
              .from_words = WordSet("fra i"),
              .departments =
                  WordSet("bogholderiet indkøb lageret salg økonomi regnskab receptionen "
                          "marketing produktionen logistik support personaleafdelingen hr "
                          "indkøbsafdelingen ordrekontoret"),
              .titles = WordSet("hr fru frøken frau herr dr professor pastor"),
              .name_joints = WordSet("von van de der al el bin ben abu ibn du la - le"),
              .no_names = WordSet(
                  "jeg vi de han hun du i det den der mandag tirsdag onsdag torsdag fredag lørdag "
                  "søndag januar februar marts april maj juni juli august september oktober "
                  "november "
                  "december jul påske pinse nytår dansk engelsk hr direktør talte mødte ringede "
                  "snakkede ring husk deres hans hendes vores ok ja nej pdf ceo som er jan feb mar "
                  "apr "
                  "jun jul aug sep sept okt nov dec man tir tirs ons tor tors fre lør søn mødte "
                  "hilste "
                  "fik var har skal vil og men hvis når så at ny næste"),
              .behind_names = WordSet(""),
              .firm_marks = WordSet("as aps ivs & group vej gade allé plads torv hotel restaurant "
                                    "café cafe bageri bank "
                                    "butik sønner søn brødrene model serie gruppen partners co "
                                    "gmbh ltd entreprise byg / "
                                    "skole hospital kirke huset"),
          },
      .interest_cues = PhraseSet(
          "spiller|spille|spillede|elsker|elske|holder af|vild med|vilde med|vildt optaget|"
          "interesserer sig|interesseret i|går til|gik til|går på|gå til|hobby|hobbyer|fritid|"
          "fritiden|fritidsinteresse|dyrker|dyrke|samler på|samler|synger|synger i|bager|"
          "cykler|rider|træner|træne|fan|medlem|passion|brænder for|nyder|begyndt til|"
          "begyndt at|begyndte til|startet til|startet på|lidenskab|bidt af|tosset med|ivrig|"
          "turnering|stævne|mester|mesterskab|mesterskabet|kredsmesterskabet|maler|restaurerer|"
          "avler|svømmer|sejler|fisker|jager|danser|strikker|sæsonkort|entusiast|vandt|vinder|"
          "opslugt af|vinterbader|interesse|interesser|lærer|taler om|talte om|snakkede om|"
          "fortalte om|talt om|snakket om|skulle til|på vej til|ror|vil helst tale om|"
          "bruger al|bruger sin|dansede|ikke hans|gået til|hver aften|i weekenden|om aftenen|"
          "en omgang|elskede|læser om|læse sig ind|bygger på sin|bygger sin|følger med i|løber|"
          "tosse|nørd|entusiast"),
      .goods = WordSet(
          "sælger solgte bestilte bestiller bestilt leverer levering ordre forretning butik "
          "fabrik lager pris priser faktura købte køber parti paller kasser katalog tilbud "
          "importerer eksporterer forhandler forhandles leverandør grossist rabat sortiment "
          "varer handler"),
      .idioms = PhraseSet(
          "bolden ligger|bolden er|i samme båd|håndklædet i ringen|spille bolden|holde bolden|"
          "få bolden|på banen|kridte banen|spiller ingen rolle|spiller en rolle|løber tør|"
          "løbet tør|løber tiden|løbe tør|i det lange løb|kører på|en by i rusland|på gyngende|"
          "tynd is|sejle sin egen|sejler sin egen|fisker efter|spille ud|melder hus|det sejler|"
          "kører det|hoppe med|hoppe på|går i fisk|malet sig op|hele billedet|gør en god figur|"
          "skyde|skød over|kaster håndklædet|på rette spor|spiller sammen|spil for galleriet|"
          "løbe en risiko|løber en risiko|åbne kort|toget er kørt|kortene på bordet|"
          "spiller spillet|stod af|løber til|løber indtil|løber fra|løber ud|løber op|"
          "løber rundt|løber ind i")};
  return words;
}

}  // namespace kept
