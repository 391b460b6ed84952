// When to talk again: "call her on Thursday", "næste møde den 4.", "الاتصال به الأحد القادم".
#include "individuals/note_reading/english_verbs.hpp"
#include "individuals/note_reading/read_sentence.hpp"

namespace kept {
namespace {

constexpr std::size_t reach = 10;  // words between the talk and its day
constexpr int nearer_by = 20;      // days

class NextTalks {
 public:
  NextTalks(ReadSentence const& read, PhraseContext const& context, Day not_before,
            NotePhrases& found)
      : read_(read),
        known_(read.known()),
        words_(read.known().talks),
        not_before_(not_before),
        dates_(dates_among(read.words(), context)),
        found_(found) {}

  void find() {
    if (read_.is_within(0, read_.size(), known_.habits) || words_.over.is_in(read_.words())) return;
    for (std::size_t at = 0; at < read_.size(); ++at) {
      auto const length = talk_at(at);
      if (length && !is_denied(at) && take(at, length)) return;
    }
  }

 private:
  /// How many words say a talk that is ours to have; 0 for none.
  std::size_t talk_at(std::size_t at) const {
    if (words_.no_talks.longest_at(read_.words(), at) || is_in_a_compound(at)) return 0;
    if (read_.language() == Language::en)
      if (auto const length = english::their_visit_at(read_.words(), at)) return length;
    if (auto const length = words_.always.longest_at(read_.words(), at))
      return read_.is_before(at, words_.past, 3) ? 0 : length;
    if (auto const length = words_.acts.longest_at(read_.words(), at))
      if (is_ours(at, length) && !read_.is_before(at, words_.past, 3)) return length;
    if (auto const length = words_.nouns.longest_at(read_.words(), at)) {
      bool const is_new = read_.is_before(at, words_.again, 3);
      if ((opens(at) || is_new || is_fixed(at + length)) && !read_.is_before(at, words_.past, 3))
        return length;
    }
    return 0;
  }

  /// "Call-off", "lunch-box".
  bool is_in_a_compound(std::size_t at) const {
    auto const hyphen = [&](std::size_t place) {
      return place < read_.size() && read_.at(place).glued && read_.at(place).text == "-";
    };
    bool const before = at > 1 && hyphen(at - 1) && read_.at(at).glued;
    bool const behind = hyphen(at + 1) && at + 2 < read_.size() && read_.at(at + 2).glued;
    return (before || behind) && !words_.always.longest_at(read_.words(), at) &&
           words_.nouns.longest_at(read_.words(), at) < 2;
  }

  /// "The viewing is booked for Friday".
  bool is_fixed(std::size_t from) const {
    static WordSet const words(
        "booked scheduled fixed listed arranged agreed set diarised rebooked");
    return read_.is_within(from, std::min(from + 5, read_.clause_end(from)), words);
  }

  bool is_denied(std::size_t at) const {
    // "If nothing comes up, I'll drop by on Tuesday".
    static WordSet const if_words("if unless hvis medmindre إذا");
    for (std::size_t before = 0; before < at; ++before)
      if (if_words.has(read_.at(before).text) && opens(before)) return true;
    for (auto before = read_.clause_start(at); before < at; ++before)
      if (words_.no_need.longest_at(read_.words(), before)) return true;
    return read_.is_within(at, read_.clause_end(at), words_.off) ||
           read_.is_before(at, known_.negations, 4) || read_.is_before(at, known_.conditions, 4);
  }

  /// The first word of a sentence or of a part of it.
  bool opens(std::size_t at) const {
    return at == 0 || is_mark(read_.at(at - 1)) || read_.joins(at - 1);
  }

  /// An order to oneself, "I", "we", "wants us to"; theirs only with us.
  bool is_ours(std::size_t at, std::size_t length) const {
    // "كلمه" is written as "a word" is, "اتصل به" as "he rang him".
    if (read_.is_arabic() && words_.openers.has(read_.at(at).text))
      return opens(at) && !read_.text(at, at + 1).ends_with("ة");
    if (read_.is_arabic() || opens(at) || known_.own.has_at(read_.words(), at + length))
      return true;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      auto const place = at - back;
      if (words_.asked_of_us.longest_at(read_.words(), place)) return true;
      if (is_mark(read_.at(place))) break;
      if (words_.openers.has(read_.at(place).text) && opens(place)) return true;
      if (known_.own.has(read_.at(place).text)) return true;
    }
    for (auto place = at; place <= at + length + 1 && place < read_.size(); ++place)
      if (words_.with_us.has(read_.at(place).text)) return true;
    return false;
  }

  bool fits(Piece const& date, std::size_t at, std::size_t length) const {
    auto const from = static_cast<std::size_t>(date.from), to = static_cast<std::size_t>(date.to);
    // "غداء" is lunch, and folded as "tomorrow" is.
    if (from >= at && to <= at + length) return false;
    if (from + reach < at || to > at + length + reach || date.doubtful) return false;
    if (date.grain == Grain::year || date.grain == Grain::season) return false;
    return day_of(date) >= not_before_ && !parted(at + length, from) &&
           !is_of_another(read_.clause_end(at + length), from);
  }
  static Day day_of(Piece const& date) { return date.open ? date.last + 1 : date.due; }

  /// The date said in the talk's own clause, first behind it; else in the one that follows.
  Piece const* date_of(std::size_t at, std::size_t length) const {
    auto const start = read_.clause_start(at), end = read_.clause_end(at + length);
    Piece const* best = nullptr;
    int best_rank = 3;
    for (auto const& date : dates_) {
      if (!fits(date, at, length)) continue;
      auto const from = static_cast<std::size_t>(date.from);
      // A meeting's day stands with it: "good meeting with Bo, pays on Friday".
      int const behind = words_.acts.longest_at(read_.words(), at) ? 2 : 3;
      int const rank = from < start ? 3 : from < at ? 1 : from < end ? 0 : behind;
      if (rank < best_rank) best = &date, best_rank = rank;
    }
    return best;
  }

  /// "Early next week, Tuesday if possible": the Tuesday of that week.
  std::optional<Day> day_within(Piece const& period) const {
    for (auto const& date : dates_) {
      if (date.from < period.to || date.first != date.last) continue;
      for (auto const day : {date.first, date.first + 7})
        if (day >= period.first && day <= period.last && (day == date.first || date.named))
          return day;
    }
    return {};
  }

  bool take(std::size_t at, std::size_t length) {
    TalkPhrase talk;
    std::size_t first = at, last = at + length;
    if (auto const* date = date_of(at, length)) {
      auto const from = static_cast<std::size_t>(date->from),
                 to = static_cast<std::size_t>(date->to);
      first = std::min(first, from);
      last = std::max(last, to);
      add_days(*date, read_.text(from, to), talk);
    } else if (!says_again(at, length)) {
      return false;
    }
    talk.text = read_.text(first, last);
    found_.next_talks.push_back(std::move(talk));
    return true;
  }

  void add_days(Piece const& date, std::string const& words, TalkPhrase& talk) const {
    // "Moved from Tuesday to Thursday".
    if (date.first != date.last && date.grain == Grain::day &&
        read_.is_within(0, read_.size(), words_.moved)) {
      talk.day = date.last;
      talk.days.push_back({date.last, words});
      return;
    }
    // "In January", "mid May" and "after Christmas" are no day.
    if (date.last - date.first > 6 || (date.open && date.feast)) return;
    if (date.grain != Grain::day && date.grain != Grain::week && date.grain != Grain::hour) return;
    auto const within = date.first < date.last ? day_within(date) : std::nullopt;
    talk.day = within.value_or(day_of(date));
    talk.days.push_back({*talk.day, words});
    if (!within && date.other && *date.other >= not_before_ && *date.other != *talk.day)
      talk.days.push_back({*date.other, words});
    // 7/12 is the nearer of its two readings.
    if (talk.days.size() == 2 && talk.days[1].day + nearer_by < talk.days[0].day) {
      std::swap(talk.days[0], talk.days[1]);
      talk.day = talk.days[0].day;
    }
  }

  /// ", I'll send him the parts for Wednesday": somebody does something else on that day.
  bool is_of_another(std::size_t end, std::size_t date) const {
    for (auto place = end; place < date; ++place)
      if (known_.own.has(read_.at(place).text) || known_.they.has(read_.at(place).text) ||
          read_.at(place).text.ends_with("'ll"))
        return true;
    return false;
  }

  /// Another clause lies between the talk and the day.
  bool parted(std::size_t at, std::size_t date) const {
    for (auto place = std::min(at, date); place < std::max(at, date); ++place)
      if (read_.joins(place) || known_.conditions.has(read_.at(place).text)) return true;
    return false;
  }

  /// "Call again" without a day.
  bool says_again(std::size_t at, std::size_t length) const {
    for (auto place = at; place < std::min(read_.size(), at + length + 3); ++place)
      if (words_.again.has(read_.at(place).text)) return true;
    return read_.is_before(at, words_.again, 1);
  }

  ReadSentence const& read_;
  NoteWords const& known_;
  TalkWords const& words_;
  Day not_before_;
  std::vector<Piece> dates_;
  NotePhrases& found_;
};

}  // namespace

void find_next_talks(ReadSentence const& sentence, PhraseContext const& context, Day not_before,
                     NotePhrases& found) {
  NextTalks(sentence, context, not_before, found).find();
}

}  // namespace kept
