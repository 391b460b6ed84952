#include "exchange/text_encoding.hpp"

#include <algorithm>
#include <array>

#include "base/charset.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

constexpr std::size_t looked_at_max = 1 << 20;

enum class Letter { none, space, latin_lower, latin_upper, rare_lower, rare_upper, arabic, symbol };

Letter letter_of(char32_t point) {
  if (point == ' ' || point == '\t' || point == '\n' || point == '\r') return Letter::space;
  if (point < 0x80) {
    if (point >= 'a' && point <= 'z') return Letter::latin_lower;
    if (point >= 'A' && point <= 'Z') return Letter::latin_upper;
    return Letter::none;
  }
  if (point >= 0x0621 && point <= 0x0652) return Letter::arabic;
  if (point == 0xD7 || point == 0xF7) return Letter::symbol;
  if (point == 0xD0 || point == 0xDD || point == 0xDE) return Letter::rare_upper;
  if (point == 0xF0 || point == 0xFD || point == 0xFE) return Letter::rare_lower;
  if (point >= 0xC0 && point <= 0xDE) return Letter::latin_upper;
  if (point >= 0xDF && point <= 0xFF) return Letter::latin_lower;
  if (point == 0x152 || point == 0x160 || point == 0x178 || point == 0x17D) {
    return Letter::rare_upper;
  }
  if (point == 0x153 || point == 0x161 || point == 0x17E) return Letter::rare_lower;
  return Letter::symbol;
}

bool is_latin(Letter letter) {
  return letter == Letter::latin_lower || letter == Letter::latin_upper ||
         letter == Letter::rare_lower || letter == Letter::rare_upper;
}
bool is_upper(Letter letter) {
  return letter == Letter::latin_upper || letter == Letter::rare_upper;
}

/// The upper half of a charset as letters.
std::array<Letter, 256> letters_of(std::string_view charset) {
  std::array<Letter, 256> table{};
  for (int byte = 0; byte < 256; ++byte) {
    char32_t point = static_cast<char32_t>(byte);
    if (byte >= 0x80) {
      char const one = static_cast<char>(byte);
      auto const decoded = decode_charset({&one, 1}, charset);
      auto const text = decoded ? decoded->text : std::string();
      auto const at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
      if (text.size() == 2) point = static_cast<char32_t>((at(0) & 0x1F) << 6 | (at(1) & 0x3F));
      if (text.size() == 3) point = 0x2000;  // quotes, dashes, currency: a symbol
    }
    table[static_cast<std::size_t>(byte)] = letter_of(point);
  }
  return table;
}

/// How much the text reads like words when each byte is taken for that letter.
long plausibility(std::string_view bytes, std::array<Letter, 256> const& table) {
  long score = 0;
  Letter before = Letter::space;
  bool word_is_arabic = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    auto const byte = static_cast<unsigned char>(bytes[i]);
    Letter const letter = table[byte];
    auto const next =
        i + 1 < bytes.size() ? table[static_cast<unsigned char>(bytes[i + 1])] : Letter::space;
    if (byte >= 0x80) {
      bool const inside = is_latin(before) && is_latin(next);
      if (letter == Letter::arabic) {
        score += before == Letter::arabic || next == Letter::arabic ? 3 : -1;
        if (is_latin(before) || is_latin(next)) score -= 6;
        word_is_arabic = true;
      } else if (letter == Letter::latin_lower) {
        score += word_is_arabic ? -2 : 2;
      } else if (letter == Letter::latin_upper) {
        bool const misplaced = before == Letter::latin_lower;
        bool const lone = before == Letter::space && next == Letter::latin_lower;
        score += misplaced ? -4 : lone || is_upper(before) || is_upper(next) ? 2 : 0;
      } else if (letter == Letter::rare_lower || letter == Letter::rare_upper) {
        score += is_upper(letter) && before == Letter::latin_lower ? -4 : 0;
      } else {
        score += inside ? -5 : is_latin(before) || is_latin(next) ? -2 : 0;
      }
    }
    if (letter == Letter::space) word_is_arabic = false;
    before = letter;
  }
  return score;
}

/// Zeros at every other place are Latin letters in UTF-16; Arabic text shows 0x06 there.
std::string_view utf16_without_mark(std::string_view bytes) {
  std::size_t const pairs = std::min<std::size_t>(bytes.size() / 2, 4096);
  if (pairs < 2) return {};
  std::array<std::size_t, 2> zeros{};
  std::array<std::size_t, 2> highs{};
  for (std::size_t i = 0; i < pairs * 2; ++i) {
    if (bytes[i] == 0) ++zeros[i % 2];
    if (bytes[i] == 0 || bytes[i] == 6) ++highs[i % 2];
  }
  auto const is_high = [&](std::size_t side) {
    return zeros[side] > 0 && highs[side] * 10 >= pairs * 9 && zeros[1 - side] * 20 <= pairs;
  };
  if (is_high(1)) return "UTF-16LE";
  return is_high(0) ? "UTF-16BE" : std::string_view();
}

/// Valid characters beyond ASCII and stray bytes, in the part that is looked at.
struct Utf8Count {
  std::size_t valid = 0;
  std::size_t stray = 0;
};

Utf8Count count_utf8(std::string_view bytes, bool cut) {
  Utf8Count count;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const length = utf8_length(bytes, at);
    bool const at_the_cut = cut && bytes.size() - at < 4;
    if (length > 1) ++count.valid;
    if (length == 0 && !at_the_cut) ++count.stray;
    at += length == 0 ? 1 : length;
  }
  return count;
}

}  // namespace

std::string_view guess_charset(std::string_view bytes) {
  static constexpr std::array<std::string_view, 3> names{"windows-1252", "windows-1256",
                                                         "macintosh"};
  static std::array const tables{letters_of(names[0]), letters_of(names[1]), letters_of(names[2])};
  bytes = bytes.substr(0, looked_at_max);
  std::size_t best = 0;
  long best_score = plausibility(bytes, tables[0]);
  for (std::size_t i = 1; i < names.size(); ++i) {
    long const score = plausibility(bytes, tables[i]);
    if (score <= best_score) continue;
    best = i;
    best_score = score;
  }
  return names[best];
}

TextEncoding find_encoding(std::string_view bytes) {
  using enum EncodingCertainty;
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"UTF-8", marked, 3};
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return {"UTF-32LE", marked, 4};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16LE", marked, 2};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16BE", marked, 2};
  auto const wide = utf16_without_mark(bytes);
  if (!wide.empty()) return {std::string(wide), guessed, 0};
  auto const looked_at = bytes.substr(0, looked_at_max);
  auto const count = count_utf8(looked_at, looked_at.size() < bytes.size());
  if (count.stray == 0) return {"UTF-8", proven, 0};
  if (count.valid >= 4 * count.stray) return {"UTF-8", guessed, 0};
  return {std::string(guess_charset(looked_at)), guessed, 0};
}

std::string mend_utf8(std::string_view bytes, std::string_view charset, std::size_t& mended) {
  std::string out;
  out.reserve(bytes.size() + 16);
  std::size_t plain = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const length = utf8_length(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    out.append(bytes.substr(plain, at - plain));
    std::size_t const first = at;
    while (at < bytes.size() && utf8_length(bytes, at) == 0) ++at;
    auto const run = decode_charset(bytes.substr(first, at - first), charset);
    out += run ? run->text : std::string("\xEF\xBF\xBD");
    mended += at - first;
    plain = at;
  }
  out.append(bytes.substr(plain));
  return out;
}

DecodedFile decode_file(std::string bytes, std::string_view by_hand) {
  DecodedFile file;
  file.encoding = find_encoding(bytes);
  if (!by_hand.empty()) {
    // A mark that fits the chosen encoding is skipped all the same.
    std::size_t const mark = by_hand == file.encoding.name ? file.encoding.mark_bytes : 0;
    if (decode_charset("", by_hand)) {
      file.encoding = {std::string(by_hand), EncodingCertainty::given, mark};
    } else {
      file.name_unknown = true;
    }
  }
  bytes.erase(0, file.encoding.mark_bytes);
  if (file.encoding.name == "UTF-8" || file.encoding.name == "utf-8") {
    file.text = is_utf8(bytes) ? std::move(bytes) : mend_utf8(bytes, "windows-1252", file.mended);
    return file;
  }
  auto decoded = decode_charset(bytes, file.encoding.name);
  file.text = std::move(decoded->text);
  file.replaced = decoded->unreadable;
  return file;
}

}  // namespace kept
