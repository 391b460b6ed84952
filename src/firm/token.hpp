#pragma once
// An API token: signs a program in as the user who made it.
#include <optional>
#include <string>

#include "base/field.hpp"

namespace kept {

enum class Scope { read, write };
constexpr auto words_of(Scope) { return std::array{"read"sv, "write"sv}; }

constexpr std::string_view token_prefix = "kept_";  // so that scanners of leaked secrets know it
constexpr std::size_t tokens_max = 50;              // of one user

struct ApiToken {
  Id id;
  std::string name;
  Scope scope = Scope::read;
  Instant created_at;
  std::optional<Day> last_used_on;   // in UTC
  std::optional<std::string> token;  // itself: told once, when it is made
};
constexpr auto fields_of(ApiToken const*) {
  return std::tuple{field("id", &ApiToken::id),
                    field("name", &ApiToken::name, required).max(100),
                    field("scope", &ApiToken::scope, required),
                    field("created_at", &ApiToken::created_at),
                    field("last_used_on", &ApiToken::last_used_on),
                    field("token", &ApiToken::token, not_stored)};
}

}  // namespace kept
