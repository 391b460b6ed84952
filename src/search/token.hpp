#pragma once
// What the index of people and organisations holds: numbers. A word stands in it as the number of
// its row in search_word, so that both databases index short, equal things and no name is kept in
// an index that cannot be scrubbed.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kept {

using Token = std::int64_t;
using Tokens = std::vector<Token>;  // ascending, each once

/// What a token says about the entry that has it. The numbers are stored.
enum class TokenKind : std::int64_t {
  word = 0,            // the word stands in some field
  name_word = 1,       // it stands in a name
  name_beginning = 2,  // a word of a name begins with these one to three letters
  organisation_beginning = 3,
  phone_piece = 4,  // these three digits stand together in a phone number
  text_word = 5     // the word stands in a text (a note, a promise), or names whom it is about
};

constexpr std::size_t beginning_letters_max = 3;
constexpr std::size_t phone_piece_digits = 3;

Token word_token(TokenKind kind, std::int64_t word_id);
/// `letters`: one to three folded letters. Two beginnings may share a token (a 20-bit hash): what
/// is found is looked at again by match.hpp.
Token beginning_token(TokenKind kind, std::string_view letters);
/// Appends a token for each three digits that stand together in `digits`.
void append_phone_tokens(std::string_view digits, Tokens& out);

TokenKind kind_of(Token token);
/// The word of a token of kind word, name_word or text_word.
std::int64_t word_id_of(Token token);

void sort_once(Tokens& tokens);
/// Ascending numbers as bytes, for search_entry.tokens on SQLite.
std::string packed(Tokens const& tokens);
Tokens unpacked(std::string_view bytes);
/// As words for FTS5: base 36.
std::string as_text(Tokens const& tokens);
void append_text(Token token, std::string& out);
/// As PostgreSQL writes arrays: {1,2,3}.
std::string as_array(std::vector<std::int64_t> const& numbers);
std::vector<std::int64_t> read_array(std::string_view text);

/// The first `letters` letters of a word; all of a shorter one.
std::string_view first_letters(std::string_view word, std::size_t letters);

}  // namespace kept
