#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "base/text/fold.hpp"
#include "base/text/name_alike.hpp"

using namespace kept;

namespace {

bool same(std::string_view one, std::string_view other) {
  return is_same_name(fold(one), fold(other));
}
int cost(std::string_view one, std::string_view other) {
  return name_word_cost(fold(one), fold(other));
}

rc::Gen<std::string> word() {
  auto letter = rc::gen::elementOf(std::vector<std::string>{
      "a", "e", "i", "o", "u", "y", "b", "d", "f", "h", "k", "l", "m", "n", "r", "s", "t", "z"});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(letter), [](auto const& all) {
    std::string out;
    for (auto const& each : all) out += each;
    return out;
  });
}

}  // namespace

TEST_CASE("name alike: one name in two scripts") {
  for (auto [arabic, latin] : {std::pair("محمد", "Mohammed"),
                               {"محمد", "Muhamad"},
                               {"فاطمة", "Fatima"},
                               {"فاطمة", "Fatimah"},
                               {"فاطمة", "Fatma"},
                               {"يوسف", "Youssef"},
                               {"حسين", "Hussain"},
                               {"خديجة", "Khadija"},
                               {"خديجة", "Khadidja"},
                               {"قاسم", "Gassem"},
                               {"قاسم", "Kassim"},
                               {"جمال", "Gamal"},
                               {"جمال", "Djamel"},
                               {"شريف", "Cherif"},
                               {"شريف", "Sharif"},
                               {"عثمان", "Osman"},
                               {"عثمان", "Othman"},
                               {"ذو", "Zu"},
                               {"الحكيم", "Hakim"},
                               {"غسان", "Ghassan"},
                               {"مصطفى", "Mustafa"},
                               {"وليد", "Oualid"},
                               {"رضوان", "Redouane"},
                               {"بيتر", "Peter"},
                               {"فيغو", "Viggo"},
                               {"كريستيان", "Christian"},
                               {"عبدالرحمن", "Abdurrahman"}})
    CHECK_MESSAGE(same(arabic, latin), std::string(latin));
  for (auto [arabic, latin] : {std::pair("محمد", "Ahmad"),
                               {"محمد", "Hamid"},
                               {"فاطمة", "Fadi"},
                               {"خديجة", "Khalid"},
                               {"حسين", "Hassan"},
                               {"جمال", "Jamila"},
                               {"قاسم", "Karim"},
                               {"بيتر", "Viktor"},
                               {"ليلى", "Lotte"}})
    CHECK_MESSAGE(cost(arabic, latin) > cost("محمد", "Mohamed"), std::string(latin));
}

TEST_CASE("name alike: spellings of one name in one script") {
  for (auto [one, other] : {std::pair("Mohammed", "Muhamad"),
                            {"Mohammed", "Mohamad"},
                            {"Fatima", "Fatimah"},
                            {"Soren", "Søren"},
                            {"Philip", "Filip"},
                            {"Jytte", "Jütte"},
                            {"Khaled", "Khalid"},
                            {"Müller", "Mueller"},
                            {"Christian", "Kristian"},
                            {"حكيم", "الحكيم"},
                            {"هالة", "هالا"},
                            {"Ahmad", "Ahmed"}})
    CHECK_MESSAGE(same(one, other), std::string(other));
  for (auto [one, other] : {std::pair("Hassan", "Hussein"),
                            {"Mette", "Jette"},
                            {"Karen", "Maren"},
                            {"Jens", "Hans"},
                            {"محمد", "محمود"},
                            {"Lars", "Lasse"},
                            {"Hansen", "Jensen"}})
    CHECK_MESSAGE(!same(one, other), std::string(other));
}

TEST_CASE("name alike: words of other scripts and no words at all are equal or nothing") {
  CHECK(cost("Иван", "Иван") == 0);
  CHECK(cost("Иван", "Ivan") == name_cost_far);
  CHECK(cost("", "") == 0);
  CHECK(cost("", "a") == name_cost_far);
  CHECK(cost("a1", "a2") == name_cost_far);
  CHECK_FALSE(is_same_name("a1", "a2"));
  std::string longest(1000, 'a');
  CHECK(cost(longest + "b", longest) >= 0);
}

TEST_CASE("name alike: symmetric, nothing for equal words, little for a doubled letter") {
  CHECK(rc::check([] {
    auto one = *word(), other = *word();
    RC_ASSERT(name_word_cost(one, one) == 0);
    auto there = name_word_cost(one, other), back = name_word_cost(other, one);
    RC_ASSERT(there == back);
    RC_ASSERT(there >= 0 && there <= name_cost_far);
    NameWord a(one), b(other);
    if (there < name_cost_far && !one.empty() && !other.empty()) {
      RC_ASSERT(name_word_cost(a, b, there) == there);
      if (there > 0) RC_ASSERT(name_word_cost(a, b, there - 1) == name_cost_far);
    }
    auto at = one.find_first_of("bdfklmnrst");
    if (at == one.npos || one.size() > 38) return;
    auto doubled = one.substr(0, at + 1) + one.substr(at);
    RC_ASSERT(name_word_cost(one, doubled) <= 2);
  }));
}
