#include <doctest/doctest.h>

#include "exchange/card_draft.hpp"
#include "exchange/jcard.hpp"
#include "exchange/vcard_reader.hpp"
#include "exchange/vcard_writer.hpp"

using namespace kept;

namespace {

std::vector<ReadCard> read_all(std::string_view text) {
  VcardReader reader(text);
  std::vector<ReadCard> cards;
  while (auto card = reader.next()) cards.push_back(std::move(*card));
  return cards;
}

std::vector<std::string> lines_of(ReadCard const& card) {
  std::vector<std::string> lines;
  for (auto const& property : card.properties) lines.push_back(line_of(property));
  return lines;
}

/// The lines of a single card with this body.
std::vector<std::string> lines_of_body(std::string const& version, std::string const& body) {
  auto const cards =
      read_all("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + body + "END:VCARD\r\n");
  REQUIRE(cards.size() == 1);
  return lines_of(cards[0]);
}

Draft draft_of_body(std::string const& version, std::string const& body) {
  std::string const text = "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + body + "END:VCARD\r\n";
  auto const cards = read_all(text);
  REQUIRE(cards.size() == 1);
  return draft_of_card(cards[0]);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("each version's way to write a value becomes one form") {
  struct Row {
    char const* what;
    char const* version;
    char const* body;
    Lines lines;
  };
  static std::vector<Row> const rows{
      {"quoted-printable with soft breaks",
       "2.1",
       "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=B8r=\r\nen=20Holm\r\n",
       {"FN:Søren Holm"}},
      {"a blank after a soft break is text",
       "2.1",
       "NOTE;QUOTED-PRINTABLE:one=\r\n two\r\n",
       {"NOTE:one two"}},
      {"a charset of its own", "2.1", "FN;CHARSET=windows-1256:\xE3\xCD\xE3\xCF\r\n", {"FN:محمد"}},
      {"UTF-8 in spite of what is said", "2.1", "FN;CHARSET=ISO-8859-1:Søren\r\n", {"FN:Søren"}},
      {"bare words", "2.1", "TEL;WORK;VOICE;PREF:+45 1\r\n", {"TEL;TYPE=WORK,VOICE;PREF=1:+45 1"}},
      {"a comma of 2.1 is a comma", "2.1", "N:Holm;Eva,Ea;;;\r\n", {"N:Holm;Eva\\,Ea;;;"}},
      {"folded base64",
       "3.0",
       "LOGO;ENCODING=b;TYPE=PNG:aGVs\r\n bG8=\r\n",
       {"LOGO:data:image/png;base64,aGVsbG8="}},
      {"base64 without blanks, ended by an empty line",
       "2.1",
       "SOUND;WAVE;BASE64:\r\naGVs\r\nbG8=\r\n\r\nX-AFTER:1\r\n",
       {"SOUND:data:audio/wave;base64,aGVsbG8=", "X-AFTER:1"}},
      {"a label in a group",
       "3.0",
       "item1.TEL:12\r\nitem1.X-ABLabel:Sommerhus\r\n",
       {"TEL;X-ABLABEL=Sommerhus:12"}},
      {"Gmail escapes a colon", "3.0", "URL:http\\://a.dk\r\n", {"URL:http://a.dk"}},
      {"an unknown line stays as it is",
       "3.0",
       "X-Odd;X-P=\"a;b\":c\\,d;e\r\n",
       {"X-Odd;X-P=\"a;b\":c\\,d;e"}},
      {"a line end that nobody escaped",
       "3.0",
       "NOTE:first\r\nsecond line\r\nTEL:1\r\n",
       {"NOTE:first\\nsecond line", "TEL:1"}},
      {"quoted types", "4.0", "TEL;TYPE=\"work,voice\":1\r\n", {"TEL;TYPE=work,voice:1"}},
      {"RFC 6868", "4.0", "ADR;LABEL=\"a^nb^'c\":;;x;;;;\r\n", {"ADR;LABEL=\"a^nb^'c\":;;x;;;;"}},
      {"a card in a card",
       "2.1",
       "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ida\r\nEND:VCARD\r\nTEL:1\r\n",
       {"AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Ida\\nEND:VCARD\\n", "TEL:1"}},
      {"a zero byte", "3.0", "FN:A\\nb\r\n", {"FN:A\\nb"}},
  };
  for (auto const& row : rows) {
    CAPTURE(row.what);
    CHECK(lines_of_body(row.version, row.body) == row.lines);
  }
}

TEST_CASE("lines may end in CR, LF or CRLF") {
  for (auto const* end : {"\r\n", "\n", "\r"}) {
    std::string text;
    for (auto const* line : {"BEGIN:VCARD", "VERSION:3.0", "FN:Eva", " Holm", "END:VCARD"}) {
      text += line;
      text += end;
    }
    auto const cards = read_all(text);
    REQUIRE(cards.size() == 1);
    CHECK(lines_of(cards[0]) == Lines{"FN:EvaHolm"});
    CHECK(cards[0].problems.empty());
  }
}

TEST_CASE("what is wrong is told with its line") {
  auto const cards = read_all(
      "hello\nBEGIN:VCARD\nVERSION:3.0\nFN:A\nBEGIN:VCARD\nFN;CHARSET=nonsense:\xE6\n\n???\nEND:"
      "VCARD\n");
  REQUIRE(cards.size() == 2);
  REQUIRE(cards[0].problems.size() == 2);
  CHECK(cards[0].problems[0] == FileProblem{1, 0, ProblemCode::text_outside_card, "hello"});
  CHECK(cards[0].problems[1].code == ProblemCode::end_missing);
  std::vector<ProblemCode> codes;
  for (auto const& problem : cards[1].problems) codes.push_back(problem.code);
  CHECK(codes ==
        std::vector<ProblemCode>{ProblemCode::version_missing, ProblemCode::charset_unknown,
                                 ProblemCode::charset_guessed, ProblemCode::line_unreadable});
  CHECK(lines_of(cards[1]) == Lines{"FN:æ", "X-UNREADABLE-LINE:???"});
}

TEST_CASE("limits refuse a card and leave the next one alone") {
  std::string text = "BEGIN:VCARD\nVERSION:3.0\nFN:A\n";
  for (int i = 0; i < 20; ++i) text += "X-A:b\n";
  text += "END:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n";
  VcardReader reader(text, {.properties_max = 10});
  auto const first = reader.next();
  auto const second = reader.next();
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->refused());
  CHECK(!second->refused());
  VcardReader short_lines("BEGIN:VCARD\nVERSION:3.0\nNOTE:0123456789\nEND:VCARD\n",
                          {.line_bytes_max = 12});
  CHECK(short_lines.next()->refused());
}

TEST_CASE("written lines are folded at 75 octets between characters") {
  std::string const name = [] {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "ø";
    return text;
  }();
  std::vector<CardProperty> const card{{"", "FN", {}, name},
                                       {"", "TEL", {{"X-ABLABEL", {"Hytte, \"A\""}}}, "1"}};
  std::string out;
  write_vcard(out, card);
  std::size_t start = 0;
  while (start < out.size()) {
    std::size_t const end = out.find("\r\n", start);
    CHECK(end - start <= 75);
    start = end + 2;
  }
  auto const again = read_all(out);
  REQUIRE(again.size() == 1);
  CHECK(again[0].properties == card);
}

TEST_CASE("a jCard says what its vCard says") {
  std::string_view const json =
      R"(["vcard",[["version",{},"text","4.0"],["fn",{},"text","Eva, Holm"],)"
      R"(["n",{},"text",["Holm","Eva","","",["ing. jr","M.Sc."]]],)"
      R"(["tel",{"type":["work","voice"],"pref":"1"},"uri","tel:+45-1;ext=2"]]])";
  REQUIRE(is_jcard(json));
  auto const cards = read_jcard(json);
  REQUIRE(cards.size() == 1);
  CHECK(lines_of(cards[0]) == Lines{"FN:Eva\\, Holm", "N:Holm;Eva;;;ing. jr,M.Sc.",
                                    "TEL;TYPE=work,voice;PREF=1;VALUE=uri:tel:+45-1;ext=2"});
  auto const broken = read_jcard("[\"vcard\",\n[}");
  REQUIRE(broken.size() == 1);
  CHECK(broken[0].refused());
  CHECK(broken[0].problems[0].line == 2);
}

TEST_CASE("a card becomes a person") {
  auto const draft = draft_of_body(
      "3.0",
      "FN:Dr. Mette Sørensen\r\nN:Sørensen;Mette;;Dr.;\r\nNICKNAME:Sønse\r\n"
      "X-PHONETIC-FIRST-NAME:Metteh\r\nEMAIL;TYPE=INTERNET,HOME:m@hjem.dk\r\n"
      "EMAIL;TYPE=WORK,PREF:m@arbejde.dk\r\nTEL;TYPE=CELL,VOICE:+45 12 34\r\n"
      "ADR;TYPE=WORK:;;Vej 1\\nSal 2;Aarhus;;8000;Danmark\r\nBDAY:19840229\r\n"
      "ORG:Værk A/S;Salg\r\nTITLE:Chef\r\nNOTE:Kender Ida\r\nX-SKYPE:mette\r\nUID:u-1\r\n");
  auto const& person = draft.person;
  CHECK(!draft.refused());
  CHECK(person.name == "Dr. Mette Sørensen");
  CHECK(person.call_name == "Sønse");
  CHECK(person.say_it == "Metteh");
  CHECK(person.emails == std::vector<Way>{{"work", "m@arbejde.dk"}, {"home", "m@hjem.dk"}});
  CHECK(person.phones == std::vector<Way>{{"mobile", "+45 12 34"}});
  CHECK(person.addresses ==
        std::vector<Address>{{"work", "Vej 1\nSal 2", "8000", "Aarhus", "", "Danmark"}});
  CHECK(person.birthday == "1984-02-29");
  CHECK(draft.positions == std::vector<DraftPosition>{{"Værk A/S", "Chef", {}, {}}});
  CHECK(draft.notes == std::vector<std::string>{"Kender Ida"});
  CHECK(draft.source_id == "u-1");
  CHECK(person.unknown_properties ==
        Lines{"N:Sørensen;Mette;;Dr.;", "ORG:Værk A/S;Salg", "X-SKYPE:mette", "UID:u-1"});
}

TEST_CASE("a recording without a consent that we know of stays a line") {
  auto const draft =
      draft_of_body("4.0",
                    "FN:Eva Holm\r\nSOUND:data:audio/wav;base64,UklGRg==\r\nX-KEPT-IPA:ˈeːva\r\n"
                    "X-KEPT-NAME-PART;KIND=nasab:bint Holm\r\nX-KEPT-NAME-PART;KIND=tribe:x\r\n");
  CHECK(!draft.recording);
  CHECK(draft.person.say_it_ipa == "ˈeːva");
  CHECK(draft.person.name_parts.nasab == "bint Holm");
  CHECK(draft.person.unknown_properties ==
        Lines{"SOUND:data:audio/wav;base64,UklGRg==", "X-KEPT-NAME-PART;KIND=tribe:x"});
}

TEST_CASE("how to say a name stays a line only where our card would say it otherwise") {
  auto const lines = [](std::string const& body) {
    auto const person = draft_of_body("3.0", "FN:Eva Holm\r\n" + body).person;
    return std::pair{person.say_it, person.unknown_properties};
  };
  CHECK(lines("X-PHONETIC-FIRST-NAME:Ewa\r\n") == std::pair{std::string("Ewa"), Lines{}});
  CHECK(lines("X-PHONETIC-LAST-NAME:Hom\r\n") ==
        std::pair{std::string("Hom"), Lines{"X-PHONETIC-LAST-NAME:Hom"}});
  CHECK(lines("X-PHONETIC-FIRST-NAME:Ewa\r\nX-PHONETIC-LAST-NAME:Hom\r\n") ==
        std::pair{std::string("Ewa Hom"),
                  Lines{"X-PHONETIC-FIRST-NAME:Ewa", "X-PHONETIC-LAST-NAME:Hom"}});
}

TEST_CASE("a person's card says all that the first card said, and what has changed since") {
  auto draft = draft_of_body(
      "3.0",
      "FN:Eva "
      "Holm\r\nN:Holm;Eva;;;\r\nEMAIL;TYPE=WORK;X-SLOT=1:eva@a.dk\r\nORG:A;B\r\nTITLE:Chef\r\n"
      "TEL;TYPE=HOME:none\r\nBDAY:1984-02-29T10:00:00Z\r\nX-SPOUSE:Bo\r\n");
  auto person = draft.person;
  person.positions.push_back({{}, "A", "Chef", {}, {}});
  auto const all = card_of_person(person, {});
  std::vector<std::string> lines;
  for (auto const& property : all) lines.push_back(line_of(property));
  CHECK(lines == Lines{"FN:Eva Holm", "EMAIL;TYPE=WORK;X-SLOT=1:eva@a.dk",
                       "BDAY:1984-02-29T10:00:00Z", "ORG:A;B", "TITLE:Chef", "N:Holm;Eva;;;",
                       "TEL;TYPE=HOME:none", "X-SPOUSE:Bo"});
  person.name = "Eva Lund";
  person.emails[0].value = "eva@b.dk";
  person.birthday = "1984-03-01";
  lines.clear();
  for (auto const& property : card_of_person(person, {})) lines.push_back(line_of(property));
  CHECK(lines == Lines{"FN:Eva Lund", "EMAIL;TYPE=work:eva@b.dk", "BDAY:1984-03-01", "ORG:A;B",
                       "TITLE:Chef", "TEL;TYPE=HOME:none", "X-SPOUSE:Bo"});
}

TEST_CASE("a card without a name takes one, or is refused") {
  CHECK(draft_of_body("2.1", "EMAIL:a@b.dk\r\n").person.name == "a@b.dk");
  CHECK(draft_of_body("2.1", "ORG:Smedjen\r\nTEL:1\r\n").person.name == "Smedjen");
  CHECK(draft_of_body("2.1", "N:Holm;Eva;;;\r\n").person.name == "Eva Holm");
  CHECK(draft_of_body("2.1", "X-A:b\r\n").refused());
}

TEST_CASE("birthdays in every form") {
  struct Row {
    char const* line;
    char const* day;
  };
  for (auto const& [line, day] :
       std::vector<Row>{{"BDAY:19840229", "1984-02-29"},
                        {"BDAY:1984-02-29T00:00:00Z", "1984-02-29"},
                        {"BDAY:--0229", "--02-29"},
                        {"BDAY:--02-29", "--02-29"},
                        {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-05", "--03-05"},
                        {"BDAY:1984", ""},
                        {"BDAY;VALUE=text:circa 1800", ""},
                        {"BDAY:1983-02-29", ""}}) {
    CAPTURE(line);
    auto const draft = draft_of_body("4.0", std::string("FN:A\r\n") + line + "\r\n");
    CHECK(draft.person.birthday.value_or("") == day);
    CHECK((draft.person.birthday || draft.person.unknown_properties.size() == 1));
  }
}
