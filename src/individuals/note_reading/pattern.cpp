#include "individuals/note_reading/pattern.hpp"

#include <stdexcept>

namespace kept {
namespace {

using Only = PieceClass::Only;

constexpr std::uint64_t bit(Sort sort) { return 1ULL << static_cast<unsigned>(sort); }

struct NamedClass {
  std::string_view name;
  std::uint64_t sorts;
  Only only = Only::any;
};

constexpr auto counted = bit(Sort::n) | bit(Sort::one);
constexpr auto ordinal = bit(Sort::ord) | bit(Sort::ordnum);
constexpr auto big =
    bit(Sort::week) | bit(Sort::month_unit) | bit(Sort::quarter) | bit(Sort::year_unit);
constexpr NamedClass classes[] = {
    {"n", bit(Sort::n)},
    {"one", bit(Sort::one)},
    {"count", counted},
    {"ord", ordinal},
    {"ordnum", bit(Sort::ordnum)},
    {"dd", bit(Sort::n) | ordinal},
    {"year", bit(Sort::year)},
    {"yy", bit(Sort::year) | bit(Sort::n)},
    {"wd", bit(Sort::weekday)},
    {"wdpast", bit(Sort::weekday_past)},
    {"mo", bit(Sort::month)},
    {"day", bit(Sort::day)},
    {"week", bit(Sort::week)},
    {"dayweek", bit(Sort::day) | bit(Sort::week)},
    {"monthunit", bit(Sort::month_unit)},
    {"quarter", bit(Sort::quarter)},
    {"yearunit", bit(Sort::year_unit)},
    {"bigunit", big},
    {"defbigunit", big, Only::definite},
    {"unit", big | bit(Sort::day) | bit(Sort::workday)},
    {"anyunit", big | bit(Sort::day) | bit(Sort::workday) | bit(Sort::hour)},
    {"workday", bit(Sort::workday)},
    {"hour", bit(Sort::hour)},
    {"weekend", bit(Sort::weekend)},
    {"seasonunit", bit(Sort::season_unit)},
    {"season", bit(Sort::season)},
    {"shift", bit(Sort::shift)},
    {"coming", bit(Sort::coming)},
    {"deictic", bit(Sort::deictic)},
    {"edge", bit(Sort::edge)},
    {"part", bit(Sort::part)},
    {"hm", bit(Sort::hm)},
    {"clock", bit(Sort::clock)},
    {"holiday", bit(Sort::holiday)},
    {"period", bit(Sort::period)},
    {"date", bit(Sort::date)},
    {"ddate", bit(Sort::date), Only::one_day},
    {"mdate", bit(Sort::date) | bit(Sort::period), Only::month},
    {"pdate", bit(Sort::date) | bit(Sort::period), Only::period},
};

PieceClass class_named(std::string_view name) {
  for (auto const& known : classes)
    if (known.name == name) return {known.sorts, known.only};
  throw std::logic_error("no such class in a date rule: " + std::string(name));
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : text_(pattern) {}

  std::vector<PatternSequence> read() {
    auto all = sequence();
    if (at_ != text_.size()) fail();
    return all;
  }

 private:
  [[noreturn]] void fail() const {
    throw std::logic_error("a date rule that cannot be read: " + std::string(text_));
  }

  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  bool take(char mark) {
    if (at_ >= text_.size() || text_[at_] != mark) return false;
    ++at_;
    return true;
  }

  std::vector<PatternSequence> sequence() {
    std::vector<PatternSequence> all{{}};
    for (skip_blanks(); at_ < text_.size() && text_[at_] != ')'; skip_blanks()) {
      auto const item = one_item();
      std::vector<PatternSequence> longer;
      for (auto const& left : all)
        for (auto const& right : item) {
          longer.push_back(left);
          longer.back().insert(longer.back().end(), right.begin(), right.end());
        }
      all = std::move(longer);
    }
    return all;
  }

  std::vector<PatternSequence> one_item() {
    std::vector<PatternSequence> item;
    if (take('(')) {
      item = sequence();
      if (!take(')')) fail();
    } else {
      item.push_back({step()});
    }
    if (take('?')) item.emplace_back();
    return item;
  }

  PatternStep step() {
    if (take('<')) {
      auto const end = text_.find('>', at_);
      if (end == std::string_view::npos) fail();
      auto const name = text_.substr(at_, end - at_);
      at_ = end + 1;
      return {{}, class_named(name)};
    }
    PatternStep found;
    do {
      auto const end = text_.find_first_of(" |?()<", at_);
      auto const words = spoken_words(
          text_.substr(at_, (end == std::string_view::npos ? text_.size() : end) - at_));
      if (words.size() != 1) fail();
      found.words.push_back(words[0].text);
      at_ = end == std::string_view::npos ? text_.size() : end;
    } while (take('|'));
    return found;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<PatternSequence> sequences_of(std::string_view pattern) {
  return Reader(pattern).read();
}

}  // namespace kept
