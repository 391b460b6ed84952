# What script/bench needs beside the program.
add_executable(kept_bench_server EXCLUDE_FROM_ALL tests/bench/bench_server.cpp src/no_page.cpp)
target_link_libraries(kept_bench_server PRIVATE kept_commands)
add_executable(single_commits EXCLUDE_FROM_ALL tests/bench/single_commits.cpp)
target_link_libraries(single_commits PRIVATE PkgConfig::SQLITE)
add_library(kept_slow_fsync SHARED EXCLUDE_FROM_ALL tests/bench/slow_fsync.c)
target_link_libraries(kept_slow_fsync PRIVATE dl)
add_executable(forecast_bench EXCLUDE_FROM_ALL tests/bench/forecast_bench.cpp)
target_link_libraries(forecast_bench PRIVATE kept_promises)
add_custom_target(bench_programs DEPENDS kept_bench_server single_commits kept_slow_fsync
                  forecast_bench)
