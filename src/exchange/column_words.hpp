// The words of headers in three languages, and the words of roles, channels and directions in
// cells.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "exchange/columns.hpp"
#include "individuals/conversation.hpp"
#include "individuals/role.hpp"

namespace kept {

/// `key` as header_key() makes it. `label` is what the word says beside the field.
struct HeaderWord {
  ColumnField field = ColumnField::own_field;
  std::string_view label;
};

/// The meaning of a whole header without numbers; nullopt when the list has no such word.
std::optional<HeaderWord> find_header_word(std::string_view key, TableNoun noun);

/// "work" for home, work, business, privat, arbejde, منزل ...; empty for other words.
std::string_view place_word(std::string_view key);

std::optional<Role> role_named(std::string_view cell);
std::optional<Channel> channel_named(std::string_view cell);

}  // namespace kept
