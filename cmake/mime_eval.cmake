# How well mail is read, against the answers of other parsers; docs/mail.md has the figures.
add_executable(mime_eval EXCLUDE_FROM_ALL tests/mail/mime_eval.cpp)
target_link_libraries(mime_eval PRIVATE kept_mail)
