#include "individuals/match_key.hpp"

#include <algorithm>

#include "base/json_write.hpp"
#include "base/text/email.hpp"
#include "base/text/phone.hpp"
#include "individuals/conversation.hpp"

namespace kept {
namespace {

void add_once(std::vector<MatchKey>& keys, MatchKey key) {
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

}  // namespace

std::vector<MatchKey> match_keys(std::vector<Way> const& emails, std::vector<Way> const& phones,
                                 std::string_view country) {
  std::vector<MatchKey> keys;
  for (auto const& way : emails)
    if (auto value = normalised_email(way.value); !value.empty())
      add_once(keys, {"email", std::move(value)});
  for (auto const& way : phones)
    if (auto value = e164(way.value, country)) add_once(keys, {"phone", std::move(*value)});
  return keys;
}

std::string own_value_text(OwnValue const& value) {
  std::string text;
  if (auto const* held = std::get_if<bool>(&value)) write_json(text, *held);
  if (auto const* held = std::get_if<double>(&value)) write_json(text, *held);
  if (auto const* held = std::get_if<std::string>(&value)) text = first_part(*held, 200);
  return text;
}

}  // namespace kept
