#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/text/slips.hpp"

using namespace kept;

namespace {

std::vector<std::int64_t> hashes(std::string_view word) {
  std::vector<std::int64_t> out;
  append_slip_hashes(word, out);
  return out;
}

bool share_a_hash(std::string_view one, std::string_view other) {
  auto a = hashes(one), b = hashes(other);
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

}  // namespace

TEST_CASE("slips: what one slip is") {
  CHECK(within_one_slip("hansen", "hansen"));
  CHECK(within_one_slip("hansen", "hanson"));
  CHECK(within_one_slip("hansen", "hanse"));
  CHECK(within_one_slip("hansen", "hannsen"));
  CHECK(within_one_slip("hansen", "hasnen"));
  CHECK(within_one_slip("محمد", "مجمد"));
  CHECK(within_one_slip("محمد", "محمود"));
  CHECK(within_one_slip("", "a"));
  CHECK(within_one_slip("jaeger", "jger"));
  CHECK(within_one_slip("jaeger", "jager"));
  CHECK(within_one_slip("baek", "bkae"));
  CHECK(share_a_hash("baek", "bkae"));
  CHECK(share_a_hash("jaeger", "jger"));
  CHECK_FALSE(within_one_slip("hansen", "hanosn"));
  CHECK_FALSE(within_one_slip("hansen", "jensen"));
  CHECK_FALSE(within_one_slip("hansen", "han"));
  CHECK_FALSE(within_one_slip("ab", "cd"));
  CHECK_FALSE(within_one_slip("", "ab"));
  CHECK_FALSE(within_one_slip("abc", "cab"));
}

TEST_CASE("slips: hashes are stored, so they must not change") {
  CHECK(hash_40("") == 1029988901050);
  CHECK(hash_40("hansen") == 460560045641);
  CHECK(hashes("hansen").size() == 7);
  CHECK(hashes("anna").size() == 4);
  CHECK(hashes("a").size() == 1);
}

TEST_CASE("slips: words one slip apart always share a hash") {
  auto letter = rc::gen::elementOf(std::vector<std::string>{"a", "b", "c", "ه", "م"});
  auto join = [](std::vector<std::string> const& letters) {
    std::string out;
    for (auto& each : letters) out += each;
    return out;
  };
  CHECK(rc::check([&] {
    auto letters =
        *rc::gen::suchThat(rc::gen::container<std::vector<std::string>>(letter),
                           [](auto const& all) { return all.size() >= 3 && all.size() < 20; });
    auto at = *rc::gen::inRange<std::size_t>(0, letters.size() - 1);
    auto slipped = letters;
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        slipped[at] = *letter;
        break;
      case 1:
        slipped.erase(slipped.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 2:
        slipped.insert(slipped.begin() + static_cast<std::ptrdiff_t>(at), *letter);
        break;
      default:
        std::swap(slipped[at], slipped[at + 1]);
    }
    RC_ASSERT(within_one_slip(join(letters), join(slipped)));
    RC_ASSERT(within_one_slip(join(slipped), join(letters)));
    RC_ASSERT(share_a_hash(join(letters), join(slipped)));
  }));
}
