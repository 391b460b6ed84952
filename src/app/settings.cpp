#include "app/settings.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace kept {
namespace {

struct Key {
  std::string_view name;
  std::string Settings::* one = nullptr;
  std::vector<std::string> Settings::* many = nullptr;
};

constexpr Key keys[] = {
    {"data", &Settings::data, nullptr},
    {"listen", &Settings::listen, nullptr},
    {"database", &Settings::database, nullptr},
    {"base_url", &Settings::base_url, nullptr},
    {"tls_cert", &Settings::tls_cert, nullptr},
    {"tls_key", &Settings::tls_key, nullptr},
    {"metrics_listen", &Settings::metrics_listen, nullptr},
    {"trusted_proxy", nullptr, &Settings::trusted_proxy},
    {"outgoing_allow", nullptr, &Settings::outgoing_allow},
    {"log_level", &Settings::log_level, nullptr},
};

Key const* key_named(std::string_view name) {
  for (auto const& key : keys)
    if (key.name == name) return &key;
  return nullptr;
}

std::string environment_name(std::string_view key) {
  std::string name = "KEPT_";
  for (char c : key) name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

// Several values of one environment variable stand between commas.
std::vector<std::string> split(std::string const& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

void set(Settings& settings, Key const& key, std::vector<std::string> values) {
  if (key.many)
    settings.*key.many = std::move(values);
  else if (!values.empty())
    settings.*key.one = std::move(values.back());
}

std::string at_line(std::string const& path, toml::source_region const& source) {
  return path + ", line " + std::to_string(source.begin.line) + ", column " +
         std::to_string(source.begin.column);
}

Done set_from_toml(Settings& settings, std::string const& path, std::string const& text) {
  auto parsed = toml::parse(text, path);
  if (!parsed)
    return refuse(
        Code::bad_file, {},
        at_line(path, parsed.error().source()) + ": " + std::string(parsed.error().description()));
  for (auto const& [name, value] : parsed.table()) {
    auto place = at_line(path, name.source());
    auto const* key = key_named(name.str());
    if (!key || key->name == "data")
      return refuse(Code::unknown_field, std::string(name.str()),
                    place + ": unknown key \"" + std::string(name.str()) + "\"");
    std::vector<std::string> values;
    if (auto text_value = value.value_exact<std::string>()) {
      values.push_back(*text_value);
    } else if (key->many && value.is_array()) {
      for (auto const& item : *value.as_array())
        if (auto item_text = item.value_exact<std::string>()) values.push_back(*item_text);
    } else {
      return refuse(Code::wrong_type, std::string(name.str()), place + ": expected a text");
    }
    set(settings, *key, std::move(values));
  }
  return {};
}

}  // namespace

Result<Settings> settings_from(
    Flags const& flags, Environment const& environment,
    std::function<Result<std::optional<std::string>>(std::string const& path)> const& read_file) {
  Settings settings;
  auto given = [&](Key const& key) -> std::optional<std::vector<std::string>> {
    if (auto flag = flags.find(std::string(key.name)); flag != flags.end()) return flag->second;
    if (auto value = environment(environment_name(key.name)))
      return key.many ? split(*value) : std::vector{*value};
    return {};
  };
  // The data folder first: it says where kept.toml lies.
  if (auto data = given(keys[0])) set(settings, keys[0], *data);
  auto path = (std::filesystem::path(settings.data) / "kept.toml").string();
  if (auto text = TRY(read_file(path))) TRY(set_from_toml(settings, path, *text));
  for (auto const& key : keys)
    if (auto values = given(key)) set(settings, key, *values);
  if (settings.tls_cert.empty() != settings.tls_key.empty())
    return refuse(Code::missing, settings.tls_cert.empty() ? "tls_cert" : "tls_key",
                  "tls-cert and tls-key go together");
  return settings;
}

Result<Settings> settings_from_machine(Flags const& flags) {
  return settings_from(
      flags,
      [](std::string const& name) -> std::optional<std::string> {
        auto const* value = std::getenv(name.c_str());
        return value ? std::optional<std::string>(value) : std::nullopt;
      },
      [](std::string const& path) -> Result<std::optional<std::string>> {
        std::error_code error;
        if (!std::filesystem::exists(path, error)) return std::optional<std::string>{};
        std::ifstream in(path);
        std::stringstream text;
        text << in.rdbuf();
        if (!in) return refuse(Code::folder_unreadable, {}, path + " cannot be read");
        return std::optional<std::string>(text.str());
      });
}

}  // namespace kept
