#include <doctest/doctest.h>

#include "base/text/email.hpp"

using namespace kept;

TEST_CASE("e-mail: one address however it is written") {
  for (auto written : {"mette@firma.dk", " Mette@Firma.DK ", "mailto:mette@firma.dk",
                       "Mette Hansen <METTE@firma.dk>", "\"A <b>\" <mette@firma.dk>"})
    CHECK_MESSAGE(normalised_email(written) == "mette@firma.dk", written);
  for (auto written : {"", "mette", "@firma.dk", "mette@", "a b@c.dk", "<>"})
    CHECK_MESSAGE(normalised_email(written) == "", written);
}
