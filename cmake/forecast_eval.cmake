# The forecast on real histories; docs/forecast.md has the figures.
add_executable(forecast_eval EXCLUDE_FROM_ALL tests/bench/forecast_eval.cpp
               tests/bench/promise_histories.cpp)
target_link_libraries(forecast_eval PRIVATE kept_promises PkgConfig::ZLIB)
# Made-up worlds with a known truth.
add_executable(promise_simulator EXCLUDE_FROM_ALL tests/bench/promise_simulator.cpp)
target_link_libraries(promise_simulator PRIVATE kept_promises)
