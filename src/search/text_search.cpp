#include "search/text_search.hpp"

#include <algorithm>

#include "base/text/spoken_word.hpp"
#include "individuals/conversation.hpp"
#include "search/entry_rows.hpp"
#include "search/entry_store.hpp"

namespace kept {
namespace {

constexpr std::size_t texts_looked_at = 60, beginning_words_max = 32;
constexpr std::size_t around_before = 40, around_bytes = 140;

/// The entries that have each of the longest words, whole, in another spelling or form, the last
/// one unfinished too. Nothing when a word is nowhere.
std::optional<EntryQuery> candidates(Db& db, TypedQuery const& query) {
  std::vector<TypedWord const*> words;
  for (auto const& word : query.words) words.push_back(&word);
  std::stable_sort(words.begin(), words.end(),
                   [](auto* one, auto* other) { return one->letters > other->letters; });
  if (words.size() > token_lists_max) words.resize(token_lists_max);
  EntryQuery wanted;
  for (auto* word : words) {
    Tokens tokens;
    auto add = [&](std::int64_t id) { tokens.push_back(word_token(TokenKind::text_word, id)); };
    if (auto id = find_word(db, word->text)) add(id);
    for (auto const& alike : word->alike) add(alike.id);
    for (auto const& stem : word->stems) add(stem.id);
    bool last = word == &query.words.back();
    if (last && word->letters >= piece_letters_min)
      for (auto id : words_beginning(db, word->text, beginning_words_max)) add(id);
    if (tokens.empty()) return {};
    sort_once(tokens);
    wanted.any_of.push_back(std::move(tokens));
  }
  return wanted;
}

SearchField field_of(SearchSource const& source) {
  return source.why == word_of(SearchField::what) ? SearchField::what : SearchField::note;
}

/// All whom it is about as one entry, so that a text is found by their names beside its own words.
SearchEntry everybody_in(SearchText const& text) {
  SearchEntry entry;
  for (auto const& about : text.about) {
    entry.name += about.name + " ";
    entry.organisation += about.organisation + " ";
  }
  return entry;
}

std::optional<WordMatch> match_text(TypedQuery const& query, SearchText const& text,
                                    TextBeside const& beside) {
  auto everybody = everybody_in(text);
  if (auto match = match_with_text(query, everybody, beside)) return match;
  return match_with_text(query, SearchEntry{}, beside);  // in the text alone
}

}  // namespace

TextFindings find_in_texts(Db& db, Viewer const& viewer, TypedQuery const& query,
                           SearchSources const& sources) {
  TextFindings findings;
  bool telling = std::any_of(query.words.begin(), query.words.end(), [](TypedWord const& word) {
    return word.letters >= piece_letters_min;
  });
  if (sources.empty() || !telling) return findings;
  auto wanted = candidates(db, query);
  if (!wanted) return findings;
  for (auto const& found : find_texts(db, viewer, *wanted, texts_looked_at)) {
    auto source = std::find_if(sources.begin(), sources.end(), [&](SearchSource const& each) {
      return each.number == static_cast<int>(found.noun);
    });
    if (source == sources.end()) continue;
    auto text = source->find(db, viewer, found.id);
    if (!text) continue;
    auto words = words_of_text(text->text);
    TextBeside beside{field_of(*source), &text->text, &words};
    std::vector<Id> people;
    for (auto const& about : text->about)
      if (about.person) people.push_back(about.id);
    for (auto& read : read_entries(db, viewer, SearchNoun::person, people)) {
      auto known = std::find_if(findings.people.begin(), findings.people.end(),
                                [&](auto& each) { return each.person_id == read.entry.id; });
      if (known != findings.people.end()) continue;
      if (auto match = match_with_text(query, read.entry, beside))
        findings.people.push_back({read.entry.id, std::move(*match)});
    }
    if (auto match = match_text(query, *text, beside))
      findings.texts.push_back({&*source, std::move(*text), std::move(*match)});
  }
  return findings;
}

std::string words_around(TypedQuery const& query, std::string_view text) {
  text = first_part(text, text_bytes_max);
  auto spoken = spoken_words(text);
  SearchEntry nobody;
  std::size_t first = 0;
  for (auto const& word : spoken) {
    std::vector<std::string> only{word.text};
    std::string whole;
    bool hit = std::any_of(query.words.begin(), query.words.end(), [&](TypedWord const& typed) {
      TypedQuery one{.folded = typed.text, .words = {typed}};
      return match_with_text(one, nobody, {SearchField::note, &whole, &only}).has_value();
    });
    if (!hit) continue;
    first = word.from;
    break;
  }
  std::size_t from = 0;
  for (auto const& word : spoken)
    if (word.from + around_before <= first) from = word.to;
  auto part = first_part(text.substr(from), around_bytes);
  bool more = from + part.size() < text.size();
  auto begins = part.find_first_not_of(" \t\r\n");
  if (begins != part.npos) part.remove_prefix(begins);
  return (from > 0 ? "… " : "") + std::string(part) + (more ? " …" : "");
}

}  // namespace kept
