#pragma once
// The ways to reach a person or an organisation, as they were written down.
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

/// One e-mail address or phone number. `label` is free: "work", "mobil", "المنزل".
struct Way {
  std::string label, value;
  bool operator==(Way const&) const = default;
};
constexpr auto fields_of(Way const*) {
  return std::tuple{field("label", &Way::label, from_client).max(60),
                    field("value", &Way::value, required).max(254)};
}

struct Address {
  std::string label, street, postal_code, city, region, country;
  bool operator==(Address const&) const = default;
};
constexpr auto fields_of(Address const*) {
  return std::tuple{field("label", &Address::label, from_client).max(60),
                    field("street", &Address::street, from_client).max(500),
                    field("postal_code", &Address::postal_code, from_client).max(30),
                    field("city", &Address::city, from_client).max(120),
                    field("region", &Address::region, from_client).max(120),
                    field("country", &Address::country, from_client).max(120)};
}

constexpr std::size_t ways_max = 50;

/// Takes away the blanks around labels and values.
void trim_ways(std::vector<Way>& ways);
/// Refuses bad_email for a value without something on both sides of one @, or with a blank in it.
Done check_emails(std::vector<Way> const& emails);
/// Refuses bad_value for a phone without a digit (of any script).
Done check_phones(std::vector<Way> const& phones);
/// At least nothing that makes an address empty: refuses missing for one without any part.
Done check_addresses(std::vector<Address> const& addresses);

/// Without blanks (also the no-break space) at both ends.
std::string_view without_blanks(std::string_view text);

}  // namespace kept
