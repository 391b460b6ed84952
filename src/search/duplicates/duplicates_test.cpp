#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/text/fold.hpp"
#include "search/duplicates/learnt.hpp"
#include "search/duplicates/scan.hpp"

using namespace kept;
using Level = Agreement;

namespace {

struct People {
  RecordWords words;
  std::vector<Record> records;

  Record const& add(std::vector<RecordValue> const& values) {
    records.push_back(make_record(values, {"DK"}, words));
    count_words(records.back(), words);
    return records.back();
  }
};

Agreement level(Findings const& findings, DuplicateField field) {
  return findings[place_of(field)].agreement;
}

using Values = std::vector<RecordValue>;
Values named(std::string_view given, std::string_view family) {
  return {{RecordPart::given_name, given}, {RecordPart::family_name, family}};
}

Findings compared(Values const& one, Values const& other) {
  People people;
  people.records.reserve(2);
  auto const& a = people.add(one);
  auto const& b = people.add(other);
  auto const there = compare_records(a, b, people.words);
  auto const back = compare_records(b, a, people.words);
  for (std::size_t at = 0; at < duplicate_fields; ++at)
    REQUIRE(there[at].agreement == back[at].agreement);
  return there;
}

/// Made-up names of syllables, different for each number.
std::string made_up(std::size_t number) {
  static constexpr std::array<std::string_view, 12> starts{
      "Bra", "Kel", "Mor", "Tan", "Vis", "Lo", "Gru", "Pen", "Sti", "Dar", "Ho", "Fli"};
  static constexpr std::array<std::string_view, 12> ends{
      "dor", "mik", "lund", "vost", "ner", "ba", "gats", "rip", "tel", "qua", "sen", "fo"};
  std::string name(starts[number % 12]);
  name += ends[number / 12 % 12];
  if (number >= 144) name += ends[number / 144 % 12];
  return name;
}

struct MadeUp {
  std::string given, family, birthday, postcode;
};

MadeUp person(std::size_t number) {
  char birthday[16];
  std::snprintf(birthday, sizeof birthday, "%04zu-%02zu-%02zu", 1940 + mix_64(number + 2000) % 60,
                1 + mix_64(number + 3000) % 12, 1 + mix_64(number + 4000) % 28);
  return {made_up(mix_64(number) % 40), made_up(mix_64(number + 1000) % 300), birthday,
          std::to_string(1000 + mix_64(number + 5000) % 400)};
}

void add(People& people, MadeUp const& who) {
  people.add({{RecordPart::given_name, who.given},
              {RecordPart::family_name, who.family},
              {RecordPart::birthday, who.birthday},
              {RecordPart::postcode, who.postcode}});
}

}  // namespace

TEST_CASE("Names agree in many ways") {
  using enum DuplicateField;
  auto const given = [](std::string_view one, std::string_view other) {
    return level(compared(named(one, "Tolvig"), named(other, "Tolvig")), given_name);
  };
  CHECK(given("Brimela", "BRIMELA") == Level::same);
  CHECK(given("Brimela", "Brimella") == Level::close);
  CHECK(given("Kattrin", "Cathryna") == Level::sounds_alike);
  CHECK(given("Brimela", "B.") == Level::partly);
  CHECK(given("Brimela", "Brim") == Level::partly);
  CHECK(given("Brimela", "Otto") == Level::different);
  CHECK(given("Sabrin", "صبرين") == Level::other_script);
  auto const turned = compared(named("Brimela", "Tolvig"), named("Tolvig", "Brimela"));
  CHECK(level(turned, given_name) == Level::swapped);
  CHECK(level(turned, family_name) == Level::swapped);
  auto const second = compared(named("Brimela Sune", "Tolvig"), named("Sune", "Tolvig"));
  CHECK(level(second, given_name) == Level::swapped);
  CHECK(level(compared(named("Brimela", ""), named("Brimela", "Tolvig")), family_name) ==
        Level::missing);
}

TEST_CASE("A second name in another script is looked at too") {
  auto const findings = compared({{RecordPart::name, "صبرين"}, {RecordPart::name, "Sabrin Tolvig"}},
                                 {{RecordPart::name, "Sabrin Tolvig"}});
  CHECK(level(findings, DuplicateField::given_name) == Level::same);
}

TEST_CASE("Ways to reach somebody are compared as they are dialled and sent") {
  using enum DuplicateField;
  auto const findings =
      compared({{RecordPart::phone, "20 30 40 50"}, {RecordPart::email, "a@b.dk"}},
               {{RecordPart::phone, "+45 20304050"}, {RecordPart::email, "Brimela <A@B.dk>"}});
  CHECK(level(findings, phone) == Level::same);
  CHECK(level(findings, email) == Level::same);
  auto const moved = compared({{RecordPart::email, "b.tolvig@one.example"}},
                              {{RecordPart::email, "b.tolvig@two.example"}});
  CHECK(level(moved, email) == Level::close);
}

TEST_CASE("Streets and places") {
  using enum DuplicateField;
  auto const street_of = [](std::string_view one, std::string_view other) {
    return level(compared({{RecordPart::street, one}}, {{RecordPart::street, other}}), street);
  };
  CHECK(street_of("Granvej Nord 12", "Granvej 12 b") == Level::close);
  CHECK(street_of("Granvej 12", "granvej 12") == Level::same);
  CHECK(street_of("Granvej 12", "Granvej 14") == Level::partly);
  CHECK(street_of("Granvej 12", "Ahornstien 12") == Level::different);
  auto const place_of_two = [](std::string_view one, std::string_view other) {
    return level(compared({{RecordPart::postcode, one}, {RecordPart::town, "Fjordby"}},
                          {{RecordPart::postcode, other}, {RecordPart::town, "Fjordby"}}),
                 place);
  };
  CHECK(place_of_two("8000", "8000") == Level::same);
  CHECK(place_of_two("8210", "8120") == Level::close);
  CHECK(place_of_two("8000", "5230") == Level::partly);
}

TEST_CASE("A match in a rare name weighs more than one in a common name") {
  People people;
  for (std::size_t at = 0; at < 300; ++at) people.add(named("Brimela", made_up(at % 100 + 1)));
  people.add(named("Brimela", "Zwolkstra"));
  auto const weights = default_weights();
  auto const bits = [&](std::string_view family) {
    auto const record = make_record(named("Brimela", family), {}, people.words);
    auto const findings = compare_records(record, record, people.words);
    return weight_of(weights, DuplicateField::family_name,
                     findings[place_of(DuplicateField::family_name)]);
  };
  CHECK(bits("Zwolkstra") > bits(made_up(5)) + .9);
}

TEST_CASE("The evidence names the fields, the strongest first, and adds up to the probability") {
  People people;
  people.records.reserve(2);
  auto const& one = people.add({{RecordPart::name, "Brimela Tolvig"},
                                {RecordPart::birthday, "1961-04-03"},
                                {RecordPart::email, "b@one.example"}});
  auto const& other =
      people.add({{RecordPart::name, "Brimela Tolvik"}, {RecordPart::birthday, "1961-04-03"}});
  auto weights = default_weights();
  auto const comparison = compare(one, other, people.words, weights);
  REQUIRE(comparison.evidence.size() == 3);
  double bits = 0;
  for (std::size_t at = 0; at < 3; ++at) {
    bits += comparison.evidence[at].weight;
    if (at > 0)
      CHECK(std::abs(comparison.evidence[at - 1].weight) >=
            std::abs(comparison.evidence[at].weight));
  }
  CHECK(comparison.probability == doctest::Approx(probability_of(weights, bits)));
  CHECK(comparison.probability > .5);
}

TEST_CASE("A family under one roof is not one person") {
  People people;
  people.records.reserve(2);
  auto const at_home = [&](std::string_view name) -> Record const& {
    return people.add({{RecordPart::name, name},
                       {RecordPart::phone, "20 30 40 50"},
                       {RecordPart::street, "Granvej 12"},
                       {RecordPart::postcode, "8000"},
                       {RecordPart::town, "Fjordby"}});
  };
  auto const &one = at_home("Brimela Tolvig"), &other = at_home("Otkar Tolvig");
  CHECK(compare(one, other, people.words, default_weights()).probability < .2);
  CHECK(compare(one, one, people.words, default_weights()).probability > .99);
}

TEST_CASE("A scan finds those who stand twice, with slips, and nobody else") {
  People people;
  constexpr std::size_t count = 600, twice = 60;
  for (std::size_t at = 0; at < count; ++at) add(people, person(at));
  for (std::size_t at = 0; at < twice; ++at) {
    auto who = person(at);
    if (at % 3 == 0) who.family.insert(2, "x");
    if (at % 3 == 1) std::swap(who.given, who.family);
    if (at % 3 == 2) who.birthday.clear();
    add(people, who);
  }
  auto const scan = scan_records(people.records, people.words);
  std::size_t found = 0;
  for (auto const& pair : scan.pairs) found += pair.other == pair.one + count;
  CHECK(found >= twice - 3);
  CHECK(scan.pairs.size() - found <= 2);
  CHECK(scan.compared < 20'000);  // of 217,470 pairs

  ScanOptions alone;
  alone.threads = 1;
  auto const again = scan_records(people.records, people.words, alone);
  REQUIRE(again.pairs.size() == scan.pairs.size());
  for (std::size_t at = 0; at < scan.pairs.size(); ++at) {
    CHECK(again.pairs[at].one == scan.pairs[at].one);
    CHECK(again.pairs[at].other == scan.pairs[at].other);
    CHECK(again.pairs[at].probability == scan.pairs[at].probability);
  }
}

TEST_CASE("What was learnt weighs the same after it was kept as text") {
  People people;
  for (std::size_t at = 0; at < 400; ++at) add(people, person(at));
  for (std::size_t at = 0; at < 40; ++at) add(people, person(at));
  auto learnt = learn(people.records, people.words, 440, 100);
  learnt.version = 3;
  auto const again = learnt_from_text(learnt_as_text(learnt));
  CHECK(again.version == 3);
  CHECK(again.people == 440);
  CHECK(again.weights.prior == doctest::Approx(learnt.weights.prior));
  for (std::size_t at = 0; at < duplicate_fields; ++at) {
    auto const &kept_row = again.weights.fields[at], &row = learnt.weights.fields[at];
    for (std::size_t level = 1; level < agreements; ++level)
      CHECK(kept_row.m[level] == doctest::Approx(row.m[level]));
  }
  auto const common = fold(person(0).given);
  CHECK(again.words.names.count_of(again.words.names.find(common)) ==
        learnt.words.names.count_of(learnt.words.names.find(common)));
  CHECK(learnt_from_text("").version == 0);
  CHECK(learnt_from_text(R"({"form":0})").version == 0);
}

TEST_CASE("Where nobody stands twice, nobody is found") {
  People people;
  for (std::size_t at = 0; at < 800; ++at) add(people, person(at));
  CHECK(scan_records(people.records, people.words).pairs.empty());
}

TEST_CASE("One value in common does not make the scan compare all with all") {
  People people;
  for (std::size_t at = 0; at < 3000; ++at) {
    auto who = person(at);
    who.birthday = "1900-01-01";
    add(people, who);
  }
  auto const scan = scan_records(people.records, people.words);
  CHECK(scan.compared < 3000 * neighbours_in_big_block * 6);
}

TEST_CASE("A chain of likenesses is not one person") {
  // 0 and 1 are one person, 2 and 3 another; 1 and 2 are alike by accident.
  auto const bits_of = [](RecordNumber one, RecordNumber other) {
    if (one / 2 == other / 2) return 25.F;
    return one + other == 3 && one != 0 && other != 0 ? 18.F : -15.F;
  };
  Weights weights;
  Clusters clusters(4, {}, bits_of);
  clusters.join({{0, 1, 25}, {2, 3, 25}, {1, 2, 18}}, weights);
  CHECK(clusters.group_of(0) == clusters.group_of(1));
  CHECK(clusters.group_of(2) == clusters.group_of(3));
  CHECK(clusters.group_of(1) != clusters.group_of(2));

  Clusters whole(3, {}, [](RecordNumber, RecordNumber) { return 20.F; });
  whole.join({{0, 1, 25}, {1, 2, 20}}, weights);
  CHECK(whole.pairs().size() == 3);
}
