#include "search/duplicates/learnt.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/json_write.hpp"

namespace kept {
namespace {

constexpr std::size_t common_words_max = 3000;
constexpr std::uint32_t common_count_min = 3;
constexpr std::int64_t form = 1;  // raised when fields or agreements change

struct CommonWord {
  std::string text;
  std::int64_t count = 0;
};
constexpr auto fields_of(CommonWord const*) {
  return std::tuple{field("text", &CommonWord::text), field("count", &CommonWord::count)};
}

struct CommonWords {
  std::int64_t total = 0;
  std::vector<CommonWord> words;
};
constexpr auto fields_of(CommonWords const*) {
  return std::tuple{field("total", &CommonWords::total), field("words", &CommonWords::words)};
}

struct FieldText {
  std::vector<double> m, u;
  double same_by_chance = 0;
};
constexpr auto fields_of(FieldText const*) {
  return std::tuple{field("m", &FieldText::m), field("u", &FieldText::u),
                    field("same_by_chance", &FieldText::same_by_chance)};
}

struct LearntText {
  std::int64_t form = 0, version = 0, people = 0;
  double prior = 0;
  std::vector<FieldText> fields;
  std::vector<CommonWords> words;
};
constexpr auto fields_of(LearntText const*) {
  return std::tuple{field("form", &LearntText::form),     field("version", &LearntText::version),
                    field("people", &LearntText::people), field("prior", &LearntText::prior),
                    field("fields", &LearntText::fields), field("words", &LearntText::words)};
}

/// In a fixed order.
template <class Words>
auto all_lexicons(Words& words) {
  return std::array{&words.names,
                    &words.birthdays,
                    &words.emails,
                    &words.phones,
                    &words.identity_numbers,
                    &words.streets,
                    &words.postcodes,
                    &words.towns,
                    &words.organisations,
                    &words.occupations,
                    &words.genders};
}

CommonWords common_in(NumberedWords const& lexicon) {
  CommonWords common{static_cast<std::int64_t>(lexicon.total()), {}};
  for (WordNumber word = 1; word < lexicon.size(); ++word)
    if (lexicon.count_of(word) >= common_count_min)
      common.words.push_back({std::string(lexicon.text(word)), lexicon.count_of(word)});
  std::ranges::stable_sort(common.words, std::greater<>(), &CommonWord::count);
  if (common.words.size() > common_words_max) common.words.resize(common_words_max);
  return common;
}

}  // namespace

LearntWeights learn(std::span<Record const> sample, RecordWords const& words, std::int64_t people,
                    std::size_t window) {
  LearntWeights learnt;
  learnt.people = people;
  learnt.words = words;
  if (sample.size() < 2) return learnt;
  ScanOptions options;
  options.threads = 1;
  options.learning.random_apart = static_cast<std::int64_t>(sample.size()) < people ? window : 0;
  auto const scan = scan_records(sample, words, options);
  learnt.weights = scan.weights;
  // The sample holds a person's records together, so they count for the whole firm's pairs.
  learnt.weights.prior *= static_cast<double>(sample.size() - 1) /
                          static_cast<double>(std::max<std::int64_t>(people - 1, 1));
  return learnt;
}

std::string learnt_as_text(LearntWeights const& learnt) {
  LearntText text{form, learnt.version, learnt.people, learnt.weights.prior, {}, {}};
  for (auto const& row : learnt.weights.fields)
    text.fields.push_back(
        {{row.m.begin(), row.m.end()}, {row.u.begin(), row.u.end()}, row.same_by_chance});
  for (auto const* lexicon : all_lexicons(learnt.words)) text.words.push_back(common_in(*lexicon));
  return to_json(text);
}

LearntWeights learnt_from_text(std::string_view stored) {
  LearntWeights learnt;
  auto const text = from_stored_json<LearntText>(stored);
  auto const words = all_lexicons(learnt.words);
  if (text.form != form || text.fields.size() != duplicate_fields ||
      text.words.size() != words.size())
    return learnt;
  learnt.version = text.version;
  learnt.people = text.people;
  learnt.weights.prior = text.prior;
  for (std::size_t at = 0; at < duplicate_fields; ++at) {
    auto& row = learnt.weights.fields[at];
    if (text.fields[at].m.size() != agreements || text.fields[at].u.size() != agreements) return {};
    std::ranges::copy(text.fields[at].m, row.m.begin());
    std::ranges::copy(text.fields[at].u, row.u.begin());
    row.same_by_chance = text.fields[at].same_by_chance;
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (auto const& word : text.words[at].words)
      words[at]->set_count(words[at]->number_of(word.text), static_cast<std::uint32_t>(word.count));
    words[at]->set_total(static_cast<std::uint64_t>(text.words[at].total));
  }
  return learnt;
}

}  // namespace kept
