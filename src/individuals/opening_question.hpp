#pragma once
// One question to begin a talk about a topic with. The page holds its words in three languages.
#include "base/field.hpp"

namespace kept {

/// One for each upper topic that comes with Kept; `other` for the firm's own.
enum class OpeningQuestion {
  other,
  ball_games,
  water_sports,
  running_cycling,
  fitness,
  winter_sports,
  martial_arts,
  following_sport,
  animals,
  motors,
  outdoors,
  plants,
  travel,
  food,
  drinks,
  home_style,
  family,
  calm,
  making_music,
  music,
  stage,
  art,
  photo_film,
  books,
  games,
  handicraft,
  building,
  collecting,
  technology,
  history,
  languages,
  science,
  business,
  community,
  green
};
constexpr auto words_of(OpeningQuestion) {
  return std::array{"other"sv,      "ball_games"sv,    "water_sports"sv, "running_cycling"sv,
                    "fitness"sv,    "winter_sports"sv, "martial_arts"sv, "following_sport"sv,
                    "animals"sv,    "motors"sv,        "outdoors"sv,     "plants"sv,
                    "travel"sv,     "food"sv,          "drinks"sv,       "home_style"sv,
                    "family"sv,     "calm"sv,          "making_music"sv, "music"sv,
                    "stage"sv,      "art"sv,           "photo_film"sv,   "books"sv,
                    "games"sv,      "handicraft"sv,    "building"sv,     "collecting"sv,
                    "technology"sv, "history"sv,       "languages"sv,    "science"sv,
                    "business"sv,   "community"sv,     "green"sv};
}

/// The enumerators stand in the order of the upper topics' numbers, 100 to 3400.
constexpr OpeningQuestion opening_question(Id family_id) {
  auto const group = family_id.value / 100;
  bool const builtin = family_id.value % 100 == 0 && group >= 1 &&
                       group < static_cast<std::int64_t>(words_of(OpeningQuestion{}).size());
  return builtin ? static_cast<OpeningQuestion>(group) : OpeningQuestion::other;
}

}  // namespace kept
