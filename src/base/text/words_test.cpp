#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/text/words.hpp"

using namespace kept;
using Words = std::vector<std::string>;

TEST_CASE("words: as they are typed") {
  CHECK(typed_words("  Anne-Marie  O’Brien ") == Words{"anne", "marie", "obrien"});
  CHECK(typed_words("Sørensen, Jens") == Words{"sorensen", "jens"});
  CHECK(typed_words("mette.hansen@firma.dk") == Words{"mette", "hansen", "firma", "dk"});
  CHECK(typed_words("mhansen42") == Words{"mhansen"});
  CHECK(typed_words("mhansen1984") == Words{"mhansen", "1984"});
  CHECK(typed_words("42") == Words{"42"});
  CHECK(typed_words("الأحمد، محمد") == Words{"الاحمد", "محمد"});
  CHECK(typed_words("'quoted' - text").size() == 2);
  CHECK(typed_words(" .,- ").empty());
}

TEST_CASE("words: as they are stored, with the other ways to write them") {
  CHECK(stored_words("Mette Hansen Mette") == Words{"mette", "hansen"});
  CHECK(stored_words("Anne-Marie") == Words{"anne", "marie", "annemarie"});
  CHECK(stored_words("O'Brien") == Words{"o", "brien", "obrien"});
  CHECK(stored_words("Khalid Al-Ahmad") == Words{"khalid", "al", "ahmad", "alahmad"});
  CHECK(stored_words("Abd al-Rahman") == Words{"abd", "al", "rahman", "alrahman", "abdalrahman"});
  CHECK(stored_words("عبد الرحمن") == Words{"عبد", "الرحمن", "عبدالرحمن", "رحمن"});
  CHECK(stored_words("Joella") == Words{"jolla", "joella"});
  CHECK(stored_words("Sørensen") == Words{"sorensen"});
}

TEST_CASE("words: a very long word is cut at a letter, and typed ones alike") {
  std::string letters;
  for (int i = 0; i < 50; ++i) letters += "ي";
  REQUIRE(stored_words(letters).size() == 1);
  CHECK(stored_words(letters)[0].size() == 80);
  CHECK(typed_words(letters) == stored_words(letters));
}

TEST_CASE("words: every typed word of a text is among its stored ones") {
  auto letter = rc::gen::elementOf(std::vector<std::string>{
      "a", "o", "e", "ø", "l", "al", "abd", "-", "'", " ", "1", "23", "ال", "ا", "ب", "é", "\xFF"});
  CHECK(rc::check([&] {
    std::string text;
    for (auto& each : *rc::gen::container<Words>(letter)) text += each;
    auto stored = stored_words(text);
    for (auto& word : typed_words(text))
      RC_ASSERT(std::find(stored.begin(), stored.end(), word) != stored.end());
  }));
}
