#include "exchange/card_label.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace kept {
namespace {

constexpr std::array<std::string_view, 9> silent{"voice",  "internet", "pref", "dom", "intl",
                                                 "postal", "parcel",   "x400", "tel"};
/// In the order in which a label has them.
constexpr std::array<std::string_view, 16> spoken{
    "home", "work",  "school", "other", "main", "mobile", "fax",       "pager",
    "car",  "video", "text",   "msg",   "isdn", "modem",  "textphone", "pcs"};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return lower;
}

std::size_t place_of(std::string_view word) {
  return static_cast<std::size_t>(std::ranges::find(spoken, word) - spoken.begin());
}

}  // namespace

std::string label_of(CardProperty const& property) {
  if (auto label = property.get("X-ABLABEL"); !label.empty()) {
    if (label.starts_with("_$!<") && label.ends_with(">!$_")) {
      return lower_ascii(label.substr(4, label.size() - 8));
    }
    return std::string(label);
  }
  std::vector<std::string> words;
  if (auto const* types = property.find("TYPE")) {
    for (auto const& type : types->values) {
      std::string word = lower_ascii(type);
      if (word == "cell") word = "mobile";
      bool const known = place_of(word) < spoken.size();
      if (std::ranges::find(silent, word) == silent.end()) words.push_back(known ? word : type);
    }
  }
  std::ranges::stable_sort(words, {}, place_of);
  std::string label;
  for (auto const& word : words) {
    if (!label.empty()) label += ' ';
    label += word;
  }
  return label;
}

void set_label(CardProperty& property, std::string_view label) {
  property.remove("TYPE");
  property.remove("X-ABLABEL");
  CardParameter types{"TYPE", {}};
  for (std::size_t at = 0; at < label.size();) {
    std::size_t const end = std::min(label.find(' ', at), label.size());
    auto const word = label.substr(at, end - at);
    if (place_of(word) >= spoken.size()) {
      property.set("X-ABLABEL", std::string(label));
      return;
    }
    types.values.emplace_back(word == "mobile" ? "cell" : word);
    at = end + 1;
  }
  if (!types.values.empty()) property.parameters.insert(property.parameters.begin(), types);
}

}  // namespace kept
