#include <doctest/doctest.h>

#include "@room@/@noun@.hpp"

using namespace kept;

TEST_CASE("a @noun@ has a name") {
  @Noun@ @noun@;
  @noun@.name = " ";
  REQUIRE_FALSE(settle(@noun@));
  CHECK(settle(@noun@).error().field == "name");
  @noun@.name = "x";
  CHECK(settle(@noun@));
}
