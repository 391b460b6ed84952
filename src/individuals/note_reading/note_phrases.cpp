#include "individuals/note_reading/note_phrases.hpp"

#include "individuals/note_reading/read_sentence.hpp"

namespace kept {
namespace {

constexpr std::size_t each_max = 50;

template <class Phrase, class Key>
void keep_each_once(std::vector<Phrase>& all, Key key) {
  std::vector<Phrase> once;
  for (auto& phrase : all)
    if (once.size() < each_max &&
        std::ranges::find(once, std::invoke(key, phrase), key) == once.end())
      once.push_back(std::move(phrase));
  all = std::move(once);
}

}  // namespace

NoteWords const& note_words(Language language) {
  return language == Language::da   ? danish_note_words()
         : language == Language::ar ? arabic_note_words()
                                    : english_note_words();
}

NotePhrases find_phrases(std::string_view note, PhraseContext const& usual, Day not_before,
                         TopicWords const& topics) {
  NotePhrases found;
  auto const floor = std::max(not_before, usual.today);
  for (auto const& sentence : sentences_of(note)) {
    if (sentence.question) continue;
    auto context = usual;
    context.language = language_of(sentence, usual.language);
    ReadSentence const read(sentence, context.language);
    find_wishes(read, found);
    if (read.known().wishes.settled.is_in(read.words())) found.needs.clear();
    find_next_talks(read, context, floor, found);
    find_people(read, found);
    find_interests(read, sentence.text, topics, found);
  }
  keep_each_once(found.interests, &InterestPhrase::topic_id);
  keep_each_once(found.next_talks, &TalkPhrase::day);
  keep_each_once(found.people, &PersonPhrase::name);
  keep_each_once(found.needs, &WishPhrase::what);
  keep_each_once(found.deal_breakers, &WishPhrase::what);
  return found;
}

}  // namespace kept
