# How well mail is read, against the answers of other parsers; docs/mail.md has the figures.
add_executable(mime_eval EXCLUDE_FROM_ALL tests/mail/mime_eval.cpp)
target_link_libraries(mime_eval PRIVATE kept_mail)
# The list of nasty HTML is a file, so that a browser can be shown it too.
target_compile_definitions(mail_tests PRIVATE
  KEPT_NASTY_HTML="${CMAKE_SOURCE_DIR}/tests/mail/nasty_html.txt")
add_executable(safe_html_lines EXCLUDE_FROM_ALL tests/mail/safe_html_lines.cpp)
target_link_libraries(safe_html_lines PRIVATE kept_mail)
