#pragma once
// How alike two words of a name are, in one script or across Arabic and Latin letters. The words
// are laid beside each other letter group by letter group (a weighted alignment); what each Arabic
// letter may be in Latin, which Latin spellings stand for one sound, and what each such step costs
// stands in name_letters.cpp. No name is known: a spelling nobody has seen yet is found by its
// letters.
#include <array>
#include <cstdint>
#include <string_view>

namespace kept {

/// A folded word (base/text/fold.hpp) made ready to be compared with many others.
class NameWord {
 public:
  /// Letters beyond 40 do not count. Keeps a view of the text.
  explicit NameWord(std::string_view folded);
  bool arabic() const { return arabic_; }

 private:
  friend int name_word_cost(NameWord const& one, NameWord const& other, int limit);
  friend int same_name_cost_max(NameWord const& one, NameWord const& other);
  static constexpr std::size_t letters_max = 40, size_max = letters_max + 2, group_max = 4;

  bool arabic_ = false;
  std::int16_t nothing_ = 0;  // the group of no letter at all, in this script
  std::size_t size_ = 0;      // 0: letters that are compared as a whole alone
  std::string_view text_;
  // The number of the group of 1 to 4 letters that begins here; 0: not one of the tables.
  std::array<std::array<std::int16_t, group_max>, size_max> groups_;
  std::array<bool, size_max> second_vowel_;  // a Latin vowel after another one
};

/// What two words cost that have nothing to do with one another, or letters of a third script.
constexpr int name_cost_far = 1000;

/// 0 for equal words; 2 a doubled letter or i for y; 5 one vowel for another near it; 25 a whole
/// other consonant: about a quarter of a bit of surprise each. Symmetric. name_cost_far when it is
/// more than `limit`.
int name_word_cost(NameWord const& one, NameWord const& other, int limit = name_cost_far);
int name_word_cost(std::string_view one, std::string_view other);

/// Up to this cost the two are the same name in another spelling: the longer the words, the more
/// differences they bear. Between two scripts more is borne, because short vowels are not written.
int same_name_cost_max(NameWord const& one, NameWord const& other);
bool is_same_name(std::string_view one, std::string_view other);

}  // namespace kept
