#include "base/normal_form.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "base/fault.hpp"

namespace kept {
namespace {

using Getter = icu::Normalizer2 const* (*)(UErrorCode&);

std::string normalised(std::string_view utf8, Getter form) {
  UErrorCode error = U_ZERO_ERROR;
  auto const* normaliser = form(error);
  if (U_FAILURE(error)) throw Fault("normal form: " + std::string(u_errorName(error)));
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normaliser->normalizeUTF8(0,
                            icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())),
                            sink, nullptr, error);
  if (U_FAILURE(error)) throw Fault("normal form: " + std::string(u_errorName(error)));
  return out;
}

}  // namespace

std::string nfkc(std::string_view utf8) {
  return normalised(utf8, &icu::Normalizer2::getNFKCInstance);
}
std::string nfkc_folded(std::string_view utf8) {
  return normalised(utf8, &icu::Normalizer2::getNFKCCasefoldInstance);
}

}  // namespace kept
