#include <doctest/doctest.h>

#include "individuals/note_reading/promise_phrases.hpp"

using namespace kept;

namespace {

/// "ours 2026-11-26 send the list; theirs - pay", "-" for none.
std::string told(std::string_view note, Language language, std::string_view today = "2026-11-22",
                 std::string_view not_before = "2026-11-22") {
  static WorkingCalendar const calendar(working_week_of("DK"));
  PhraseContext const context{*parse_day(today), language, &calendar};
  std::string all;
  for (auto const& promise : find_promises(note, context, *parse_day(not_before))) {
    if (!all.empty()) all += "; ";
    all += word_of(promise.direction);
    all += " " + (promise.day ? to_text(*promise.day) : "-") + " " + promise.what;
  }
  return all.empty() ? "-" : all;
}

struct Row {
  std::string_view note, expected;
};

void check_all(std::span<Row const> rows, Language language) {
  for (auto const& row : rows) {
    CAPTURE(row.note);
    CHECK(told(row.note, language) == row.expected);
  }
}

TEST_CASE("what is done to others, or by nobody we deal with, is no promise") {
  for (auto const* note :
       {"The forecast promised hail by Saturday.",
        "His niece is sending their cousin a card Monday.",
        "Olga said her decorator would be back at hers on Tuesday.",
        "He'll pay the electrician on Friday.", "My wife will fetch the twins on Friday."})
    CHECK(told(note, Language::en) == "-");
  for (auto const* note :
       {"Avisen lovede frost til weekenden.", "Han betaler tømreren på fredag.",
        "Vi ses 9/12 kl. 10, så gennemgår vi prisen.", "Sagde, hun ville komme med listen fredag."})
    CHECK(told(note, Language::da) == "-");
  for (auto const* note :
       {"البلدية سترسل الإذن يوم الأحد", "أخته ستتصل به الليلة",
        "كان من المقرر أن نرسل له المرايا يوم الاثنين", "لا أظن أن المورد سيسدد لنا قبل رأس السنة",
        "نعيد الاتصال به يوم ١٤ ديسمبر", "طلب أن نعده بالتسليم يوم الثلاثاء",
        "سمعت أن المصنع سيرسل لنا عرضا غدا", "سيصلهم الطرد الثلاثاء إن سارت الأمور بخير",
        "قال لأخيه: «سأعيد لك السيارة غدا»", "سأسلم ابني المفتاح غدا",
        "الإطارات سنتان عندنا يوم الأحد", "سيعيده لنا موقعا في اليوم التالي"})
    CHECK(told(note, Language::ar) == "-");
  CHECK(told("Owe Bea a new offer excl. the fence, by the 4th.", Language::en).starts_with("ours"));
}

}  // namespace

TEST_CASE("English promises are found, with whose they are") {
  constexpr Row rows[] = {
      {"I'll mail the drawings by Thursday", "ours 2026-11-26 mail the drawings"},
      {"She wants a quote. I'll call her on Monday, and she will pay on Friday.",
       "ours 2026-11-23 call her; theirs 2026-11-27 pay"},
      {"On Thursday I'll visit the warehouse", "ours 2026-11-26 visit the warehouse"},
      {"You'll have the offer by the end of the month", "ours 2026-11-30 have the offer"},
      {"I promised to call her back before Christmas.", "ours 2026-12-24 call her back"},
      {"Will send the brochure tomorrow.", "ours 2026-11-23 send the brochure"},
      {"I'll ship it by Friday, or Monday at the latest.", "ours 2026-11-27 ship it"},
      {"Next step: I'll check the stock", "ours - check the stock"},
      {"We're delivering the chairs on 3 December", "ours 2026-12-03 deliver the chairs"},
      {"Peter Hansen will send the contract next week", "theirs 2026-11-27 send the contract"},
      {"He said he'd return the form by Wednesday.", "theirs 2026-11-25 return the form"},
      {"The customer is going to confirm within two weeks", "theirs 2026-12-06 confirm"},
      {"I'll send the notes from last week's meeting tomorrow",
       "ours 2026-11-23 send the notes from last week's meeting"}};
  check_all(rows, Language::en);
}

TEST_CASE("Danish promises are found, with whose they are") {
  constexpr Row rows[] = {
      {"jeg mailer tegningerne senest torsdag", "ours 2026-11-26 maile tegningerne"},
      {"Så ringer jeg på onsdag, og han betaler inden udgangen af måneden",
       "ours 2026-11-25 ringe; theirs 2026-11-30 betale"},
      {"Jeg skal nok sørge for det", "ours - sørge for det"},
      {"Vi har lovet Karen at levere prøverne i næste uge", "ours 2026-11-27 levere prøverne"},
      {"Sender prisen i morgen", "ours 2026-11-23 sende prisen"},
      {"Jeg vender tilbage med et svar", "ours - vende tilbage med et svar"},
      {"Jeg sender den inden weekenden", "ours 2026-11-27 sende den"},
      {"Du får svaret senest onsdag", "ours 2026-11-25 får svaret"},
      {"Kunden vender tilbage inden fredag", "theirs 2026-11-27 vende tilbage"},
      {"Han har lovet at betale senest den 1. december", "theirs 2026-12-01 betale"}};
  check_all(rows, Language::da);
}

TEST_CASE("Arabic promises are found, with whose they are") {
  constexpr Row rows[] = {{"سأرسل العرض قبل الخميس", "ours 2026-11-26 أرسل العرض"},
                          {"سوف نتصل بكم غدا", "ours 2026-11-23 نتصل بكم"},
                          {"رح ابعتلك السعر بكرا", "ours 2026-11-23 ابعتلك السعر"},
                          {"هبعتلك القايمة بكرة", "ours 2026-11-23 بعتلك القايمة"},
                          {"أعدك أن أجهز الطلب قبل نهاية الشهر", "ours 2026-11-30 أجهز الطلب"},
                          {"ستصلك العينات يوم الأربعاء", "ours 2026-11-25 تصلك العينات"},
                          {"سيدفع خلال أسبوع", "theirs 2026-11-29 يدفع"},
                          {"وعدنا أن يرسل العقد قبل ١ ديسمبر", "theirs 2026-12-01 يرسل العقد"}};
  check_all(rows, Language::ar);
}

TEST_CASE("what cannot, may or is only asked is no promise") {
  constexpr Row english[] = {{"I won't be able to send it by Friday", "-"},
                             {"We will not call on Monday.", "-"},
                             {"Maybe I'll call tomorrow. I'll try to send it by Friday.", "-"},
                             {"Will you send it by Friday?", "-"},
                             {"I'll be in Aarhus on Thursday. We'll see.", "-"},
                             {"The list will be sent by Friday", "-"},
                             {"She asked if I will call on Monday", "-"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {{"Jeg kan ikke nå det inden fredag", "-"},
                            {"Jeg sender ikke listen før fredag", "-"},
                            {"Måske sender jeg den på fredag", "-"},
                            {"Når jeg sender listen på fredag, er vi færdige", "-"},
                            {"Kan du sende listen inden fredag?", "-"},
                            {"Vi vil gerne have varerne på fredag", "-"},
                            {"Jeg ringer altid om mandagen", "-"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {{"لن أرسل القائمة قبل الخميس", "-"},
                            {"هل ستدفع غدا؟", "-"},
                            {"سأحاول أن أرسل القائمة غدا", "-"},
                            {"سامر اتصل امس", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("what somebody else said is theirs, and what is quoted from a mail is left out") {
  CHECK(told("She said: \"I'll pay by Friday.\"", Language::en) == "theirs 2026-11-27 pay");
  CHECK(told("Hun sagde: \"Jeg betaler på fredag\"", Language::da) == "theirs 2026-11-27 betale");
  CHECK(told("قالت: \"سأدفع يوم الجمعة\"", Language::ar) == "theirs 2026-11-27 أدفع");
  CHECK(told("> I'll send it by Monday\nI'll call Tuesday.", Language::en) ==
        "ours 2026-11-24 call");
  CHECK(told("Ok.\nOn Monday 3 March Karen wrote:\nI will pay you tomorrow.", Language::en) == "-");
  CHECK(told("Ok\nFra: Karen\nSendt: mandag\nJeg betaler i morgen", Language::da) == "-");
}

TEST_CASE("what a note tells of promises is found, with the speaker left out") {
  constexpr Row english[] = {
      {"said I'd look at the boiler on Monday", "ours 2026-11-23 look at the boiler"},
      {"Promised Amal the spare keys next week", "ours 2026-11-27 Amal the spare keys"},
      {"We owe them the drawings by Friday", "ours 2026-11-27 owe them the drawings"},
      {"will let her know by tomorrow", "ours 2026-11-23 let her know"},
      {"I have to send the contract today", "ours 2026-11-22 send the contract"},
      {"Mia promised to recommend us", "theirs - recommend us"},
      {"Bob from dispatch will call on Thursday", "theirs 2026-11-26 call"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {
      {"Karen får tilbuddet på torsdag", "ours 2026-11-26 får tilbuddet"},
      {"Vi har den klar til hende på fredag", "ours 2026-11-27 har den klar til hende"},
      {"Lover at maile tegningen i morgen", "ours 2026-11-23 maile tegningen"},
      {"Jeg får Niels til at ringe i morgen", "ours 2026-11-23 få Niels til at ringe"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {
      {"وعدته بالرد قبل يوم الخميس", "ours 2026-11-26 الرد"},
      {"قلت لها نعوض الكراسي خلال أسبوع", "ours 2026-11-29 نعوض الكراسي"},
      {"تعهدوا بإعادة المبلغ خلال أسبوعين", "theirs 2026-12-06 إعادة المبلغ"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("opinions, habits and what two others promise each other are nobody's") {
  constexpr Row english[] = {{"Her landlord told her he'd fix it by Friday", "-"},
                             {"He thinks they will sign on Monday", "-"},
                             {"He keeps saying he'll pay tomorrow", "-"},
                             {"Nobody will call on Friday", "-"},
                             {"Not sure we'll deliver by Friday", "-"},
                             {"Mail from the depot: we will deliver on Thursday", "-"},
                             {"\"I'll come at eight tomorrow\", the plumber told her", "-"},
                             {"She signs on Friday if the lawyer agrees", "-"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {{"Ole har lovet ham en ny dør på fredag", "-"},
                            {"Pakken kommer på torsdag", "-"},
                            {"Han siger altid at han betaler i morgen", "-"},
                            {"Butikken holder lukket på mandag", "-"},
                            {"Vi snakker igen på torsdag", "-"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {{"وعد جاره بأن يعيره السيارة غدا", "-"},
                            {"يظن أنهم سيوقعون الاثنين", "-"},
                            {"إذا دفعت غدا سأسلم البضاعة", "-"},
                            {"يقول دائما إنه سيدفع غدا", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("a promise never has a day that is over") {
  CHECK(told("I'll send it yesterday", Language::en) == "ours - send it yesterday");
  // The talk was three weeks ago, today is later than its tomorrow.
  CHECK(told("I'll send it tomorrow", Language::en, "2026-11-01") == "ours - send it tomorrow");
  CHECK(told("I'll send it by the end of the month", Language::en, "2026-11-01") ==
        "ours 2026-11-30 send it");
  CHECK(told("Jeg sender det senest den 1. i måneden", Language::da) == "-");
}

TEST_CASE("a sentence in Arabic letters is read as Arabic within another note") {
  CHECK(told("Call with Karim.\nسأرسل العرض غدا", Language::en) == "ours 2026-11-23 أرسل العرض");
}

TEST_CASE("broken text makes no fault") {
  CHECK(told("\xff\xfe I'll \xc3", Language::en) == "-");
  CHECK(told(std::string(50'000, ' ') + "I'll call tomorrow", Language::en) ==
        "ours 2026-11-23 call");
  std::string endless;
  for (int at = 0; at < 20'000; ++at) endless += "next Monday to ";
  CHECK(told(endless, Language::en) == "-");
}

TEST_CASE("what hangs on something, is over, or is for others is no promise") {
  constexpr Row english[] = {
      {"If the survey comes back clean they'll sign on the 4th", "-"},
      {"Had agreed to ring her today but she called me first, all sorted", "-"},
      {"Her solicitor will send her the papers on Thursday", "-"},
      {"Their bank promised the owner a loan by Monday", "-"},
      {"He'll ring his brother about the ladder on Tuesday", "-"},
      {"They'll decide next week whether to go with us or the others", "-"},
      {"We're meeting again on Friday at theirs", "-"},
      {"We're closing early on Friday so no pick-up", "-"},
      {"It'll be ready by Monday", "-"},
      {"She asked if I'd send it by Friday, I said I'd have to check first", "-"},
      {"Told her she'll have it by Friday", "ours 2026-11-27 have it"},
      {"Will put it right by Thursday she says", "theirs 2026-11-26 put it right she says"},
      {"I'll send the plans on 4/12", "ours 2026-12-04 send the plans"},
      {"I'll bring it today or tomorrow", "ours 2026-11-23 bring it"},
      {"The hinges are due Thursday and we'll fit them on Friday", "ours 2026-11-27 fit them"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {{"Hvis rapporten er fin skriver de under den 4.", "-"},
                            {"De beslutter i næste uge om det bliver os", "-"},
                            {"Vi lukker tidligt på fredag", "-"},
                            {"Jeg tager til messe i Herning på mandag", "-"},
                            {"Banken ringer til ham på fredag", "-"},
                            {"Jeg skal nok sende den, sagde han", "-"},
                            {"De får en ny direktør 1. januar", "-"},
                            {"Udlejers advokat, Kaj Toft, sender os papirerne på torsdag",
                             "theirs 2026-11-26 sende os papirerne"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {{"محاميها سيرسل لها الأوراق يوم الخميس", "-"},
                            {"سنغلق مبكراً يوم الخميس", "-"},
                            {"سألتني إن كنت سأرسل العقد قبل الجمعة", "-"},
                            {"سيارتنا في الورشة حتى الخميس", "-"},
                            {"سنلتقي بهم يوم الأربعاء", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("English: who acts and what binds them is read from the whole clause") {
  constexpr Row rows[] = {
      {"The brewery has pledged to lend twelve kegs.", "theirs - lend twelve kegs"},
      {"Their new buyer, Ann Lee, will send the list by Thursday",
       "theirs 2026-11-26 send the list"},
      {"The quarry is sending us gravel on Friday.", "theirs 2026-11-27 send us gravel"},
      {"They are to return the form by Friday.", "theirs 2026-11-27 return the form"},
      {"Gave the parents my word to refund the trip.", "ours - refund the trip"},
      {"Swapping the cases on Wednesday.", "ours 2026-11-25 swap the cases"},
      {"Ray (the cycle shop) promised to send us the count on Wednesday.",
       "theirs 2026-11-25 send us the count"},
      {"\"You'll have the plans tonight,\" I told them.", "ours 2026-11-22 have the plans"},
      {"Will let us know by Friday.", "theirs 2026-11-27 let us know"}};
  check_all(rows, Language::en);
  for (auto const* note :
       {"She'd promised the forms for Friday.", "I had promised to call him on Friday and did.",
        "He'll pay when hell freezes over.", "He'll send it by Friday. Heard that before.",
        "Said he'd pay by Friday, but his account is empty.", "They are committed to quality.",
        "Viewing on 1 December; they'll bring the report.",
        "Once the snow melts, we'll send the crew on Friday.",
        "Only signs with pets. Will return the form by Friday."})
    CHECK(told(note, Language::en) == "-");
}

TEST_CASE("where somebody gives their word in Danish, it is a promise whatever the verb") {
  for (auto const* note :
       {"Vi gav tilsagn om at sponsere trøjerne.", "Jeg påtog mig at skrive referatet.",
        "Garantien ordner vi, lovede jeg Else.", "Pedellen får nøglerne fra os på fredag."})
    CHECK(told(note, Language::da).starts_with("ours"));
  for (auto const* note :
       {"Hun indvilgede i at rydde skrænten.", "Han gik med til at betale fragten."})
    CHECK(told(note, Language::da).starts_with("theirs"));
  for (auto const* note :
       {"Hun gik ikke med til at betale fragten.", "Smeden lovede bygherren at være færdig fredag.",
        "Jeg tror vi leverer på tirsdag.", "Kommer varerne ikke onsdag, sender vi dem en kasse.",
        "Hun siger hun betaler i morgen, men det har hun sagt tre gange før.",
        "Lovede sidste år at male hegnet."})
    CHECK(told(note, Language::da) == "-");
}
