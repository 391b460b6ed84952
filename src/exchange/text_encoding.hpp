// Which encoding a file of text is in, and its text as UTF-8. Files carry no label, so what cannot
// be known is guessed from the letters and said.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kept {

enum class EncodingCertainty { given, marked, proven, guessed };

/// `name` is "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1256" or "macintosh" (or the
/// one given by hand); `mark_bytes` is the length of the byte order mark to skip.
struct TextEncoding {
  std::string name = "UTF-8";
  EncodingCertainty certainty = EncodingCertainty::proven;
  std::size_t mark_bytes = 0;
};

/// The file as UTF-8. `replaced` characters had no reading and became U+FFFD; `mended` bytes stood
/// alone in UTF-8 text and were read as windows-1252.
struct DecodedFile {
  std::string text;
  TextEncoding encoding;
  std::size_t replaced = 0;
  std::size_t mended = 0;
  bool name_unknown = false;
};

/// Looks at the first megabyte: byte order mark, zeros of UTF-16, validity as UTF-8, then the
/// letters.
TextEncoding find_encoding(std::string_view bytes);

/// The most plausible of windows-1252, windows-1256 and macintosh for bytes that are not UTF-8.
std::string_view guess_charset(std::string_view bytes);

/// UTF-8 whose stray bytes are read as `charset`; adds their number to `mended`.
std::string mend_utf8(std::string_view bytes, std::string_view charset, std::size_t& mended);

/// Decodes the whole file; `by_hand` names an encoding chosen by a person and wins when it is
/// known.
DecodedFile decode_file(std::string bytes, std::string_view by_hand = {});

}  // namespace kept
