#pragma once
// An Arabic word as the letters it is written with, before anybody knows its vowels.
#include <string>
#include <string_view>
#include <vector>

namespace kept {

/// One letter of a word: a consonant, or a letter that stands for a long vowel.
struct Sound {
  std::string text;    // "kh", "" for a letter that is silent
  char vowel = 0;      // 'a', 'i', 'u' when it is a long vowel
  char mark = 0;       // the short vowel written after it, '0' for a written "none"
  bool twice = false;  // shadda
  bool consonant() const { return vowel == 0; }
};
using Sounds = std::vector<Sound>;

/// The letters of a word, with their marks; an alef is a long a but at the beginning.
Sounds sounds_of(std::u32string_view word);
/// A w or y, which may be the long vowel u or i.
bool is_weak(Sound const& sound);

}  // namespace kept
