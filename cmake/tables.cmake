# Tables made in the build from npm packages (tools/package.json), before any library.
find_program(NODE NAMES node REQUIRED)
find_program(NPM NAMES npm REQUIRED)
set(tables ${CMAKE_BINARY_DIR}/tables)
set(packages ${CMAKE_SOURCE_DIR}/tools/node_modules)
file(MAKE_DIRECTORY ${tables})

# Every build of this checkout shares them.
add_custom_command(
  OUTPUT ${packages}/.package-lock.json
  COMMAND ${NPM} ci --silent --no-audit --no-fund
  COMMAND ${CMAKE_COMMAND} -E touch ${packages}/.package-lock.json
  DEPENDS ${CMAKE_SOURCE_DIR}/tools/package.json ${CMAKE_SOURCE_DIR}/tools/package-lock.json
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/tools
  COMMENT "Fetching what the tables are made from" VERBATIM)

add_custom_command(
  OUTPUT ${tables}/phone_plans.cpp
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/script/make-phone-table.mjs ${packages}
          ${tables}/phone_plans.cpp
  DEPENDS ${CMAKE_SOURCE_DIR}/script/make-phone-table.mjs ${packages}/.package-lock.json
  COMMENT "Making the table of phone numbers" VERBATIM)
target_sources(kept_base PRIVATE ${tables}/phone_plans.cpp)

# Half a minute of sums over 200 countries and 17 years: the builds of this checkout share a copy.
add_custom_command(
  OUTPUT ${tables}/holiday_table.cpp
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/script/make-holiday-table.mjs ${packages}
          ${tables}/holiday_table.cpp ${CMAKE_SOURCE_DIR}/build/tables
  DEPENDS ${CMAKE_SOURCE_DIR}/script/make-holiday-table.mjs
          ${CMAKE_SOURCE_DIR}/script/holiday-names.mjs ${packages}/.package-lock.json
  COMMENT "Making the table of holidays" VERBATIM)
target_sources(kept_firm PRIVATE ${tables}/holiday_table.cpp)

set_source_files_properties(src/base/text/fold_test.cpp PROPERTIES COMPILE_DEFINITIONS
                            KEPT_FOLD_CASES="${CMAKE_SOURCE_DIR}/tests/fold_cases.txt")
