#include "exchange/interest_words.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "exchange/card_reading.hpp"
#include "firm/sensitive_words.hpp"
#include "firm/text_rules.hpp"
#include "firm/topic_words.hpp"

namespace kept {
namespace {

constexpr std::size_t label_characters_max = 80;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

/// A longer one is no interest but a text.
bool is_label(std::string_view text) {
  return !text.empty() && characters(text) <= label_characters_max;
}

void add(Draft& draft, Interest interest, std::size_t column) {
  interest.label = trimmed_text(interest.label);
  if (!is_label(interest.label)) return;
  if (is_sensitive(interest.label)) {
    draft.problems.push_back({draft.line, column, ProblemCode::sensitive_interest,
                              interest.label.substr(0, 80), ProblemWeight::told});
    return;
  }
  merge_interests(draft.person.interests, {std::move(interest)});
}

}  // namespace

void take_interest(Draft& draft, CardProperty const& property) {
  for (auto part : split_escaped(property.value, ',')) {
    Interest interest;
    interest.label = unescape_text(part);
    interest.strength =
        enum_of<InterestStrength>(property.get("X-STRENGTH")).value_or(InterestStrength::imported);
    if (auto const at = parse_instant(property.get("X-LEARNED"))) interest.learned_at = *at;
    add(draft, std::move(interest), 0);
  }
}

void take_interests(Draft& draft, std::string_view cell, std::size_t column) {
  std::string text(cell);
  for (std::string_view mark : {"؛", "،"})
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark))
      text.replace(at, mark.size(), ";");
  for (std::size_t start = 0; start <= text.size();) {
    auto const end = std::min(text.find_first_of(";,|\n", start), text.size());
    Interest interest;
    interest.label = text.substr(start, end - start);
    interest.strength = InterestStrength::imported;
    add(draft, std::move(interest), column);
    start = end + 1;
  }
}

void add_interests(std::vector<CardProperty>& card, std::vector<Interest> const& interests) {
  for (auto const& interest : interests) {
    CardProperty property{"", "INTEREST", {}, escape_text(interest.label)};
    property.set("X-STRENGTH", std::string(word_of(interest.strength)));
    property.set("X-LEARNED", to_text(interest.learned_at));
    card.push_back(std::move(property));
  }
}

std::string interest_cell(std::vector<Interest> const& interests) {
  std::string cell;
  for (auto const& interest : interests) {
    if (!cell.empty()) cell += "; ";
    cell += interest.label;
  }
  return cell;
}

void merge_interests(std::vector<Interest>& interests, std::vector<Interest> const& more) {
  auto const& words = TopicWords::builtin();
  auto same = [&](Interest const& a, Interest const& b) {
    if (fold(a.label) == fold(b.label)) return true;
    auto const topic = [&](Interest const& one) {
      return one.topic_id ? one.topic_id : words.topic_of(one.label);
    };
    return topic(a) && topic(a) == topic(b);
  };
  for (auto const& interest : more) {
    bool const there =
        std::ranges::any_of(interests, [&](auto const& known) { return same(known, interest); });
    if (!there && interests.size() < interests_max) interests.push_back(interest);
  }
}

}  // namespace kept
