#include "search/duplicates/numbered_words.hpp"

#include <algorithm>

#include "search/duplicates/sound.hpp"

namespace kept {
namespace {

constexpr std::size_t word_bytes_max = 120;
constexpr std::size_t first_slots = 1024;

}  // namespace

std::uint64_t mix_64(std::uint64_t value) {  // the finish of MurmurHash3
  value ^= value >> 33;
  value *= 0xff51afd7ed558ccdULL;
  value ^= value >> 33;
  value *= 0xc4ceb9fe1a85ec53ULL;
  return value ^ (value >> 33);
}

std::uint64_t hash_64(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t hash = 0xcbf29ce484222325ULL ^ mix_64(seed);  // FNV-1a
  for (unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001b3ULL;
  return mix_64(hash);
}

NumberedWords::NumberedWords(double usual_chance)
    : entries_(1), slots_(first_slots), usual_chance_(usual_chance) {}

std::size_t NumberedWords::slot_of(std::uint64_t hash, std::string_view text) const {
  auto const mask = slots_.size() - 1;
  for (auto at = hash & mask;; at = (at + 1) & mask) {
    auto const word = slots_[at];
    if (word == 0 || (entries_[word].hash == hash && this->text(word) == text)) return at;
  }
}

void NumberedWords::grow() {
  slots_.assign(slots_.size() * 2, 0);
  auto const mask = slots_.size() - 1;
  for (WordNumber word = 1; word < entries_.size(); ++word) {
    auto at = entries_[word].hash & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = word;
  }
}

WordNumber NumberedWords::number_of(std::string_view text) {
  text = text.substr(0, word_bytes_max);
  if (text.empty()) return 0;
  auto const hash = hash_64(text);
  auto at = slot_of(hash, text);
  if (slots_[at] != 0) return slots_[at];
  if (entries_.size() * 2 > slots_.size()) {
    grow();
    at = slot_of(hash, text);
  }
  auto const word = static_cast<WordNumber>(entries_.size());
  entries_.push_back({.hash = hash,
                      .at = static_cast<std::uint32_t>(bytes_.size()),
                      .sound = sound_of(text),
                      .size = static_cast<std::uint16_t>(text.size()),
                      .latin = is_latin_word(text)});
  bytes_.insert(bytes_.end(), text.begin(), text.end());
  slots_[at] = word;
  return word;
}

WordNumber NumberedWords::find(std::string_view text) const {
  text = text.substr(0, word_bytes_max);
  return text.empty() ? 0 : slots_[slot_of(hash_64(text), text)];
}

// Both count as if one more pair had been seen that is as the usual chance has it.
double NumberedWords::chance_of(WordNumber word) const {
  auto const others = std::max<std::uint32_t>(entries_[word].count, 2) - 1;
  return static_cast<double>(others) / (static_cast<double>(total_) + 1 / usual_chance_);
}

double NumberedWords::chance_of_same() const {
  double pairs = 0;
  for (auto const& entry : entries_)
    pairs += static_cast<double>(entry.count) * std::max(static_cast<double>(entry.count) - 1, 0.);
  auto const all = static_cast<double>(total_);
  return (pairs + 1) / (all * std::max(all - 1, 0.) + 1 / usual_chance_);
}

}  // namespace kept
