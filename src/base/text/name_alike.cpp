#include "base/text/name_alike.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

#include <unicode/utf8.h>

#include "base/fault.hpp"
#include "base/text/name_letters.hpp"

namespace kept {
namespace {

constexpr std::size_t groups_known_max = 700;
constexpr int doubled_cost = 2;
// Arabic leaves short vowels out, and writes the long ones for which Latin often has two letters.
constexpr int second_vowel_cost = 8;
constexpr std::uint8_t never = 255;

using Group = std::uint32_t;  // up to four letters of six bits each
constexpr int letter_bits = 6;

/// What is nothing, and the ends of a word, differ in the two scripts.
enum Code : Group {
  no_letter = 0,
  latin_first = 1,
  latin_last = 26,
  latin_begin,
  latin_end,
  latin_nothing,
  arabic_begin,
  arabic_end,
  arabic_nothing,
  arabic_first
};

/// no_letter for one that is not in the tables.
Group letter_code(UChar32 c) {
  static constexpr std::u32string_view arabic = U"ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگڤ";
  static constexpr std::string_view marks = "^$-<>~";
  if (c >= 'a' && c <= 'z') return static_cast<Group>(c - 'a' + latin_first);
  if (c < 0x80) {
    auto at = marks.find(static_cast<char>(c));
    return at == marks.npos ? no_letter : static_cast<Group>(latin_begin + at);
  }
  auto at = arabic.find(static_cast<char32_t>(c));
  return at == arabic.npos ? no_letter : static_cast<Group>(arabic_first + at);
}

std::vector<Group> codes_of(std::string_view text) {
  std::vector<Group> codes;
  bool arabic = false;
  auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    codes.push_back(letter_code(c));
    arabic |= codes.back() >= arabic_first;
  }
  if (!arabic) return codes;
  for (auto& code : codes)
    if (code == latin_begin || code == latin_end) code += arabic_begin - latin_begin;
  return codes;
}

Group group_of(std::vector<Group> const& codes) {
  Group group = 0;
  for (auto code : codes) group = group << letter_bits | code;
  return group;
}

bool is_vowel(Group code) {
  static constexpr std::string_view vowels = "aeiouy";
  return code >= latin_first && code <= latin_last &&
         vowels.find(static_cast<char>('a' + code - latin_first)) != vowels.npos;
}
bool is_consonant(Group code) {
  return code >= latin_first && code <= latin_last && !is_vowel(code);
}

/// The rows of name_letters.cpp as one square of costs between numbered groups.
class Steps {
 public:
  Steps() : costs_(groups_known_max * groups_known_max, never) {
    number_of(no_letter);
    for (Group code = latin_first; code < 1U << letter_bits; ++code) set(code, code, 0);
    for (Group code = latin_first; code <= latin_last; ++code)
      if (is_consonant(code)) set(code, code << letter_bits | code, doubled_cost);
    for (auto const& row : letter_rows()) add(row);
  }
  std::int16_t find(Group group) const {
    auto found = numbers_.find(group);
    return found == numbers_.end() ? 0 : found->second;
  }
  std::uint8_t const* from(std::int16_t group) const {
    return costs_.data() + static_cast<std::size_t>(group) * groups_known_max;
  }

 private:
  std::size_t number_of(Group group) {
    auto next = static_cast<std::int16_t>(numbers_.size());
    auto number = numbers_.emplace(group, next).first->second;
    if (numbers_.size() > groups_known_max) throw Fault("too many letter groups");
    return static_cast<std::size_t>(number);
  }
  void set(Group one, Group other, int cost) {
    auto a = number_of(one), b = number_of(other);
    for (auto at : {a * groups_known_max + b, b * groups_known_max + a})
      costs_[at] = std::min(costs_[at], static_cast<std::uint8_t>(cost));
  }
  void add(LetterRow const& row) {
    auto group = group_of(codes_of(row.group));
    bool one_arabic = group >= arabic_first && group < 1U << letter_bits;
    for (auto rest = row.for_it; !rest.empty();) {
      auto item = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), item.size() + 1));
      auto digits = item.find_first_of("0123456789");
      int cost = 0;
      std::from_chars(item.data() + digits, item.data() + item.size(), cost);
      auto other = group_of(codes_of(item.substr(0, digits)));
      set(group, other, cost);
      if (one_arabic && is_consonant(other))
        set(group, other << letter_bits | other, cost + doubled_cost);
    }
  }

  std::unordered_map<Group, std::int16_t> numbers_;
  std::vector<std::uint8_t> costs_;
};

Steps const& steps() {
  static Steps const made;
  return made;
}

}  // namespace

NameWord::NameWord(std::string_view folded) : text_(folded) {
  auto codes = codes_of(folded);
  auto is_letter = [](Group code) {
    return code >= arabic_first || (code >= latin_first && code <= latin_last);
  };
  if (codes.empty() || !std::all_of(codes.begin(), codes.end(), is_letter)) return;
  codes.resize(std::min(codes.size(), NameWord::letters_max));
  arabic_ =
      std::any_of(codes.begin(), codes.end(), [](Group code) { return code >= arabic_first; });
  codes.insert(codes.begin(), arabic_ ? arabic_begin : latin_begin);
  codes.push_back(arabic_ ? arabic_end : latin_end);
  nothing_ = steps().find(arabic_ ? arabic_nothing : latin_nothing);
  size_ = codes.size();
  for (std::size_t at = 0; at < size_; ++at) {
    second_vowel_[at] = at > 0 && is_vowel(codes[at]) && is_vowel(codes[at - 1]);
    Group group = 0;
    for (std::size_t length = 0; length < group_max; ++length) {
      if (at + length < size_) group = group << letter_bits | codes[at + length];
      groups_[at][length] = at + length < size_ ? steps().find(group) : std::int16_t(0);
    }
  }
}

int name_word_cost(NameWord const& one, NameWord const& other, int limit) {
  if (one.text_ == other.text_) return 0;
  if (other.arabic_ && !one.arabic_) return name_word_cost(other, one, limit);
  if (one.size_ == 0 || other.size_ == 0) return name_cost_far;
  constexpr auto most = NameWord::group_max;
  auto const& known = steps();
  // best[i][j]: what it costs to lay the first i letters of one beside the first j of the other.
  std::array<std::array<int, NameWord::size_max + 1>, NameWord::size_max + 1> best;
  for (std::size_t i = 0; i <= one.size_; ++i)
    std::fill_n(best[i].begin(), other.size_ + 1, name_cost_far);
  best[0][0] = 0;
  auto go_on = [&](std::size_t i, std::size_t j, std::int16_t group, std::size_t taken) {
    auto const* costs = known.from(group);
    for (std::size_t length = taken == 0; length <= most && j + length <= other.size_; ++length) {
      auto beside = length == 0 ? other.nothing_ : other.groups_[j][length - 1];
      if (beside == 0 || costs[beside] == never) continue;
      bool left_out = taken == 0 && one.arabic_ && other.second_vowel_[j];
      auto& there = best[i + taken][j + length];
      there = std::min(there, best[i][j] + costs[beside] + (left_out ? second_vowel_cost : 0));
    }
  };
  for (std::size_t i = 0; i <= one.size_; ++i) {
    for (std::size_t j = 0; j <= other.size_; ++j) {
      if (best[i][j] > limit) continue;
      go_on(i, j, one.nothing_, 0);
      for (std::size_t taken = 1; taken <= most && i + taken <= one.size_; ++taken)
        if (auto group = one.groups_[i][taken - 1]; group != 0) go_on(i, j, group, taken);
    }
  }
  int cost = best[one.size_][other.size_];
  return cost > limit ? name_cost_far : cost;
}

int name_word_cost(std::string_view one, std::string_view other) {
  return name_word_cost(NameWord(one), NameWord(other));
}

int same_name_cost_max(NameWord const& one, NameWord const& other) {
  auto letters = [](NameWord const& word) { return static_cast<int>(word.size_) - 2; };
  if (one.size_ == 0 || other.size_ == 0) return 0;
  if (one.arabic_ == other.arabic_)
    return std::max(0, std::min(8, letters(one) + letters(other) - 6));
  return 10 + 3 * letters(one.arabic_ ? one : other);
}

bool is_same_name(std::string_view one, std::string_view other) {
  NameWord a(one), b(other);
  return name_word_cost(a, b, same_name_cost_max(a, b)) != name_cost_far;
}

}  // namespace kept
