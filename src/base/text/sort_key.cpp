#include "base/text/sort_key.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>

#include <unicode/coll.h>
#include <unicode/unistr.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>

#include "base/fault.hpp"

namespace kept {
namespace {

constexpr std::size_t key_bytes_max = 200;
constexpr int32_t letters_max = 100;  // what comes later decides no order that a person sees

std::unique_ptr<icu::Collator> make_collator(std::string const& language, bool letters_only) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> made(
      icu::Collator::createInstance(icu::Locale(language.c_str()), error));
  if (U_FAILURE(error) || !made) throw Fault("ICU has no collation data");
  if (letters_only) made->setStrength(icu::Collator::PRIMARY);
  return made;
}

icu::Collator& collator(std::string_view language, bool letters_only) {
  thread_local std::map<std::string, std::unique_ptr<icu::Collator>, std::less<>> of_language[2];
  auto& known = of_language[letters_only ? 1 : 0];
  auto found = known.find(language);
  if (found == known.end()) {
    std::string name(language.substr(0, 20));
    if (known.size() > 8) known.clear();
    found = known.emplace(name, make_collator(name, letters_only)).first;
  }
  return *found->second;
}

std::string key(std::string_view text, icu::Collator const& collator) {
  auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  letters.trim();
  if (letters.length() > letters_max) letters.truncate(letters.getChar32Start(letters_max));
  std::uint8_t bytes[16 * letters_max];
  auto size = collator.getSortKey(letters, bytes, sizeof bytes);
  auto used = std::clamp<std::size_t>(size, 1, sizeof bytes) - 1;  // less its closing zero
  return {reinterpret_cast<char*>(bytes), std::min(used, key_bytes_max)};
}

}  // namespace

std::string sort_key(std::string_view name, std::string_view language) {
  return key(name, collator(language, false));
}

std::string letter_key(std::string_view letter, std::string_view language) {
  return key(letter, collator(language, true));
}

std::string sort_key_version(std::string_view language) {
  UVersionInfo version;
  collator(language, false).getVersion(version);
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  return std::string(language) + " ICU " U_ICU_VERSION " " + text;
}

}  // namespace kept
