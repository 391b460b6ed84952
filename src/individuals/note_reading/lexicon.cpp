#include "individuals/note_reading/lexicon.hpp"

namespace kept {
namespace {

/// The parts of a text between `separator`s.
std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    auto const end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool begins(std::string_view word, std::string_view with) { return word.starts_with(with); }

constexpr std::size_t letter = 2;  // bytes of an Arabic letter

}  // namespace

std::vector<ArabicForm> arabic_forms(std::string const& word) {
  std::vector<ArabicForm> forms{{word, begins(word, "ال"), false}};
  auto const add = [&](std::string_view text, bool definite) {
    if (text.size() >= 2 * letter) forms.push_back({std::string(text), definite, true});
  };
  auto const bare = [&](std::string_view text) {
    if (begins(text, "ال")) add(text.substr(2 * letter), true);
    if (begins(text, "هال")) add(text.substr(3 * letter), true);
    if (begins(text, "عال")) add(text.substr(3 * letter), true);
    if (begins(text, "لل")) add(text.substr(2 * letter), true);
    for (std::string_view grown : {"ب", "ل", "ك"}) {
      if (!begins(text, grown)) continue;
      add(text.substr(letter), false);
      if (begins(text.substr(letter), "ال")) add(text.substr(3 * letter), true);
    }
  };
  bare(word);
  for (std::string_view grown : {"و", "ف"}) {
    if (!begins(word, grown) || word.size() < 4 * letter) continue;
    add(std::string_view(word).substr(letter), false);
    bare(std::string_view(word).substr(letter));
  }
  return forms;
}

Lexicon::Lexicon(Language language, std::span<WordRow const> rows) : language_(language) {
  for (auto const& row : rows)
    for (auto const spelling : parts_of(row.spellings, '|')) add(spelling, row.sort, row.value);
}

void Lexicon::add(std::string_view spelling, Sort sort, int value) {
  bool const weak = begins(spelling, "~");
  auto const words = spoken_words(spelling.substr(weak ? 1 : 0));
  if (words.empty()) return;
  Entry entry{{}, sort, value, weak};
  for (std::size_t at = 1; at < words.size(); ++at) entry.rest.push_back(words[at].text);
  entries_[words[0].text].push_back(std::move(entry));
}

void Lexicon::look_up(std::span<SpokenWord const> words, std::size_t at, std::string const& first,
                      bool weaker, std::vector<Piece>& out) const {
  auto const found = entries_.find(first);
  if (found == entries_.end()) return;
  for (auto const& entry : found->second) {
    if (at + entry.rest.size() >= words.size()) continue;
    bool fits = true;
    for (std::size_t next = 0; fits && next < entry.rest.size(); ++next)
      fits = words[at + 1 + next].text == entry.rest[next];
    if (!fits) continue;
    Piece piece;
    piece.from = static_cast<int>(at);
    piece.to = static_cast<int>(at + 1 + entry.rest.size());
    piece.sort = entry.sort;
    piece.value = entry.value;
    piece.weak = entry.weak || weaker;
    out.push_back(piece);
  }
}

std::vector<Piece> Lexicon::pieces(std::span<SpokenWord const> words) const {
  std::vector<Piece> out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    auto const& word = words[at];
    if (language_ != Language::ar) {
      look_up(words, at, word.text, false, out);
      continue;
    }
    for (auto const& form : arabic_forms(word.text)) {
      auto const before = out.size();
      look_up(words, at, form.text, false, out);
      // "خميس" without the article is Thursday only in company; "ب" and "ل" say nothing.
      for (auto made = before; made < out.size(); ++made) {
        out[made].definite = form.definite;
        if (out[made].sort == Sort::weekday && !form.definite) out[made].weak = true;
      }
    }
  }
  return out;
}

}  // namespace kept
