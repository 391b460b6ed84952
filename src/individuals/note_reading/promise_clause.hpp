#pragma once
// The part of a sentence that one promise fills, and which of the days in it are the promise's.
#include <algorithm>

#include "individuals/note_reading/promise_doubts.hpp"
#include "individuals/note_reading/promise_phrases.hpp"
#include "individuals/note_reading/sentences.hpp"

namespace kept {

inline bool joins(SpokenWord const& word) {
  static WordSet const joints("and but so og men så ثم");
  return joints.has(word.text) || word.text == "," || word.text == ";" || word.text == "-";
}

class Clause {
 public:
  static constexpr std::size_t what_bytes_max = 500;

  Clause(Sentence const& sentence, PromiseCue const& cue, std::size_t from, std::size_t to)
      : sentence_(sentence), cue_(cue), from_(from), to_(to) {
    while (to_ > cue.after && joins(sentence.words[to_ - 1])) --to_;
    while (from_ < cue.from && joins(sentence.words[from_])) ++from_;
  }

  std::string text() const {
    auto const first = sentence_.words[from_].from;
    return tidy(sentence_.text.substr(first, sentence_.words[to_ - 1].to - first), false);
  }

  /// A date before the promise belongs to it, but not one of "if he pays by Friday".
  bool holds(Piece const& date) const {
    static WordSet const conditions(
        "if when unless once after whenever every hvis når efter اذا عندما بعد كلما");
    auto const first = static_cast<std::size_t>(date.from);
    if (first < from_ || static_cast<std::size_t>(date.to) > to_) return false;
    for (auto at = from_; first < cue_.from && at < first; ++at)
      if (conditions.has(sentence_.words[at].text)) return false;
    return true;
  }

  bool counts_on() const { return counts_from_another_day(sentence_.words, from_, to_); }

  bool could_hold(Piece const& date) const {
    return static_cast<std::size_t>(date.from) >= from_ && static_cast<std::size_t>(date.to) <= to_;
  }

  /// Between the same commas as the verb: no other day is the promise's then.
  bool owns(Piece const& date) const {
    static WordSet const either("or eller أو");
    auto const first = static_cast<std::size_t>(date.from);
    if (!holds(date)) return false;
    for (auto at = std::min(first, cue_.verb); at < std::max(first, cue_.verb); ++at)
      if (sentence_.words[at].text == "," || sentence_.words[at].text == "،")
        if (!either.has_at(sentence_.words, at + 1)) return false;
    return true;
  }

  /// A day of what was asked, or on which it was told.
  bool leaves(Piece const& date, Day today) const {
    return is_day_of_another(sentence_.words, cue_, static_cast<std::size_t>(date.from),
                             static_cast<std::size_t>(date.to), date.due == today);
  }

  /// "The parts come on Thursday and we'll fit them on Friday"; ", he fetches it on Saturday"; "the
  /// Saturday shift".
  bool passes_over(Piece const& date, std::vector<Piece> const& dates) const {
    auto const first = static_cast<std::size_t>(date.from);
    auto const last = static_cast<std::size_t>(date.to);
    if (last <= cue_.verb && first > from_ + 2)
      for (auto const& other : dates)
        if (static_cast<std::size_t>(other.from) > cue_.verb && owns(other)) return true;
    static WordSet const they("han hun de he she they هو هي هم");
    if (cue_.direction != Direction::ours || first < cue_.after) return is_attribute(date);
    bool comma = false;
    for (auto at = cue_.after; at < std::min(last + 2, to_); ++at) {
      auto const& word = sentence_.words[at].text;
      comma = comma || (at < first && (word == "," || word == "،"));
      if (comma && they.has(word)) return true;
    }
    return is_attribute(date);
  }

  bool is_attribute(Piece const& date) const {
    static WordSet const articles("the a his her their our that");
    static WordSet const small(
        "at by in on to for and or if with before after from as so because when unless but i we "
        "he she they you week i'll we'll the latest then once about re");
    auto const last = static_cast<std::size_t>(date.to);
    return (date.named || date.grain == Grain::hour) && date.from > 0 && last < to_ &&
           articles.has(sentence_.words[static_cast<std::size_t>(date.from) - 1].text) &&
           sentence_.words[last].kind == SpokenWord::Kind::letters &&
           !small.has(sentence_.words[last].text);
  }

  /// The verb and what follows, without the days that the promise is for.
  std::string what(std::vector<Piece> const& dates, std::vector<SuggestedDay> const& days) const {
    std::string found = verb();
    auto at = cue_.after;
    while (at < to_) {
      auto const date = std::ranges::find_if(dates, [&](auto const& piece) {
        return static_cast<std::size_t>(piece.from) == at && holds(piece) &&
               std::ranges::any_of(days, [&](auto const& day) {
                 return day.day == piece.due || day.day == piece.other;
               });
      });
      if (date != dates.end()) {
        at = static_cast<std::size_t>(date->to);
        continue;
      }
      auto const& word = sentence_.words[at++];
      if (word.text == "\"" || word.text == "”") break;  // what was said ends there
      if (!found.empty() && !word.glued) found += ' ';
      found += sentence_.text.substr(word.from, word.to - word.from);
    }
    auto whole = tidy(found, true);
    for (std::string_view joint : {" or", " and", " eller", " og", " أو"})
      if (whole.ends_with(joint)) whole = tidy(whole.substr(0, whole.size() - joint.size()), true);
    return whole;
  }

 private:
  std::string verb() const {
    if (!cue_.first.empty()) return cue_.first;
    auto const& word = sentence_.words[cue_.verb];
    auto written = sentence_.text.substr(word.from, word.to - word.from);
    written.remove_prefix(std::min(cue_.skip, written.size()));
    // A vowel sign that stood on what is left out.
    while (written.size() > 2 && written[0] == '\xD9' &&
           static_cast<unsigned char>(written[1]) >= 0x8B &&
           static_cast<unsigned char>(written[1]) <= 0x92)
      written.remove_prefix(2);
    written.remove_suffix(std::min(cue_.drop, written.size()));
    std::string verb(written);
    // A verb that opens a sentence; "promised Amal the keys" keeps the name.
    bool const opens = cue_.verb == 0 || is_mark(sentence_.words[cue_.verb - 1]);
    if (opens && !verb.empty() && verb[0] >= 'A' && verb[0] <= 'Z')
      verb[0] = static_cast<char>(verb[0] - 'A' + 'a');
    return verb;
  }

  /// Without blanks and marks at the ends, and what is too long for a line.
  static std::string tidy(std::string_view text, bool marks) {
    constexpr std::string_view blanks = " \t\r\n", ends = " \t\r\n,.;:!-–*\"”“";
    auto const cut = marks ? ends : blanks;
    auto const from = text.find_first_not_of(cut);
    if (from == std::string_view::npos) return {};
    text = text.substr(from, text.find_last_not_of(cut) - from + 1);
    auto size = std::min(text.size(), what_bytes_max);
    while (size < text.size() && size > 0 &&
           (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
      --size;
    return std::string(text.substr(0, size));
  }

  Sentence const& sentence_;
  PromiseCue const& cue_;
  std::size_t from_, to_;
};

}  // namespace kept
