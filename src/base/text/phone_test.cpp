#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "base/text/phone.hpp"
#include "base/text/phone_plan.hpp"

using namespace kept;

namespace {
std::string in(std::string_view country, std::string_view written) {
  return e164(written, country).value_or("-");
}
}  // namespace

TEST_CASE("phones: one number however it is written") {
  for (auto written :
       {"20 30 40 50", "+45 20304050", "0045-20-30-40-50", "+45 (0) 20 30 40 50", "(45) 20304050",
        "4520304050", "٢٠٣٠٤٠٥٠", "+٤٥ ٢٠ ٣٠ ٤٠ ٥٠", "２０３０４０５０", "tel:+4520304050",
        "Tlf. 20 30 40 50", "20304050 ext. 12", "20304050x12", "20304050;ext=12",
        "20304050 lokal 7", "20.30.40.50"})
    CHECK_MESSAGE(in("DK", written) == "+4520304050", written);
  for (auto written : {"050 123 4567", "+971 50 123 4567", "00971501234567", "+971 (0)50 1234567",
                       "+971 050 123 4567", "50 123 4567", "٠٥٠ ١٢٣ ٤٥٦٧"})
    CHECK_MESSAGE(in("AE", written) == "+971501234567", written);
  for (auto written : {"(202) 555-0143", "1-202-555-0143", "+1 202 555 0143", "001 202 555 0143"})
    CHECK_MESSAGE(in("US", written) == "+12025550143", written);
}

TEST_CASE("phones: each country dials in its own way") {
  CHECK(in("GB", "020 7946 0018") == "+442079460018");
  CHECK(in("GB", "+45 20304050") == "+4520304050");
  CHECK(in("US", "011 45 20304050") == "+4520304050");
  CHECK(in("HU", "06 20 123 4567") == "+36201234567");
  CHECK(in("RU", "8 (912) 345-67-89") == "+79123456789");
  CHECK(in("IT", "06 698 12345") == "+390669812345");
  CHECK(in("SE", "070-123 45 67") == "+46701234567");
  CHECK(in("SA", "055 123 4567") == "+966551234567");
}

TEST_CASE("phones: what is no number gives none") {
  for (auto written : {"", "abc", "12", "+", "++45", "+999 123456", "123456789012345678901234567",
                       "20 30 40", "\xFF\xFE"})
    CHECK_MESSAGE(in("DK", written) == "-", written);
  CHECK(in("", "+45 20304050") == "+4520304050");
  CHECK(in("", "20304050") == "-");
  CHECK(phone_digits("+45 (0)20-30 ext 4") == "452030");
}

TEST_CASE("phones: every country's example is the same number in every form") {
  int countries = 0;
  for (auto& plan : phone_plans()) {
    std::string example = plan.example, country = plan.country;
    if (example.empty()) continue;
    auto whole = std::string("+") + plan.calling_code + example;
    CHECK_MESSAGE(in(country, example) == whole, country);
    CHECK_MESSAGE(in(country, whole) == whole, country);
    CHECK_MESSAGE(in("DK", whole) == whole, country);
    CHECK_MESSAGE(in(country, "00" + whole.substr(1)) == whole, country);
    CHECK(has_phone_plan(country));
    ++countries;
  }
  CHECK(countries > 200);
}

TEST_CASE("phones: any bytes are read without harm, and a number reads as itself") {
  CHECK(rc::check([](std::string const& bytes) {
    if (auto found = e164(bytes, "DK")) RC_ASSERT(e164(*found, "AE") == found);
  }));
}
