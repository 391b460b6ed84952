// Arabic: where the object of a wish begins and ends, and what is no object of one.
#include "individuals/note_reading/wishes_arabic.hpp"

namespace kept {

/// "طلبت الدكتورة ... ثلاجة": in Arabic the one who asks may stand behind the verb.
std::size_t behind_arabic_subject(ReadSentence const& read, std::size_t verb, std::size_t object) {
  auto const end = read.clause_end(object);
  if (!read.is_arabic() || object != verb + 1 || object >= end) return object;
  auto const& people = read.known().people;
  auto at = object;
  bool titled = false;
  while (at < end && (people.titles.has(read.at(at).text) || people.roles.has(read.at(at).text) ||
                      people.kin.has(read.at(at).text))) {
    titled = people.titles.has(read.at(at).text);
    bool const of_what = !titled && !read.at(at).text.starts_with("ال");
    ++at;
    while (of_what && at < end && read.at(at).text.starts_with("ال")) ++at;
  }
  if (titled && at + 1 < end) ++at;  // the name
  return at;
}

/// "يبحث عن مفاتيحه": what is theirs already.
bool is_theirs_in_arabic(ReadSentence const& read, std::size_t object) {
  static WordSet const no_pronouns("مياه المياه فواكه الفواكه شبه وجه أوجه");
  if (!read.is_arabic() || no_pronouns.has_at(read.words(), object)) return false;
  auto const written = read.text(object, object + 1);
  constexpr std::string_view theirs[] = {"ه", "ها", "هم"};
  return written.size() > 6 &&
         std::ranges::any_of(theirs, [&](auto end) { return written.ends_with(end); });
}

/// "طلب أن نهاتفه": a clause is nothing that could be brought.
bool is_arabic_clause(ReadSentence const& read, std::size_t object, std::size_t end) {
  if (!read.is_arabic()) return false;
  static WordSet const that("أن إن أنه أنها أنهم بأن لأن كي لكي");
  return read.is_within(object, end, that);
}

/// "خصما كل سنة ونرفض": a verb with "and" grown onto it begins another clause.
std::size_t before_grown_and(ReadSentence const& read, std::size_t from, std::size_t end) {
  constexpr std::string_view begins[] = {"وي", "ون", "وسي", "وسن", "وست", "وسا", "وقال", "وطلب"};
  for (auto at = from + 1; at < end; ++at)
    if (std::ranges::any_of(begins, [&](auto lead) { return read.at(at).text.starts_with(lead); }))
      return at;
  return end;
}

/// "هذي ما يرضى بها": what it is stands before.
bool is_pointed_at(ReadSentence const& read, std::size_t object) {
  static WordSet const pronouns("به بها بهم عنه عنها عنهم عليه عليها عليهم فيه فيها منه منها");
  return read.is_arabic() && pronouns.has_at(read.words(), object);
}

/// "لا يقبل بسهولة", "أصر على أن نشرب القهوة".
bool is_no_demand(ReadSentence const& read, std::size_t at, std::size_t object) {
  if (!read.is_arabic() || object >= read.size()) return false;
  static WordSet const how(
      "بسهولة بسرعة الآن اليوم غدا هذا هذه بعد حاليا قبل كثيرا عادة دائما بسبب الهدايا هدايا");
  static WordSet const insisted("أصر أصرت أصروا");
  if (how.has(read.at(object).text)) return true;
  return insisted.has(read.at(at).text) && read.known().wishes.that.has(read.at(object).text) &&
         object + 1 < read.size() &&
         (read.at(object + 1).text.starts_with("ن") || read.at(object + 1).text.starts_with("ا"));
}

}  // namespace kept
