# Search and the scan for duplicates alone at a million people, and how well names are found in
# other spellings; docs/search.md and docs/duplicates.md have the figures.
add_executable(search_bench EXCLUDE_FROM_ALL tests/bench/search_bench.cpp)
target_link_libraries(search_bench PRIVATE kept_search)
add_executable(search_eval EXCLUDE_FROM_ALL tests/bench/search_eval.cpp)
target_link_libraries(search_eval PRIVATE kept_search PkgConfig::ZLIB)
add_executable(duplicates_bench EXCLUDE_FROM_ALL tests/bench/duplicates_bench.cpp)
target_link_libraries(duplicates_bench PRIVATE kept_demo)
