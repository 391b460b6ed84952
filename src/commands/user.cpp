#include <fstream>
#include <iostream>
#include <memory>

#include "app/local_api.hpp"
#include "commands/commands.hpp"

namespace kept {
namespace {

struct UserWords {
  std::string name, email, access = "staff", password_file, hand_on_to;
  bool print_token = false;
};

Result<std::string> first_line_of(std::string const& path) {
  std::ifstream in(path);
  std::string line;
  if (!in || !std::getline(in, line)) return refuse(Code::bad_file, {}, path + " cannot be read");
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

Result<int> add(UserWords const& words, Settings const& settings) {
  json::object body{{"name", words.name},
                    {"email", words.email},
                    {"access", words.access},
                    {"with_token", words.print_token}};
  if (!words.password_file.empty()) body["password"] = TRY(first_line_of(words.password_file));
  auto api = TRY(LocalApi::open(settings));
  auto made = object_in(TRY(api->ask(Method::post, "/api/users", json::serialize(body))));
  std::cerr << "added " << words.email << " (" << words.access << ")\n";
  if (auto link = text_in(made, "link"); !link.empty())
    std::cout << "They set a password at: " << link << "\n";
  if (words.print_token) std::cout << text_in(made, "token") << "\n";
  return 0;
}

Result<json::array> users(LocalApi& api) {
  auto answer = object_in(TRY(api.ask(Method::get, "/api/users")));
  return answer.at("items").get_array();
}

Result<json::object> user_with(LocalApi& api, std::string const& email) {
  for (auto const& each : TRY(users(api)))
    if (text_in(each.get_object(), "email") == email) return each.get_object();
  return refuse(Code::not_found, "email", "no user has the e-mail " + email);
}

Result<int> list(Settings const& settings) {
  auto api = TRY(LocalApi::open(settings));
  for (auto const& each : TRY(users(*api))) {
    auto const& user = each.get_object();
    std::cout << text_in(user, "id") << "\t" << text_in(user, "access") << "\t"
              << text_in(user, "state") << "\t" << text_in(user, "email") << "\t"
              << text_in(user, "name") << "\n";
  }
  return 0;
}

std::string etag_in(json::object const& user) {
  return "\"" + json::serialize(user.at("version")) + "\"";
}

Result<int> reset(UserWords const& words, Settings const& settings) {
  auto api = TRY(LocalApi::open(settings));
  auto user = TRY(user_with(*api, words.email));
  auto made = object_in(TRY(api->ask(Method::put, "/api/users/" + text_in(user, "id") + "/reset",
                                     "{}", "application/json", etag_in(user))));
  std::cout << text_in(made, "link") << "\n";
  return 0;
}

Result<int> stop(UserWords const& words, Settings const& settings) {
  auto api = TRY(LocalApi::open(settings));
  auto user = TRY(user_with(*api, words.email));
  json::object body{{"hand_on_to", nullptr}};
  if (!words.hand_on_to.empty())
    body["hand_on_to"] = text_in(TRY(user_with(*api, words.hand_on_to)), "id");
  TRY(api->ask(Method::put, "/api/users/" + text_in(user, "id") + "/stop", json::serialize(body),
               "application/json", etag_in(user)));
  std::cerr << "stopped " << words.email << "\n";
  return 0;
}

}  // namespace

void add_user(CommandLine& line) {
  auto& user = line.group("user", "who signs in");
  auto words = std::make_shared<UserWords>();

  auto& adding = line.command(
      "add", "add a user", [words](Settings const& s) { return add(*words, s); }, &user);
  adding.add_option("--name", words->name)->required();
  adding.add_option("--email", words->email)->required();
  adding.add_option("--access", words->access, "owner, admin, staff or viewer");
  adding.add_option("--password-file", words->password_file, "its first line is the password");
  adding.add_flag("--print-token", words->print_token, "an API token alone on the last line");

  line.command("list", "everybody who signs in", list, &user);

  auto& resetting = line.command(
      "reset", "a link that sets a new password",
      [words](Settings const& s) { return reset(*words, s); }, &user);
  resetting.add_option("--email", words->email)->required();

  auto& stopping = line.command(
      "stop", "ends a leaver's sessions and tokens at once",
      [words](Settings const& s) { return stop(*words, s); }, &user);
  stopping.add_option("--email", words->email)->required();
  stopping.add_option("--hand-on-to", words->hand_on_to, "who takes the open promises");
}

}  // namespace kept
