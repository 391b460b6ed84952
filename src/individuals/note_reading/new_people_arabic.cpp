// Arabic has no capitals: a name is known by what stands before it, "شقيقه سامر", "المحاسب الجديد
// وسيم حداد", "اسمها ريم", and by what it is not.
#include "individuals/note_reading/read_sentence.hpp"

namespace kept {
namespace {

class ArabicPeople {
 public:
  ArabicPeople(ReadSentence const& read, NotePhrases& found)
      : read_(read), known_(read.known().people), found_(found) {}

  void find() {
    for (std::size_t at = 0; at < read_.size(); ++at) {
      if (auto const named = known_.called.longest_at(read_.words(), at)) {
        (void)take(at, at + named, true);
      } else if (known_.kin.has(read_.at(at).text) && behind_kin(at)) {
        continue;
      } else if (known_.roles.has(read_.at(at).text)) {
        behind_role(at);
      }
    }
  }

 private:
  bool behind_kin(std::size_t kin) {
    auto next = kin + 1;
    while (known_.fillers.has_at(read_.words(), next)) ++next;
    if (known_.called.longest_at(read_.words(), next)) return false;  // it says the name itself
    return take(kin, next);
  }

  /// "مدير المشتريات الجديد سامر", "رئيسة اللجنة السيدة وداد": the role's complement, then what
  /// says that a name comes.
  void behind_role(std::size_t role) {
    for (auto at = role + 1; at < read_.size() && at <= role + 4; ++at) {
      if (is_mark(read_.at(at))) return;
      if (!known_.new_words.has(read_.at(at).text) && !known_.titles.has(read_.at(at).text))
        continue;
      while (known_.new_words.has_at(read_.words(), at) ||
             known_.titles.has_at(read_.words(), at) ||
             (at < read_.size() && read_.at(at).text == "،"))
        ++at;
      if (!known_.called.longest_at(read_.words(), at)) (void)take(role, at);
      return;
    }
  }

  bool is_name(std::size_t at) const {
    if (at >= read_.size()) return false;
    auto const& word = read_.at(at);
    return word.kind == SpokenWord::Kind::letters && word.text.size() >= 4 &&
           !known_.no_names.has(word.text) && !is_with(word.text) && !known_.kin.has(word.text) &&
           !read_.known().interest_cues.longest_at(read_.words(), at) &&
           !read_.known().wishes.needs.longest_at(read_.words(), at) &&
           !word.text.starts_with("ال");
  }

  /// A thing with a preposition grown onto it: "بدراجة".
  static bool is_with(std::string_view word) {
    return (word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ك")) &&
           word.size() >= 10 && word.ends_with("ه");
  }

  bool closes(std::size_t at) const {
    return at >= read_.size() || is_mark(read_.at(at)) ||
           known_.behind_names.has(read_.at(at).text);
  }

  bool is_titled(std::size_t at) const {
    return at > 0 && known_.titles.has(read_.at(at - 1).text);
  }

  /// A pronoun with its preposition, or a spoken verb: "عندهم", "بيكمل".
  bool is_no_name(std::size_t at) const {
    static WordSet const pronouns(
        "عنده عندها عندهم عندنا عندي عندك عندكم لنا لي له لها لهم لك لكم معه معها معهم معنا معي "
        "منه "
        "منها منهم منا مني فيه فيها فيهم فينا عليه عليها عليهم علينا إليه إليها إليهم إلينا به بها "
        "بهم بنا إلنا إله إلها إلهم عنا عنه عنها عنهم لديهم لدينا بده بدها بدهم رح راح لسا لسه هلق "
        "كتير جدا");
    auto const& word = read_.at(at).text;
    if (pronouns.has(word)) return true;
    constexpr std::string_view leads[] = {"بي", "بت", "سي", "ست", "ي", "ت", "بن", "وبي"};
    return std::ranges::any_of(leads, [&](auto lead) { return word.starts_with(lead); });
  }

  /// "شقيقه سامر يدير المستودع".
  bool is_act(std::size_t at) const {
    auto const& word = read_.at(at).text;
    return word.starts_with("ي") || word.starts_with("ت");
  }
  static bool is_with_article(std::string_view word) {
    return word.starts_with("بال") || word.starts_with("لل") || word.starts_with("كال");
  }

  bool take(std::size_t from, std::size_t name, bool said = false) {
    bool const sure = said || is_titled(name);
    // Behind "اسمه" a name may begin as a verb does: "يحيى".
    if (!is_name(name) || (!sure && is_no_name(name))) return false;
    if (!sure && known_.roles.has(read_.at(name).text)) return false;  // "her husband is a lawyer"
    auto end = name + 1;
    // "والدتها تستقبل بعد العصر": a verb, unless the name is over behind it.
    auto const& word = read_.at(name).text;
    if (!sure && (word.starts_with("ت") || word.starts_with("ي")) && !closes(end) &&
        !closes(end + 1))
      return false;
    bool const grown = known_.name_joints.has(read_.at(name).text);  // "عبد الرحمن", "أبو ماجد"
    if (grown) {
      if (closes(end)) return false;
      ++end;
    }
    // "توفيق العمري يمضي": the second name says whence he is.
    if (end + 1 < read_.size() && !grown && read_.at(end).text.starts_with("ال") &&
        read_.at(end).text.ends_with("ي") && (closes(end + 1) || is_act(end + 1))) {
      found_.people.push_back(
          {read_.text(read_.clause_start(from), end + 1), read_.text(name, end + 1)});
      return true;
    }
    // A second name only where nothing but a name can stand: before a mark or the end.
    if (end < read_.size() && !closes(end) && closes(end + 1) && !is_mark(read_.at(end)) &&
        !is_no_name(end) && !is_with_article(read_.at(end).text) &&
        !read_.at(end).text.ends_with("ت") &&  // "ردت"
        !known_.roles.has(read_.at(end).text) && !read_.at(end).text.starts_with("و") &&
        !known_.no_names.has(read_.at(end).text))
      ++end;
    // "الموظفة الجديدة شاطرة": what the sentence says of her.
    bool const says = from == read_.clause_start(from) && end == name + 1 &&
                      (end >= read_.size() || is_mark(read_.at(end)));
    if (!sure && says && known_.roles.has(read_.at(from).text)) return false;
    // "والدها كريم جدا", "زوجها سعيد بالنتيجة": many a name is an adjective too.
    if (!sure && !closes(end) && !is_act(end)) return false;
    found_.people.push_back({read_.text(read_.clause_start(from), end), read_.text(name, end)});
    return true;
  }

  ReadSentence const& read_;
  PeopleWords const& known_;
  NotePhrases& found_;
};

}  // namespace

void find_arabic_people(ReadSentence const& sentence, NotePhrases& found) {
  ArabicPeople(sentence, found).find();
}

}  // namespace kept
