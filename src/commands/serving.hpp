#pragma once
// kept serve, as a function: the measurements serve the same program with one route more.
#include "app/app.hpp"
#include "app/settings.hpp"

namespace kept {

struct Serving {
  StoreSettings store = {};  // folder and database are taken from the settings
  std::vector<Chapter> further_chapters = {};
};

/// Serves until SIGTERM; gives the exit status.
Result<int> serve(Settings const& settings, Serving serving);

}  // namespace kept
