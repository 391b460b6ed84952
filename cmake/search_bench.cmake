# Search alone at a million people; docs/search.md has the figures.
add_executable(search_bench EXCLUDE_FROM_ALL tests/bench/search_bench.cpp)
target_link_libraries(search_bench PRIVATE kept_search)
add_executable(duplicates_bench EXCLUDE_FROM_ALL tests/bench/duplicates_bench.cpp
               src/demo/names.cpp)
target_link_libraries(duplicates_bench PRIVATE kept_search)
