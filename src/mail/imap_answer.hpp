// One answer of an IMAP server (RFC 3501, 7) taken apart. Any bytes: what is no answer is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kept {

constexpr std::size_t imap_answer_bytes_max = 256 * 1024;  // without its literals
constexpr std::size_t imap_literals_max = 64;              // of one answer
constexpr std::size_t imap_values_max = 4'000;
constexpr int imap_depth_max = 10;

struct ImapValue {
  enum class Kind { atom, text, list, nil };
  Kind kind = Kind::nil;
  std::string text;              // of an atom as written, of a text without quotes
  std::vector<ImapValue> items;  // of a list
};

struct ImapAnswer {
  std::string tag;           // "*", "+", or that of the command it ends
  std::string word;          // in capitals: "OK", "FETCH", "LIST"
  std::uint32_t number = 0;  // "* 12 FETCH"
  std::string code;          // of [UIDVALIDITY 7]: "UIDVALIDITY 7"
  std::vector<ImapValue> values;

  /// The value behind this name in the list of a FETCH.
  ImapValue const* item(std::string_view name) const;
  ImapValue* item(std::string_view name);
};

/// The lines of one answer without their ends, joined; each literal is one NUL there, its bytes
/// stand in `literals`, which are moved away.
std::optional<ImapAnswer> read_imap_answer(std::string_view text,
                                           std::vector<std::string>& literals);

/// How many bytes follow a line that ends "{123}"; nothing where none do.
std::optional<std::uint64_t> literal_after(std::string_view line);

std::optional<std::uint32_t> imap_number(std::string_view text);

/// "Udg&AOU-ende" is "Udgående" (RFC 3501, 5.1.3); what is written wrong stays as it is.
std::string folder_name_shown(std::string_view name);

/// As it is said to a server; nothing for what cannot be (line ends, NUL).
std::optional<std::string> imap_quoted(std::string_view text);

}  // namespace kept
