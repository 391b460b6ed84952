#include "exchange/column_words.hpp"

#include <map>
#include <string>
#include <vector>

namespace kept {
namespace {

using enum ColumnField;

struct Entry {
  ColumnField field;
  std::string_view label;
  /// Words with commas between them.
  std::string_view words;
};

// clang-format off
constexpr std::array person_words = std::to_array<Entry>({
  {source_id, "", "id,uid,uuid,unique id,record id,contact id,person id,customer id,lead id,external id,guid,kundenr,kundenummer,الرقم,المعرف,رقم العميل"},
  {name, "", "name,full name,fullname,display name,displayname,contact name,contact,person name,navn,fulde navn,visningsnavn,kontakt,الاسم,الاسم الكامل,الاسم بالكامل,اسم العميل,اسم جهه الاتصال"},
  {prefix, "", "prefix,name prefix,salutation,honorific,courtesy title,namnetitel,navnetitel,لقب التشريف"},
  {given_name, "", "first name,firstname,given name,givenname,fornavn,الاسم الاول"},
  {middle_name, "", "middle name,middlename,additional name,middle,mellemnavn,اسم الاب,الاسم الاوسط"},
  {family_name, "", "last name,lastname,family name,surname,efternavn,اسم العائله,العائله,الكنيه,الاسم الاخير,اللقب"},
  {suffix, "", "suffix,name suffix"},
  {name_in_other_script, "", "name in other script,name in arabic,arabic name,name arabic,navn paa arabisk,الاسم بالعربيه,الاسم بالانجليزيه,english name"},
  {call_name, "", "call name,nickname,nick name,nick,short name,kaldenavn,اسم الشهره,الاسم المختصر"},
  {say_it, "", "say it,pronunciation,yomi name,phonetic name,udtale,النطق"},
  {say_given_name, "", "phonetic first name,given name yomi,first name phonetic"},
  {say_middle_name, "", "phonetic middle name,additional name yomi"},
  {say_family_name, "", "phonetic last name,family name yomi,last name phonetic"},
  {say_it_ipa, "", "say it ipa,ipa,lydskrift"},
  {ism, "", "ism"},
  {kunya, "", "kunya"},
  {nasab, "", "nasab"},
  {laqab, "", "laqab"},
  {nisba, "", "nisba,nisbah"},
  {address_as, "", "address as,tiltale,tiltales,صيغه المخاطبه"},
  {role, "", "role,roles,contact type,relationship,lifecycle stage,lead status,contact record type,rolle,roller,kundetype,الصفه,نوع العميل"},
  {role_since, "", "role since,customer since,kunde siden,عميل منذ"},
  {role_until, "", "role until"},
  {organisation, "", "organisation,organization,company,company name,companyname,organization name,organisation name,account name,account,associated company,employer,business,firma,firmanavn,virksomhed,arbejdsgiver,الشركه,اسم الشركه,الجهه,المؤسسه,المنشاه,جهه العمل"},
  {department, "", "department,organization department,afdeling,القسم,الاداره"},
  {title, "", "title,job title,jobtitle,position,job,occupation,organization title,function,stilling,stillingsbetegnelse,titel,jobtitel,المسمي الوظيفي,الوظيفه,المنصب,المهنه"},
  {position_since, "", "title since,position since"},
  {position_until, "", "title until,position until"},
  {email, "", "email,mail,e mail address,email address,emailaddress,mailadresse,emailadresse,البريد,البريد الالكتروني,ايميل,الايميل"},
  {email, "", "primary email,email value,secondary email,additional email,person email,contact email"},
  {phone, "", "phone,phone number,telephone,telephone number,tel,tlf,tlfnr,telefon,telefonnummer,primary phone,person phone,contact phone,الهاتف,رقم الهاتف,تليفون,التليفون,phone value"},
  {phone, "mobile", "mobile,mobile phone,mobile number,cell,cell phone,cellphone,mobil,mobiltelefon,mobilnummer,mobilnr,الجوال,رقم الجوال,المحمول,الموبايل,موبايل,جوال"},
  {phone, "fax", "fax,fax number,telefax,faxnummer,الفاكس,فاكس"},
  {phone, "pager", "pager,pager number"},
  {phone, "car", "car phone"},
  {phone, "isdn", "isdn"},
  {phone, "callback", "callback"},
  {phone, "assistant", "assistants phone,assistant phone"},
  {phone, "work main", "company main phone,hovednummer"},
  {phone, "radio", "radio phone"},
  {phone, "textphone", "tty tdd phone"},
  {phone, "telex", "telex"},
  {phone, "work", "direct phone,direct number,arbejdstelefon,direkte telefon,هاتف العمل"},
  {phone, "home", "privattelefon,هاتف المنزل"},
  {web, "", "web,website,web page,webpage,web site,url,homepage,home page,personal web page,hjemmeside,webside,الموقع,الموقع الالكتروني,website value"},
  {web, "linkedin", "linkedin,linkedin url,linkedin profile"},
  {street, "", "street,street address,address,address street,address line,streetaddress,adresse,vej,gade,vejnavn,gadenavn,العنوان,الشارع"},
  {whole_address, "", "address formatted,formatted address,full address"},
  {post_box, "", "po box,address po box,postboks,صندوق البريد,صندوق بريد"},
  {street, "", "address extended address,extended address"},
  {city, "", "city,town,address city,by,bynavn,postdistrikt,المدينه"},
  {region, "", "region,state,province,county,state province,address region,landsdel,المنطقه,المحافظه,الاماره"},
  {postal_code, "", "postal code,postcode,zip,zip code,zipcode,zip postal code,address postal code,postnr,postnummer,الرمز البريدي"},
  {country, "", "country,country region,address country,land,الدوله,البلد"},
  {address_label, "", "address type,address label"},
  {email_label, "", "email type,email label"},
  {phone_label, "", "phone type,phone label"},
  {birthday, "", "birthday,birth date,birthdate,date of birth,dateofbirth,dob,born,foedselsdag,foedselsdato,foedt,تاريخ الميلاد,الميلاد"},
  {birth_year, "", "birth year,foedselsaar"},
  {birth_month, "", "birth month"},
  {language, "", "language,preferred language,sprog,اللغه"},
  {home_country, "", "country code,landekode"},
  {time_zone, "", "time zone,timezone,tidszone,المنطقه الزمنيه"},
  {interests, "", "interests,interest,hobbies,hobby,interesser,interesse,hobbyer,fritidsinteresser,الاهتمامات,اهتمامات,الهوايات,هوايات,الهوايه"},
  {note, "", "note,notes,comment,comments,description,background,remarks,noter,notat,notater,bemaerkning,bemaerkninger,kommentar,ملاحظات,ملاحظه"},
  {vcard_line, "", "vcard line,vcard lines"},
  {custom_label, "", "custom field label,custom field type"},
  {custom_value, "", "custom field value"},
  {source_id, "kept", "kept id"},
  {skip, "", "kept row,kept problem"},
});

constexpr std::array organisation_words = std::to_array<Entry>({
  {name, "", "name,organisation,organization,company,company name,organization name,organisation name,account name,account,firma,firmanavn,virksomhed,virksomhedsnavn,navn,الاسم,الشركه,اسم الشركه,الجهه,اسم الجهه,المؤسسه"},
  {web, "", "domain,company domain name,domaene"},
});

constexpr std::array conversation_words = std::to_array<Entry>({
  {person, "", "person,people,person name,contact,contact name,with,name,navn,med,kontakt,الشخص,الاسم,مع"},
  {person_email, "", "person email,contact email,email,e mail,email address,mail,البريد الالكتروني"},
  {person_phone, "", "phone,phone number,telefon,الهاتف"},
  {organisation, "", "organisation,organization,organization name,company,company name,account,account name,firma,virksomhed,الجهه,الشركه"},
  {channel, "", "channel,type,activity type,kanal,art,القناه,النوع"},
  {at, "", "at,date,due date,activity date,activity due date,when,created at,timestamp,dato,tidspunkt,hvornaar,التاريخ,الوقت"},
  {at_time, "", "time,due time,activity due time,klokkeslaet,kl"},
  {note, "", "note,notes,text,body,content,activity note,notat,tekst,bemaerkning,ملاحظه,النص"},
  {what, "", "subject,title,activity subject,emne,الموضوع"},
  {author, "", "author,assigned to user,activity assigned to user,user,owner,written by,forfatter,الكاتب"},
  {source_id, "", "id,uid,activity id,record id,conversation id"},
  {source_id, "kept", "kept id"},
  {person_id, "", "person ids,person id"},
  {organisation_id, "", "organisation ids,organisation id"},
  {skip, "", "kept row,kept problem"},
});

constexpr std::array promise_words = std::to_array<Entry>({
  {direction, "", "direction,ours or theirs,retning,الاتجاه"},
  {person, "", "person,to,contact,contact name,person name,name,customer,navn,kunde,til,الشخص,الي,العميل"},
  {person_email, "", "person email,contact email,email,mail,البريد الالكتروني"},
  {organisation, "", "organisation,organization,organization name,company,company name,firma,virksomhed,الجهه,الشركه"},
  {kind, "", "kind,type,promise kind,art,slags,النوع"},
  {what, "", "what,promise,subject,title,description,task,hvad,loefte,الوعد,ماذا"},
  {said_for, "", "said for,due,due date,deadline,promised for,lovet til,frist,forfald,اليوم المعلن,الموعد,تاريخ الاستحقاق"},
  {aim_for, "", "aim for,aim,sigt efter,اليوم المستهدف"},
  {made_at, "", "made at,made,promised on,created at,start,lovet den,تاريخ الوعد"},
  {done_at, "", "done at,done,delivered,completed,completed at,finished,actual,udfoert,leveret,تاريخ الوفاء"},
  {by, "", "by,owner,by user,assigned to,assigned to user,af,ansvarlig,من"},
  {source_id, "", "id,uid,promise id,record id"},
  {source_id, "kept", "kept id"},
  {person_id, "", "person ids,person id"},
  {organisation_id, "", "organisation ids,organisation id"},
  {withdrawn_at, "", "withdrawn at"},
  {withdrawal_reason, "", "withdrawal reason"},
  {renegotiations, "", "renegotiations"},
  {repair, "", "repair"},
  {estimate_days, "", "estimate,estimate days,estimated days,estimate in days,estimat,skoen,anslaaet,anslaaede dage,التقدير,المده المقدره,ايام التقدير"},
  {skip, "", "kept row,kept problem,outcome"},
  {note, "", "note,notes,notat,ملاحظه"},
});

constexpr std::array places = std::to_array<Entry>({
  {skip, "home", "home,private,personal,privat,hjem,hjemme,منزل,المنزل,شخصي"},
  {skip, "work", "work,business,office,arbejde,kontor,erhverv,عمل,العمل,المكتب"},
  {skip, "other", "other,andet,anden,اخري,اخر"},
  {skip, "mailing", "mailing"},
  {skip, "billing", "billing,faktura"},
  {skip, "shipping", "shipping,levering"},
  {skip, "school", "school"},
});

struct RoleWord { Role role; std::string_view words; };
constexpr std::array role_words = std::to_array<RoleWord>({
  {Role::customer, "customer,client,kunde,عميل,زبون,customers,kunder,buyer"},
  {Role::prospect, "prospect,lead,opportunity,emne,kundeemne,عميل محتمل,new,in progress,open,open deal,attempted to contact,marketing qualified lead,sales qualified lead"},
  {Role::employee, "employee,staff,colleague,medarbejder,ansat,kollega,موظف"},
  {Role::partner, "partner,samarbejdspartner,شريك"},
  {Role::supplier, "supplier,vendor,leverandoer,مورد"},
  {Role::other, "other,andet,اخري"},
});

struct ChannelWord { Channel channel; std::string_view words; };
constexpr std::array channel_words = std::to_array<ChannelWord>({
  {Channel::meeting, "meeting,moede,lunch,اجتماع"},
  {Channel::call, "call,phone,phone call,opkald,telefon,مكالمه,اتصال"},
  {Channel::email, "email,mail,بريد,بريد الكتروني"},
  {Channel::chat, "chat,sms,whatsapp,message,besked,دردشه,رساله"},
  {Channel::visit, "visit,besoeg,زياره"},
  {Channel::letter, "letter,brev,رساله بريديه"},
  {Channel::other, "other,task,deadline,andet,اخري"},
});
// clang-format on

using Words = std::map<std::string, HeaderWord, std::less<>>;

template <class Each>
void for_words(std::string_view list, Each&& each) {
  for (std::size_t at = 0; at <= list.size();) {
    std::size_t const end = std::min(list.find(',', at), list.size());
    each(header_key(list.substr(at, end - at)));
    at = end + 1;
  }
}

template <std::size_t N>
void add_words(Words& words, std::array<Entry, N> const& entries) {
  for (auto const& entry : entries) {
    for_words(entry.words, [&](std::string key) { words[key] = {entry.field, entry.label}; });
  }
}

Words make_words(TableNoun noun) {
  Words words;
  if (noun == TableNoun::conversations) {
    add_words(words, conversation_words);
  } else if (noun == TableNoun::promises) {
    add_words(words, promise_words);
  } else {
    add_words(words, person_words);
    if (noun == TableNoun::organisations) add_words(words, organisation_words);
  }
  return words;
}

template <class Value, std::size_t N, class Row>
std::map<std::string, Value, std::less<>> make_values(std::array<Row, N> const& rows,
                                                      Value Row::* member) {
  std::map<std::string, Value, std::less<>> values;
  for (auto const& row : rows) {
    for_words(row.words, [&](std::string key) { values[key] = row.*member; });
  }
  return values;
}

}  // namespace

std::optional<HeaderWord> find_header_word(std::string_view key, TableNoun noun) {
  static std::array<Words, 4> const words{
      make_words(TableNoun::people), make_words(TableNoun::organisations),
      make_words(TableNoun::conversations), make_words(TableNoun::promises)};
  auto const& list = words[static_cast<std::size_t>(noun)];
  auto const found = list.find(key);
  if (found == list.end()) return std::nullopt;
  return found->second;
}

std::string_view place_word(std::string_view key) {
  static Words const words = [] {
    Words made;
    add_words(made, places);
    return made;
  }();
  auto const found = words.find(key);
  return found == words.end() ? std::string_view() : found->second.label;
}

std::optional<Role> role_named(std::string_view cell) {
  static auto const words = make_values(role_words, &RoleWord::role);
  auto const found = words.find(header_key(cell));
  if (found == words.end()) return std::nullopt;
  return found->second;
}

std::optional<Channel> channel_named(std::string_view cell) {
  static auto const words = make_values(channel_words, &ChannelWord::channel);
  auto const found = words.find(header_key(cell));
  if (found == words.end()) return std::nullopt;
  return found->second;
}

}  // namespace kept
