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
      .wishes = danish_wish_words(),
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
                  "kig forbi|kigger forbi|kigger ud|kommer forbi|besøger|tager en kop kaffe|tar en "
                  "kop kaffe|tal med|tal igen|snak med"),
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
              .nouns =
                  PhraseSet("møde|opkald|statusmøde|telefonmøde|frokost|kaffemøde|samtale|"
                            "videomøde|teams-møde|"
                            "zoom|kop kaffe|kort snak|snak|opfølgende snak|teams|telefonsamtale"),
              .no_talks = PhraseSet(
                  "næste møde i|besøg af|ring til lægen|ring til dyrlægen|ring til skat|ringer til "
                  "banken|ringer til lægen|ringer til kommunen|ringer til skat|ring til "
                  "banken|ring rundt|ringe rundt|ringer rundt|ring efter|ringe efter|"
                  "kontakt i|besøg af|kaffe og|ring ikke"),
              .again = WordSet("igen tilbage ny nyt videre"),
              .past = WordSet(
                  "havde var efter under fra om siden sidste mødets aflyste udskudt udskød langt "
                  "gårsdagens dagens referat af godt fint hyggeligt kort holdt deres hans hendes "
                  "ville "
                  "ønskede prøvede glemte skulle"),
              .moved = WordSet("flyttet rykket udsat"),
              .over = PhraseSet("det kan være|kan være|vi må se|må vi se|ringede selv først|kom "
                                "mig i forkøbet|er klaret|allerede ringet|"
                                "allerede talt|blev aflyst|er aflyst"),
              .no_need =
                  PhraseSet("ingen grund|ikke brug|behøver ikke|behøves ikke|ikke nødvendigt|"
                            "i stedet for|gider ikke|vil ikke|ville ikke|uden at"),
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
                  "mekaniker mekanikeren inspektør inspektøren forvalter forvalteren"),
              .kin = WordSet(""),
              .fillers = WordSet(
                  "gamle ældste ældre yngste yngre lille store tidligere nuværende egen faste "
                  "anden "
                  "salg indkøb lager økonomi kontor mellemste ansvarlig daglige øverste tekniske "
                  "administrerende"),
              .role_links = PhraseSet(
                  "er|er nu|hedder|hedder nu|er fremover|bliver|bliver nu|bliver fremover|blev|"
                  "er blevet|hedder fremover|er herefter|nu er|er i dag|er fra nu af"),
              .opening = WordSet(
                  "bror broren broderen søster søsteren søn sønnen datter datteren kone konen mand "
                  "manden mor moren far faren onkel onklen tante tanten fætter fætteren kusine "
                  "kusinen nevø nevøen niece niecen svigersøn svigersønnen svigerdatter "
                  "svigerdatteren kæresten veninden lillebror storebror lillesøster storesøster "
                  "efterfølger efterfølgeren afløser afløseren stedfortræder kontaktperson "
                  "kontaktpersonen kontakten indehaveren ejeren"),
              .genitive = "s",
              .called = PhraseSet(
                  "ved navn|spørg efter|kontaktpersonen er|kontakten er|kontakt er|afløses af|"
                  "erstattes af|overtages af|giver stafetten til|afløst af|overtaget af|navnet er|"
                  "der hedder|som hedder|er skiftet ud med|drives "
                  "af|"
                  "ledes af|ledes nu af|drives nu af|styres af|passes af|styres nu af|passes nu af|"
                  "kontaktperson er"),
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
              .gone = WordSet("afløst afløser afløste erstatter erstattede erstattet efter for"),
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
          "fortalte om|talt om|snakket om|ror|vil helst tale om|"
          "bruger al|bruger sin|dansede|gået til|hver aften|i weekenden|om aftenen|"
          "en omgang|elskede|læser om|bygger på sin|bygger sin|følger med i|løber|"
          "tosse|går op i|går meget op i|optager ham|optager hende|lever for"),
      .goods = WordSet(
          "sælger solgte bestilte bestiller bestilt leverer levering ordre forretning butik "
          "fabrik lager pris priser faktura købte køber parti paller kasser katalog tilbud "
          "importerer eksporterer forhandler forhandles leverandør grossist rabat sortiment "
          "varer handler bestilling marked messe kunde kunder udsalg"),
      .dislikes = WordSet("ikke hader hadede aldrig ingen uden stoppet stoppede droppede droppet "
                          "kedede afskyr hverken"),
      .idioms = PhraseSet(
          "bolden ligger|bolden er|i samme båd|håndklædet i ringen|spille bolden|holde bolden|"
          "få bolden|på banen|kridte banen|spiller ingen rolle|spiller en rolle|løber tør|"
          "løbet tør|løber tiden|løbe tør|i det lange løb|kører på|en by i rusland|på gyngende|"
          "tynd is|sejle sin egen|sejler sin egen|fisker efter|spille ud|melder hus|det sejler|"
          "kører det|hoppe med|hoppe på|går i fisk|malet sig op|hele billedet|gør en god figur|"
          "skyde|skød over|kaster håndklædet|på rette spor|spiller sammen|spil for galleriet|"
          "løbe en risiko|løber en risiko|åbne kort|toget er kørt|kortene på bordet|"
          "spiller spillet|stod af|løber til|løber indtil|løber fra|løber ud|løber op|"
          "løber stærkt|løber hurtigt|løber lidt|løber rundt|løber ind i"),
      .once = PhraseSet("som ung|som barn|som dreng|som pige|i sine unge|i sin ungdom|engang|nu "
                        "ikke mere|kan ikke mere|ikke mere|ikke længere|holdt op|holder op|"
                        "lagt på hylden|dengang|for år siden|år siden|gamle hobby|i skolen|"
                        "gamle dage|tidligere|før i tiden|for gammel til|kan ikke fordrage|"
                        "gider ikke|træt af|solgte sin"),
      .places = WordSet("")};
  return words;
}

}  // namespace kept
