#include "individuals/note_reading/grammar.hpp"

#include <algorithm>

#include "individuals/note_reading/languages.hpp"
#include "individuals/note_reading/pattern.hpp"

namespace kept {
namespace {

constexpr std::size_t words_max = 300;
constexpr std::size_t pieces_at_max = 64;  // of one beginning
constexpr int rounds_max = 6;              // how deep dates may stand within dates

bool same_piece(Piece const& a, Piece const& b) {
  return a.to == b.to && a.sort == b.sort && a.value == b.value && a.first == b.first &&
         a.last == b.last && a.due == b.due && a.grain == b.grain && a.edge == b.edge &&
         a.deadline == b.deadline && a.open == b.open && a.floating == b.floating &&
         a.named == b.named && a.weak == b.weak && a.doubtful == b.doubtful &&
         a.definite == b.definite;
}

}  // namespace

bool PieceClass::holds(Piece const& piece) const {
  if (piece.doubtful) return false;
  if (!(sorts >> static_cast<unsigned>(piece.sort) & 1)) return false;
  switch (only) {
    case Only::one_day:
      return piece.first == piece.last && !piece.deadline && !piece.open;
    case Only::month:
      return piece.grain == Grain::month && piece.edge == 0;
    case Only::period:
      return piece.grain > Grain::day && piece.edge == 0 && !piece.deadline && !piece.open;
    case Only::definite:
      return piece.definite;
    default:
      return true;
  }
}

Grammar::Grammar(Language language, std::span<WordRow const> words, std::span<RuleRow const> rules)
    : language_(language), lexicon_(language, words), nodes_(1) {
  int rank = 0;
  for (auto const& rule : rules) plant(rule, rank++);
}

void Grammar::plant(RuleRow const& row, int rank) {
  for (auto const& sequence : sequences_of(row.pattern)) {
    std::vector<int> ends{0};
    for (auto const& step : sequence) {
      std::vector<int> next;
      auto const grow = [&] {
        nodes_.emplace_back();
        return static_cast<int>(nodes_.size()) - 1;
      };
      for (int const end : ends) {
        auto const at = static_cast<std::size_t>(end);
        for (auto const& word : step.words) {
          auto const known = nodes_[at].words.find(word);
          int const child = known != nodes_[at].words.end() ? known->second : grow();
          nodes_[at].words[word] = child;
          next.push_back(child);
        }
        if (!step.words.empty()) continue;
        auto const known =
            std::ranges::find(nodes_[at].classes, step.fits, &std::pair<PieceClass, int>::first);
        int child = known != nodes_[at].classes.end() ? known->second : -1;
        if (child < 0) {
          child = grow();
          nodes_[at].classes.emplace_back(step.fits, child);
        }
        next.push_back(child);
      }
      ends = std::move(next);
    }
    for (int const end : ends) {
      auto& node = nodes_[static_cast<std::size_t>(end)];
      if (end == 0 || node.make) continue;  // the first rule that says it holds
      node.make = row.make;
      node.param = row.param;
      node.rank = rank;
    }
  }
}

/// All pieces of some words by where they begin; grows by rounds until no rule makes a new one.
class Chart {
 public:
  Chart(Grammar const& grammar, std::span<SpokenWord const> words, PhraseContext const& context)
      : grammar_(grammar), words_(words), context_(context), at_(words.size()) {
    lexical_ = grammar.lexicon_.pieces(words);
    for (std::size_t at = 0; at < words.size(); ++at) read_figures(words, at, context, lexical_);
    for (auto const& piece : lexical_) put(piece);
  }

  std::vector<Piece> const& lexical() const { return lexical_; }

  void grow() {
    for (int round = 0; round < rounds_max; ++round) {
      made_.clear();
      for (std::size_t at = 0; at < words_.size(); ++at) walk(0, at, at);
      bool grew = false;
      for (auto const& piece : made_) grew = put(piece) || grew;
      if (!grew) return;
    }
  }

  std::vector<Piece> dates() const {
    std::vector<Piece> all;
    for (auto const& pieces : at_)
      for (auto const& piece : pieces)
        if (piece.sort == Sort::date) all.push_back(piece);
    return all;
  }

 private:
  bool put(Piece const& piece) {
    auto& pieces = at_[static_cast<std::size_t>(piece.from)];
    if (pieces.size() >= pieces_at_max) return false;
    for (auto const& known : pieces)
      if (same_piece(known, piece)) return false;
    pieces.push_back(piece);
    return true;
  }

  void walk(int node_number, std::size_t from, std::size_t at) {
    auto const& node = grammar_.nodes_[static_cast<std::size_t>(node_number)];
    if (node.make && at > from) {
      if (auto made = node.make({parts_, context_, node.param})) {
        made->from = static_cast<int>(from);
        made->to = static_cast<int>(at);
        made_.push_back(*made);
      }
    }
    if (at >= words_.size()) return;
    for (auto const& [fits, child] : node.classes)
      for (auto const& piece : at_[at]) {
        if (!fits.holds(piece)) continue;
        parts_.push_back(&piece);
        walk(child, from, static_cast<std::size_t>(piece.to));
        parts_.pop_back();
      }
    if (node.words.empty()) return;
    auto const& text = words_[at].text;
    auto found = node.words.find(text);
    if (found == node.words.end() && grammar_.language_ == Language::ar && text.size() > 6 &&
        text.starts_with("و"))
      found = node.words.find(text.substr(std::string_view("و").size()));
    if (found != node.words.end()) walk(found->second, from, at + 1);
  }

  Grammar const& grammar_;
  std::span<SpokenWord const> words_;
  PhraseContext const& context_;
  std::vector<std::vector<Piece>> at_;
  std::vector<Piece> lexical_;
  std::vector<Piece> made_;
  std::vector<Piece const*> parts_;
};

std::vector<Piece> Grammar::read(std::span<SpokenWord const> words, PhraseContext const& context,
                                 std::vector<Piece>* lexical) const {
  Chart chart(*this, words.subspan(0, std::min(words.size(), words_max)), context);
  chart.grow();
  if (lexical) *lexical = chart.lexical();
  return chart.dates();
}

Grammar const& Grammar::of(Language language) {
  static Grammar const english(Language::en, english_words(), english_rules());
  static Grammar const danish(Language::da, danish_words(), danish_rules());
  static Grammar const arabic(Language::ar, arabic_words(), arabic_rules());
  return language == Language::da ? danish : language == Language::ar ? arabic : english;
}

}  // namespace kept
