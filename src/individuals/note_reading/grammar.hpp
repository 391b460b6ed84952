#pragma once
// The rules of one language, compiled: a trie over words and classes.
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "individuals/note_reading/lexicon.hpp"

namespace kept {

/// What may stand at a <class> of a pattern.
struct PieceClass {
  enum class Only { any, one_day, month, period, definite };
  std::uint64_t sorts = 0;  // a bit each Sort
  Only only = Only::any;

  bool holds(Piece const& piece) const;
  bool operator==(PieceClass const&) const = default;
};

class Grammar {
 public:
  Grammar(Language language, std::span<WordRow const> words, std::span<RuleRow const> rules);

  /// The grammar of a language, compiled at its first use.
  static Grammar const& of(Language language);

  /// Every date in the words, overlapping ones too, each with its place; at most 300 words are
  /// looked at.
  std::vector<Piece> read(std::span<SpokenWord const> words, PhraseContext const& context,
                          std::vector<Piece>* lexical = nullptr) const;

  struct Node {
    std::unordered_map<std::string, int> words;
    std::vector<std::pair<PieceClass, int>> classes;
    Maker make = nullptr;
    int param = 0;
    int rank = 0;
  };

 private:
  friend class Chart;
  struct Atom;
  struct Pattern;
  void plant(RuleRow const& row, int rank);

  Language language_;
  Lexicon lexicon_;
  std::vector<Node> nodes_;
};

}  // namespace kept
