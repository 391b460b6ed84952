// Danish: the words by which somebody gives their word, and by which it is told.
#include "individuals/note_reading/danish_given_words.hpp"

namespace kept::danish {

PhraseSet const& given() {
  static PhraseSet const phrases(
      "lovede|lovet|lover|kom til at love|garanterede|garanteret|garanterer|svor|forpligtet sig "
      "til|forpligtede sig til|forpligter sig til|forpligtet mig til|forpligtet os til|"
      "forpligtede mig til|forpligtede os til|påtog mig|påtog sig|påtog os|påtaget mig|påtaget "
      "sig|påtaget os|påtager sig|påtager mig|tog på mig|tog på sig|taget på mig|taget på sig|"
      "gav tilsagn om|givet tilsagn om|giver tilsagn om|gav håndslag på|givet håndslag på|"
      "håndslag på|sit ord på|mit ord på|vores ord på|deres ord på|indvilgede i|indvilget i|"
      "indvilger i|indvilligede i|indvilliget i|indvilliger i|gik med til|gået med til|går med "
      "til|sagde ja til|sagt ja til|siger ja til|gik ind på|gået ind på|lagde hovedet på blokken "
      "på|sværger på|bandt mig til|bandt sig til|bundet sig til|er indforstået med|gjorde aftale "
      "om|lovede hinanden");
  return phrases;
}
PhraseSet const& told() {
  static PhraseSet const phrases(
      "sagde|sagt|bekræftede|bekræftet|bekræfter|aftalte|aftalt|aftalen er|aftalen blev|forsikrede|"
      "forsikret|skrev|skrevet|oplyste|meldte|besked på|besked om|lod vide");
  return phrases;
}

PhraseSet const& by_us() {
  static PhraseSet const phrases(
      "det står vi ved|det står jeg ved|det har jeg lovet|det har vi lovet|det lovede jeg|det "
      "lovede vi|har jeg lovet|har vi lovet|lovede jeg|lovede vi|har jeg garanteret|har vi "
      "garanteret|garanterede jeg|garanterede vi|har jeg givet håndslag på|har vi givet håndslag "
      "på|gav jeg håndslag på|gav vi håndslag på|gav jeg mit ord på|har jeg givet mit ord på|fik "
      "han mit ord på|fik hun mit ord på|fik de mit ord på|har han mit ord på|har hun mit ord "
      "på|har de mit ord på|har de vores ord på|har han vores ord på|har hun vores ord på|lov at "
      "holde mig op på|lov at holde os op på|som jeg lovede|som vi lovede|er han lovet|er hun "
      "lovet|er de lovet|har jeg sagt ja til|har vi sagt ja til|sagde jeg ja til|sagde vi ja til|"
      "sagde vi god for|sagde jeg god for|det fik han at vide|det fik hun at vide|det fik de at "
      "vide|har jeg forsikret|forsikrede jeg|det kan han regne med|det kan hun regne med|det kan "
      "de regne med|har jeg sagt til|har vi sagt til|sagde jeg til|sagde vi til|har jeg sagt|har "
      "vi sagt|det skrev jeg til|skrev jeg til ham|skrev jeg til hende|skrev jeg til dem|sagde "
      "jeg|sagde vi");
  return phrases;
}
PhraseSet const& by_them() {
  static PhraseSet const phrases(
      "vi hans ord på|vi hendes ord på|vi deres ord på|jeg hans ord på|jeg hendes ord på|jeg deres "
      "ord på|det lovede han|det lovede hun|det lovede de|lovede han|lovede hun|lovede de|har han "
      "lovet|har hun lovet|har de lovet|gav han os sit ord på|gav hun os sit ord på|gav de os "
      "deres ord på|gav han sit ord på|gav hun sit ord på|gav han håndslag på|gav hun håndslag på|"
      "garanterede han|garanterede hun|garanterede de|har han givet håndslag på|det står han ved|"
      "det står hun ved|det står de ved|har hun givet håndslag på|har han garanteret|har hun "
      "garanteret|har de garanteret");
  return phrases;
}

WordSet const& doubts() {
  static WordSet const words(
      "ikke aldrig ingen intet næppe hvis såfremt medmindre måske vistnok muligvis nok altid "
      "plejer "
      "hvornår hvorfor ellers burde havde før troede sidste "
      "siden dengang engang");
  return words;
}

}  // namespace kept::danish
