#include "base/spoken_day.hpp"

#include <memory>

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "base/fault.hpp"

namespace kept {

std::string spoken_day(char const* locale, Day day, Day today) {
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale where(locale);
  bool same_year = day.date().year() == today.date().year();
  std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(where, error));
  if (U_FAILURE(error)) throw Fault("date patterns: " + std::string(u_errorName(error)));
  auto pattern = patterns->getBestPattern(same_year ? u"EEEEMMMMd" : u"EEEEyMMMMd", error);
  icu::SimpleDateFormat format(pattern, where, error);
  if (U_FAILURE(error)) throw Fault("date format: " + std::string(u_errorName(error)));
  format.adoptTimeZone(icu::TimeZone::getGMT()->clone());
  icu::UnicodeString text;
  format.format(static_cast<UDate>(day.days) * 86'400'000.0, text);
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace kept
