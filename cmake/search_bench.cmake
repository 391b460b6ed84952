# Search alone at a million people, and how well it finds names in other spellings; docs/search.md
# has the figures.
add_executable(search_bench EXCLUDE_FROM_ALL tests/bench/search_bench.cpp)
target_link_libraries(search_bench PRIVATE kept_search)
add_executable(search_eval EXCLUDE_FROM_ALL tests/bench/search_eval.cpp)
target_link_libraries(search_eval PRIVATE kept_search PkgConfig::ZLIB)
