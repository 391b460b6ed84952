// What somebody cares about in life: a topic in a clause that says so, and nothing that is dealt
// in.
#include "individuals/note_reading/read_sentence.hpp"

namespace kept {
namespace {

constexpr std::size_t words_behind = 3;
constexpr std::size_t words_before = 3;
constexpr std::size_t words_between = 3;  // the word that says so and the topic

class Interests {
 public:
  Interests(ReadSentence const& read, NotePhrases& found)
      : read_(read), known_(read.known()), found_(found) {}

  void find(TopicWords const& topics, std::string_view text) {
    if (known_.idioms.is_in(read_.words()) || known_.once.is_in(read_.words())) return;
    std::size_t clause_taken = SIZE_MAX;
    for (auto const& mention : topics.find_topics(text, read_.language())) {
      auto const at = read_.place_of(mention.from);
      auto const last = read_.place_of(mention.to - 1) + 1;
      if (is_like(mention, at) || is_in_a_name(at) || is_a_place(at)) continue;
      auto const from = read_.clause_start(at), to = read_.clause_end(at + 1);
      if (says_itself(at, last, from, to)) continue;
      if (read_.is_within(from, at, known_.dislikes)) continue;
      // "The mopeds he collects": what it is stands before.
      if (last >= to && last > at + 1 && known_.interest_cues.longest_at(read_.words(), at))
        continue;
      if (from == clause_taken || read_.is_within(from, to, known_.goods) ||
          !is_said(at, last, from, to))
        continue;
      clause_taken = from;
      auto const whose = known_.own.has(read_.at(from).text) ? Whose::user : Whose::person;
      auto const first = first_of(at, from);
      found_.interests.push_back({bare(first, phrase(first, last, to)), mention.topic_id, whose});
    }
  }

 private:
  /// "She runs a tight ship": nothing but the word itself says so, and it is done to a thing.
  bool says_itself(std::size_t at, std::size_t last, std::size_t from, std::size_t to) const {
    // "The choir meets on Tuesday".
    bool const acts = at == from + 1 && known_.people.of_whom.has(read_.at(from).text);
    if (!known_.interest_cues.longest_at(read_.words(), at) || last >= to ||
        !(acts || known_.people.of_whom.has(read_.at(last).text)))
      return false;
    for (auto place = from; place < to; ++place)
      if (place != at && known_.interest_cues.longest_at(read_.words(), place)) return false;
    return true;
  }

  /// "The Spice Box": of a name written with capitals no word says what somebody does.
  bool is_in_a_name(std::size_t at) const {
    if (read_.is_arabic() || at == 0 || is_mark(read_.at(at - 1)) || !read_.at(at).capital)
      return false;
    static WordSet const article("the a i");
    bool const before = read_.at(at - 1).capital && !article.has(read_.at(at - 1).text);
    return before || (at + 1 < read_.size() && read_.at(at + 1).capital);
  }

  /// "كل جمعة في البحر": where they are.
  bool is_a_place(std::size_t at) const {
    return at > 0 && known_.places.has(read_.at(at - 1).text) &&
           (at < 2 || !known_.interest_cues.longest_at(read_.words(), at - 2) ||
            known_.habits.has(read_.at(at - 2).text) || is_weekly(at)) &&
           !is_spent(at);
  }
  /// "يقضي عطله في تسلق الجبال".
  bool is_spent(std::size_t at) const {
    static WordSet const spends("يقضي تقضي يقضون يمضي تمضي");
    return at >= 3 && read_.is_before(at, spends, 4);
  }
  bool is_weekly(std::size_t at) const {
    return at >= 3 && known_.habits.has(read_.at(at - 3).text);
  }

  /// "كبيرا" is no beer: a preposition was taken for what it is not.
  bool is_like(TopicMention const& mention, std::size_t at) const {
    return read_.is_arabic() && mention.by == TopicMention::By::stem &&
           read_.at(at).text.starts_with("ك");
  }

  /// "شغوف بالشطرنج": the Arabic "in" grown onto the word belongs to the one before it.
  std::string bare(std::size_t first, std::string found) const {
    static WordSet const fond(
        "شغوف شغوفة مولع مولعة مهووس مهووسة مغرم مغرمة متيم متيمة معجب معجبة مهتم مهتمة مجنون "
        "مجنونة يهتم تهتم يستمتع تستمتع يهتمون ولعه ولعها شغفه شغفها");
    constexpr std::size_t letter = 2;
    bool const grown = found.starts_with("بال") || found.starts_with("وال") ||
                       (first > 0 && fond.has(read_.at(first - 1).text) && found.starts_with("ب"));
    return read_.is_arabic() && grown ? found.substr(letter) : found;
  }

  /// By a word that stands near: "a long story about the mopeds he collects" is not of stories.
  bool is_said(std::size_t at, std::size_t last, std::size_t from, std::size_t to) const {
    for (auto place = from; place < to; ++place) {
      auto const end = place + known_.interest_cues.longest_at(read_.words(), place);
      if (end > place && end + words_between >= at && place <= last + words_between) return true;
    }
    return false;
  }

  /// What stands between the cue and the topic belongs to it: "does open water" swimming.
  std::size_t first_of(std::size_t at, std::size_t from) const {
    if (known_.interest_cues.longest_at(read_.words(), at)) return at;
    for (std::size_t back = 1; back <= words_before && at >= from + back; ++back) {
      auto const place = at - back;
      auto const length = known_.interest_cues.longest_at(read_.words(), place);
      if (length && place + length <= at) {
        static WordSet const to("i til på med at in for with of to the");
        auto first = place + length;
        while (first < at && to.has(read_.at(first).text)) ++first;
        return first;
      }
      if (is_mark(read_.at(place)) || known_.people.of_whom.has(read_.at(place).text) ||
          known_.own.has(read_.at(place).text) || known_.ands.has(read_.at(place).text))
        return place + 1;
    }
    return at;
  }

  /// A verb is no interest without what it is done to: "dances the tango", "walking the Alps".
  std::string phrase(std::size_t from, std::size_t last, std::size_t clause) const {
    bool const named =
        last < clause && (read_.at(last).capital || known_.people.of_whom.has(read_.at(last).text));
    static WordSet const within("i på hos med at in for with of في مع على");
    auto const place = last + 1 < clause && known_.people.of_whom.has(read_.at(last + 1).text)
                           ? last + 2
                           : last + 1;
    bool const goes_on =
        place < clause && within.has(read_.at(last).text) &&
        (read_.at(place).capital || known_.interest_cues.longest_at(read_.words(), from));
    // "الرسم على الزجاج".
    static WordSet const on("على إلى");
    bool const arabic_on = read_.is_arabic() && last + 1 < clause && on.has(read_.at(last).text) &&
                           read_.at(last + 1).text.starts_with("ال");
    if (arabic_on) return read_.text(from, last + 2);
    if (named || goes_on || known_.interest_cues.longest_at(read_.words(), from) == last - from)
      last = std::min(last + words_behind, clause);
    return read_.text(from, last);
  }

  ReadSentence const& read_;
  NoteWords const& known_;
  NotePhrases& found_;
};

}  // namespace

void find_interests(ReadSentence const& sentence, std::string_view text, TopicWords const& topics,
                    NotePhrases& found) {
  Interests(sentence, found).find(topics, text);
}

}  // namespace kept
