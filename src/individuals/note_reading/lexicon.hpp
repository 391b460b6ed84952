#pragma once
// The words of one language that dates are made of: which pieces begin at each word of a text.
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text/spoken_word.hpp"
#include "individuals/note_reading/piece.hpp"

namespace kept {

class Lexicon {
 public:
  Lexicon(Language language, std::span<WordRow const> rows);

  /// Every piece that single words, word groups and figures make, in no order.
  std::vector<Piece> pieces(std::span<SpokenWord const> words) const;

 private:
  struct Entry {
    std::vector<std::string> rest;  // the words after the first
    Sort sort;
    int value;
    bool weak;
  };

  void add(std::string_view spelling, Sort sort, int value);
  void look_up(std::span<SpokenWord const> words, std::size_t at, std::string const& first,
               bool weaker, std::vector<Piece>& out) const;

  Language language_;
  std::unordered_map<std::string, std::vector<Entry>> entries_;
};

/// What an Arabic word is without "and", a preposition grown onto it, or the article, each form
/// with whether the article stood; the word itself first.
struct ArabicForm {
  std::string text;
  bool definite = false;
  bool changed = false;
};
std::vector<ArabicForm> arabic_forms(std::string const& word);

/// Numbers, ordinals, years, 15:30 and dates in figures ("3/4-2026"); which of day and month comes
/// first is the language's: Danish and Arabic the day, English the month unless parted by dots or
/// impossible. What could be both is given with both readings.
void read_figures(std::span<SpokenWord const> words, std::size_t at, PhraseContext const& context,
                  std::vector<Piece>& out);

}  // namespace kept
