// What is done with names: called, said, written in the other script, practised.
#include <doctest/doctest.h>

#include "individuals/call_name.hpp"
#include "individuals/name_parts.hpp"
#include "individuals/name_suggestions.hpp"
#include "individuals/practice.hpp"

using namespace kept;

namespace {

using Names = std::vector<std::string>;

struct Case {
  char const *name, *called;
};

Person mette() {
  Person person;
  person.id = Id{77};
  person.name = "Mette Vestergaard";
  person.call_name = "Mette";
  person.organisation = "Nordlys Kaffe";
  person.positions = {{Id{5}, "Nordlys Kaffe", "Indkøbschef", {}, {}}};
  person.roles_now = {Role::customer};
  return person;
}

}  // namespace

TEST_CASE("a name is never shortened to half of it") {
  for (auto [name, called] :
       std::initializer_list<Case>{{"Abd al-Rahman al-Harbi", "Abd al-Rahman"},
                                   {"Abd ar-Rahman Haddad", "Abd ar-Rahman"},
                                   {"ʿAbd al-Raḥmān al-Ḥarbī", "ʿAbd al-Raḥmān"},
                                   {"Abd-al Rahman Haddad", "Abd-al Rahman"},
                                   {"Abdel Aziz Nasser", "Abdel Aziz"},
                                   {"عبد الرحمن الحربي", "عبد الرحمن"},
                                   {"عبد العزيز بن سعود", "عبد العزيز"},
                                   {"Abu Bakr al-Masri", "Abu Bakr"},
                                   {"Abu Abd Allah Haddad", "Abu Abd Allah"},
                                   {"أبو بكر المصري", "أبو بكر"},
                                   {"Umm Kulthum Nasser", "Umm Kulthum"},
                                   {"أم كلثوم", "أم كلثوم"},
                                   {"Nur al-Din Haddad", "Nur al-Din"},
                                   {"Nur al Din Haddad", "Nur al Din"},
                                   {"Nour Eddine Haddad", "Nour Eddine"},
                                   {"Salah Uddin Khan", "Salah Uddin"},
                                   {"Zia ul Haq Khan", "Zia ul Haq"},
                                   {"نور الدين حداد", "نور الدين"},
                                   {"هبة الله منصور", "هبة الله"},
                                   {"Ibn Khalil", "Ibn Khalil"},
                                   {"Ahmad al-Hakim", "Ahmad"},
                                   {"أحمد الحكيم", "أحمد"},
                                   {"Anne-Marie Bech", "Anne-Marie"},
                                   {"Hans-Peter Lund", "Hans-Peter"},
                                   {"Jean-Luc Martin", "Jean-Luc"},
                                   {"J. P. Lund", "J. P. Lund"},
                                   {"H.C. Lund", "H.C. Lund"},
                                   {"Madonna", "Madonna"}})
    CHECK_MESSAGE(default_call_name(name) == called, name);
}

TEST_CASE("a name of three words may have two given ones, and nobody but its owner knows") {
  CHECK(likely_call_names("Hans Peter Jensen") == Names{"Hans", "Hans Peter"});
  CHECK(likely_call_names("Mette Sørensen") == Names{"Mette"});
  CHECK(likely_call_names("Nur al-Din Haddad") == Names{"Nur al-Din"});
  CHECK(likely_call_names("Dr. Maria Abd al-Nur Haddad") == Names{"Maria", "Maria Abd al-Nur"});
}

TEST_CASE("only the phonetic alphabet is phonetic") {
  for (auto said :
       {"", "ˈmɛtə ˈvɛstɐˌɡɒːˀ", "muˈħammad", "[kʰaː.lid]", "/ˈsøːɐnsn̩/", "ʕabd arːaħˈmaːn"})
    CHECK_MESSAGE(is_ipa(said), said);
  for (auto said : {"METTE", "met-te!", "مته", "sø3", "\xFF"}) CHECK_MESSAGE(!is_ipa(said), said);
}

TEST_CASE("Arabic letters become Latin ones by the patterns of words, marks where there are some") {
  auto first = [](std::string_view name) { return latin_of(name).front(); };
  CHECK(first("خالد") == "Khalid");
  CHECK(first("فاطمة") == "Fatima");
  CHECK(first("كريم") == "Karim");
  CHECK(first("منصور") == "Mansur");
  CHECK(first("عبد الرحمن الحربي") == "Abd al-Rahman al-Harbi");
  CHECK(latin_of("عبدالرحمن") == Names{"Abd al-Rahman", "Abdulrahman"});
  CHECK(first("نور الدين") == "Nur al-Din");
  CHECK(first("مُسْلِم") == "Muslim");
  CHECK(first("عُمَر") == "Umar");
  CHECK(first("سُلَيْمان") == "Sulayman");
  CHECK(latin_of("زيد") == Names{"Zayd", "Zid"});
  CHECK(latin_of("Mette").empty());
  CHECK(latin_of("١٢٣").empty());
}

TEST_CASE("Latin letters become Arabic ones, with every vowel where the name is not Arabic") {
  using enum LatinSource;
  CHECK(arabic_of("Birgit", danish) == Names{"بيرغيت"});
  CHECK(arabic_of("Jens", danish) == Names{"ينس"});
  CHECK(arabic_of("Lars", danish) == Names{"لارس"});
  CHECK(arabic_of("Khalid", arabic).front() == "خالد");
  CHECK(arabic_of("Karim", arabic) == Names{"كارم", "كريم"});
  CHECK(arabic_of("Abd al-Rahman", unknown).front() == "عبد الرحمن");
  CHECK(arabic_of("Nur al-Din", unknown).front() == "نور الدين");
  CHECK(arabic_of("خالد", unknown).empty());
}

TEST_CASE("any text at all is transliterated without harm") {
  for (auto text : {"",  " ", "-", "\xFF\xFE", "ء",  "اا",    "يي", "وو",  "ى",  "ّ", "a",
                    "'", "ʿ", "ẞ", "😀",       "ال", "عبدال", "al", "abd", "mu", "م"}) {
    (void)latin_of(text);
    (void)arabic_of(text, LatinSource::unknown);
    (void)suggest(text, "da");
  }
}

TEST_CASE("what to suggest for a name goes by its script and language") {
  auto danish = suggest("Mette Vestergaard", "da");
  CHECK(danish.call_name == "Mette");
  CHECK(danish.address_as == Names{"Mette"});
  REQUIRE(danish.in_other_scripts.size() == 1);
  CHECK(danish.in_other_scripts[0].script == Script::arab);
  CHECK(suggest("Mary Smith", "en").address_as == Names{"Mary", "Mr Smith", "Ms Smith"});
  CHECK(suggest("Dr. Mary Smith", "en").address_as == Names{"Dr. Smith", "Mary"});
  auto arabic = suggest("خالد الحربي", "da");
  CHECK(arabic.in_other_scripts[0].name == "Khalid al-Harbi");
  CHECK(arabic.address_as == Names{"الأستاذ خالد", "الأستاذة خالد"});
  CHECK(suggest("د. منى الحربي", "ar").address_as.front() == "د. منى");
  CHECK(suggest("أبو خالد الحربي", "ar").address_as.front() == "أبو خالد");
  CHECK(suggest("Khalid al-Harbi", "ar").address_as == Names{"Mr Khalid", "Ms Khalid"});
  CHECK(suggest(" ", "en").call_name.empty());
}

TEST_CASE("a clue stands for a face that nobody has a photo of, and never tells the name") {
  auto person = mette();
  auto card = make_practice_card(PracticeKind::face_to_name, person, "Mette wants more beans.");
  REQUIRE(card);
  CHECK(card->front.organisation == "Nordlys Kaffe");
  CHECK(card->front.title == "Indkøbschef");
  CHECK(card->front.note.empty());
  CHECK(card->front.name.empty());
  CHECK(card->back.name == "Mette Vestergaard");
  card = make_practice_card(PracticeKind::face_to_name, person, "She wants more beans. Soon.");
  CHECK(card->front.note == "She wants more beans.");
  person.photo = "/api/people/x/photo";
  card = make_practice_card(PracticeKind::face_to_name, person, "");
  CHECK(card->front.photo == person.photo);
  CHECK(card->front.organisation.empty());
}

TEST_CASE("a card is made only of what is known") {
  Person bare;
  bare.id = Id{78};
  bare.name = bare.call_name = "Bo";
  for (auto kind : practice_kinds) CHECK(!make_practice_card(kind, bare, ""));
  CHECK(!make_practice_card(PracticeKind::name_to_say, mette(), "note"));
  CHECK(make_practice_card(PracticeKind::name_to_fact, bare, "Has a boat"));
  bare.say_it = "Boh";
  CHECK(make_practice_card(PracticeKind::name_to_say, bare, "")->back.say_it == "Boh");
}

TEST_CASE("a card's name tells its person and kind") {
  auto name = practice_card_id(Id{77}, PracticeKind::name_to_say);
  auto read = parse_practice_card_id(name);
  REQUIRE(read);
  CHECK(read->person_id == Id{77});
  CHECK(read->kind == PracticeKind::name_to_say);
  for (auto text : {"", ".", "x.face_to_name", "0000000000009", "0000000000009.face"})
    CHECK(!parse_practice_card_id(text));
}

TEST_CASE("a sentence ends where it ends, or after a word") {
  CHECK(first_sentence(" Likes tea. And cake. ") == "Likes tea.");
  CHECK(first_sentence("يحب الشاي؟ نعم") == "يحب الشاي؟");
  CHECK(first_sentence("one\ntwo") == "one");
  auto cut = first_sentence(std::string(400, 'a') + " b");
  CHECK(cut.size() < 330);
  CHECK(cut.ends_with("…"));
}
