#include <doctest/doctest.h>

#include "individuals/note_reading/note_phrases.hpp"

using namespace kept;

namespace {

constexpr std::string_view monday = "2026-11-23";

NotePhrases read(std::string_view note, Language language) {
  static WorkingCalendar const calendar(working_week_of("DK"));
  PhraseContext const context{*parse_day(monday), language, &calendar};
  return find_phrases(note, context, context.today, TopicWords::builtin());
}

/// "need two bins; breaker no calls; talk 2026-12-01; person Ann Lee; interest chess", "-" for
/// none.
std::string told(std::string_view note, Language language) {
  auto const found = read(note, language);
  std::string all;
  auto const tell = [&](std::string const& what) { all += (all.empty() ? "" : "; ") + what; };
  for (auto const& need : found.needs) tell("need " + need.what);
  for (auto const& breaker : found.deal_breakers) tell("breaker " + breaker.what);
  for (auto const& talk : found.next_talks) tell("talk " + (talk.day ? to_text(*talk.day) : "-"));
  for (auto const& person : found.people) tell("person " + person.name);
  for (auto const& interest : found.interests)
    tell((interest.whose == Whose::user ? "my interest " : "interest ") + interest.text);
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

}  // namespace

TEST_CASE("what they need is found, and what they will not do without") {
  constexpr Row english[] = {
      {"They want a ramp at the back door and two more bins",
       "need a ramp at the back door and two more bins"},
      {"Looking for a cheaper way to heat the greenhouse",
       "need a cheaper way to heat the greenhouse"},
      {"Andy's after a trailer with a tailgate, ours was too short",
       "need a trailer with a tailgate"},
      {"Under no circumstances will they take plastic",
       "breaker Under no circumstances will they take plastic"},
      {"No nights and no weekends, or he walks", "breaker No nights and no weekends, or he walks"},
      {"He won't sign without a penalty clause", "breaker won't sign without a penalty clause"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {
      {"Han vil gerne have et større skilt og to lamper", "need et større skilt og to lamper"},
      {"De mangler en rampe ved bagdøren", "need en rampe ved bagdøren"},
      {"Kun økologisk, ellers køber han et andet sted",
       "breaker Kun økologisk, ellers køber han et andet sted"},
      {"Accepterer kun grøn strøm", "breaker Accepterer kun grøn strøm"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {
      {"يحتاجون إلى منحدر عند الباب الخلفي", "need منحدر عند الباب الخلفي"},
      {"طلبت كرسيين إضافيين ولوحة أكبر", "need كرسيين إضافيين ولوحة أكبر"},
      {"لا يتعامل إلا مع الموردين المحليين", "breaker لا يتعامل إلا مع الموردين المحليين"},
      {"شرطه الوحيد الدفع بالتقسيط", "breaker شرطه الوحيد الدفع بالتقسيط"},
      {"شرطهم الوحيد: التسليم داخل المستودع", "breaker التسليم داخل المستودع"},
      {"يبحث عن مفاتيحه منذ الصباح", "-"},
      {"بده يحكي معك شخصيا", "-"},
      {"طلب المدير أن نهاتفه بشأن الكتب", "-"},
      {"نرفع طلب إجازتها للإدارة", "-"},
      {"البيت ينقصه عداد كهرباء", "-"},
      {"الإدارة لم ترفض ولم توافق", "-"},
      {"بشرط أن توافق اللجنة، نبدأ الحفر", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("the next talk is found with its day, ours or theirs with us") {
  constexpr Row english[] = {
      {"Follow up with Nora about the lease in two weeks", "talk 2026-12-07"},
      {"Meeting moved to Tuesday 1 December at ten", "talk 2026-12-01"},
      {"He wants us to ring him on 6 January", "talk 2027-01-06"},
      {"Talk again after the holidays", "talk -"},
      {"Will call him back on Thursday", "talk 2026-11-26"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {{"Vi mødes igen tirsdag den 1. december kl. 10", "talk 2026-12-01"},
                            {"Følg op med Nora om lejemålet om to uger", "talk 2026-12-07"},
                            {"Opfølgning tidligt næste uge, helst tirsdag", "talk 2026-12-01"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {{"نلتقي مجدداً الثلاثاء ١ ديسمبر", "talk 2026-12-01"},
                            {"نكمل الحديث يوم ٩ ديسمبر", "talk 2026-12-09"},
                            {"متابعة مع نورا بعد أسبوعين", "talk 2026-12-07"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("a person is new where the note says who it is") {
  constexpr Row english[] = {
      {"Their new head of purchasing, Ingrid Solberg, was ill", "person Ingrid Solberg"},
      {"The accountant is called Priya now", "person Priya"},
      {"Brother Tom takes over the farm in spring", "person Tom"},
      {"Met Kofi (new foreman), a quiet man", "person Kofi"},
      {"Walked to Baker Street with Holm Ltd", "-"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {
      {"Bogholderen hedder nu Priya", "person Priya"},
      {"Hans bror Tom overtager gården", "person Tom"},
      {"Hilste på Ingrid Solberg, deres nye indkøbschef", "person Ingrid Solberg"},
      {"Deres nye chef er meget skrap", "-"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {{"أخوه طارق يستلم المزرعة", "person طارق"},
                            {"المحاسبة الجديدة اسمها بريا", "person بريا"},
                            {"تعرفت على المهندس الجديد هاني سعد، لطيف", "person هاني سعد"},
                            {"الموظفة الجديدة شاطرة", "-"},
                            {"شركة النور في شارع الجديد", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("an interest needs words that say so, and no trade in it") {
  constexpr Row english[] = {{"Her son plays football for the county", "interest football"},
                             {"I love sailing", "my interest sailing"},
                             {"They love that we sell tennis rackets", "-"},
                             {"The ball is in their court now", "-"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {{"Hun går til yoga tre gange om ugen", "interest yoga"},
                            {"Bolden ligger hos dem nu", "-"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {{"ابنها يلعب كرة القدم", "interest كرة القدم"},
                            {"شغوف بكرة القدم", "interest كرة القدم"},
                            {"الكرة الآن في ملعبهم", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("what is denied, asked, supposed, ours or over is left out") {
  constexpr Row english[] = {
      {"She doesn't need anything", "-"},
      {"We need a new van", "-"},
      {"Does he want a demo?", "-"},
      {"He wants to think about it", "-"},
      {"He will never forgive the last delivery", "-"},
      {"Thursday's meeting went well", "-"},
      {"Don't call her on Monday if it rains", "breaker Don't call her on Monday if it rains"},
      {"> They need two bins\nOk.", "-"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {{"De har ikke brug for mere", "-"},
                            {"Vi mangler en bil", "-"},
                            {"Mødet på torsdag er aflyst", "-"},
                            {"Han tilgiver aldrig den sidste levering", "-"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {
      {"لا يحتاج شيئا حاليا", "-"}, {"ألغي اجتماع الخميس", "-"}, {"يريد أن يعرف السعر", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("each is found once, and broken text makes no fault") {
  CHECK(told("Needs a van. Needs a van.", Language::en) == "need a van");
  CHECK(told("\xff\xfe needs \xc3", Language::en) == "-");
  std::string endless;
  for (int at = 0; at < 20'000; ++at) endless += "needs the brother of ";
  CHECK(read(endless, Language::en).needs.size() <= 50);
}

TEST_CASE("what only looks like a wish, a talk, a person or an interest is left out") {
  constexpr Row english[] = {
      {"It's not a deal breaker either way", "-"},
      {"Never call after 8 in a storm haha", "-"},
      {"Just needs a signature from him", "-"},
      {"Asked for Tuesday, we can only do Wednesday", "-"},
      {"Needs it by Friday", "-"},
      {"The door needs replacing", "-"},
      {"He needs to sign it first", "-"},
      {"No need for a second visit on Friday", "-"},
      {"Need to ring round the suppliers on Monday", "-"},
      {"Not interested in cricket at all", "-"},
      {"Their cook is a Dane", "-"},
      {"Does cold water swimming with her sister", "interest cold water swimming"},
      {"Review meeting on 7/12 at theirs", "talk 2026-12-07"}};
  check_all(english, Language::en);
  constexpr Row danish[] = {{"Det er ikke nogen dealbreaker", "-"},
                            {"Spurgte efter tirsdag, vi kan kun onsdag", "-"},
                            {"skal ringe rundt til leverandørerne mandag", "-"},
                            {"Hun vil gerne levere tre ekstra paller", "-"},
                            {"Ikke interesseret i fodbold overhovedet", "-"}};
  check_all(danish, Language::da);
  constexpr Row arabic[] = {{"والدتها تستقبل بعد العصر", "-"},
                            {"زميلته اسمها صفية", "person صفية"},
                            {"سلمنا الأوراق كما طلبت الإدارة", "-"},
                            {"طلب خصماً ورفضت", "-"},
                            {"لا يحب الغولف", "-"}};
  check_all(arabic, Language::ar);
}

TEST_CASE("English: a need is a thing, a visit is a talk, and who has left is nobody new") {
  constexpr Row rows[] = {
      {"Needs: toner, a docking station, two lamps",
       "need toner; need a docking station; need two lamps"},
      {"She wants to order a shed", "need a shed"},
      {"He wants his son to sing", "-"},
      {"The mule needs feeding at noon", "-"},
      {"Lacks confidence", "-"},
      {"The insurer wants a lock on it, by law", "-"},
      {"They're coming by on Friday", "talk 2026-11-27"},
      {"The viewing is booked for Thursday", "talk 2026-11-26"},
      {"They gave us the call-off dates for Friday", "-"},
      {"The old manager Quill has left", "-"},
      {"He refuses to believe it", "-"},
      {"FSC paper is an absolute must", "breaker FSC paper is an absolute must"},
      {"He said no pets, he won't budge on that.", "-"}};
  check_all(rows, Language::en);
}

TEST_CASE("a Danish chip is offered only in its whole shape") {
  constexpr Row danish[] = {
      {"bilag mangler fra juli", "-"},
      {"Katten skal have taget sting", "-"},
      {"De mangler to stole. Det blev et nej.", "-"},
      {"De skal bruge varerne senest torsdag", "-"},
      {"Ingen af dem mangler noget", "-"},
      {"De mangler tre kontorstole", "need tre kontorstole"},
      {"Maler Holst kommer forbi", "-"},
      {"Aases bror, Gunnar Friis, overtager gården", "person Gunnar Friis"},
      {"Prisen er ikke til forhandling, sagde vi", "-"},
  };
  check_all(danish, Language::da);
}
