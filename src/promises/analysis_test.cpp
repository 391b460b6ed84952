#include "promises/analysis.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "base/json_write.hpp"
#include "promises/forecast.hpp"

using namespace kept;

namespace {

PastPromise row(std::int64_t made, double actual, std::optional<std::int64_t> done = {}) {
  return {"quote", "anna", made, 10, actual, done};
}

}  // namespace

TEST_CASE("a row is forecast only from those done before it was made") {
  std::vector<PastPromise> rows;
  for (int i = 0; i < 5; ++i) rows.push_back(row(i, 10, 100));
  rows.push_back(row(100, 10, 110));  // the five were done in the moment it was made: not before
  rows.push_back(row(101, 10, 110));
  auto analysis = analyse_promises(rows, Compare::alone);
  CHECK(analysis.rows == 7);
  CHECK(analysis.abstained == 6);
  CHECK(analysis.scored == 1);
}

TEST_CASE("a table in any order is the table in the order made") {
  std::mt19937 random(3);
  std::vector<PastPromise> rows;
  for (int i = 0; i < 200; ++i) rows.push_back(row(i, 5 + double(random() % 20), i + 7));
  auto in_order = to_json(analyse_promises(rows, Compare::with_baselines));
  std::shuffle(rows.begin(), rows.end(), random);
  CHECK(to_json(analyse_promises(rows, Compare::with_baselines)) == in_order);
}

TEST_CASE("without the moment it was done a row is known to the rows below it") {
  std::vector<PastPromise> rows;
  for (int i = 0; i < 7; ++i) rows.push_back(row(i, 10));
  auto analysis = analyse_promises(rows, Compare::alone);
  CHECK(analysis.abstained == 5);
  CHECK(analysis.scored == 2);
}

TEST_CASE("the analysis says what the record says") {
  std::vector<PastPromise> rows;
  DeliveryRecord record;
  for (double ratio : {1.0, 1.5, .8, 2.0, 1.2}) {
    rows.push_back(row(0, 10 * ratio));
    record.learn({Id{1}, Id{2}, 10, 10 * ratio});
  }
  rows.push_back(row(1, 15));
  auto analysis = analyse_promises(rows, Compare::alone);
  auto line = record.forecast({Id{1}, Id{2}, 10}).log_quantile(.9);
  REQUIRE(analysis.pinball_90);
  CHECK(*analysis.pinball_90 == doctest::Approx(pinball(line, std::log(1.5), .9)).epsilon(1e-12));
  CHECK(*analysis.median_stretch_90 == doctest::Approx(std::exp(line)).epsilon(1e-12));
  CHECK(*analysis.coverage_90 == 1);
  CHECK(analysis.by_kind.size() == 1);
  CHECK(analysis.by_kind[0].rows == 6);
}

TEST_CASE("open rows are counted, and nothing is learnt from them") {
  std::vector<PastPromise> rows;
  for (int i = 0; i < 6; ++i) rows.push_back(row(i, 10));
  rows[2].actual.reset();
  auto analysis = analyse_promises(rows, Compare::alone);
  CHECK(analysis.open == 1);
  CHECK(analysis.scored == 0);
  CHECK(analysis.abstained == 5);
  CHECK_FALSE(analysis.coverage_90);
}

TEST_CASE("nothing in a table is still an answer") {
  auto analysis = analyse_promises({}, Compare::with_baselines);
  CHECK(analysis.rows == 0);
  CHECK(to_json(analysis).starts_with(R"({"rows":0,"open":0,"scored":0,"abstained":0,)"
                                      R"("coverage_90":null)"));
}

TEST_CASE("beside an estimate that is mostly short ours loses less, and the interval says so") {
  std::mt19937 random(11);
  std::normal_distribution<> noise(.3, .2);
  std::vector<PastPromise> rows;
  for (int i = 0; i < 400; ++i) rows.push_back(row(i, 10 * std::exp(noise(random))));
  auto analysis = analyse_promises(rows, Compare::with_baselines);
  REQUIRE(analysis.baselines.size() == 3);
  CHECK(analysis.baselines[0].name == "estimate");
  CHECK(*analysis.baselines[0].pinball_lower_by_low > 0);
  CHECK(*analysis.coverage_90 > .86);
  CHECK(*analysis.coverage_90 < .95);
}
