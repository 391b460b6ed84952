#pragma once
// One sentence of a note being read, and the finders that read it.
#include <algorithm>

#include "individuals/note_reading/note_phrases.hpp"
#include "individuals/note_reading/note_words.hpp"
#include "individuals/note_reading/sentences.hpp"

namespace kept {

/// A sentence with the words of its language.
class ReadSentence {
 public:
  ReadSentence(Sentence const& sentence, Language language)
      : sentence_(sentence), language_(language), words_(note_words(language)) {
    find_clauses();
  }

  SpokenWords words() const { return sentence_.words; }
  std::size_t size() const { return sentence_.words.size(); }
  SpokenWord const& at(std::size_t place) const { return sentence_.words[place]; }
  NoteWords const& known() const { return words_; }
  Language language() const { return language_; }
  bool is_arabic() const { return language_ == Language::ar; }

  bool ends_clause(std::size_t place) const {
    auto const& word = at(place);
    bool const in_word = word.glued && place + 1 < size() && at(place + 1).glued;
    if (is_mark(word)) return !in_word && (word.text == "-" || is_end(word.text));
    return joins(place);
  }
  bool joins(std::size_t place) const { return words_.joints.has(at(place).text); }

  /// The word that holds a byte of the text.
  std::size_t place_of(std::size_t byte) const {
    std::size_t place = 0;
    while (place + 1 < size() && at(place).to <= byte) ++place;
    return place;
  }

  std::size_t clause_end(std::size_t from) const {
    return from < size() ? clause_ends_[from] : from;
  }
  std::size_t clause_start(std::size_t from) const {
    return from <= size() ? clause_starts_[from] : from;
  }

  /// One of the `reach` words before, up to the clause's beginning.
  bool is_before(std::size_t place, WordSet const& set, std::size_t reach) const {
    for (std::size_t back = 1; back <= reach && back <= place; ++back) {
      auto const& word = at(place - back);
      if (set.has(word.text)) return true;
      if (is_mark(word)) return false;
    }
    return false;
  }
  bool is_within(std::size_t from, std::size_t to, WordSet const& set) const {
    for (auto place = from; place < to; ++place)
      if (set.has(at(place).text)) return true;
    return false;
  }

  /// As written, without marks at its ends.
  std::string text(std::size_t from, std::size_t to) const {
    while (from < to && is_mark(at(from))) ++from;
    while (to > from && is_mark(at(to - 1))) --to;
    if (from >= to) return {};
    return std::string(sentence_.text.substr(at(from).from, at(to - 1).to - at(from).from));
  }

 private:
  static bool is_end(std::string_view mark) {
    constexpr std::string_view ends[] = {",", "،", ":", "!", ";", "؛", "(", ")", "\"", "«", "»"};
    return std::ranges::find(ends, mark) != std::end(ends);
  }

  /// They are asked for at each word: found once.
  void find_clauses() {
    clause_starts_.assign(size() + 1, 0);
    clause_ends_.assign(size(), size());
    for (std::size_t place = 0; place < size(); ++place)
      clause_starts_[place + 1] = ends_clause(place) ? place + 1 : clause_starts_[place];
    for (auto place = size(); place-- > 0;)
      clause_ends_[place] = ends_clause(place)   ? place
                            : place + 1 < size() ? clause_ends_[place + 1]
                                                 : size();
  }

  Sentence const& sentence_;
  Language language_;
  NoteWords const& words_;
  std::vector<std::size_t> clause_starts_, clause_ends_;  // of each place, and of the one behind
};

void find_wishes(ReadSentence const& sentence, NotePhrases& found);
void find_next_talks(ReadSentence const& sentence, PhraseContext const& context, Day not_before,
                     NotePhrases& found);
void find_people(ReadSentence const& sentence, NotePhrases& found);
void find_arabic_people(ReadSentence const& sentence, NotePhrases& found);
void find_interests(ReadSentence const& sentence, std::string_view text, TopicWords const& topics,
                    NotePhrases& found);

}  // namespace kept
