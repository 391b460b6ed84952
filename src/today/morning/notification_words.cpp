#include "today/morning/notification_words.hpp"

#include "base/text/sentence.hpp"

namespace kept {
namespace {

constexpr std::size_t lines_named = 3;

struct Words {
  std::string_view morning, promise, task, talk, event, deal, complaint;
};
constexpr Words english{"Your day",
                        "A promise for today",
                        "A task",
                        "Somebody to talk to",
                        "How did it go?",
                        "The next step of a deal",
                        "A complaint to put right"};
constexpr Words danish{"Din dag",
                       "Et løfte til i dag",
                       "En opgave",
                       "En, du skal tale med",
                       "Hvordan gik det?",
                       "Næste skridt i et salg",
                       "En klage, der skal bringes i orden"};
constexpr Words arabic{"يومك",
                       "وعدٌ موعده اليوم",
                       "مهمة",
                       "شخص تتحدث معه اليوم",
                       "كيف كان اللقاء؟",
                       "الخطوة التالية في صفقة",
                       "شكوى يحين اليوم إصلاح أمرها"};

Words const& words_in(Language language) { return in_language(language, english, danish, arabic); }

std::string named(TodayLine const& line) {
  auto const& who = line.subject.name;
  if (line.title.empty() || line.title == who) return isolated(who);
  return isolated(line.title) + (who.empty() ? "" : " – " + isolated(who));
}

}  // namespace

NotificationWords words_for(Notification const& notification, Language language,
                            std::span<TodayLine const> lines) {
  auto const& words = words_in(language);
  auto const about = notification.title ? isolated(*notification.title) : std::string();
  switch (notification.kind) {
    case NotificationKind::morning: {
      std::string body;
      for (auto const& line : lines.first(std::min(lines.size(), lines_named)))
        body += (body.empty() ? "" : "\n") + named(line);
      if (lines.size() > lines_named) body += "\n…";
      return {std::string(words.morning), body};
    }
    case NotificationKind::promise:
      return {std::string(words.promise), about};
    case NotificationKind::task:
      return {std::string(words.task), about};
    case NotificationKind::talk:
      return {std::string(words.talk), about};
    case NotificationKind::event:
      return {std::string(words.event), about};
    case NotificationKind::deal:
      return {std::string(words.deal), about};
    case NotificationKind::complaint:
      return {std::string(words.complaint), about};
  }
  return {};
}

std::string page_of(Notification const& notification) {
  auto const id = to_text(notification.ref_id);
  switch (notification.kind) {
    case NotificationKind::morning:
      return "/";
    case NotificationKind::promise:
      return "/promises?open=promise:" + id;
    case NotificationKind::task:
      return "/tasks?open=task:" + id;
    case NotificationKind::talk:
      return "/people/" + id;
    case NotificationKind::event:
      return "/meeting?event=" + id;
    case NotificationKind::deal:
      return "/deals?open=deal:" + id;
    case NotificationKind::complaint:
      return "/complaints?open=complaint:" + id;
  }
  return "/";
}

}  // namespace kept
