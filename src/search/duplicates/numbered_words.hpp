#pragma once
// The different words of one kind (names, towns, e-mail addresses ...), each once, by number, with
// how often it occurs: a match on a rare one says more.
#include <cstdint>
#include <string_view>
#include <vector>

namespace kept {

using WordNumber = std::uint32_t;  // 0: no word

class NumberedWords {
 public:
  /// `usual_chance`: how likely two people have the same word in any address book; what counts
  /// where few have been seen.
  explicit NumberedWords(double usual_chance);

  /// The number of `text`, which is folded; "" is 0. Cut at 120 bytes.
  WordNumber number_of(std::string_view text);
  /// 0 where the word is not here.
  WordNumber find(std::string_view text) const;
  std::string_view text(WordNumber word) const {
    auto const& entry = entries_[word];
    return std::string_view(bytes_.data() + entry.at, entry.size);
  }
  /// What the word is called by sound (sound.hpp); equal for words that sound alike.
  std::uint32_t sound(WordNumber word) const { return entries_[word].sound; }
  /// The same for the same text everywhere.
  std::uint64_t hash(WordNumber word) const { return entries_[word].hash; }
  bool is_latin(WordNumber word) const { return entries_[word].latin; }

  void count(WordNumber word) { ++entries_[word].count, ++total_; }
  void set_count(WordNumber word, std::uint32_t count) { entries_[word].count = count; }
  void set_total(std::uint64_t total) { total_ = total; }
  std::uint32_t count_of(WordNumber word) const { return entries_[word].count; }
  std::uint64_t total() const { return total_; }
  std::size_t size() const { return entries_.size(); }
  /// The chance that somebody else has this word too.
  double chance_of(WordNumber word) const;
  /// The chance that two people's words are the same one.
  double chance_of_same() const;

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t at = 0, count = 0, sound = 0;
    std::uint16_t size = 0;
    bool latin = true;
  };
  std::size_t slot_of(std::uint64_t hash, std::string_view text) const;
  void grow();

  std::vector<char> bytes_;
  std::vector<Entry> entries_;
  std::vector<WordNumber> slots_;
  std::uint64_t total_ = 0;
  double usual_chance_;
};

/// 64 bits, the same on every machine: keys of blocks are stored.
std::uint64_t hash_64(std::string_view bytes, std::uint64_t seed = 0);
std::uint64_t mix_64(std::uint64_t value);

}  // namespace kept
