#include <doctest/doctest.h>

#include "app/settings.hpp"

using namespace kept;

namespace {

Result<Settings> made(Flags flags, std::map<std::string, std::string> environment,
                      std::optional<std::string> toml) {
  return settings_from(
      flags,
      [&](std::string const& name) -> std::optional<std::string> {
        auto found = environment.find(name);
        if (found == environment.end()) return {};
        return found->second;
      },
      [&](std::string const&) -> Result<std::optional<std::string>> { return toml; });
}

}  // namespace

TEST_CASE("a flag wins over the environment, that over the file, that over the default") {
  CHECK(made({}, {}, {})->listen == "127.0.0.1:8080");
  auto toml = "listen = '0.0.0.0:1'\nbase_url = 'https://a.example'\n";
  CHECK(made({}, {}, toml)->listen == "0.0.0.0:1");
  CHECK(made({}, {{"KEPT_LISTEN", "0.0.0.0:2"}}, toml)->listen == "0.0.0.0:2");
  auto all = made({{"listen", {"0.0.0.0:3"}}}, {{"KEPT_LISTEN", "0.0.0.0:2"}}, toml);
  CHECK(all->listen == "0.0.0.0:3");
  CHECK(all->base_url == "https://a.example");
  CHECK(made({}, {{"KEPT_TRUSTED_PROXY", "10.0.0.0/8,::1/128"}}, {})->trusted_proxy.size() == 2);
}

TEST_CASE("a key that nobody knows is refused by its line") {
  auto refused = made({}, {}, "listen = 'x'\nlisten_on = 'y'\n");
  REQUIRE(!refused);
  CHECK(refused.error().code == Code::unknown_field);
  CHECK(refused.error().detail ==
        "kept-data/kept.toml, line 2, column 1: unknown key \"listen_on\"");
  CHECK(made({}, {}, "listen = 5\n").error().code == Code::wrong_type);
  CHECK(made({}, {}, "listen = \n").error().code == Code::bad_file);
  CHECK(made({{"tls_cert", {"c.pem"}}}, {}, {}).error().field == "tls_key");
}
