#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/text/fold.hpp"
#include "base/text/name_key.hpp"

using namespace kept;

namespace {

bool share_a_key(std::string_view one, std::string_view other) {
  auto a = name_keys(fold(one)), b = name_keys(fold(other));
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

}  // namespace

TEST_CASE("name key: spellings of one name share a key") {
  for (auto [one, other] : {std::pair("محمد", "Mohammed"),
                            {"محمد", "Muhamad"},
                            {"فاطمة", "Fatimah"},
                            {"فاطمة", "Fatma"},
                            {"خديجة", "Hadija"},
                            {"شريف", "Cherif"},
                            {"عثمان", "Osman"},
                            {"عثمان", "Othman"},
                            {"الحكيم", "Hakim"},
                            {"الحكيم", "alhakim"},
                            {"وليد", "Oualid"},
                            {"علي", "Ali"},
                            {"آية", "Aya"},
                            {"Philip", "Filip"},
                            {"Christian", "Kristian"},
                            {"Wagner", "Vagner"},
                            {"قاسم", "Gassem"},
                            {"Åse", "Aase"}})
    CHECK_MESSAGE(share_a_key(one, other), std::string(other));
  CHECK_FALSE(share_a_key("Mette", "Karen"));
  CHECK_FALSE(share_a_key("محمد", "Karim"));
}

TEST_CASE("name key: few, also of hostile words") {
  CHECK(name_keys("").empty());
  CHECK(name_keys("иван").empty());
  CHECK(name_keys("123").empty());
  CHECK(rc::check([](std::string const& text) {
    auto keys = name_keys(fold(text));
    RC_ASSERT(keys.size() <= 16);
    for (auto const& key : keys) RC_ASSERT(key.size() <= 13 && !key.empty());
  }));
  CHECK(name_keys("cchcchcchcchcchcch").size() <= 8);
}
