#include "base/text/phone.hpp"

#include <algorithm>
#include <cstring>

#include "base/text/fold.hpp"
#include "base/text/phone_plan.hpp"

namespace kept {
namespace {

constexpr std::size_t written_bytes_max = 200;
constexpr std::size_t digits_max = 17;  // E.164 says 15; some countries' own numbers are longer

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// What is dialled, without a "(0)" that nobody dials; and whether a plus stood before it.
struct Dialled {
  std::string digits;
  bool plus = false;
};

bool begins_extension(std::string_view rest) {
  if (rest[0] == '#' || rest[0] == ';' || rest[0] == ',') return true;
  return rest[0] == 'x' || rest.starts_with("ext") || rest.starts_with("lok") ||
         rest.starts_with("int") || rest.starts_with("تحويل");
}

Dialled dialled(std::string_view written) {
  Dialled out;
  auto text = fold_letters(written.substr(0, written_bytes_max));
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto rest = std::string_view(text).substr(i);
    bool begun = !out.digits.empty();
    if (begun && begins_extension(rest)) break;
    if (begun && rest.starts_with("(0)") && (out.plus || out.digits.starts_with("00"))) {
      i += 2;
    } else if (is_digit(text[i])) {
      out.digits += text[i];
    } else if (text[i] == '+' && !begun) {
      out.plus = true;
    } else if (begun && is_letter(text[i])) {
      break;
    }
  }
  return out;
}

bool fits(PhonePlan const& plan, std::string_view national) {
  auto size = national.size();
  return size > 0 && size <= digits_max && (plan.lengths >> size & 1) != 0 &&
         (plan.leads >> (national[0] - '0') & 1) != 0;
}

/// Calls `use` with each of "06|0" until it answers true.
template <class Use>
bool any_prefix(char const* list, Use use) {
  for (std::string_view rest(list); !rest.empty();) {
    auto end = std::min(rest.find('|'), rest.size());
    if (use(rest.substr(0, end))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

PhonePlan const* plan_of(std::string_view country) {
  auto plans = phone_plans();
  auto found = std::lower_bound(
      plans.begin(), plans.end(), country,
      [](PhonePlan const& plan, std::string_view wanted) { return plan.country < wanted; });
  return found != plans.end() && found->country == country ? &*found : nullptr;
}

std::string number(PhonePlan const& plan, std::string_view national) {
  return std::string("+").append(plan.calling_code).append(national);
}

/// The national number without its trunk prefix, if some reading of it fits the country. A leading
/// zero is a trunk prefix wherever one is in use; another one ("1", "8") only where the number
/// would otherwise not fit, because such digits also begin numbers.
std::optional<std::string_view> national(PhonePlan const& plan, std::string_view digits) {
  std::optional<std::string_view> found;
  any_prefix(plan.trunks, [&](std::string_view trunk) {
    if (!digits.starts_with(trunk) || !fits(plan, digits.substr(trunk.size()))) return false;
    if (trunk[0] != '0' && fits(plan, digits)) return false;
    found = digits.substr(trunk.size());
    return true;
  });
  if (!found && fits(plan, digits)) found = digits;
  return found;
}

std::optional<std::string> international(std::string_view digits, PhonePlan const* home) {
  auto plans = phone_plans_by_code();
  for (std::size_t size = 1; size <= 3 && size < digits.size(); ++size) {
    auto code = digits.substr(0, size);
    auto found = std::lower_bound(
        plans.begin(), plans.end(), code,
        [](PhonePlan const* plan, std::string_view wanted) { return plan->calling_code < wanted; });
    if (found == plans.end() || (*found)->calling_code != code) continue;
    auto rest = digits.substr(size);
    if (home && home->calling_code == code)
      if (auto own = national(*home, rest)) return number(*home, *own);
    for (; found != plans.end() && (*found)->calling_code == code; ++found)
      if (auto own = national(**found, rest)) return number(**found, *own);
    return std::nullopt;  // no calling code begins another
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> e164(std::string_view written, std::string_view country) {
  auto read = dialled(written);
  std::string_view digits = read.digits;
  if (digits.size() < 4) return std::nullopt;
  auto home = plan_of(country);
  if (read.plus) return international(digits, home);
  if (home && digits.starts_with(std::string("00") + home->calling_code))
    if (auto own = international(digits.substr(2), home)) return own;
  std::optional<std::string> found;
  auto dial_abroad = [&](std::string_view prefix) {
    if (digits.starts_with(prefix)) found = international(digits.substr(prefix.size()), home);
    return found.has_value();
  };
  if (any_prefix(home ? home->abroad : "00", dial_abroad) || !home) return found;
  if (auto own = national(*home, digits)) return number(*home, *own);
  if (digits.starts_with(home->calling_code)) return international(digits, home);
  return std::nullopt;
}

std::string phone_digits(std::string_view written) { return dialled(written).digits; }

bool has_phone_plan(std::string_view country) { return plan_of(country) != nullptr; }

}  // namespace kept
