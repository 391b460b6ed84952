#pragma once
// The API as a command uses it: over kept.sock while a server runs on the data folder, else on the
// same router in this process. So a command is written once, as requests.
#include <memory>
#include <string>

#include "app/settings.hpp"
#include "base/json.hpp"
#include "http/message.hpp"

namespace kept {

class LocalApi {
 public:
  virtual ~LocalApi() = default;

  /// As the user with this e-mail; empty = the first owner, or Kept itself where there is none.
  static Result<std::unique_ptr<LocalApi>> open(Settings const& settings, std::string user = {});

  /// The whole answer; one that is no 2xx comes back as the refusal it holds.
  Result<Response> ask(Method method, std::string const& target, std::string body = {},
                       std::string const& type = "application/json",
                       std::string const& if_match = {});

 protected:
  LocalApi(std::string user, std::string place)
      : user_(std::move(user)), place_(std::move(place)) {}
  virtual Response send(Request& request) = 0;

 private:
  std::string user_, place_;
};

/// The JSON object of an answer, and a text in it ("" for none).
json::object object_in(Response const& response);
std::string text_in(json::object const& object, char const* name);

}  // namespace kept
