// What they need, and what they will not compromise on.
#include "individuals/note_reading/need_objects.hpp"
#include "individuals/note_reading/wishes_arabic.hpp"

namespace kept {
namespace {

constexpr std::size_t object_words_max = 14;
constexpr std::size_t word_bytes_min = 5;

class Wishes {
 public:
  Wishes(ReadSentence const& read, NotePhrases& found)
      : read_(read),
        known_(read.known()),
        words_(read.known().wishes),
        found_(found),
        is_joke_(read.is_within(0, read.size(), words_.jokes)),
        is_refused_(words_.refused.is_in(read.words())),
        is_a_rule_(words_.rules.is_in(read.words())) {}

  void find() {
    for (std::size_t at = 0; at < read_.size();) at = std::max(need(at), at + 1);
    for (std::size_t at = 0; at < read_.size();) at = std::max(breaker(at), at + 1);
  }

 private:
  /// "I", "we" stand just before, or just behind the verb as in Danish.
  bool is_ours(std::size_t at, std::size_t length) const {
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      auto const& word = read_.at(at - back);
      if (is_mark(word) || read_.joins(at - back)) break;
      if (known_.own.has(word.text)) return true;
      if (back == 1 && (word.capital || known_.they.has(word.text))) return false;
    }
    // "Only if we deliver" is theirs.
    return length < 3 && known_.own.has_at(read_.words(), at + length);
  }

  /// "do what they want", "if they need": no need that is said.
  bool is_supposed(std::size_t at) const {
    return read_.is_before(at, words_.not_behind, 1) ||
           read_.is_before(at, known_.negations, words_.denied_within) ||
           read_.is_before(at, known_.conditions, 3);
  }

  std::size_t need(std::size_t at) {
    auto const length = words_.needs.longest_at(read_.words(), at);
    if (!length || is_ours(at, length) || is_supposed(at)) return 0;
    if (is_refused_) return 0;
    if (is_of_a_thing(at) || is_a_noun(at)) return 0;
    if (is_habit(at) || is_owed(at, length) || asks_for_talk(at + length)) return at + length;
    if (words_.only.has_at(read_.words(), at - 1) && at > 0) return 0;
    auto const object = behind_arabic_subject(read_, at, bought_at(read_, at + length));
    if (object < read_.size() && read_.at(object).text == ":") return list(at, object + 1);
    if (!is_thing(read_, at, object)) return object;
    if (is_an_act(read_, object) || is_joke_) return object;
    if (is_theirs_to_do(at, object) || is_of_us(object)) return object;
    if (object >= read_.size() || is_mark(read_.at(object)) ||
        words_.no_objects.longest_at(read_.words(), object) || is_own_act(object))
      return object;
    auto const end = end_of_wish(object);
    if (is_vague(object, end) || is_no_thing(read_, at, object, end) ||
        is_arabic_clause(read_, object, end) || is_theirs_in_arabic(read_, object))
      return object;
    auto what = read_.text(object, end);
    if (what.size() < word_bytes_min) return object;  // "it"
    found_.needs.push_back({read_.text(read_.clause_start(at), end), std::move(what)});
    return end;
  }

  /// "The road needs patience", "البيت ينقصه عداد".
  bool is_of_a_thing(std::size_t at) const {
    return read_.is_within(read_.clause_start(at), at, words_.things) ||
           words_.things.has_at(read_.words(), at + 1);
  }
  /// "أرفع طلب إجازتها": a noun, as its place behind a verb or a preposition shows.
  bool is_a_noun(std::size_t at) const {
    if (!words_.also_nouns.has(read_.at(at).text)) return false;
    auto const start = read_.clause_start(at);
    return at > start && !read_.at(at - 1).text.starts_with("ال") &&
           !known_.they.has(read_.at(at - 1).text) && !is_role_word(known_.people, first_word(at));
  }
  std::string_view first_word(std::size_t at) const {
    return read_.at(read_.clause_start(at)).text;
  }

  /// "Needs: toner, a docking station, two monitors".
  std::size_t list(std::size_t cue, std::size_t from) {
    constexpr std::size_t item_words_max = 5;
    while (from < read_.size()) {
      auto end = from;
      while (end < read_.size() && !is_mark(read_.at(end))) ++end;
      if (end == from || end > from + item_words_max || begins_clause(from)) break;
      auto what = read_.text(from, end);
      if (what.size() >= word_bytes_min - 1)
        found_.needs.push_back({read_.text(cue, end), std::move(what)});
      from = end + 1;
      if (end >= read_.size() || read_.at(end).text != ",") break;
    }
    return from;
  }

  /// "She always orders the same": nothing that is needed now.
  bool is_habit(std::size_t at) const {
    return read_.is_within(read_.clause_start(at), read_.clause_end(at), words_.habits);
  }

  /// "Han skal have målene senest fredag": what we owe.
  bool is_owed(std::size_t at, std::size_t length) const {
    return words_.owed.longest_at(read_.words(), at) == length &&
           read_.is_within(at + length, read_.clause_end(at + length), words_.due);
  }

  /// "طلب مني أكلمه": a talk, perhaps behind "that".
  bool asks_for_talk(std::size_t object) const {
    if (!read_.is_arabic()) return false;
    while (words_.that.has_at(read_.words(), object)) ++object;
    constexpr std::string_view talks[] = {"اكلم",   "نكلم",  "اتصل",    "نتصل",  "ارجع",   "نرجع",
                                          "ازور",   "نزور",  "التق",    "نلتق",  "اتواصل", "نتواصل",
                                          "اقابل",  "نقابل", "امر",     "نمر",   "احكي",   "نحكي",
                                          "اهاتف",  "نهاتف", "الاتصال", "موعد",  "لقاء",   "مكالم",
                                          "اجتماع", "زياره", "نعاود",   "اعاود", "ارد",    "نرد"};
    return begins_with(object, talks);
  }

  /// "He needs to sign", but "wants to finish at 3".
  bool is_theirs_to_do(std::size_t at, std::size_t object) const {
    return words_.must.has(read_.at(at).text) && object < read_.size() &&
           read_.at(object).text == "to";
  }
  /// "Just needs a photo from him": what we wait for.
  bool is_of_us(std::size_t object) const {
    for (auto at = object; at < read_.clause_end(object); ++at)
      if (words_.from_them.longest_at(read_.words(), at)) return true;
    return false;
  }
  /// "It by Friday" says nothing, "it done while she's away" does.
  bool is_vague(std::size_t object, std::size_t end) const {
    // "The boiler needs replacing": nothing that could be brought.
    static WordSet const times("at by on before after every again twice");
    if ((end == object + 1 || times.has_at(read_.words(), object + 1)) && !read_.is_arabic() &&
        read_.at(object).text.ends_with("ing") && words_.must.has(read_.at(object - 1).text))
      return true;
    return words_.vague.has(read_.at(object).text) &&
           (object + 1 >= end || !read_.is_within(object + 1, end, words_.done));
  }

  /// "يريد أن يشكرنا": what they want to do themselves.
  bool is_own_act(std::size_t at) const {
    // "بده يحكي معك": spoken, without "that".
    static WordSet const things("يد يدا يخت يختا يورو ياقوت");
    if (read_.is_arabic() && read_.at(at).text.starts_with("ي") && !things.has(read_.at(at).text))
      return true;
    return words_.that.has(read_.at(at).text) && begins_with(at + 1, words_.their_leads);
  }

  /// Goes on over "and" where no new subject begins: "a table and six chairs".
  std::size_t end_of_wish(std::size_t from) const {
    static WordSet const meanwhile("while mens بينما");
    auto end = read_.clause_end(from);
    if (read_.is_arabic()) end = before_grown_and(read_, from, end);
    if (words_.vague.has_at(read_.words(), from) && meanwhile.has_at(read_.words(), end))
      end = read_.clause_end(end + 1);
    while (goes_on_relative(end) && end < from + object_words_max)
      end = read_.clause_end(end + (is_mark(read_.at(end)) ? 2 : 1));
    while (end + 1 < read_.size() && end > from && end < from + object_words_max &&
           known_.ands.has(read_.at(end).text) && !begins_clause(end + 1))
      end = read_.clause_end(end + 1);
    return end;
  }
  /// "Someone who speaks Polish", "en vogn, der kan køre under broen".
  bool goes_on_relative(std::size_t end) const {
    if (end + 1 >= read_.size()) return false;
    auto const at = read_.at(end).text == "," ? end + 1 : end;
    return words_.relatives.has(read_.at(at).text) && at + 1 < read_.size() &&
           !is_mark(read_.at(at + 1)) && !words_.no_relation.has(read_.at(at + 1).text);
  }
  bool begins_clause(std::size_t at) const {
    auto const& word = read_.at(at).text;
    return known_.own.has(word) || known_.they.has(word) || known_.begins.has(word) ||
           words_.breakers.longest_at(read_.words(), at) ||
           words_.needs.longest_at(read_.words(), at);
  }

  std::size_t breaker(std::size_t at) {
    if (is_a_rule_) return 0;
    if (is_joke_ && read_.is_within(at, read_.clause_end(at), words_.jokes)) return 0;
    if ((at > 0 && words_.thus.has(read_.at(at - 1).text)) || begins_thus(at)) return 0;
    // "Only oak, otherwise they won't buy" is one.
    static WordSet const otherwise("وإلا otherwise else ellers");
    if (taken_ > 0 && at <= taken_ + 2 && at > 0 && otherwise.has(read_.at(at - 1).text)) return 0;
    if (auto const length = words_.no_breakers.longest_at(read_.words(), at)) return at + length;
    if (auto const length = words_.breaker_says.longest_at(read_.words(), at))
      return says_breaker(at, length);
    if (is_absolute(at)) return add_breaker(read_.clause_start(at), at + 1);
    auto const length = words_.breakers.longest_at(read_.words(), at);
    if (!length || is_ours(at, length) || read_.is_before(at, known_.conditions, 2)) return 0;
    if (read_.is_before(at, known_.negations, 1)) return 0;  // "did not insist on"
    if (opens_condition(at) || is_pointed_at(read_, at + length) ||
        is_no_demand(read_, at, at + length))
      return 0;
    auto const end = end_of_wish(at + length);
    if (end <= at + length && length == 1) return 0;
    // "His only condition: no plastic."
    if (end + 1 < read_.size() && read_.at(end).text == ":")
      return add_breaker(end + 1, end_of_wish(end + 1));
    // "Won't budge on either": what it is stands elsewhere.
    if (is_pronoun(at + length) && (end == at + length + 1 || is_mark(read_.at(at + length + 1))))
      return end;
    // "No lorries on Friday, this is his only condition": it stands before.
    if (length == 1 && at > 1 && words_.pointing.has(read_.at(at - 1).text))
      return says_breaker(at, length);
    // "Glyfosat vil han under ingen omstændigheder have": what it is stands before.
    bool const inverted = at > 2 && known_.they.has(read_.at(at - 1).text) &&
                          read_.clause_start(at) + 2 < at && !known_.own.has(read_.at(at - 2).text);
    return add_breaker(inverted && !read_.is_arabic() ? read_.clause_start(at) : at, end);
  }

  /// "Red or nothing", "a woman, otherwise not": what the condition is stands before.
  std::size_t says_breaker(std::size_t at, std::size_t length) {
    auto from = read_.clause_start(at);
    if (is_ours(at, length) || read_.is_before(at, words_.no_dealings, 4)) return 0;
    // "It has to be oak, I told her that's not negotiable".
    if (read_.is_within(from, at, known_.own)) return 0;
    if (from > 0 && from < at && words_.pointing.has(read_.at(from).text))
      from = read_.clause_start(from - 1);
    if (from < taken_) return 0;
    if (from == at && at > 1) from = read_.clause_start(at - 1);
    if (from < taken_) return 0;
    while (from > 1 && known_.ands.has(read_.at(from - 1).text))
      from = read_.clause_start(from - 1);
    auto const end = end_of_wish(at + length);
    // "Out of the question, she said": what is, nobody says.
    auto last = end;
    while (last > at && is_mark(read_.at(last - 1))) --last;
    if (from == at && last <= at + length && !(end < read_.size() && read_.at(end).text == ":"))
      return at + length;
    // "A red line: nobody enters."
    if (end < read_.size() && read_.at(end).text == ":")
      return add_breaker(end + 1, end_of_wish(end + 1));
    return add_breaker(from, end);
  }

  bool is_pronoun(std::size_t at) const {
    static WordSet const words("that this it either them those these him her det den dem");
    return words.has_at(read_.words(), at);
  }

  /// "Provided that they pay first, we deliver": what follows hangs on it.
  bool opens_condition(std::size_t at) const {
    static PhraseSet const conditions(
        "provided|providing|on condition|forudsat|under forudsætning|بشرط|شرط أن|شريطة|إلا إذا|فقط "
        "إذا");
    auto const end = read_.clause_end(at + 1);
    return at == 0 && end < read_.size() && conditions.longest_at(read_.words(), at);
  }

  bool begins_thus(std::size_t at) const {
    return words_.thus.has(read_.at(read_.clause_start(at)).text);
  }

  bool is_absolute(std::size_t at) const {
    auto const from = read_.clause_start(at);
    if (!words_.absolutes.has(read_.at(at).text) ||
        !words_.absolute_openers.has(read_.at(from).text) || from + 1 >= read_.size())
      return false;
    // "لا صور بتاتا", but not "لا أعد بشيء أبدا": a verb tells, it does not forbid.
    return !begins_with(from + 1, words_.verb_leads);
  }

  bool begins_with(std::size_t at, std::span<std::string_view const> leads) const {
    return at < read_.size() &&
           std::ranges::any_of(
               leads, [&](auto lead) { return read_.at(at).text.starts_with(lead); });
  }

  std::size_t add_breaker(std::size_t from, std::size_t end) {
    auto what = read_.text(from, end);
    if (what.size() < 3) return 0;
    found_.deal_breakers.push_back({read_.text(read_.clause_start(from), end), std::move(what)});
    taken_ = std::max(end, from + 1);
    return taken_;
  }

  ReadSentence const& read_;
  NoteWords const& known_;
  WishWords const& words_;
  NotePhrases& found_;
  // What something in the sentence says: that it is not meant, that it was not given, that it
  // holds for all.
  bool is_joke_, is_refused_, is_a_rule_;
  std::size_t taken_ = 0;  // words that a deal-breaker holds already
};

}  // namespace

void find_wishes(ReadSentence const& sentence, NotePhrases& found) {
  Wishes(sentence, found).find();
}

}  // namespace kept
