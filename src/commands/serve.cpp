#include <algorithm>
#include <filesystem>
#include <iostream>

#include "app/app.hpp"
#include "app/page.hpp"
#include "base/log.hpp"
#include "commands/commands.hpp"
#include "commands/serving.hpp"
#include "firm/setup.hpp"
#include "firm/user_store.hpp"
#include "http/job_runner.hpp"
#include "http/metrics.hpp"
#include "http/server.hpp"

namespace kept {
namespace {

Result<std::vector<Network>> networks(std::vector<std::string> const& words) {
  std::vector<Network> found;
  for (auto const& word : words) {
    auto network = Network::parse(word);
    if (!network)
      return refuse(Code::bad_value, "trusted_proxy", word + " is no network such as 10.0.0.0/8");
    found.push_back(*network);
  }
  return found;
}

Result<std::vector<OutgoingException>> exceptions(std::vector<std::string> const& words) {
  std::vector<OutgoingException> found;
  for (auto const& word : words) {
    auto exception = OutgoingException::parse(word);
    if (!exception)
      return refuse(Code::bad_value, "outgoing_allow",
                    word + " is no network such as 10.0.0.0/8 or 127.0.0.1:8081");
    found.push_back(*exception);
  }
  return found;
}

Result<LogLevel> log_level(std::string const& word) {
  if (word == "debug") return LogLevel::debug;
  if (word == "info") return LogLevel::info;
  if (word == "warning") return LogLevel::warning;
  if (word == "error") return LogLevel::error;
  return refuse(Code::bad_value, "log_level", "debug, info, warning or error");
}

ServerSettings server_settings(Settings const& settings, App& app, std::vector<Network> proxies) {
  ServerSettings server;
  server.listen = settings.listen;
  server.metrics_listen = settings.metrics_listen;
  server.tls_certificate = settings.tls_cert;
  server.tls_key = settings.tls_key;
  server.trusted_proxies = std::move(proxies);
  server.quick_is_inline = app.store().embedded();
  server.local_socket = (std::filesystem::path(settings.data) / "kept.sock").string();
  return server;
}

void say_where(Settings const& settings, App& app, std::string const& code, std::uint16_t port) {
  auto address = settings.base_url;
  if (address.empty())
    address = (settings.tls_cert.empty() ? "http://" : "https://") +
              settings.listen.substr(0, settings.listen.rfind(':')) + ":" + std::to_string(port);
  std::cerr << "Kept is at " << address << "\n";
  auto owner = app.store().read([](Db& db) { return first_owner(db, Viewer::system()); });
  if (!owner) std::cerr << "To set it up from another machine, the code is: " << code << "\n";
}

}  // namespace

Result<int> serve(Settings const& settings, Serving serving) {
  set_log_level(TRY(log_level(settings.log_level)));
  auto proxies = TRY(networks(settings.trusted_proxy));
  AppSettings app_settings;
  app_settings.store = std::move(serving.store);
  app_settings.store.data_folder = settings.data;
  app_settings.store.database = settings.database;
  app_settings.further_chapters = std::move(serving.further_chapters);
  app_settings.base_url = settings.base_url;
  app_settings.outgoing.allowed = TRY(exceptions(settings.outgoing_allow));
  app_settings.setup_code = new_setup_code();
  PageFiles page(page_files());
  app_settings.page = [&page](Request const& request) { return page.answer(request); };
  auto code = app_settings.setup_code;
  auto app = TRY(App::open(std::move(app_settings)));
  Metrics metrics(app->router().routes());
  Server server(server_settings(settings, *app, std::move(proxies)), app->router(), metrics);
  TRY(server.start());
  JobRunner jobs(app->store(), app->jobs());
  say_where(settings, *app, code, server.port());
  bool finished = server.serve_until_stopped();
  log_line(LogLevel::info, "stopped", {{"finished", finished ? "yes" : "no"}});
  // A handler that did not end still uses all of this: then the process ends without waiting.
  if (!finished) std::quick_exit(0);
  return 0;
}

void add_serve(CommandLine& line) {
  auto& command = line.command("serve", "serve Kept until it is stopped",
                               [](Settings const& settings) { return serve(settings, {}); });
  line.setting(command, "--listen", "listen", "ADDRESS:PORT (127.0.0.1:8080)");
  line.setting(command, "--base-url", "base_url", "where people reach it, https://kept.example");
  line.setting(command, "--tls-cert", "tls_cert", "a certificate file (PEM)");
  line.setting(command, "--tls-key", "tls_key", "its key file (PEM)");
  line.setting(command, "--metrics-listen", "metrics_listen", "ADDRESS:PORT of /metrics");
  line.setting(command, "--trusted-proxy", "trusted_proxy",
               "a network whose X-Forwarded-For counts");
  line.setting(command, "--outgoing-allow", "outgoing_allow",
               "CIDR[:PORT] of a private network that Kept may call");
  line.setting(command, "--log-level", "log_level", "debug, info, warning or error");
}

}  // namespace kept
