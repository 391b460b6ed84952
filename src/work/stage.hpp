#pragma once
// The firm's own stages of a sale, in its own words and order. There is always one that is open,
// one that is won and one that is lost.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "firm/firm.hpp"

namespace kept {

enum class StageKind { open, won, lost };
constexpr auto words_of(StageKind) { return std::array{"open"sv, "won"sv, "lost"sv}; }

struct Stage {
  Id id;
  std::int64_t version = 0;
  std::string name;
  StageKind kind = StageKind::open;
  std::int64_t position = 0;               // in the pipeline
  std::optional<std::int64_t> likelihood;  // per cent, as the firm sees it; of an open one
};
constexpr auto fields_of(Stage const*) {
  return std::tuple{field("id", &Stage::id),
                    field("version", &Stage::version),
                    field("name", &Stage::name, required).max(100),
                    field("kind", &Stage::kind, made_once),
                    field("position", &Stage::position, from_client).range(0, 10'000),
                    field("likelihood", &Stage::likelihood, from_client).range(0, 100)};
}

constexpr std::size_t stages_max = 30;

/// Trims the name. Refuses missing, duplicate (name, whatever its case), and bad_value for a
/// likelihood of a stage where it is decided already.
Done settle(Stage& stage, std::vector<Stage> const& others);
/// What a firm begins with, in its language.
std::vector<Stage> usual_stages(Language language);

}  // namespace kept
