#include "demo/lines.hpp"

namespace kept::demo {
namespace {

constexpr Talk customer_da[] = {
    {"call",
     "Ville vide, om den lyse ristning kan males lidt grovere. De har fået en ny kværn og skruer "
     "stadig på den."},
    {"visit",
     "Kom forbi med prøver af den etiopiske. Bedst modtaget: den med hyben. De tager stilling "
     "efter ferien."},
    {"email",
     "Spørger til en fast levering hver anden tirsdag i stedet for at bestille hver gang."},
    {"meeting",
     "Gennemgik forbruget. De bruger mere espresso end filter nu og vil gerne have et par kilo i "
     "reserve."},
    {"call",
     "Var ked af, at sidste levering kom om eftermiddagen. Skal være der før åbning, ellers er det "
     "ikke noget værd."},
    {"chat", "Sendte et billede af den nye skiltning. Vores navn står på tavlen. Flot!"},
    {"visit", "Lærte to nye i baren at kende. De vil gerne på et kursus i mælkeskum til foråret."},
    {"call", "Datteren er startet på højskole. Selv er de begyndt at løbe om morgenen langs åen."},
    {"email",
     "Vil kun have bønner, hvor dyrkeren er nævnt på posen. Det går de ikke på kompromis med."},
    {"meeting",
     "Talte om priser. De kan leve med en stigning, hvis de får den at vide to måneder før."},
    {"call", "Kværnen står stille igen. Lånte dem vores gamle, til reservedelen er kommet."},
    {"chat",
     "Spurgte, om vi har en koffeinfri, der smager af noget. Sender en prøve med næste gang."},
};
constexpr Talk customer_en[] = {
    {"call",
     "Asked whether the house blend can come in five-kilo bags. Less plastic, and the storeroom is "
     "small."},
    {"visit",
     "Tasted the spring lots together. The washed Kenyan was the favourite; too bright for milk, "
     "they said."},
    {"email", "Wants the invoice on the first of the month, one for all three sites."},
    {"meeting",
     "Reviewed the year. They would rather wait a day than get coffee that is less than four days "
     "rested."},
    {"call",
     "A whole box arrived open. No harm done, but guests saw it. Wants to know what we will do "
     "about it."},
    {"chat", "Sent thanks: the tasting evening sold out and half of the guests bought a bag."},
    {"visit", "Met the new weekend team. Two of them had never cupped before and want to learn."},
    {"call", "Their son plays rugby on Saturdays, so never call before noon then."},
    {"email",
     "Will not serve anything that is not certified organic. No exceptions, not even for "
     "tastings."},
    {"meeting",
     "They are opening a second room in the autumn and need a machine on loan for the first "
     "month."},
    {"call",
     "Asked how the frost in Brazil changes next year's price. Promised to come back with "
     "figures."},
    {"chat", "Would like a card with the story of the farm in every gift box."},
};
constexpr Talk customer_ar[] = {
    {"call", "سأل عن إمكانية تحميص القهوة بدرجة أفتح للقهوة العربية، مع إضافة الهيل في كيس منفصل."},
    {"meeting", "استعرضنا طلبات الربع الماضي. يفضّلون شحنة واحدة كبيرة كل شهر بدل شحنتين صغيرتين."},
    {"chat", "أرسل صورة لركن القهوة بعد التجديد، والزبائن معجبون بالفناجين الجديدة."},
    {"call", "يطلب التوصيل قبل العاشرة صباحًا، لأن المطبخ ينشغل بعد ذلك."},
    {"visit", "تذوّقنا ثلاثة محاصيل من اليمن وإثيوبيا. اختاروا المحصول اليمني لشهر رمضان."},
    {"email", "لا يقبلون أي منتج دون شهادة حلال مكتوبة، وهذا شرط لا نقاش فيه."},
    {"call", "ابنته تخرّجت في الجامعة هذا الأسبوع، والعائلة كلها مسرورة."},
    {"meeting", "يخططون لفرع ثانٍ في العام المقبل ويريدون تدريب الفريق قبل الافتتاح بشهر."},
    {"chat", "شكر على سرعة الرد، واقترح أن نضع اسم المزرعة على بطاقة الهدية."},
    {"call", "وصلت الشحنة ناقصة كيسين. كان هادئًا، لكنه يريد تفسيرًا مكتوبًا."},
};
constexpr Talk supplier_da[] = {
    {"call",
     "Levering rykker fra mandag til onsdag i uge med helligdage. Skal bekræftes skriftligt hver "
     "gang."},
    {"email", "Ny prisliste fra kvartalets begyndelse. Sækkene stiger, lågene falder lidt."},
    {"meeting", "Talte om genbrugssække. De kan levere fra efteråret, hvis vi tager en hel palle."},
    {"call", "Chaufføren er ny på ruten. Porten åbner fra gårdsiden, ikke fra gaden."},
};
constexpr Talk supplier_en[] = {
    {"call",
     "The container left Djibouti on Tuesday. Expect it in Aarhus in five weeks, weather "
     "permitting."},
    {"email", "Sent samples of lots 14 and 17. Moisture is fine, 17 has a little more body."},
    {"meeting", "Agreed on paying half in advance to the washing station, as in other years."},
    {"call", "Asked us to name the cooperative in full on the label. It matters to the farmers."},
};
constexpr Talk employee_da[] = {
    {"meeting", "Opfølgning: vil gerne have ansvar for smagningerne og mindre for lageret."},
    {"meeting", "Aftalte fast hjemmearbejde om onsdagen. Prøver det i to måneder."},
    {"meeting", "Travl periode. Har brug for, at vi siger nej tak til små hasteordrer i december."},
};
constexpr Talk employee_en[] = {
    {"meeting", "One to one: enjoys the tastings most, would like to learn negotiating from Maja."},
    {"meeting", "Asked for quieter mornings. Calls after ten from now on."},
};
constexpr Talk employee_ar[] = {
    {"meeting", "لقاء متابعة: ترغب في حضور معرض القهوة في دبي، ومستعدة لتولي ترتيب الجناح."},
    {"meeting", "تحدثنا عن توزيع العمل، وتفضّل أن تتولى العملاء الجدد من البداية حتى أول طلب."},
};

constexpr Word words_da[] = {
    {"delivery", "Levere 12 kg espresso før åbningstid", 3},
    {"delivery", "Sende prøvepakken med tre lyse ristninger", 4},
    {"offer", "Sende tilbud på fast levering hver anden uge", 5},
    {"answer", "Give svar om den koffeinfri fra Colombia", 2},
    {"repair", "Få kværnen repareret og tilbage på disken", 8},
    {"delivery", "Levere gaveæsker til julebordet", 10},
    {"invoice", "Rette fakturaen, så den gælder begge afdelinger", 3},
    {"training", "Holde kursus i mælkeskum for det nye hold", 14},
};
constexpr Word words_en[] = {
    {"offer", "Send a quote for all three sites", 5},
    {"delivery", "Deliver 20 kg of house blend in five-kilo bags", 4},
    {"answer", "Come back with next year's price for Brazil", 6},
    {"delivery", "Send farm cards for the gift boxes", 7},
    {"repair", "Replace the broken box and say what we changed", 3},
    {"invoice", "Move the invoice date to the first of the month", 2},
    {"training", "Run a cupping for the weekend team", 12},
    {"answer", "Find a certified organic decaf", 9},
};
constexpr Word words_ar[] = {
    {"delivery", "إرسال شحنة القهوة العربية بتحميص فاتح", 6},
    {"answer", "إرسال تفسير مكتوب لنقص الشحنة", 2},
    {"offer", "إعداد عرض سعر للفرع الثاني", 7},
    {"delivery", "إرسال شهادة الحلال مع الشحنة القادمة", 4},
    {"training", "تدريب فريق المقهى قبل الافتتاح", 15},
    {"delivery", "إرسال عينات المحاصيل اليمنية", 5},
};
constexpr std::string_view theirs_da[] = {
    "Sende forbrugstal for sommeren", "Give besked om antal gæster til smagningen",
    "Betale den gamle faktura", "Sende målene på den nye bardisk"};
constexpr std::string_view theirs_en[] = {
    "Confirm the dates of the tasting evening", "Send the floor plan of the second room",
    "Pay the November invoice", "Introduce us to their pastry supplier"};
constexpr std::string_view theirs_ar[] = {"تأكيد موعد الافتتاح", "إرسال قائمة أعضاء الفريق للتدريب",
                                          "سداد فاتورة الشحنة السابقة"};

constexpr std::string_view reasons_da[] = {"Risteren var til eftersyn, og vi sagde det straks",
                                           "Kunden bad selv om en senere dag",
                                           "Transporten blev flyttet på grund af helligdagen"};
constexpr std::string_view reasons_en[] = {"The roaster was being serviced, and we said so at once",
                                           "They asked for a later day themselves",
                                           "The carrier moved the route for the holiday"};
constexpr std::string_view reasons_ar[] = {"كانت المحمصة في الصيانة، وأبلغناهم في الحال",
                                           "طلب العميل موعدًا أبعد", "تأخرت الشحنة في الجمارك"};

template <class T>
std::span<T const> by_tongue(Tongue tongue, std::span<T const> danish, std::span<T const> english,
                             std::span<T const> arabic) {
  if (tongue == Tongue::da) return danish;
  return tongue == Tongue::en ? english : arabic;
}

}  // namespace

std::span<Talk const> talks(Tongue tongue, std::string_view role) {
  if (role == "employee") return by_tongue<Talk>(tongue, employee_da, employee_en, employee_ar);
  if (role == "supplier" && tongue != Tongue::ar)
    return by_tongue<Talk>(tongue, supplier_da, supplier_en, supplier_en);
  return by_tongue<Talk>(tongue, customer_da, customer_en, customer_ar);
}

std::span<Word const> our_words(Tongue tongue) {
  return by_tongue<Word>(tongue, words_da, words_en, words_ar);
}

std::span<std::string_view const> their_words(Tongue tongue) {
  return by_tongue<std::string_view>(tongue, theirs_da, theirs_en, theirs_ar);
}

std::string_view reason(Tongue tongue, int which) {
  return by_tongue<std::string_view>(tongue, reasons_da, reasons_en, reasons_ar)[which % 3];
}

}  // namespace kept::demo
