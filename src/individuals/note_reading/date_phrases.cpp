#include "individuals/note_reading/date_phrases.hpp"

#include <algorithm>

#include "individuals/note_reading/grammar.hpp"

namespace kept {
namespace {

constexpr std::size_t chunk_words_max = 200;
constexpr std::size_t dates_max = 500;

bool is_end_mark(SpokenWord const& word) {
  return word.text == "." || word.text == "!" || word.text == "?" || word.text == "؟";
}

/// Lines, and of long ones as many sentences as the grammar takes at once.
std::vector<std::span<SpokenWord const>> chunks_of(std::span<SpokenWord const> words) {
  std::vector<std::span<SpokenWord const>> chunks;
  std::size_t from = 0, sentence = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    bool const line_end = words[at].text == "\n";
    if (!line_end && at - from < chunk_words_max) {
      if (is_end_mark(words[at])) sentence = at + 1;
      continue;
    }
    auto const to = line_end || sentence <= from ? at : sentence;
    chunks.push_back(words.subspan(from, to - from));
    from = line_end ? at + 1 : to;
    sentence = from;
    if (!line_end) --at;
  }
  chunks.push_back(words.subspan(from));
  return chunks;
}

/// Does it say all that the words say?
bool is_whole(Piece const& piece, std::span<SpokenWord const> words) {
  auto const marks = [&](std::size_t from, std::size_t to) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                       words.begin() + static_cast<std::ptrdiff_t>(to),
                       [](auto const& word) { return word.kind == SpokenWord::Kind::mark; });
  };
  return marks(0, static_cast<std::size_t>(piece.from)) &&
         marks(static_cast<std::size_t>(piece.to), words.size());
}

bool overlap(Piece const& a, Piece const& b) { return a.from < b.to && b.from < a.to; }

/// Words of dates that stand right beside a date and belong to no other one: part of something
/// that was not understood.
bool tells_otherwise(Piece const& beside) {
  switch (beside.sort) {
    case Sort::ordnum:
    case Sort::day:
    case Sort::week:
    case Sort::month_unit:
    case Sort::quarter:
    case Sort::year_unit:
    case Sort::workday:
    case Sort::weekend:
    case Sort::noise:
      return true;
    case Sort::weekday:
    case Sort::month:
    case Sort::holiday:
      return !beside.weak;
    default:
      return false;
  }
}

bool stands_clear(Piece const& date, std::vector<Piece> const& chosen,
                  std::vector<Piece> const& lexical) {
  for (auto const& word : lexical) {
    if ((word.to != date.from && word.from != date.to) || !tells_otherwise(word)) continue;
    if (word.sort == Sort::noise && word.to == date.from) continue;
    if (std::ranges::none_of(chosen, [&](auto const& other) { return overlap(other, word); }))
      return false;
  }
  return true;
}

}  // namespace

std::vector<Piece> dates_among(std::span<SpokenWord const> words, PhraseContext const& context) {
  std::vector<Piece> lexical;
  auto found = Grammar::of(context.language).read(words, context, &lexical);
  std::erase_if(found, [&](auto const& piece) { return piece.weak && !is_whole(piece, words); });
  std::ranges::stable_sort(found, [](auto const& a, auto const& b) {
    return std::pair(b.to - b.from, a.weak) < std::pair(a.to - a.from, b.weak);
  });
  std::vector<Piece> chosen;
  for (auto const& piece : found)
    if (std::ranges::none_of(chosen, [&](auto const& other) { return overlap(other, piece); }))
      chosen.push_back(piece);
  std::ranges::sort(chosen, {}, &Piece::from);
  auto const all = chosen;
  std::erase_if(
      chosen, [&](auto const& date) { return date.doubtful || !stands_clear(date, all, lexical); });
  return chosen;
}

std::vector<DatePhrase> read_dates(std::string_view text, PhraseContext const& context) {
  auto const words = spoken_words(text);
  std::vector<DatePhrase> phrases;
  for (auto const chunk : chunks_of(words)) {
    for (auto const& date : dates_among(chunk, context)) {
      if (phrases.size() >= dates_max) return phrases;
      DatePhrase phrase;
      phrase.from = chunk[static_cast<std::size_t>(date.from)].from;
      phrase.to = chunk[static_cast<std::size_t>(date.to) - 1].to;
      phrase.text = text.substr(phrase.from, phrase.to - phrase.from);
      phrase.day = date.first;
      if (date.last != date.first) phrase.until = date.last;
      phrase.grain = date.grain;
      phrase.deadline = date.deadline;
      phrase.other = date.other;
      phrases.push_back(std::move(phrase));
    }
  }
  return phrases;
}

}  // namespace kept
