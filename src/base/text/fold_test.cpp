#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/text/fold.hpp"

using namespace kept;

namespace {

std::string unescape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.substr(i).starts_with("\\u")) {
      out += text[i];
      continue;
    }
    auto code = std::stoul(std::string(text.substr(i + 2, 4)), nullptr, 16);
    if (code < 0x80) {
      out += static_cast<char>(code);
    } else if (code < 0x800) {
      out += {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 63))};
    } else {
      out += {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 63)),
              static_cast<char>(0x80 | (code & 63))};
    }
    i += 5;
  }
  return out;
}

}  // namespace

TEST_CASE("fold: the table that server and page share") {
  std::ifstream file(KEPT_FOLD_CASES);
  REQUIRE(file.good());
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    auto tab = line.find('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, line);
    CHECK(fold(unescape(line.substr(0, tab))) == unescape(line.substr(tab + 1)));
    ++cases;
  }
  CHECK(cases >= 40);
}

TEST_CASE("fold: bytes that are not UTF-8 count as spaces") {
  CHECK(fold("a\xFFz\xC3") == "a z ");
  CHECK(fold("\xED\xA0\x80").find_first_not_of(' ') == std::string::npos);
}

TEST_CASE("fold: any bytes give text that folds to itself") {
  CHECK(rc::check([](std::string const& bytes) {
    auto once = fold(bytes);
    RC_ASSERT(fold(once) == once);
  }));
}

TEST_CASE("fold: any text folds to itself, and grows as it is typed") {
  auto letter = rc::gen::elementOf(std::vector<std::string>{
      "a", "A", "å", "Å", "o", "e",  "ø",      "Ö", "œ", "æ", "ß", "İ", "أ",
      "ة", "ى", "ّ",  "ـ", "٣", "が", "\u0301", "ﷺ", "Ǽ", "-", "’", " "});
  CHECK(rc::check([&] {
    auto letters = *rc::gen::container<std::vector<std::string>>(letter);
    std::string text, before;
    for (auto& each : letters) {
      text += each;
      auto now = fold(text);
      RC_ASSERT(now.starts_with(before));
      RC_ASSERT(fold(now) == now);
      before = now;
    }
  }));
}
