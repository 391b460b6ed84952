#include "today/morning/morning_mail.hpp"

#include <array>

#include "base/text/sentence.hpp"
#include "promises/promise_message.hpp"

namespace kept {
namespace {

/// {who} {what} {day} {link}.
struct Words {
  std::string_view subject, opening, more, links, closing;
  std::array<std::string_view, 16> of_kind;  // in the order of LineKind
};
static_assert(words_of(LineKind{}).size() == std::tuple_size_v<decltype(Words::of_kind)>);

constexpr Words english{
    "Your day: {day}",
    "Hello {who}\n\nThis is what your day, {day}, holds:\n\n",
    "– and more, in Kept\n",
    "\nOpen your day: {link}/\nAnother hour, or no mail: {link}/settings/morning\n",
    "\nKept writes this at the hour that you chose, and only when there is something.\n",
    {"Late: {what} (promised to {who} for {day})", "For today: {what} (promised to {who})",
     "At risk: {what} (promised to {who} for {day})",
     "You aimed for {day}: {what} (promised to {who})",
     "Complaint, to be put right by {day}: {what} ({who})", "Complaint that waits: {what} ({who})",
     "Put right – ask whether they are content: {what} ({who})",
     "{who} is late: {what} (said for {day})", "{who} promised for today: {what}",
     "Birthday on {day}: {who}", "Task for today: {what}", "Late task, due {day}: {what}",
     "Reminder: {what}", "Next step of a deal: {what} ({who})", "Talk to {who}",
     "It has been quiet for a while: {who}"}};

constexpr Words danish{
    "Din dag: {day}",
    "Hej {who}\n\nDet byder din dag, {day}, på:\n\n",
    "– og mere i Kept\n",
    "\nÅbn din dag: {link}/\nEt andet tidspunkt eller ingen mail: {link}/settings/morning\n",
    "\nKept skriver på det tidspunkt, du har valgt, og kun når der er noget.\n",
    {"Forsinket: {what} (lovet {who} til {day})", "Til i dag: {what} (lovet {who})",
     "I fare for at glippe: {what} (lovet {who} til {day})",
     "Du sigtede efter {day}: {what} (lovet {who})",
     "Klage, der skal være udbedret {day}: {what} ({who})", "Klage, der venter: {what} ({who})",
     "Udbedret – spørg, om de er tilfredse: {what} ({who})",
     "{who} er forsinket: {what} (lovet til {day})", "{who} har lovet til i dag: {what}",
     "Fødselsdag {day}: {who}", "Opgave til i dag: {what}", "Forsinket opgave, frist {day}: {what}",
     "Påmindelse: {what}", "Næste skridt i et salg: {what} ({who})", "Tal med {who}",
     "Her har der været stille længe: {who}"}};

constexpr Words arabic{
    "يومك: {day}",
    "مرحبًا {who}،\n\nهذا ما يحمله يومك، {day}:\n\n",
    "– والمزيد في Kept\n",
    "\nافتح يومك: {link}/\nوقت آخر أو بلا رسالة: {link}/settings/morning\n",
    "\nتصلك هذه الرسالة من Kept في الوقت الذي اخترته، وفقط عندما يكون هناك ما يستدعيها.\n",
    {"متأخر: {what} (وعدٌ لـ {who}، موعده {day})", "لليوم: {what} (وعدٌ لـ {who})",
     "معرّض لعدم الوفاء: {what} (وعدٌ لـ {who}، موعده {day})",
     "كنت تنوي إنجازه {day}: {what} (وعدٌ لـ {who})", "شكوى يجب إصلاح سببها {day}: {what} ({who})",
     "شكوى تنتظر: {what} ({who})", "عولجت – اسأل عن الرضا: {what} ({who})",
     "وعدٌ متأخر من {who}: {what} (موعده {day})", "وعدٌ من {who} موعده اليوم: {what}",
     "عيد ميلاد {who}: {day}", "مهمة اليوم: {what}", "مهمة متأخرة، موعدها {day}: {what}",
     "تذكير: {what}", "الخطوة التالية في صفقة: {what} ({who})", "حديث مع {who}",
     "مضت مدة دون تواصل مع {who}"}};

Words const& words_in(Language language) { return in_language(language, english, danish, arabic); }

}  // namespace

MorningMail morning_mail(Today const& today, User const& user, std::string const& base_url) {
  auto const& words = words_in(user.language);
  auto const day_of = [&](Day day) { return spoken_day(user.language, day, today.day); };
  MorningMail mail;
  mail.subject = filled(words.subject, {{"{day}", day_of(today.day)}});
  mail.body = filled(words.opening, {{"{who}", isolated(user.name)}, {"{day}", day_of(today.day)}});
  std::size_t told = 0;
  for (auto const& line : today.lines) {
    if (told++ == morning_lines_max) {
      mail.body += words.more;
      break;
    }
    auto const& who = line.subject.name;
    auto const sentence = words.of_kind[static_cast<std::size_t>(line.kind)];
    mail.body += "– " + filled(sentence, {{"{who}", isolated(who)},
                                          {"{what}", isolated(line.title)},
                                          {"{day}", day_of(line.day.value_or(today.day))}});
    bool const says_who = sentence.find("{who}") != sentence.npos;
    mail.body += (says_who || who.empty() ? "" : " – " + isolated(who)) + "\n";
  }
  if (!base_url.empty()) mail.body += filled(words.links, {{"{link}", base_url}});
  mail.body += words.closing;
  return mail;
}

}  // namespace kept
