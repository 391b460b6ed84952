#pragma once
// Every way Kept says no: the name on the wire, and its HTTP status. The page holds a sentence for
// each in three languages; script/check compares the two lists.
#define KEPT_REFUSAL_CODES(code)                                                                   \
  code(already_merged, 409) code(already_set_up, 409) code(already_undone, 409) code(              \
      bad_cell, 422) code(bad_cursor, 400) code(bad_day, 422) code(bad_email, 422)                 \
      code(bad_encoding, 422) code(bad_file, 422) code(bad_id, 422) code(bad_json, 400) code(      \
          bad_parameter, 400) code(bad_request, 400) code(bad_value, 422) code(busy, 503)          \
          code(cross_site, 403) code(database_newer, 409) code(database_unreadable, 409)           \
              code(duplicate, 409) code(folder_in_use, 409) code(folder_not_empty, 409) code(      \
                  folder_unreadable, 409) code(idempotency_key_reused, 422) code(kept_apart, 409)  \
                  code(last_owner, 409) code(length_required, 411) code(link_expired, 410) code(   \
                      method_not_allowed, 405) code(missing, 422) code(no_such_code, 422)          \
                      code(not_acceptable, 406) code(not_allowed, 403) code(not_found, 404) code(  \
                          not_ready, 503) code(not_signed_in, 401) code(password_common, 422)      \
                          code(password_short, 422) code(port_in_use, 409) code(                   \
                              precondition_required, 428) code(promise_already_done, 409)          \
                              code(promise_already_withdrawn, 409) code(                           \
                                  promise_needs_one_counterpart,                                   \
                                  422) code(promise_not_done,                                      \
                                            409) code(promise_same_day, 422)                       \
                                  code(read_only_field, 422) code(same_as_before, 422) code(       \
                                      stale, 412) code(still_used, 409)                            \
                                      code(tls_needed, 403) code(timeout, 408) code(too_deep, 400) \
                                          code(too_large, 413) code(too_long, 422) code(           \
                                              too_many, 422) code(too_many_requests, 429)          \
                                              code(too_many_streams,                               \
                                                   429) code(undo_other_first, 409)                \
                                                  code(undo_too_late, 409) code(uri_too_long, 414) \
                                                      code(headers_too_large, 431)                 \
                                                          code(unknown_encoding, 415) code(        \
                                                              unknown_field, 422)                  \
                                                              code(unknown_method, 501) code(      \
                                                                  unknown_type, 415)               \
                                                                  code(unknown_zone, 422) code(    \
                                                                      wrong_password, 401)         \
                                                                      code(wrong_range, 422)       \
                                                                          code(wrong_type, 422)
