#pragma once
// Where Kept's settings come from: flag > environment (KEPT_LISTEN) > kept.toml in the data folder
// > default. A key that nobody knows is refused.
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kept {

struct Settings {
  std::string data = "kept-data";
  std::string listen = "127.0.0.1:8080";
  std::string database;  // empty = SQLite in the data folder
  std::string base_url;  // empty = made from `listen`
  std::string tls_cert, tls_key;
  std::string metrics_listen;  // empty = no metrics
  std::vector<std::string> trusted_proxy;
  std::vector<std::string> outgoing_allow;
  std::string log_level = "info";
};

/// What was given on the command line: key (as in kept.toml) to its values.
using Flags = std::map<std::string, std::vector<std::string>>;
using Environment = std::function<std::optional<std::string>(std::string const& name)>;

/// `read_file` gives the text of kept.toml or nothing when there is none.
Result<Settings> settings_from(
    Flags const& flags, Environment const& environment,
    std::function<Result<std::optional<std::string>>(std::string const& path)> const& read_file);

/// The machine's environment and files.
Result<Settings> settings_from_machine(Flags const& flags);

}  // namespace kept
