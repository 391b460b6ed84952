# The page inside the program: kept_openapi -> TypeScript client -> page -> assembly with .incbin.
set(page_folder ${CMAKE_BINARY_DIR}/page)
file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS
     ${CMAKE_SOURCE_DIR}/web/src/* ${CMAKE_SOURCE_DIR}/web/public/*)
list(FILTER page_sources EXCLUDE REGEX "/schema\\.d\\.ts$|/messages/.*\\.ts$")
file(GLOB page_settings CONFIGURE_DEPENDS
     ${CMAKE_SOURCE_DIR}/web/*.ts ${CMAKE_SOURCE_DIR}/web/scripts/*
     ${CMAKE_SOURCE_DIR}/web/*.json ${CMAKE_SOURCE_DIR}/web/*.html)
add_custom_command(
  OUTPUT ${page_folder}/page_table.cpp ${page_folder}/page_bytes.S
  COMMAND ${CMAKE_SOURCE_DIR}/script/build-page $<TARGET_FILE:kept_openapi> ${page_folder}
  DEPENDS kept_openapi ${page_sources} ${page_settings}
          ${CMAKE_SOURCE_DIR}/script/build-page ${CMAKE_SOURCE_DIR}/script/make-page-table.mjs
  COMMENT "Building the page" VERBATIM USES_TERMINAL)
target_sources(kept PRIVATE ${page_folder}/page_table.cpp ${page_folder}/page_bytes.S)
