#include "base/text/host_name.hpp"

#include <memory>

#include <unicode/idna.h>
#include <unicode/stringpiece.h>

#include "base/charset.hpp"
#include "base/fault.hpp"

namespace kept {
namespace {

constexpr std::size_t host_bytes_max = 253, label_bytes_max = 63;

icu::IDNA const& rules() {
  static std::unique_ptr<icu::IDNA> const made = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, error));
    if (U_FAILURE(error)) throw Fault("IDNA: " + std::string(u_errorName(error)));
    return idna;
  }();
  return *made;
}

bool is_plain(std::string_view host) {
  std::size_t label = 0;
  for (char c : host) {
    bool known = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (c == '.' ? label == 0 : !known) return false;
    label = c == '.' ? 0 : label + 1;
    if (label > label_bytes_max) return false;
  }
  return label > 0 && host.size() <= host_bytes_max;
}

}  // namespace

std::optional<std::string> ascii_host_name(std::string_view written) {
  if (written.ends_with('.')) written.remove_suffix(1);
  if (written.empty() || written.size() > 4 * host_bytes_max || !is_utf8(written)) return {};
  std::string host;
  icu::StringByteSink<std::string> sink(&host);
  icu::IDNAInfo info;
  UErrorCode error = U_ZERO_ERROR;
  rules().nameToASCII_UTF8(
      icu::StringPiece(written.data(), static_cast<std::int32_t>(written.size())), sink, info,
      error);
  // Hyphens in places that the oldest rules forbid are met in the wild (r3---sn.example).
  constexpr std::uint32_t borne =
      UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;
  if (U_FAILURE(error) || (info.getErrors() & ~borne) != 0 || !is_plain(host)) return {};
  return host;
}

}  // namespace kept
