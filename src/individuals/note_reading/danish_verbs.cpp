// Danish verbs that can be promised, and who could promise them.
#include "individuals/note_reading/danish_verbs.hpp"

#include <algorithm>

namespace kept::danish {

/// In the present tense; the infinitive is the word without its r.
WordSet const& acts() {
  static WordSet const words(
      "sender eftersender mailer videresender ringer skriver svarer vender kommer laver forbereder "
      "udarbejder leverer bringer retter reparerer tjekker checker kigger ser finder undersøger "
      "gennemgår opdaterer deler inviterer booker bestiller reserverer betaler overfører "
      "refunderer "
      "underskriver returnerer giver skaffer installerer starter begynder afslutter færdiggør "
      "indsender følger spørger taler snakker bekræfter besøger præsenterer uploader "
      "offentliggør tester ændrer fjerner printer udskriver pakker henter afleverer informerer "
      "orienterer underretter kontakter planlægger bygger opretter producerer foreslår tilbyder "
      "fornyer udskifter viser forklarer oversætter læser beregner krediterer fakturerer "
      "godkender beslutter afklarer ordner sørger får tager melder leveres aftaler arrangerer "
      "byder stiller sætter lægger holder klarer rapporterer lukker åbner svarer "
      "fremsender afsender opfølger modtager monterer skifter lejer låner eftersyner efterser "
      "vasker opsætter nedtager tømmer rydder skærer bager syr stryger tegner kopierer scanner "
      "refunderer erstatter dækker udbetaler indbetaler afregner rykker");
  return words;
}

bool is_infinitive(SpokenWords words, std::size_t at) {
  return at < words.size() && acts().has(words[at].text + "r");
}

bool is_father(SpokenWords words, std::size_t at) {
  static WordSet const whose("min din sin en");
  if (at == 0 || at >= words.size() || words[at].text != "far") return false;
  return words[at - 1].text.ends_with("s") || whose.has(words[at - 1].text) ||
         acts().has_at(words, at + 1);
}

bool hangs_on_verb(SpokenWords words, std::size_t at) {
  static WordSet const modals("skulle kan vil bliver"), asking("har er får"), they("han hun de vi");
  if (at < 3 || at >= words.size() || words[at - 1].text != "," || is_mark(words[1])) return false;
  auto const& first = words[0].text;
  bool const asks = asking.has(first) && they.has(words[1].text);
  return asks || modals.has(first) || acts().has(first) || states().has(first);
}

bool is_participle(SpokenWords words, std::size_t at) {
  return at < words.size() && words[at].text.size() > 3 && words[at].text.ends_with('t');
}

WordSet const& between() {
  static WordSet const words(
      "også så lige nok selvfølgelig naturligvis personligt gerne straks nu da derfor altså "
      "herefter bare selv jo skal");
  return words;
}

WordSet const& stops() {
  static WordSet const words(
      "ikke aldrig næppe måske muligvis forhåbentlig eventuelt evt vistnok prøver forsøger altid "
      "plejer normalt");
  return words;
}

WordSet const& subordinate() {
  static WordSet const words("hvis når om før inden fordi mens siden hvornår hvad hvem ingen");
  return words;
}

WordSet const& people() {
  static WordSet const words(
      "kunden leverandøren chefen kollegaen sekretæren assistenten revisoren bogholderen advokaten "
      "firmaet banken lageret direktøren indkøberen partneren chaufføren ejeren konen manden "
      "datteren sønnen kontoret butikken");
  return words;
}

WordSet const& nobody() {
  static WordSet const words(
      "det den der her dette disse jeg vi du i man så hvis når og men eller listen tilbuddet "
      "prisen mødet varen varerne ordren rapporten fakturaen mandag tirsdag onsdag torsdag fredag "
      "lørdag søndag idag imorgen herefter bagefter senere derefter først nu ja nej ok derfor "
      "telefonen måske husk aftalt næste ok varen den det ingen ikke kold lang ny nye hele har "
      "havde fik");
  return words;
}

WordSet const& states() {
  static WordSet const words(
      "er har ved tror håber synes regner venter glæder mødes ses hedder kender mener bliver "
      "ligger "
      "kører sidder står spiser rejser flytter lukker føler ønsker savner mangler bruger elsker "
      "hader "
      "spiller løber bor trænger behøver overvejer snakker taler hører forstår gætter satser "
      "forventer vurderer køber sælger bærer lever sover arbejder plejer prøver forsøger kommer "
      "husker glemmer mister taber vinder ser eller under over efter aldrig der altid heller jer "
      "inder siger spørger tænker går kigger");
  return words;
}

/// "Butikken holder lukket", "vi ser hvordan det går", "pakken kommer torsdag".
bool is_own_business(SpokenWords words, std::size_t at) {
  auto const any = [&](std::size_t place, std::initializer_list<std::string_view> choice) {
    return place < words.size() && std::ranges::find(choice, words[place].text) != choice.end();
  };
  static WordSet const asks("hvordan om hvad hvornår hvor hvem");
  // To look, to ask, to talk: no promise but a talk, or the writer's own affair.
  if (any(at, {"kigger", "ser", "snakker", "taler", "besoger", "horer", "sporger", "rykker"}))
    return true;
  if (any(at, {"holder", "beslutter"}) || asks.has_at(words, at + 1)) return true;
  // "Jeg tager til messe", "vi lukker tidligt", "jeg vender den med juristen".
  static WordSet const leaving(
      "til hjem toget bussen flyet afsted fri ferie på derned derop derover videre bilen");
  static WordSet const things("en et den det deres hans");
  auto const next = at + (any(at + 1, {"jeg", "vi", "han", "hun", "de"}) ? 2 : 1);
  if (any(at, {"tager"}) && leaving.has_at(words, next)) return true;
  if (any(at, {"lukker", "abner", "starter", "begynder"}) && !things.has_at(words, next))
    return true;
  if (any(at, {"vender"}) && any(next, {"den", "det", "dem"})) return true;
  if (!any(at, {"kommer", "abner", "lukker", "starter", "begynder"})) return false;
  if (any(at + 1, {"jeg", "vi", "han", "hun", "og", "med", "tilbage"})) return false;
  return at > 0 && !any(at - 1, {"jeg", "vi", "han", "hun", "de"});
}

}  // namespace kept::danish
