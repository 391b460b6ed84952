#pragma once
// Small pure readings of what stands in a request: percent-encoding, UTF-8, header tokens.
#include <optional>
#include <string>
#include <string_view>

namespace kept {

/// Decodes %XX, and + as a space where `plus_is_space` says so. Nothing when a % is not followed by
/// two hexadecimal digits, or when the outcome is not UTF-8 or holds a NUL.
enum class Plus { stays, is_space };
std::optional<std::string> percent_decoded(std::string_view text, Plus plus = Plus::stays);
/// Encodes everything but letters, digits and -._~
std::string percent_encoded(std::string_view text);

/// Equal apart from ASCII case.
bool same_word(std::string_view one, std::string_view other);
/// Without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);
/// Is `word` among the comma-separated words of a header value, apart from case and parameters?
bool has_word(std::string_view list, std::string_view word);

}  // namespace kept
